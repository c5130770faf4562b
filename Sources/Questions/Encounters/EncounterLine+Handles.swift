// Clauses that say whether the people met know where to find one online.

extension EncounterLine {
  /// Takes clauses such as "gave both my card" away; true, false, or nil when nothing was said.
  mutating func takeHandlesClauses() -> Bool? {
    var answer: Bool?
    var start = 0
    while start < tokens.count {
      var end = start
      while end < tokens.count, !isBoundary(end), end == start || !opensClause(end) { end += 1 }
      switch Self.reading(of: tokens[start..<end].map(\.lower)) {
      case .unrelated:
        start = end < tokens.count && isBoundary(end) ? end + 1 : end
        continue
      case .said(let value): answer = (answer ?? true) && value
      case .saysNothing: break
      }
      // The clause goes with the boundary in front of it.
      let isLed = start > 0 && !tokens[start - 1].isBreak && isBoundary(start - 1)
      let from = isLed ? start - 1 : start
      replace(from..<end, with: [.stop])
      start = from + 1
    }
    for index in tokens.indices {
      guard case .bracket(let text) = tokens[index] else { continue }
      var kept: [Substring] = []
      for piece in text.split(separator: ",") {
        let words = piece.lowercased().split(separator: " ").map(String.init)
        switch Self.reading(of: words) {
        case .said(let value): answer = (answer ?? true) && value
        case .saysNothing: break
        case .unrelated: kept.append(piece)
        }
      }
      replace(index..<index + 1, with: [.bracket(kept.joined(separator: ","))])
    }
    return answer
  }

  /// "Without exchanging cards", "who has my handle": a clause of its own with nothing in between.
  private func opensClause(_ index: Int) -> Bool {
    ["without", "who", "whom", "while"].contains(tokens[index].lower)
  }

  /// "My number and my handle" is one thing given.
  private func joinsObjects(_ index: Int) -> Bool {
    guard index + 2 < tokens.count, tokens[index].lower == "and",
      ["my", "our", "a", "the"].contains(tokens[index + 1].lower)
    else { return false }
    return tokens[(index + 2)...].prefix(2).contains {
      EncounterWords.handleObjects.contains($0.lower)
    }
  }

  private func isBoundary(_ index: Int) -> Bool {
    if joinsObjects(index) { return false }
    return tokens[index].isBreak || ["and", "but", "–", "-", "—"].contains(tokens[index].lower)
  }

  private enum HandlesReading {
    case said(Bool)
    case saysNothing
    case unrelated
  }

  private static func reading(of words: [String]) -> HandlesReading {
    let all = Set(words)
    let text = words.joined(separator: " ")
    let denied = !all.isDisjoint(with: EncounterWords.negations)
    if text.contains("look me up") || text.contains("looks me up") || text.contains("looking me up")
    {
      return .saysNothing
    }
    if EncounterWords.promises.contains(where: text.contains), !denied,
      [
        "she", "he", "they", "will", "she'll", "he'll", "they'll", "she’ll", "he’ll", "they’ll",
        "promised", "wants", "wanted", "said", "asked", "we", "we'll", "let's", "keep", "stay",
      ]
      .contains(words.first ?? "")
    {
      return .saysNothing
    }
    // "Will send her my profile": not yet.
    let opening = words.first == "i" ? words.dropFirst().first : words.first
    if ["will", "i'll", "i’ll", "shall", "should", "must", "need", "gonna"].contains(opening),
      !all.isDisjoint(with: EncounterWords.handleObjects)
    {
      return .saysNothing
    }
    let tells = !all.isDisjoint(with: EncounterWords.handleVerbs)
    let told =
      tells
      && (text.contains("find me") || text.contains("reach me") || text.contains("where i am"))
      || tells && all.contains("follow") && all.contains("me")
      || ["follow me", "follows me", "following me", "followed me", "follow each other"].contains {
        text.contains($0)
      }
    if told { return .said(!denied) }
    // "He gave me his card" and "got her number" say nothing of one's own.
    if text.contains("to myself"), !all.isDisjoint(with: EncounterWords.handleObjects) {
      return .said(false)
    }
    let gaveMe = ["gave me", "sent me", "handed me", "showed me", "told me", "left me", "gave us"]
    if gaveMe.contains(where: text.contains) { return .saysNothing }
    let object = !all.isDisjoint(with: EncounterWords.handleObjects)
    let gives = tells && !all.isDisjoint(with: EncounterWords.givingVerbs)
    let own = !all.isDisjoint(with: ["my", "our", "me", "mine", "us", "each"])
    if object, tells, !gives, !own, !denied { return .saysNothing }
    let mine = !all.isDisjoint(with: [
      "my", "our", "them", "both", "her", "him", "each", "me", "mine",
    ])
    let traded = !all.isDisjoint(with: [
      "exchanged", "exchange", "exchanging", "swapped", "swap", "swapping", "traded", "trading",
    ])
    if object, traded || (tells && mine) || (denied && words.count <= 4) { return .said(!denied) }
    return .unrelated
  }
}

// What is told of somebody in a clause of its own: "Ola, who runs the bookshop in Voss, on the bus".

extension EncounterLine {
  /// Puts clauses on the person before into brackets, so that the places in them are not where one
  /// met, and takes those away that say what one did oneself.
  mutating func gatherRemarks() {
    dropWhile()
    var index = 1
    while index + 1 < tokens.count {
      if tokens[index].isBreak, namesMaker(index) {
        replace(index..<clauseEnd(index + 1), with: [])
        continue
      } else if tokens[index].isBreak, tellsOfPerson(index) {
        gather(index)
      } else if tokens[index].isBreak, EncounterWords.deeds.contains(tokens[index + 1].lower),
        hasPlace(before: index)
      {
        replace(index..<clauseEnd(index + 1), with: [])
        continue
      }
      index += 1
    }
  }

  /// "While waiting for the bus" says nothing but where, perhaps.
  private mutating func dropWhile() {
    guard
      let start = tokens.indices.dropFirst().first(where: {
        ["while", "when", "whilst"].contains(tokens[$0].lower)
      })
    else { return }
    let end = tokens[start...].firstIndex { $0.isBreak || Self.leads.contains($0.lower) }
    replace(start..<(end ?? tokens.count), with: [])
  }

  /// ", introduced by Maja over email," and ", whom Fintan introduced,".
  private func namesMaker(_ index: Int) -> Bool {
    let end = clauseEnd(index + 1)
    guard end < tokens.count else { return false }
    return tokens[end - 1].lower == "introduced"
      || EncounterWords.mentions.contains { $0.count > 1 && starts(with: $0, at: index + 1) }
  }

  private func tellsOfPerson(_ index: Int) -> Bool {
    let first = tokens[index + 1].lower
    guard tokens[index] == .stop else { return EncounterWords.clauseOpeners.contains(first) }
    let isOne = tokens[..<index].allSatisfy { $0.lower != "and" && $0 != .comma }
    return isOne && EncounterWords.oneself.contains(first)
  }

  private mutating func gather(_ index: Int) {
    var end = clauseEnd(index + 1)
    // "Ola, who runs a bookshop at the meetup": nothing closes the clause.
    let isOpen = end == tokens.count || tokens[end] == .stop
    if tokens[index] == .comma, isOpen, !hasPlace(before: index) { end = placeStart(index, end) }
    let words = tokens[(index + 1)..<end].drop { EncounterWords.subjects.contains($0.lower) }
    guard !words.isEmpty else { return }
    let text = words.map(\.plain).joined(separator: " ")
    replace(index..<end, with: [.comma, .bracket(text)])
  }

  private func clauseEnd(_ start: Int) -> Int {
    tokens[start...].firstIndex(where: \.isBreak) ?? tokens.count
  }

  private func hasPlace(before index: Int) -> Bool {
    tokens[..<index].contains { Self.leads.contains($0.lower) }
  }

  /// Where in an open clause the meeting's own place begins: the last of several, or an occasion.
  private func placeStart(_ start: Int, _ end: Int) -> Int {
    let places = (start + 2..<end).filter { Self.leads.contains(tokens[$0].lower) }
    guard let last = places.last else { return end }
    if places.count > 1 { return last }
    return ["at", "over", "during"].contains(tokens[last].lower) ? last : end
  }

  private static let leads: Set<String> = ["at", "in", "on", "over", "during"]
}

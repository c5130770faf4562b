// The beginning of an encounter line, turned so that the people come first.

extension EncounterLine {
  /// Takes "i met", "ran into" and their like away.
  ///
  /// "At the fair I met Ana" becomes "Ana at the fair", "had lunch with Bo" becomes "Bo over lunch",
  /// and "gave Cy my card" becomes "Cy. gave them my card".
  mutating func dropVerb() {
    turnAround()
    dropOpening()
    moveOccasion()
    moveHandles()
  }

  /// "Yesterday at the fair I met Ana": who was met comes first.
  private mutating func turnAround() {
    guard let first = tokens.first?.lower else { return }
    let isLed = EncounterWords.leading.contains(first) || DateWords.weekdays[first] != nil
    let ways = EncounterWords.verbs.filter { !EncounterWords.openers.contains($0) }
    guard ways.allSatisfy({ !starts(with: $0, at: 0) }) else { return }
    let verb = tokens.indices.dropFirst().first { index in
      (isLed || ["i", "we"].contains(tokens[index - 1].lower))
        && ways.contains { starts(with: $0, at: index) }
    }
    guard let verb else { return }
    var head = Array(tokens[..<verb])
    while let last = head.last, last.isBreak || ["i", "we"].contains(last.lower) {
      head.removeLast()
    }
    replace(0..<tokens.count, with: Array(tokens[verb...]) + [.comma] + head)
  }

  private mutating func dropOpening() {
    while let verb = EncounterWords.verbs.first(where: { starts(with: $0, at: 0) }) {
      remove(0..<verb.count)
    }
  }

  /// "Had lunch with Bo", "coffee at Fuglen with Bo", "a video call with Bo".
  private mutating func moveOccasion() {
    guard let with = tokens.prefix(9).firstIndex(where: { $0.lower == "with" }), with > 0 else {
      return
    }
    var words = Array(tokens[..<with])
    while let first = words.first, words.count > 1,
      EncounterWords.opensOccasion.contains(first.lower)
        || EncounterWords.determiners.contains(first.lower)
    {
      words.removeFirst()
    }
    let occasion = words.firstIndex {
      EncounterWords.occasions.contains($0.lower) || EncounterWords.calls.contains($0.lower)
    }
    guard let occasion,
      words[..<occasion].allSatisfy({ !$0.isBreak && !EncounterWords.locative.contains($0.lower) })
    else { return }
    let isCall = EncounterWords.calls.contains(words[occasion].lower)
    words.insert(.word(isCall ? "on" : "over"), at: 0)
    replace(0..<tokens.count, with: Array(tokens[(with + 1)...]) + words)
  }

  /// "Gave Ana and Bo my card at the fair", "swapped handles with Ana", "told Ana where to find me".
  private mutating func moveHandles() {
    let end = tokens.firstIndex { $0 == .stop } ?? tokens.count
    var start = 0
    while start < end,
      EncounterWords.negations.contains(tokens[start].lower)
        || ["did", "to"].contains(tokens[start].lower)
    {
      start += 1
    }
    guard start < end, EncounterWords.handleVerbs.contains(tokens[start].lower) else { return }
    let names = start + 1
    let object = tokens[names..<end].firstIndex {
      EncounterWords.handleObjects.contains($0.lower)
    }
    let told = (names..<end).first { starts(with: ["where", "to", "find", "me"], at: $0) }
    let clause: Range<Int>
    if let told {
      clause = told..<told + 4
    } else if let object {
      let mine = tokens[names..<object].lastIndex {
        ["my", "our", "a", "the"].contains($0.lower)
      }
      clause = (mine ?? object)..<object + 1
    } else {
      return
    }
    var rest = Array(tokens[clause.upperBound..<end])
    var said = Array(tokens[..<names]) + [.word("them")] + Array(tokens[clause])
    if clause.lowerBound == names {
      // "Swapped cards with Ana", and "got a card from Ana", which tells her nothing.
      guard let joint = rest.first?.lower, ["to", "with", "from"].contains(joint) else { return }
      rest.removeFirst()
      if joint == "from" { said = [] }
    }
    replace(0..<end, with: Array(tokens[names..<clause.lowerBound]) + rest + [.stop] + said)
  }
}

// The beginning of an encounter line, turned so that the people come first.

extension EncounterLine {
  /// Takes "i met", "ran into" and their like away.
  ///
  /// "At the fair I met Ana" becomes "Ana at the fair", "had lunch with Bo" becomes "Bo over lunch",
  /// and "gave Cy my card" becomes "Cy. gave them my card".
  mutating func dropVerb() {
    dropIntroducer()
    couple()
    turnAround()
    let isSaid = dropOpening()
    moveHeading()
    moveOccasion()
    if !isSaid { dropUnknownVerb() }
    moveHandles()
    while tokens.first?.isBreak == true { remove(0..<1) }
  }

  /// "Went to the Kotlin meetup and met Ana" is "at the Kotlin meetup met Ana".
  private mutating func attend(_ ways: [[String]]) {
    let outings: [[String]] = [
      ["went", "to"], ["was", "at"], ["attended"], ["visited"], ["been", "to"],
    ]
    guard let outing = outings.first(where: { starts(with: $0, at: 0) }),
      let and = tokens.indices.first(where: { index in
        ["and", "where"].contains(tokens[index].lower)
          && ways.contains { starts(with: $0, at: index + 1) }
      })
    else { return }
    let head = [.word("at")] + Array(tokens[outing.count..<and])
    replace(0..<tokens.count, with: Array(tokens[(and + 1)...]) + [.comma] + head)
  }

  /// "Tove introduced me to Ana": Tove was not met.
  private mutating func dropIntroducer() {
    let introduced = tokens.prefix(10).indices.first { index in
      ["introduced", "presented"].contains(tokens[index].lower)
        && index + 2 < tokens.count && ["me", "us"].contains(tokens[index + 1].lower)
        && tokens[index + 2].lower == "to"
    }
    guard let introduced else {
      // "Was introduced by Olga to Pavel".
      guard let by = tokens.prefix(3).firstIndex(where: { $0.lower == "introduced" }),
        by + 1 < tokens.count, tokens[by + 1].lower == "by",
        let to = tokens.prefix(by + 6).lastIndex(where: { $0.lower == "to" }), to > by + 1
      else { return }
      remove(0..<to + 1)
      return
    }
    // What stands in front of her name may say when and where.
    var head = Array(tokens[..<introduced])
    let name = head.lastIndex { $0.isBreak || $0.typed.first?.isLowercase == true }
    head = introduced == 1 ? [] : name.map { Array(head[...$0]) } ?? []
    while let last = head.last, last.isBreak || last.lower == "and" { head.removeLast() }
    let isLed = head.first.map { EncounterWords.leading.contains($0.lower) } ?? false
    let rest = Array(tokens[(introduced + 3)...])
    replace(0..<tokens.count, with: rest + (isLed ? [.comma] + head : []))
  }

  /// "Struck up a conversation at the bar with Bo", "visited Ana": small words that no verb is known
  /// in lead to a name.
  private mutating func dropUnknownVerb() {
    while ["finally", "nice", "great", "good"].contains(tokens.first?.lower ?? ""), tokens.count > 2
    {
      remove(0..<1)
    }
    guard tokens.count > 1, let first = tokens.first?.lower, !first.isEmpty,
      !PeopleList.isHandle(first),
      !EncounterWords.handleVerbs.contains(first)
        || tokens.allSatisfy({ !EncounterWords.handleObjects.contains($0.lower) })
    else { return }
    let isSmall = tokens[0].typed.first?.isLowercase == true
    let isPast = isSmall && first.hasSuffix("ed") && !EncounterWords.namesInEd.contains(first)
    let isVerb = isPast || EncounterWords.plainVerbs.contains(first)
    if isName(at: 1) {
      if isVerb, isSmall { remove(0..<1) }
      return
    }
    guard isVerb else { return }
    let joints = ["a", "an"].contains(first) ? ["with"] : EncounterWords.verbJoints
    let joint = tokens.prefix(10).indices.dropFirst().first { index in
      joints.contains(tokens[index].lower) && index + 1 < tokens.count
    }
    guard let joint,
      tokens[..<joint].dropFirst().allSatisfy({
        $0.typed.first?.isUppercase != true && !$0.typed.isEmpty && ($0.lower != "and" || !isPast)
      })
    else { return }
    // "Had a long talk at the pub with Bo" says where.
    let place = tokens[..<joint].firstIndex {
      ["at", "during", "over"].contains($0.lower)
    }
    let said = place.map { Array(tokens[$0..<joint]) } ?? []
    replace(0..<tokens.count, with: Array(tokens[(joint + 1)...]) + said)
  }

  private func isName(at index: Int) -> Bool {
    guard case .word(let text) = tokens[index] else { return false }
    return text.first?.isUppercase == true || PeopleList.isHandle(text)
  }

  /// "Yesterday at the fair I met Ana": who was met comes first.
  private mutating func turnAround() {
    guard let first = tokens.first?.lower else { return }
    let isLed = EncounterWords.leading.contains(first) || DateWords.weekdays[first] != nil
    let ways = EncounterWords.verbs.filter { !EncounterWords.openers.contains($0) }
    guard ways.allSatisfy({ !starts(with: $0, at: 0) }) else { return }
    attend(ways)
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

  /// "Ruth as well as Esther" are two; "Ana, whom I met at lunch" says it later.
  private mutating func couple() {
    for index in tokens.indices.dropFirst().reversed() {
      for words in EncounterWords.couplings where starts(with: words, at: index) {
        replace(index..<index + words.count, with: [.word("and")])
      }
    }
    let late = [
      ["met"], ["i", "met"], ["we", "met"], ["whom", "i", "met"], ["who", "i", "met"],
    ]
    guard tokens.first?.typed.first?.isUppercase == true,
      let comma = tokens.indices.dropFirst().first(where: { index in
        tokens[index].isBreak && late.contains { starts(with: $0, at: index + 1) }
      }),
      let met = tokens[comma...].firstIndex(where: { $0.lower == "met" })
    else { return }
    remove(comma + 1..<met + 1)
  }

  /// "Introduced to Ana at the dinner by Bo": Bo was not met.
  private mutating func dropMaker() {
    guard
      let by = tokens.indices.dropFirst().last(where: { index in
        tokens[index].lower == "by" && index + 1 < tokens.count
          && tokens[index + 1].typed.first?.isUppercase == true
      })
    else { return }
    var end = by + 1
    while end < tokens.count, tokens[end].typed.first?.isUppercase == true { end += 1 }
    remove(by..<end)
  }

  /// Whether a verb was there that says that somebody was met.
  private mutating func dropOpening() -> Bool {
    var isSaid = false
    while let verb = EncounterWords.verbs.first(where: { starts(with: $0, at: 0) }) {
      remove(0..<verb.count)
      if verb.contains("introduced") { dropMaker() }
      isSaid = isSaid || !EncounterWords.openers.contains(verb)
    }
    return isSaid
  }

  /// "Lunch today: Brit, Carl and Dina".
  private mutating func moveHeading() {
    guard let first = tokens.first, first.typed.first?.isLowercase == true,
      EncounterWords.occasions.contains(first.lower),
      let comma = tokens.prefix(5).firstIndex(of: .comma), comma + 1 < tokens.count,
      tokens[..<comma].allSatisfy({ $0.typed.first?.isLowercase == true }), isName(at: comma + 1)
    else { return }
    let heading = Array(tokens[..<comma])
    replace(
      0..<tokens.count, with: Array(tokens[(comma + 1)...]) + [.comma, .word("over")] + heading)
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
    replace(0..<tokens.count, with: Array(tokens[(with + 1)...]) + [.comma] + words)
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

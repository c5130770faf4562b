// How far the name of an occasion or a place goes, and what stands for a preposition.

extension EncounterLine {
  /// "Next to" is near, and "down at the docks" is at the docks.
  mutating func straightenPlaces() {
    for index in tokens.indices.dropFirst().reversed() {
      for placing in EncounterWords.placings where starts(with: placing.words, at: index) {
        replace(index..<index + placing.words.count, with: [.word(placing.plain)])
      }
      if index + 1 < tokens.count, EncounterWords.directions.contains(tokens[index].lower),
        ["at", "in", "on", "by", "near"].contains(tokens[index + 1].lower)
      {
        replace(index..<index + 1, with: [])
      }
      // "Hana, 4th floor kitchen".
      if index + 1 < tokens.count, isNumbered(index),
        tokens[index - 1] == .comma
          || tokens[index - 1].typed.first?.isUppercase == true
      {
        replace(index..<index, with: [.word("on")])
      }
    }
  }

  /// Whether a word is the number of what follows: "4th street", "2nd floor".
  func isNumbered(_ index: Int) -> Bool {
    index + 1 < tokens.count && DatePhrase.ordinal(tokens[index].lower) != nil
      && EncounterWords.numbered.contains(tokens[index + 1].lower)
  }

  /// "By the lake" says where; "by Anna" and "introduced by the host" do not.
  func leadsToPlace(_ index: Int) -> Bool {
    guard tokens[index].lower == "by", index > 0, index + 1 < tokens.count else { return false }
    return ["the", "a", "an"].contains(tokens[index + 1].lower)
      && EncounterWords.mentions.allSatisfy { $0.count < 2 || $0[0] != tokens[index - 1].lower }
  }

  /// Whether "and" stands within a name: "Fox & Hound", "Tore and Liv's house", "the wedding of Una
  /// and Vetle", or whatever comes after people who were joined by another "and".
  func joinsNames(_ and: Int, from start: Int) -> Bool {
    guard and + 1 < tokens.count, case .word(let next) = tokens[and + 1] else { return false }
    let isCapital = { (text: String) in text.first?.isUppercase == true }
    guard isCapital(next), isCapital(tokens[and - 1].typed) else { return false }
    if tokens[and].typed == "&" || next.hasSuffix("'s") || next.hasSuffix("’s") { return true }
    let words = tokens[(start + 1)..<and]
    guard let first = words.first?.typed else { return false }
    if words.contains(where: { ["of", "between"].contains($0.lower) }) { return !isCapital(first) }
    let goesOn =
      and + 2 >= tokens.count || tokens[and + 2].isBreak || isCapital(tokens[and + 2].typed)
      || EncounterWords.locative.contains(tokens[and + 2].lower)
    return isCapital(first) && words.count == 1 && goesOn
      && tokens[..<start].contains { $0.lower == "and" }
  }

  /// Whether a small word stands within the name of an occasion: "Ladies in Tech breakfast".
  func leadsToOccasion(_ index: Int, _ start: Int) -> Bool {
    guard ["in", "on", "for"].contains(tokens[index].lower),
      tokens[index - 1].typed.first?.isUppercase == true,
      !Self.isOccasion(Array(tokens[(start + 1)..<index]))
    else { return false }
    var end = index + 1
    while end < tokens.count, case .word = tokens[end],
      !EncounterWords.locative.contains(tokens[end].lower), tokens[end].lower != "and"
    {
      end += 1
    }
    return end > index + 2 && EncounterWords.occasions.contains(tokens[end - 1].typed)
      && tokens[end - 2].typed.first?.isUppercase == true
  }

  /// Takes "parents' evening" and "brunch" away where a comma alone leads to it.
  mutating func takeBareOccasion(_ index: Int) -> String? {
    guard index > 0, index + 1 < tokens.count, tokens[index].isBreak else { return nil }
    var end = index + 1
    while end < tokens.count, case .word = tokens[end],
      !EncounterWords.locative.contains(tokens[end].lower)
    {
      end += 1
    }
    var words = tokens[(index + 1)..<end].map(\.typed)
    guard let last = words.last?.lowercased(),
      EncounterWords.occasions.contains(last)
        || EncounterWords.isOccasionWord(last) && words.count > 1,
      words.allSatisfy({ !["of", "to", "from"].contains($0) }),
      !EncounterWords.aboutOpeners.contains(words[0].lowercased()),
      !EncounterWords.deeds.contains(words[0].lowercased()),
      end == tokens.count || tokens[end].isBreak
        || ["at", "in", "on"].contains(tokens[end].lower)
    else { return nil }
    replace(index..<end, with: [.comma])
    while words.count > 1,
      EncounterWords.determiners.contains(words[0].lowercased())
        || EncounterWords.leads.contains(words[0])
    {
      words.removeFirst()
    }
    return words.joined(separator: " ")
  }

  /// "At yoga", "at bouldering".
  static func isActivity(_ word: String) -> Bool {
    guard word.first?.isLowercase == true else { return false }
    return EncounterWords.activities.contains(word)
      || word.count > 5 && word.hasSuffix("ing") && !EncounterWords.placesInIng.contains(word)
  }

  /// "Nordic.js", "NDC Oslo" are written as conferences are.
  static func isTagged(_ words: [String]) -> Bool {
    guard let last = words.last?.lowercased() else { return false }
    if [".js", ".py", ".rs", ".rb", ".dev", ".io", ".ai"].contains(where: last.hasSuffix) {
      return true
    }
    let named = Array(words.drop { EncounterWords.determiners.contains($0) })
    let isCapital = named.allSatisfy { $0.first?.isUppercase == true || ["and", "&"].contains($0) }
    if isCapital, named.count > 1, !EncounterWords.placeNouns.contains(last),
      named.contains(where: { EncounterWords.topics.contains($0) })
    {
      return true
    }
    return named.count > 1 && named[0].count >= 3 && named[0].allSatisfy(\.isUppercase)
      && named.allSatisfy { $0.first?.isUppercase == true || $0.first?.isNumber == true }
  }
}

// Hours and parts of the day in an encounter line: the day is kept, the hour is not.

extension EncounterLine {
  /// Takes "at 17:30", "at 5 pm" and "around noon" away.
  mutating func takeTimes() {
    var index = 1
    while index < tokens.count {
      guard let end = timeEnd(index) else {
        index += 1
        continue
      }
      let isLed = ["at", "around", "by", "before", "after"].contains(tokens[index - 1].lower)
      let from = isLed && index > 1 ? index - 1 : index
      replace(from..<end, with: [])
      index = max(from, 1)
    }
  }

  private func timeEnd(_ index: Int) -> Int? {
    let word = tokens[index].lower
    let next = index + 1 < tokens.count ? tokens[index + 1].lower : ""
    if Self.isTime(word) { return index + 1 }
    if Int(word) != nil, ["am", "pm", "a.m", "p.m", "o'clock", "o’clock"].contains(next) {
      return index + 2
    }
    let isLed = ["at", "around", "before", "after"].contains(tokens[index - 1].lower)
    return isLed && EncounterWords.hours.contains(word) ? index + 1 : nil
  }

  private static func isTime(_ word: String) -> Bool {
    let suffix = word.hasSuffix("am") || word.hasSuffix("pm")
    let digits = suffix ? word.dropLast(2) : Substring(word)
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, suffix || parts.count == 2 else { return false }
    return parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }
  }

  /// Takes "before work" and "in the evening" away, which is all that is left of a day said so.
  mutating func takeTimesOfDay() {
    for phrase in EncounterWords.timesOfDay {
      for index in tokens.indices.dropFirst().reversed() where starts(with: phrase, at: index) {
        // "Drinks after work" is what the occasion is called.
        guard !EncounterWords.occasions.contains(tokens[index - 1].lower),
          ends(index + phrase.count)
        else { continue }
        replace(index..<index + phrase.count, with: [])
      }
    }
  }

  /// "The first of february" is the 1st, and "Ewa Holm 4th" was met on the 4th.
  mutating func writeOrdinals() {
    let isCapital = { (token: Token) in token.typed.first?.isUppercase == true }
    for index in tokens.indices.dropFirst().reversed()
    where tokens[index].lower.first?.isNumber == true
      && DatePhrase.ordinal(tokens[index].lower) != nil && ends(index + 1)
    {
      // "Henry the 8th" may be called so.
      let isLed = tokens[index - 1].lower == "the"
      let name = isLed ? index - 2 : index - 1
      guard name >= 0, isCapital(tokens[name]), !isLed || name > 0 && isCapital(tokens[name - 1]),
        DateWords.months[tokens[name].lower] == nil, DateWords.weekdays[tokens[name].lower] == nil
      else { continue }
      replace(name + 1..<index, with: [.word("on"), .word("the")])
    }
    for index in tokens.indices.dropLast(2) {
      guard let number = DateWords.ordinals[tokens[index].lower], tokens[index + 1].lower == "of",
        DateWords.months[tokens[index + 2].lower] != nil
      else { continue }
      replace(index..<index + 1, with: [.word("\(number)th")])
    }
  }

  /// Whether no word follows that could belong to those in front of it.
  func ends(_ index: Int) -> Bool {
    guard index < tokens.count, case .word = tokens[index] else { return true }
    return EncounterWords.locative.contains(tokens[index].lower)
      || EncounterWords.joints.contains(tokens[index].lower)
      || tokens[index].lower == "by"
  }
}

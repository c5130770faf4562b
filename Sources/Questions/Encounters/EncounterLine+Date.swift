// Finds the day in an encounter line; the longest phrase that reads as a date wins.

import Domain

extension EncounterLine {
  enum FoundDate: Hashable {
    case none
    case day(Day)
    /// Something was said that is not one single day.
    case unclear
  }

  private static let longestPhrase = 8

  /// Takes the date phrase away and says what it means.
  mutating func takeDate(today: Day) -> FoundDate {
    takeTimes()
    writeOrdinals()
    // "A week ago today" is a week ago, and "earlier today" is today.
    for index in tokens.indices.dropFirst().reversed() where tokens[index].lower == "today" {
      switch tokens[index - 1].lower {
      case "ago": remove(index..<index + 1)
      case "earlier", "later": remove(index - 1..<index)
      default: break
      }
    }
    var found: FoundDate = takeVague() ? .unclear : .none
    let reader = DatePhrase(today: today, mode: .log)
    while let (range, meaning) = longestDate(reader) {
      // "Rose Friday … last thursday": with another day said, that is her name.
      if found != .none, range.count == 1, isName(range.lowerBound) { break }
      let hedged = hedged(range)
      var said = hedged ?? range
      // "Last november on the 12th".
      if said.lowerBound > 0, tokens[said.lowerBound - 1].lower == "last",
        DateWords.months[tokens[said.lowerBound].lower] != nil
      {
        said = said.lowerBound - 1..<said.upperBound
      }
      replace(said, with: leadOfOccasion(range))
      found = hedged == nil && (found == .none || found == meaning) ? meaning : .unclear
    }
    takeTimesOfDay()
    if takeDayOfOccasion() || takeUnread(), found == .none { found = .unclear }
    return found
  }

  private func longestDate(_ reader: DatePhrase) -> (Range<Int>, FoundDate)? {
    for length in stride(from: min(Self.longestPhrase, tokens.count), to: 0, by: -1) {
      for start in stride(from: tokens.count - length, through: 0, by: -1) {
        guard let words = phrase(start..<start + length),
          !isPartOfName(start..<start + length)
        else { continue }
        do throws(DateRefusal) {
          let range = try reader.read(words: words)
          return (start..<start + length, range.to - range.from == 1 ? .day(range.from) : .unclear)
        } catch {
          if [.ambiguous, .invalid, .mismatch, .reversed].contains(error.reason) {
            return (start..<start + length, .unclear)
          }
        }
      }
    }
    return nil
  }

  /// The "at" of "at yesterday's meetup", which is left to the meetup.
  private func leadOfOccasion(_ range: Range<Int>) -> [Token] {
    let last = tokens[range.upperBound - 1].lower
    guard last.hasSuffix("'s") || last.hasSuffix("’s"),
      let lead = range.first(where: { EncounterWords.locative.contains(tokens[$0].lower) })
    else { return [] }
    return [tokens[lead]]
  }

  /// Whether a word is the family name in "Rose Friday", or the whole name of whom one met.
  private func isName(_ index: Int) -> Bool {
    if index == 0 { return tokens[0].typed.first?.isUppercase == true }
    guard case .word(let text) = tokens[index], case .word(let first) = tokens[index - 1]
    else { return false }
    return text.first?.isUppercase == true && first.first?.isUppercase == true
  }

  /// Whether the occasion is called so: "the Tuesday run", "the 10th Book Fair", "Friday drinks".
  private func isPartOfName(_ range: Range<Int>) -> Bool {
    guard range.upperBound < tokens.count, case .word(let next) = tokens[range.upperBound],
      !EncounterWords.locative.contains(next.lowercased()),
      !EncounterWords.joints.contains(next.lowercased())
    else { return false }
    if range.count == 1, isFirstName(range.lowerBound) { return true }
    let isSmall = { (word: String) in
      EncounterWords.determiners.contains(word) || EncounterWords.locative.contains(word)
    }
    var first = range.lowerBound
    while first < range.upperBound, isSmall(tokens[first].lower) { first += 1 }
    guard range.upperBound - first == 1 else { return false }
    var before: Set<String> = []
    for index in tokens[..<first].indices.reversed() {
      guard isSmall(tokens[index].lower) else { break }
      before.insert(tokens[index].lower)
    }
    let word = tokens[first].lower
    let isLed = !before.isDisjoint(with: EncounterWords.determiners)
    if DatePhrase.ordinal(word) != nil { return isLed || isNumbered(first) }
    // "The 2025 kite festival".
    if DatePhrase.year(word) != nil { return true }
    guard DateWords.weekdays[word] != nil || DateWords.weekdays[String(word.dropLast())] != nil
    else { return false }
    return isLed || !before.isDisjoint(with: ["at", "over", "for", "during", "after", "before"])
  }

  /// Whether a word is the first name in "Friday Okonkwo".
  private func isFirstName(_ index: Int) -> Bool {
    guard tokens[index].typed.first?.isUppercase == true,
      tokens[index + 1].typed.first?.isUppercase == true,
      DateWords.months[tokens[index + 1].lower] == nil
    else { return false }
    return index == 0 || tokens[index - 1].lower == "and" || tokens[index - 1] == .comma
      || EncounterWords.titles.contains(tokens[index - 1].lower.filter { $0 != "." })
  }

  /// The words of a span that may be a date: no brackets or quotes in it, and no name taken for one.
  private func phrase(_ range: Range<Int>) -> [String]? {
    var words: [String] = []
    // "May at the May Day parade" is no date, and none ends in "at the".
    guard !EncounterWords.locative.contains(tokens[range.upperBound - 1].lower),
      !EncounterWords.determiners.contains(tokens[range.upperBound - 1].lower),
      range.dropFirst().allSatisfy({ tokens[$0].lower != "at" })
    else { return nil }
    for index in range {
      switch tokens[index] {
      case .word(let text): words.append(text)
      case .comma where index > range.lowerBound && index + 1 < range.upperBound: continue
      default: return nil
      }
    }
    let plain = DateTokens.words(of: words.joined(separator: " "))
    guard let first = plain.first else { return nil }
    if plain.count == 1 {
      // A month or a number alone may be a name or a count; "may", "june", "sun" are names, too.
      if DateWords.months[first] != nil || DatePhrase.ordinal(first) != nil { return nil }
      if first.count <= 3, DateWords.weekdays[first] != nil { return nil }
      if DatePhrase.year(first) != nil { return nil }
    }
    // "At the May Day parade".
    if plain.count == 2, first == "at", DateWords.months[plain[1]] != nil { return nil }
    if DateWords.months[first] != nil, plain.count == 2, DatePhrase.year(plain[1]) != nil {
      return nil
    }
    return plain
  }
}

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
    // "A week ago today" is a week ago, and "earlier today" is today.
    for index in tokens.indices.dropFirst().reversed() where tokens[index].lower == "today" {
      switch tokens[index - 1].lower {
      case "ago": remove(index..<index + 1)
      case "earlier": remove(index - 1..<index)
      default: break
      }
    }
    if let vague = vaguePhrase() {
      replace(vague, with: [])
      return .unclear
    }
    let reader = DatePhrase(today: today, mode: .log)
    var found: FoundDate = .none
    while let (range, meaning) = longestDate(reader) {
      // "Rose Friday … last thursday": with another day said, that is her name.
      if found != .none, range.count == 1, isName(range.lowerBound) { break }
      replace(range, with: [])
      found = found == .none || found == meaning ? meaning : .unclear
    }
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

  /// Whether a word is the family name in "Rose Friday".
  private func isName(_ index: Int) -> Bool {
    guard index > 0, case .word(let text) = tokens[index], case .word(let first) = tokens[index - 1]
    else { return false }
    return text.first?.isUppercase == true && first.first?.isUppercase == true
  }

  /// Whether the occasion is called so: "the Tuesday run", "the 10th Book Fair", "Friday drinks".
  private func isPartOfName(_ range: Range<Int>) -> Bool {
    guard range.upperBound < tokens.count, case .word(let next) = tokens[range.upperBound],
      !EncounterWords.locative.contains(next.lowercased()),
      !EncounterWords.joints.contains(next.lowercased())
    else { return false }
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
    if DatePhrase.ordinal(word) != nil { return isLed }
    // "The 2025 kite festival".
    if DatePhrase.year(word) != nil { return true }
    guard DateWords.weekdays[word] != nil || DateWords.weekdays[String(word.dropLast())] != nil
    else { return false }
    return isLed || !before.isDisjoint(with: ["at", "over", "for", "during", "after", "before"])
  }

  /// The words of a span that may be a date: no brackets or quotes in it, and no name taken for one.
  private func phrase(_ range: Range<Int>) -> [String]? {
    var words: [String] = []
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
    if DateWords.months[first] != nil, plain.count == 2, DatePhrase.year(plain[1]) != nil {
      return nil
    }
    return plain
  }

  private static let vague: [[String]] = [
    ["the", "other", "day"], ["recently"], ["a", "while", "ago"], ["some", "time", "ago"],
    ["a", "few", "days", "ago"], ["a", "few", "weeks", "ago"], ["a", "few", "months", "ago"],
    ["few", "days", "ago"], ["few", "weeks", "ago"], ["several", "days", "ago"],
    ["several", "weeks", "ago"], ["last", "summer"], ["last", "winter"], ["last", "spring"],
    ["last", "autumn"], ["last", "fall"], ["this", "summer"], ["this", "winter"],
    ["this", "spring"], ["this", "autumn"], ["at", "christmas"], ["over", "christmas"],
    ["on", "valentine's", "day"], ["on", "new", "year's", "eve"], ["on", "new", "year's", "day"],
    ["on", "christmas", "eve"], ["on", "christmas", "day"], ["on", "boxing", "day"],
    ["at", "easter"], ["over", "easter"], ["years", "ago"], ["ages", "ago"], ["long", "ago"],
    ["earlier", "this", "year"], ["earlier", "this", "month"], ["earlier", "this", "week"],
    ["in", "spring"], ["in", "summer"], ["in", "autumn"], ["in", "winter"],
  ]

  private func vaguePhrase() -> Range<Int>? {
    for phrase in Self.vague {
      for index in tokens.indices where starts(with: phrase, at: index) {
        return index..<index + phrase.count
      }
    }
    return nil
  }

  /// Takes "at 17:30" and "at 5pm" away: the hour of a meeting is not kept.
  private mutating func takeTimes() {
    var index = 0
    while index < tokens.count {
      if Self.isTime(tokens[index].lower) {
        let from =
          index > 0 && ["at", "around", "by"].contains(tokens[index - 1].lower) ? index - 1 : index
        replace(from..<index + 1, with: [])
        index = from
      } else {
        index += 1
      }
    }
  }

  private static func isTime(_ word: String) -> Bool {
    let suffix = word.hasSuffix("am") || word.hasSuffix("pm")
    let digits = suffix ? word.dropLast(2) : Substring(word)
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, suffix || parts.count == 2 else { return false }
    return parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }
  }
}

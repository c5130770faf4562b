// The closed grammar of date phrases: everything it does not know it refuses.

import Domain

/// Reads date phrases: "since the weekend", "12–15 may", "the rest of the week".
///
/// On Wednesday 2026-03-04 `read("last week")` is 2026-02-23 up to 2026-03-02.
public struct DatePhrase: Sendable {
  /// The local day it is.
  public let today: Day
  /// What the phrase is said for.
  public let mode: DateMode
  /// The most units a count may name.
  static let mostUnits = 10_000

  /// A reader for phrases said on a day.
  public init(today: Day, mode: DateMode) {
    self.today = today
    self.mode = mode
  }

  /// The range of local days a phrase means, or why it is refused.
  public func read(_ phrase: String) throws(DateRefusal) -> DayRange {
    try read(words: DateTokens.words(of: phrase))
  }

  func read(words: [String]) throws(DateRefusal) -> DayRange {
    guard let first = words.first, words.count <= 16 else { throw DateRefusal(.unknown) }
    let rest = Array(words.dropFirst())
    switch first {
    case "ever" where rest.first == "since": return try since(Array(rest.dropFirst()))
    case "since": return try since(rest)
    case "between":
      guard let and = rest.lastIndex(of: "and") else { throw DateRefusal(.unknown) }
      return try range(Array(rest[..<and]), Array(rest[(and + 1)...]))
    case "from":
      if let split = split(rest) { return try range(split.0, split.1) }
      guard mode.looksBack else { throw DateRefusal(try isDate(rest) ? .open : .unknown) }
      return try since(rest)
    case "after":
      guard mode.looksBack else { throw DateRefusal(try isDate(rest) ? .open : .unknown) }
      let range = try DatePhrase(today: today, mode: .ask).spec(rest)
        .whole(today: today, mode: .ask)
      guard range.to <= today + 1 else { throw DateRefusal(.invalid) }
      return DayRange(range.to, today + 1)
    case "before": throw DateRefusal(try isDate(rest) ? .open : .unknown)
    case "by", "until", "till", "through":
      guard !mode.looksBack else { throw DateRefusal(try isDate(rest) ? .open : .unknown) }
      let range = try spec(rest).whole(today: today, mode: mode)
      guard range.to > today else {
        throw DateRefusal(.reversed, [DayRange(range.from, today + 1)])
      }
      return DayRange(today, range.to)
    default:
      if let split = split(words) { return try range(split.0, split.1) }
      if let rolling = try rolling(words) { return rolling }
      return try spec(words).resolve(today: today, mode: mode)
    }
  }

  private func since(_ words: [String]) throws(DateRefusal) -> DayRange {
    let ask = DatePhrase(today: today, mode: .ask)
    let start: Day
    if let rolling = try ask.rolling(words) {
      start = rolling.from
    } else {
      start = try ask.spec(words).whole(today: today, mode: .ask).from
    }
    guard start <= today else { throw DateRefusal(.invalid) }
    return DayRange(start, today + 1)
  }

  /// Whether words name a date, so that a refusal can tell an open range from nonsense.
  private func isDate(_ words: [String]) throws(DateRefusal) -> Bool {
    do throws(DateRefusal) {
      _ = try read(words: words)
      return true
    } catch {
      if error.reason == .unknown { return false }
      throw error
    }
  }

  private func split(_ words: [String]) -> ([String], [String])? {
    let joints: Set<String> = ["to", "until", "till", "through", "–", "thru"]
    guard let index = words.firstIndex(where: joints.contains), index > 0,
      index + 1 < words.count
    else { return nil }
    return (Array(words[..<index]), Array(words[(index + 1)...]))
  }
}

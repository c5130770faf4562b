// How often a habit is meant to be done.

/// So many times out of so many days or weeks: "5 of 7".
public struct Goal: Hashable, Sendable {
  /// What is counted.
  public enum Period: String, Hashable, Sendable {
    /// Local days.
    case day
    /// Weeks, Monday to Sunday.
    case week
  }

  /// The longest span a goal may look over, in periods.
  public static let longestSpan = 366

  /// How many periods must be done; at least 1, at most `span`.
  public let times: Int
  /// Out of how many in a row.
  public let span: Int
  /// What is counted.
  public let period: Period

  /// A goal of `times` in every `span` periods; nil unless 1 ≤ times ≤ span ≤ 366.
  public init?(times: Int, of span: Int, period: Period = .day) {
    guard times >= 1, times <= span, span <= Self.longestSpan else { return nil }
    self.times = times
    self.span = span
    self.period = period
  }

  /// Every single period.
  public static let daily = Goal(daily: .day)

  private init(daily period: Period) {
    times = 1
    span = 1
    self.period = period
  }

  /// Reads `5 of 7` or `5/7`; nil when the text is neither or the numbers make no goal.
  public init?(_ text: String, period: Period = .day) {
    let numbers = text.replacing(" of ", with: "/").split(separator: "/").map { part in
      let words = part.split(whereSeparator: \.isWhitespace)
      return words.count == 1 ? Int(words[0]) : nil
    }
    guard numbers.count == 2, let times = numbers[0], let span = numbers[1] else { return nil }
    self.init(times: times, of: span, period: period)
  }
}

extension Goal: CustomStringConvertible {
  /// As it is read: `5 of 7`.
  public var description: String { "\(times) of \(span)" }
}

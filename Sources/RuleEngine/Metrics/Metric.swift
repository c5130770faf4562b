// What a condition may name: one quantity of a window, with its bounds and its sentence.

/// A quantity computed from the facts of a window.
public struct Metric: Sendable {
  /// What kind of value it has.
  public enum Kind: String, Hashable, Sendable {
    /// A whole number.
    case whole
    /// A number.
    case number
    /// A list of texts.
    case texts
  }

  /// What it is measured in.
  public enum Unit: String, Hashable, Sendable {
    /// Things counted.
    case count
    /// Part of a whole, 0 to 1.
    case share
    /// How many of one per one of another.
    case ratio
    /// Days.
    case days
    /// Hours.
    case hours
    /// An hour of the clock, 0 to 23.
    case hour
    /// Bits of information.
    case bits
    /// Points of a score, 1 to 100.
    case points
    /// Words.
    case names
  }

  /// A computed value.
  public enum Value: Hashable, Sendable {
    /// A whole number.
    case whole(Int)
    /// A number.
    case number(Double)
    /// Texts.
    case texts([String])

    /// The value as a number; nil for texts.
    public var number: Double? {
      switch self {
      case .whole(let n): Double(n)
      case .number(let x): x
      case .texts: nil
      }
    }
  }

  /// As written in a condition: `link_only_share`.
  public let name: String
  /// What kind of value it has.
  public let kind: Kind
  /// What it is measured in.
  public let unit: Unit
  /// The least value it can have; nil for texts.
  public let least: Double?
  /// The greatest value it can have; nil when there is none.
  public let greatest: Double?
  /// What it is, in one sentence.
  public let sentence: String
  /// Computes it; nil when the facts for it are not known.
  public let compute: @Sendable (borrowing WindowFacts) -> Value?
}

extension Metric {
  static func count(
    _ name: String, _ sentence: String, unit: Unit = .count, most: Double? = nil,
    _ compute: @escaping @Sendable (borrowing WindowFacts) -> Int?
  ) -> Metric {
    Metric(
      name: name, kind: .whole, unit: unit, least: 0, greatest: most, sentence: sentence
    ) { facts in compute(facts).map { .whole($0) } }
  }

  static func number(
    _ name: String, _ sentence: String, unit: Unit, least: Double = 0, most: Double? = nil,
    _ compute: @escaping @Sendable (borrowing WindowFacts) -> Double?
  ) -> Metric {
    Metric(
      name: name, kind: .number, unit: unit, least: least, greatest: most, sentence: sentence
    ) { facts in compute(facts).map { .number($0) } }
  }

  /// Part over whole, 0 to 1; missing where there is no whole.
  static func share(
    _ name: String, _ sentence: String,
    _ part: @escaping @Sendable (borrowing WindowFacts) -> Int?,
    of whole: @escaping @Sendable (borrowing WindowFacts) -> Int?
  ) -> Metric {
    number(name, sentence, unit: .share, most: 1) { facts in
      guard let whole = whole(facts), whole > 0, let part = part(facts) else { return nil }
      return min(1, max(0, Double(part) / Double(whole)))
    }
  }

  /// One count over another; missing where the other is zero.
  static func ratio(
    _ name: String, _ sentence: String,
    _ part: @escaping @Sendable (borrowing WindowFacts) -> Int?,
    to whole: @escaping @Sendable (borrowing WindowFacts) -> Int?
  ) -> Metric {
    number(name, sentence, unit: .ratio) { facts in
      guard let whole = whole(facts), whole > 0, let part = part(facts) else { return nil }
      return Double(part) / Double(whole)
    }
  }
}

// What is worth a word, once, when it is reached.

/// Something that the run going on has reached.
public enum Milestone: Hashable, Sendable {
  /// The first run of seven days ever.
  case firstWeek
  /// One longer than every run before, of which the longest had `before` periods.
  case longestYet(before: Int)
  /// A run of 100 days, or of a year.
  case days(Int)

  /// Runs shorter than this are not worth outdoing, in periods.
  static let shortest = 7

  /// The length of the run that reaches it.
  public var length: Int {
    switch self {
    case .firstWeek: 7
    case .longestYet(let before): before + 1
    case .days(let count): count
    }
  }

  /// What tells it apart from the others of a habit.
  public var key: String {
    switch self {
    case .firstWeek: "first week"
    case .longestYet(let before): "longest after \(before)"
    case .days(let count): "\(count) days"
    }
  }

  /// What the run going on reached within its last week, of weeks within the last two; the greatest
  /// first.
  static func recent(_ current: Streak?, runs: [Streak], period: Goal.Period) -> [Milestone] {
    guard let current else { return [] }
    let before = runs.filter { $0.first < current.first }.map(\.length).max() ?? 0
    let isDaily = period == .day
    var all: [Milestone] = isDaily ? [.days(365), .days(100)] : []
    if before >= shortest {
      all.append(.longestYet(before: before))
    } else if isDaily {
      all.append(.firstWeek)
    }
    return all.filter { (0..<(isDaily ? 7 : 2)).contains(current.length - $0.length) }
  }
}

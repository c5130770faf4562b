// How a habit stands: strength, streaks, and what today asks.

/// How a habit stands, from its closed periods and today so far.
public struct HabitReport: Hashable, Sendable {
  /// One word for how it stands.
  public enum State: String, Hashable, CaseIterable, Sendable {
    /// The run goes on, with time to spare or done for today.
    case active
    /// The run ends unless it is done in the period now running.
    case atRisk = "at-risk"
    /// A declared break covers the period now running.
    case paused
    /// It was done before, and no run goes on.
    case broken
    /// Never done.
    case unstarted
  }

  /// How it stands.
  public var state: State
  /// 0 to 1, after the last closed period.
  public var strength: Double
  /// 0 to 1, if the running period ends done.
  public var strengthIfDone: Double
  /// 0 to 1, if the running period ends missed.
  public var strengthIfMissed: Double
  /// The run going on, today included once done.
  public var current: Streak?
  /// The longest run ever, the current one included.
  public var longest: Streak?
  /// How many periods from the running one on may be skipped without losing the run.
  public var slack: Int
  /// Every run in order, the current one last where there is one.
  public var runs: [Streak]
  /// What the run going on reached lately, the greatest first; empty mostly.
  public var recent: [Milestone]
  /// What was reached in the latest period that was done; nil mostly.
  public var milestone: Milestone?
  /// Strength after each closed period, for a spark line.
  public var course: [Double]

  /// Reads a history.
  ///
  /// - Parameters:
  ///   - marks: Closed periods in order, one a period without gaps.
  ///   - today: The running period so far: `.missed` means "not yet".
  ///   - goal: How often it is meant to be done.
  public init(marks: [Mark], today: Mark, goal: Goal) {
    var strength = Strength(goal: goal)
    course = []
    course.reserveCapacity(marks.count)
    for mark in marks {
      strength.take(mark)
      course.append(strength.value)
    }
    self.strength = strength.value
    strengthIfDone = strength.after(.done)
    strengthIfMissed = strength.after(.missed)
    var finder = StreakFinder(marks, goal: goal)
    if today == .done { finder.append(true, at: marks.count) }
    let goesOn: Bool
    (runs, goesOn) = finder.all()
    current = goesOn ? runs.last : nil
    longest = runs.max { $0.length < $1.length }
    slack = current.map { finder.slack(of: $0.first) } ?? 0
    recent = Milestone.recent(current, runs: runs, period: goal.period)
    let latest = today == .done ? marks.count : marks.count - 1
    let length = current?.last == latest ? current?.length : nil
    milestone = recent.first { $0.length == length }
    let everDone = today == .done || marks.contains(.done)
    state =
      if today == .paused {
        .paused
      } else if !everDone {
        .unstarted
      } else if current == nil {
        .broken
      } else if today == .missed, slack == 0 {
        .atRisk
      } else {
        .active
      }
  }
}

// Unbroken runs of a habit: the current one, the longest, and how long one may still wait.

/// An unbroken run, by positions in the history it was found in.
public struct Streak: Hashable, Sendable {
  /// How many periods count: rest, pauses and unknown periods in between do not.
  public var length: Int
  /// The first period of the run.
  public var first: Int
  /// The last period of the run.
  public var last: Int
}

/// Finds runs in a history of closed periods.
///
/// A period is satisfied when some `goal.span` periods in a row around it hold `goal.times` done
/// ones; periods that say nothing are taken out first, so they neither break nor extend. At the end
/// of the history a period that the days to come can still satisfy does not break either, and
/// counts if it was done itself.
struct StreakFinder {
  private let goal: Goal
  /// Positions of the periods that count.
  private var positions: [Int] = []
  /// Done periods before each counting one; one longer than `positions`.
  private var sums = [0]

  init(_ marks: [Mark], goal: Goal) {
    self.goal = goal
    for (position, mark) in marks.enumerated() where mark.counts {
      append(mark == .done, at: position)
    }
  }

  mutating func append(_ done: Bool, at position: Int) {
    positions.append(position)
    sums.append(sums[sums.count - 1] + (done ? 1 : 0))
  }

  private enum Standing {
    case satisfied
    case open(done: Bool)
    case broken
  }

  private func standing(_ index: Int) -> Standing {
    let count = positions.count
    var open = false
    for start in (index - goal.span + 1)...index {
      let end = start + goal.span
      let done = sums[min(end, count)] - sums[max(start, 0)]
      if done >= goal.times { return .satisfied }
      if end > count, done + end - count >= goal.times { open = true }
    }
    return open ? .open(done: sums[index + 1] > sums[index]) : .broken
  }

  /// The run that the next period would extend; nil when it is broken or never began.
  func current() -> Streak? {
    var streak: Streak?
    for index in positions.indices.reversed() {
      switch standing(index) {
      case .broken: return streak
      case .open(done: false): continue
      case .satisfied, .open(done: true):
        streak = Streak(
          length: (streak?.length ?? 0) + 1, first: positions[index],
          last: streak?.last ?? positions[index])
      }
    }
    return streak
  }

  /// Every run in order.
  func all() -> [Streak] {
    var runs: [Streak] = []
    var run: Streak?
    for index in positions.indices {
      switch standing(index) {
      case .broken:
        if let ended = run { runs.append(ended) }
        run = nil
      case .open(done: false): continue
      case .satisfied, .open(done: true):
        run = Streak(
          length: (run?.length ?? 0) + 1, first: run?.first ?? positions[index],
          last: positions[index])
      }
    }
    if let run { runs.append(run) }
    return runs
  }

  /// How many coming periods may be skipped, doing all after them, without losing the run.
  func slack() -> Int {
    guard let streak = current() else { return 0 }
    var skipped = self
    for count in 0..<goal.span {
      skipped.append(false, at: (positions.last ?? 0) + 1 + count)
      guard skipped.current()?.first == streak.first else { return count }
    }
    return goal.span
  }
}

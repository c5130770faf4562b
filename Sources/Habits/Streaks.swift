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
    positions.reserveCapacity(marks.count + 1)
    sums.reserveCapacity(marks.count + 2)
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

  /// How each period from `low` on stands, those before it taken as not done.
  private func standings(from low: Int = 0) -> [Standing] {
    let count = positions.count
    // How many more windows of each sort cover a period than the one before it.
    var satisfied = [Int](repeating: 0, count: count - low + 1)
    var open = satisfied
    for start in (low - goal.span + 1)..<max(count, low - goal.span + 1) {
      let end = start + goal.span
      let (first, last) = (max(start, low), min(end, count))
      guard first < last else { continue }
      let done = sums[last] - sums[first]
      if done >= goal.times {
        satisfied[first - low] += 1
        satisfied[last - low] -= 1
      } else if end > count, done + end - count >= goal.times {
        open[first - low] += 1
        open[last - low] -= 1
      }
    }
    var (certain, possible) = (0, 0)
    return (low..<count).map { index in
      certain += satisfied[index - low]
      possible += open[index - low]
      return certain > 0
        ? .satisfied : possible > 0 ? .open(done: sums[index + 1] > sums[index]) : .broken
    }
  }

  /// Every run in order, and whether the next period would extend the last one.
  func all() -> (runs: [Streak], goesOn: Bool) {
    var runs: [Streak] = []
    var run: Streak?
    for (index, standing) in standings().enumerated() {
      switch standing {
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
    return (runs, run != nil)
  }

  /// How many coming periods may be skipped, doing all after them, without losing the run that goes
  /// on.
  ///
  /// - Parameter start: The run's first period; what came before it may well be broken.
  /// - Returns: From 0, the last chance, to the goal's span.
  func slack(of start: Int) -> Int {
    var skipped = self
    // A period further back cannot be changed by those to come.
    let low = max(0, positions.count - 2 * goal.span)
    let tail = max(0, positions.count - goal.span)
    let since = positions.firstIndex { $0 >= start } ?? tail
    for count in 0..<goal.span {
      skipped.append(false, at: (positions.last ?? 0) + 1 + count)
      let standings = skipped.standings(from: low)
      for standing in standings[(max(tail, since) - low)...] {
        if case .broken = standing { return count }
      }
    }
    return goal.span
  }
}

// What a missed day still costs, exactly.

import Foundation

extension Strength {
  /// What each missed period costs the strength as it is now: the strength there would be had that
  /// one period been done, less the strength there is, by position in the history.
  ///
  /// The strength is an exponential mean, so each period's share of it is known: a period that would
  /// have raised the values of the next D periods by δ is worth `Σ δ·(1 − m)·m^age`. A daily habit
  /// kept for long and missed yesterday lacks 0.0519, missed the day before 0.0492.
  public static func losses(_ marks: [Mark], goal: Goal) -> [(position: Int, loss: Double)] {
    let counting = marks.indices.filter { marks[$0].counts }
    let empty = Strength(goal: goal)
    let (times, span, kept) = (Double(empty.times), empty.span, empty.kept)
    var sums = [0]
    for position in counting {
      sums.append(sums[sums.count - 1] + (marks[position] == .done ? 1 : 0))
    }
    func value(_ done: Int) -> Double { min(1, Double(done) / times) }
    var losses: [(position: Int, loss: Double)] = []
    for (index, position) in counting.enumerated() where marks[position] == .missed {
      var loss = 0.0
      for end in index..<min(counting.count, index + span) {
        let done = sums[end + 1] - sums[max(0, end + 1 - span)]
        let gain = value(done + 1) - value(done)
        if gain > 0 { loss += gain * (1 - kept) * pow(kept, Double(counting.count - 1 - end)) }
      }
      losses.append((position, loss))
    }
    return losses
  }
}

// How what is counted twice runs over the days: a part that fades and a part that stands still.

import Foundation
import Scoring

/// The course of `Σ wₐ − max wₐ` over all people on several accounts.
///
/// Each person's weights fade until their account's clock stops and are held from then on. Between two
/// events the sum without the largest is one part that fades and one that is held; it changes when a
/// held weight overtakes the fading ones.
struct OverlapCourse {
  /// From a day on, a person's weight on an account, fading.
  struct Event {
    var day: Int
    var account: Int64
    var level: Double
  }

  /// An amount in each of the three signals that a person can be counted twice in.
  struct Amounts {
    var u = 0.0
    var c = 0.0
    var n = 0.0

    mutating func add(_ x: Double, _ u: Double, _ c: Double, _ n: Double) {
      self.u += x * u
      self.c += x * c
      self.n += x * n
    }
  }

  /// What is counted twice from a day on.
  struct Row {
    var day: Int
    var fading: Amounts
    var held: Amounts
  }

  private struct Weight {
    var level: Double
    var day: Int
    var isHeld: Bool
  }

  private let ends: [Int64: Int]
  private var jumps: [Int: (fading: Amounts, held: Amounts)] = [:]

  /// The last day of each account whose clock stops.
  init(ends: [Int64: Int]) { self.ends = ends }

  /// Adds one person's events, in order of days, times what they count in each signal.
  mutating func add(_ events: [Event], u: Double, c: Double, n: Double) {
    let seen = events.filter { event in ends[event.account].map { event.day <= $0 } ?? true }
    let accounts = Set(seen.map(\.account))
    guard accounts.count > 1 else { return }
    let stops = accounts.compactMap { ends[$0] }
    let days = Set(seen.map(\.day) + stops).sorted()
    var weights: [Int64: Weight] = [:]
    var next = 0
    for (index, day) in days.enumerated() {
      while next < seen.count, seen[next].day == day {
        weights[seen[next].account] = Weight(level: seen[next].level, day: day, isHeld: false)
        next += 1
      }
      for (account, weight) in weights where ends[account] == day {
        weights[account] = Weight(
          level: weight.level * ScoreModel.fade(day - weight.day), day: day, isHeld: true)
      }
      let end = index + 1 < days.count ? days[index + 1] : nil
      if weights.count > 1 { emit(weights, from: day, to: end, u, c, n) }
    }
  }

  private mutating func emit(
    _ weights: [Int64: Weight], from start: Int, to end: Int?, _ u: Double, _ c: Double, _ n: Double
  ) {
    var (fading, held, topFading, topHeld) = (0.0, 0.0, 0.0, 0.0)
    for (_, weight) in weights.sorted(by: { $0.key < $1.key }) {
      let value = weight.isHeld ? weight.level : weight.level * ScoreModel.fade(start - weight.day)
      if weight.isHeld {
        held += value
        topHeld = max(topHeld, value)
      } else {
        fading += value
        topFading = max(topFading, value)
      }
    }
    func jump(at day: Int, fading: Double, held: Double) {
      jumps[day, default: (Amounts(), Amounts())].fading.add(fading, u, c, n)
      jumps[day, default: (Amounts(), Amounts())].held.add(held, u, c, n)
    }
    func segment(from: Int, to: Int?, fading: Double, held: Double) {
      jump(at: from, fading: fading, held: held)
      if let to { jump(at: to, fading: -fading * ScoreModel.fade(to - from), held: -held) }
    }
    guard topFading > topHeld else {
      return segment(from: start, to: end, fading: fading, held: held - topHeld)
    }
    var crossing: Int?
    if topHeld > 0 {
      let days = (log2(topFading / topHeld) * ScoreModel.halfLife).rounded(.up)
      if days < 1_000_000 { crossing = start + max(1, Int(days)) }
    }
    if let crossing, end.map({ crossing < $0 }) ?? true {
      segment(from: start, to: crossing, fading: fading - topFading, held: held)
      let left = fading * ScoreModel.fade(crossing - start)
      segment(from: crossing, to: end, fading: left, held: held - topHeld)
    } else {
      segment(from: start, to: end, fading: fading - topFading, held: held)
    }
  }

  /// The whole course, in order of days.
  func rows() -> [Row] {
    var row = Row(day: 0, fading: Amounts(), held: Amounts())
    return jumps.sorted { $0.key < $1.key }.map { day, jump in
      let fade = ScoreModel.fade(day - row.day)
      row.day = day
      row.fading.u = row.fading.u * fade + jump.fading.u
      row.fading.c = row.fading.c * fade + jump.fading.c
      row.fading.n = row.fading.n * fade + jump.fading.n
      row.held.add(1, jump.held.u, jump.held.c, jump.held.n)
      return row
    }
  }
}

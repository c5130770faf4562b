// Where the score will be: the record of one's own days played on.

import Scoring
import Statistics

/// A score some days ahead, as a range.
public struct Outlook: Hashable, Sendable {
  /// What nine of ten courses should exceed.
  public var low: Double
  /// What is expected.
  public var likely: Double
  /// What nine of ten courses should stay below.
  public var high: Double

  /// The fewest days of a record that say anything of the days ahead.
  public static let fewestDays = 21

  /// A range.
  public init(low: Double, likely: Double, high: Double) {
    self.low = low
    self.likely = likely
    self.high = high
  }

  /// Plays the record on: each course is put together from weeks of it, drawn at random (a block
  /// bootstrap, Künsch 1989), on top of the sums at the latest close.
  ///
  /// Every other course is put together from the latest four weeks only: nobody knows whether what
  /// is new of late stays. Nil where the record has fewer than 21 days. Equal input gives an equal answer.
  ///
  /// - Parameters:
  ///   - rescoring: The sums at the latest close, an average day, and how far ahead.
  ///   - inflow: What flowed into the sums on each day of the record, oldest first.
  ///   - courses: How many courses are played.
  public init?(_ rescoring: Rescoring, inflow: [Signals], courses: Int = 400) {
    guard let scores = Self.courses(rescoring, inflow: inflow, courses: courses) else { return nil }
    let tenth = scores[scores.count / 10]
    let ninetieth = scores[scores.count - 1 - scores.count / 10]
    likely = scores[scores.count / 2]
    // Habits and luck change more over months than within them.
    let widening = 1.25
    low = max(1, likely - (likely - tenth) * widening)
    high = min(100, likely + (ninetieth - likely) * widening)
  }

  /// The scores of all courses at the end, the lowest first; nil where the record is too short.
  static func courses(_ rescoring: Rescoring, inflow: [Signals], courses: Int) -> [Double]? {
    guard inflow.count >= fewestDays, let usual = rescoring.usual else { return nil }
    var random = SeededGenerator(seed: UInt64(rescoring.days))
    let fade = ScoreModel.fade(1)
    var scores: [Double] = []
    scores.reserveCapacity(courses)
    let lately = inflow.count - min(inflow.count, 28)
    for course in 0..<max(20, courses) {
      let first = course % 2 == 0 ? lately : 0
      let days = UInt64(inflow.count - first)
      var sums = rescoring.signals
      var place = 0
      for day in 0..<rescoring.days {
        if day % 7 == 0 { place = Int(random.next() % days) }
        let came = inflow[first + (place + day % 7) % (inflow.count - first)]
        for signal in Signal.allCases { sums[signal] *= fade }
        let fresh = usual.inflowFactor(responders: sums.responders)
        sums.responders = max(0, sums.responders + came.responders * fresh)
        sums.influence = max(0, sums.influence + came.influence * fresh)
        sums.reshares = max(0, sums.reshares + came.reshares)
        sums.conversation = max(0, sums.conversation + came.conversation)
        sums.posts = max(0, sums.posts + came.posts)
      }
      scores.append(ScoreModel.score(sums))
    }
    return scores.sorted()
  }
}

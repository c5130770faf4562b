// When somebody met offline should hear from you.

import Domain

/// A follow-up after a meeting.
public struct FollowUp: Hashable, Sendable {
  /// How many days after the last contact it falls due, unless the person has a cadence.
  public static let usualDays = 2

  /// Who.
  public var person: Int64
  /// The day of the meeting it follows.
  public var met: Day
  /// The last contact of any kind: the meeting, a reply written or received.
  public var lastContact: Day
  /// The day it falls due.
  public var due: Day

  /// The follow-up a meeting asks for; nil where there was contact since the meeting already.
  ///
  /// Declared breaks push the day back to the first day after them. Met on 2 March: due on 4 March.
  ///
  /// - Parameters:
  ///   - person: Who was met.
  ///   - met: The day of the latest meeting.
  ///   - lastContact: The last contact of any kind, the meeting included.
  ///   - pauses: Declared breaks, both ends inside.
  public init?(person: Int64, met: Day, lastContact: Day, pauses: [ClosedRange<Day>] = []) {
    guard lastContact <= met else { return nil }
    self.person = person
    self.met = met
    self.lastContact = max(met, lastContact)
    var due = self.lastContact + Self.usualDays
    for pause in pauses.sorted(by: { $0.lowerBound < $1.lowerBound }) where pause.contains(due) {
      due = pause.upperBound + 1
    }
    self.due = due
  }
}

// When somebody should hear from you.

import Domain

/// A follow-up: after a meeting, or because it is time again.
public struct FollowUp: Hashable, Sendable {
  /// How many days after a meeting it falls due.
  public static let usualDays = 2

  /// Why it falls due.
  public enum Reason: Hashable, Sendable {
    /// They were met, and neither has written since.
    case met
    /// It is time again.
    case cadence(Cadence)
  }

  /// Who.
  public var person: Int64
  /// The day of the latest meeting; nil where they were never met.
  public var met: Day?
  /// The last contact of any kind: a meeting, a reply written or received.
  public var lastContact: Day
  /// The day it falls due.
  public var due: Day
  /// Why.
  public var reason: Reason

  /// The follow-up that is next; nil where nothing asks for one.
  ///
  /// A meeting without a word since asks for one two days later; the last contact of any kind, with
  /// the cadence of the person, for the one after. A day that falls into a declared break waits for
  /// the first day after it. Met on 2 March: due on 4 March; answered on 3 March with a cadence of 30
  /// days: due on 2 April.
  ///
  /// - Parameters:
  ///   - person: Who.
  ///   - met: The day of the latest meeting, if any.
  ///   - lastContact: The last contact of any kind, the meeting included.
  ///   - cadence: How often they shall hear from you, if that is known.
  ///   - pauses: Declared breaks.
  public init?(
    person: Int64, met: Day?, lastContact: Day, cadence: Cadence? = nil, pauses: Pauses = Pauses()
  ) {
    self.person = person
    self.met = met
    self.lastContact = max(met ?? lastContact, lastContact)
    let due: Day
    if let met, lastContact <= met {
      due = met + Self.usualDays
      reason = .met
    } else if let cadence {
      due = lastContact + cadence.days
      reason = .cadence(cadence)
    } else {
      return nil
    }
    self.due = pauses.firstFree(from: due)
  }
}

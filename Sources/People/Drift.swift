// Whose gap is long against their own usual one.

import Domain

/// Somebody you are losing touch with, by the measure of your own past with them.
public struct Drift: Hashable, Sendable {
  /// So many days are never long.
  private static let shortest = 7

  /// Who.
  public var person: Int64
  /// The last contact of any kind.
  public var lastContact: Day
  /// Days since, declared breaks left out.
  public var silence: Int
  /// What is usual with them.
  public var usual: UsualGap

  /// How many times the usual gap the silence is.
  public var ratio: Double { Double(silence) / max(1, usual.days) }

  /// The drift of somebody; nil where the silence is not long, or nothing is usual yet.
  ///
  /// Long is more than twice the usual gap, more than nine of ten of one's own gaps, and more than a
  /// week: with a usual gap of 10 days and gaps of at most 14, from the 21st day on.
  ///
  /// - Parameters:
  ///   - person: Who.
  ///   - contacts: Days of contact in any order.
  ///   - today: The day up to which silence is known to be silence.
  ///   - pauses: Declared breaks; their days do not count.
  public init?(
    person: Int64, contacts: [Day], today: Day, pauses: Pauses = Pauses()
  ) {
    let days = contacts.filter { $0 <= today }
    guard let last = days.max(), let usual = UsualGap(contacts: days, pauses: pauses) else {
      return nil
    }
    let silence = pauses.distance(from: last, to: today)
    guard Double(silence) > 2 * usual.days, silence > usual.long, silence > Self.shortest else {
      return nil
    }
    self.person = person
    lastContact = last
    self.silence = silence
    self.usual = usual
  }
}

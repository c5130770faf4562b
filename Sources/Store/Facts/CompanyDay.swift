// Who responded on a day and whom you wrote to, as numbers of people.

import Domain

/// The people of a day, by how many days before they were last there.
public struct CompanyDay: Hashable, Sendable {
  /// Everybody who responded.
  public internal(set) var responders = DistanceCounts()
  /// Those of them with a higher score.
  public internal(set) var higherResponders = DistanceCounts()
  /// Those of them with three days of responses, whom you have written to and never met; never
  /// where the day is the third.
  public internal(set) var unmetFriends = DistanceCounts()
  /// Everybody you wrote a reply to.
  public internal(set) var partners = DistanceCounts()
  /// Those of them with a higher score.
  public internal(set) var higherPartners = DistanceCounts()
  /// Replies written to people with a higher score.
  public internal(set) var repliesToHigher = 0
  /// Replies written to people who had never responded until then.
  public internal(set) var repliesToSilent = 0

  /// What does not depend on who has a higher score or was met: all friends are unmet.
  var packed: [UInt8] {
    var numbers = PackedNumbers()
    numbers.add(repliesToSilent)
    numbers.add(responders)
    numbers.add(unmetFriends)
    numbers.add(partners)
    return numbers.bytes
  }

  init() {}

  init(packed: [UInt8]) {
    var reader = PackedReader(packed)
    repliesToSilent = reader.next()
    responders = reader.distances()
    unmetFriends = reader.distances()
    partners = reader.distances()
  }
}

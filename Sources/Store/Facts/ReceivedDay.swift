// What other people did on a day because of you, and when you next wrote to them.

import Domain

/// What came in on a day, as far as it is known who did it; responses of one's own accounts never
/// count.
public struct ReceivedDay: Hashable, Sendable {
  /// Counts of responses.
  public enum Count: Int, CaseIterable, Sendable {
    /// Likes.
    case likes
    /// Reshares.
    case reshares
    /// Replies.
    case replies
    /// Mentions.
    case mentions
    /// New followers.
    case follows
    /// Being put on lists.
    case lists
    /// Those of all these that came to a post two days old or older.
    case late
  }

  private var counts = [Int32](repeating: 0, count: Count.allCases.count)
  /// For every reply and mention, how many days later you next wrote to that person.
  public internal(set) var messages = DistanceCounts()
  /// The same for every person who reshared you that day.
  public internal(set) var resharers = DistanceCounts()

  /// How many responses of a sort came.
  public internal(set) subscript(count: Count) -> Int {
    get { Int(counts[count.rawValue]) }
    set { counts[count.rawValue] = Int32(truncatingIfNeeded: newValue) }
  }

  /// Everything that came in.
  public var all: Int {
    [Count.likes, .reshares, .replies, .mentions, .follows, .lists].reduce(0) { $0 + self[$1] }
  }

  var packed: [UInt8] {
    var numbers = PackedNumbers()
    for count in counts { numbers.add(Int(count)) }
    numbers.add(messages)
    numbers.add(resharers)
    return numbers.bytes
  }

  init() {}

  init(packed: [UInt8]) {
    var reader = PackedReader(packed)
    for count in Count.allCases { self[count] = reader.next() }
    messages = reader.distances()
    resharers = reader.distances()
  }
}

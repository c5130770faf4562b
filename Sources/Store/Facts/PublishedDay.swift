// What one published on a day, for the conditions of rules.

import Domain

/// What one published on a day, on all accounts together.
public struct PublishedDay: Hashable, Sendable {
  /// Counts of posts.
  public enum Count: Int, CaseIterable, Sendable {
    /// Originals.
    case originals
    /// Quotes.
    case quotes
    /// Posts that continue one's own.
    case threads
    /// Replies to others.
    case replies
    /// Others' posts passed on.
    case reshares
    /// Originals that were only a link.
    case linkOnly
    /// Originals that were a salutation.
    case greetings
    /// Originals that ask the reader something.
    case questions
    /// Own posts (originals, quotes, threads) with a picture, film or sound.
    case media
    /// Own posts with a link and words of one's own, without media.
    case linkedText
    /// Own posts that say what the account said already in the 28 days before.
    case repeated
    /// Originals that another account had said in the seven days before.
    case crossPosts
    /// Replies that ask something.
    case asking
    /// Replies that thank.
    case thanks
    /// Replies that are a mere pleasantry.
    case pleasantries
  }

  private var counts = [Int32](repeating: 0, count: Count.allCases.count)
  /// Own posts by hour of the clock, 0 to 23; those without an hour are left out.
  public internal(set) var hours = [Int32](repeating: 0, count: 24)
  /// The tags of own posts, in small letters, each once, in order.
  public internal(set) var tags: [String] = []
  /// For every different tag of the day, how many days before it was last used.
  public internal(set) var tagDistances = DistanceCounts()

  /// How many posts of a sort there were.
  public internal(set) subscript(count: Count) -> Int {
    get { Int(counts[count.rawValue]) }
    set { counts[count.rawValue] = Int32(truncatingIfNeeded: newValue) }
  }

  var packed: [UInt8] {
    var numbers = PackedNumbers()
    for count in counts { numbers.add(Int(count)) }
    let used = hours.indices.filter { hours[$0] != 0 }
    numbers.add(used.count)
    for hour in used {
      numbers.add(hour)
      numbers.add(Int(hours[hour]))
    }
    numbers.add(tagDistances)
    numbers.add(tags.count)
    for tag in tags { numbers.add(tag) }
    return numbers.bytes
  }

  init() {}

  init(packed: [UInt8]) {
    var reader = PackedReader(packed)
    for count in Count.allCases { self[count] = reader.next() }
    for _ in 0..<reader.count() {
      let (hour, n) = (reader.next(), reader.next())
      if hours.indices.contains(hour) { hours[hour] = Int32(truncatingIfNeeded: n) }
    }
    tagDistances = reader.distances()
    for _ in 0..<reader.count() { tags.append(reader.word()) }
  }
}

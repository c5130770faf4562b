// How far a sync has come, as it is kept between one run and the next.

import Domain
import Foundation

/// The places up to which an account has been read.
struct SyncState: Codable, Hashable {
  /// Posts that were walked through and are still to be looked at for what is missing.
  struct Check: Codable, Hashable {
    /// Later than this; all where nil.
    var after: Int64?
    /// Earlier than this, and not seen since.
    var before: Int64
  }

  /// When the account was first synced, in milliseconds since 1970.
  var since: Int64
  /// From when on the server told of all that came back; nil until it has been read once.
  var knownFrom: Int64?
  /// The earliest post listed.
  var firstPost: Int64?
  /// The way through the posts.
  var posts = Course()
  /// The way through the notifications.
  var responses = Course()
  /// What is to be looked at for deletions.
  var check: Check?
  /// When the repository was last read.
  var repository: Int64?
  /// What the server called the repository that was last read whole.
  var revision: String?
  /// Whether the server can tell of one's own posts alone, and of nothing that came back.
  var isAlone: Bool?
  /// People whose public counts were asked for in vain.
  var nameless: [String]?
  /// One's own answers to posts that are still to come, by the server's id: they are counted there
  /// among the answers.
  var ownAnswers: [String: Int] = [:]

  init(since: Instant) { self.since = since.milliseconds }

  /// Reads a kept state; a new one where there is none, or none that this coach can read.
  static func read(_ text: String?, now: Instant) -> SyncState {
    let kept = text.flatMap { try? JSONDecoder().decode(SyncState.self, from: Data($0.utf8)) }
    return kept ?? SyncState(since: now)
  }

  /// Ends the walk through the posts, and notes what is to be looked at for deletions.
  ///
  /// The first walk of all misses nothing: nobody has seen the posts before.
  ///
  /// - Parameters:
  ///   - now: The time.
  ///   - isWhole: Whether the list came to its end.
  /// - Returns: Whether that was all.
  mutating func endPosts(now: Instant, isWhole: Bool) -> Bool {
    if let walk = posts.walk, posts.done != nil, check == nil {
      check = Check(after: isWhole ? nil : walk.earliest, before: walk.began)
    }
    return posts.end(now: now)
  }

  /// The people to ask about now: not those who were asked about in vain.
  func worthAsking(_ people: [Handle], limit: Int) -> [Handle] {
    let known = Set(nameless ?? [])
    return Array(people.filter { !known.contains($0.name) }.prefix(limit))
  }

  /// Notes people who were asked about, as long as their counts are not known.
  mutating func noteAsked(_ people: some Sequence<Handle>) {
    nameless = Array(((nameless ?? []) + people.map(\.name)).suffix(5000))
  }

  /// The state as text.
  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}

/// The way through a list that begins with the newest.
///
/// A run goes from the top to where the last one began. One that was broken off is first brought to
/// its end from the page it had come to; what came since is read after it.
struct Course: Codable, Hashable {
  /// A walk down the list.
  struct Walk: Codable, Hashable {
    /// What leads to the next page; nil for the first.
    var next: String?
    /// It ends below this time; nil when it goes to the end.
    var floor: Int64?
    /// When it began.
    var began: Int64
    /// The earliest time seen so far.
    var earliest: Int64?
    /// How many were seen.
    var seen = 0
  }

  /// The walk under way.
  var walk: Walk?
  /// When the last walk that came to its end began.
  var done: Int64?

  /// Begins, or goes on where it was broken off.
  ///
  /// - Parameters:
  ///   - now: The time.
  ///   - back: How long before the last walk the new one ends, in seconds.
  ///   - isFull: Whether to go to the end of the list again.
  mutating func begin(now: Instant, back: Int64, isFull: Bool) {
    guard walk == nil else { return }
    let floor = isFull ? nil : done.map { $0 - back * 1000 }
    walk = Walk(floor: floor, began: now.milliseconds)
  }

  /// Ends the walk; one that began in an earlier run is followed by another for what came since.
  ///
  /// - Returns: Whether that was all.
  mutating func end(now: Instant) -> Bool {
    guard let walk else { return true }
    done = walk.began
    self.walk = nil
    guard walk.began < now.milliseconds else { return true }
    // An hour for clocks that differ.
    self.walk = Walk(floor: walk.began - 3_600_000, began: now.milliseconds)
    return false
  }
}

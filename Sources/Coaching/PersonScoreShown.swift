// A person's score with how it is known.

import Domain
import Scoring
import Store

/// A person's score of 1 to 100, always with where it comes from.
public struct ShownPersonScore: Hashable, Sendable {
  /// Where a score comes from.
  public enum Source: Hashable, Sendable {
    /// The user gave it.
    case byHand
    /// It is estimated from public counts.
    case counts(followers: Int, listed: Int?)
    /// Nothing is known; that never ranks below low.
    case unknown
  }

  /// The score; nil where it is unknown.
  public var value: Double?
  /// Where it comes from.
  public var source: Source

  /// What decides among several handles: a score given, then counts, then the latest state.
  init(_ person: StoredPerson) {
    if let given = person.score {
      (value, source) = (given, .byHand)
      return
    }
    let deciding = person.handles.sorted { a, b in
      if (a.score == nil) != (b.score == nil) { return a.score != nil }
      if (a.followers == nil) != (b.followers == nil) { return a.followers != nil }
      let (x, y) = (a.asOf?.milliseconds ?? 0, b.asOf?.milliseconds ?? 0)
      if x != y { return x > y }
      if a.score != b.score { return a.score ?? 0 > b.score ?? 0 }
      if a.followers != b.followers { return a.followers ?? 0 > b.followers ?? 0 }
      return a.listed ?? -1 > b.listed ?? -1
    }.first
    value = PersonScore.estimate(
      followers: deciding?.followers, listed: deciding?.listed, given: deciding?.score)
    if deciding?.score != nil {
      source = .byHand
    } else if let followers = deciding?.followers {
      source = .counts(followers: followers, listed: deciding?.listed)
    } else {
      source = .unknown
    }
  }
}

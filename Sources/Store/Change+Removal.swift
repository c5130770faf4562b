// Taking single things out by hand.

import Domain
import GRDB

extension Change {
  /// A kind of thing that can be taken out by its row number.
  public enum Item: String, CaseIterable, Hashable, Sendable {
    /// A meeting, with its guests.
    case encounter
    /// A declared break.
    case pause
    /// A decision on a suggestion.
    case decision
    /// A post; responses to it stay.
    case post
    /// A response.
    case response
    /// Public counts of an account on a day.
    case snapshot
    /// A score of somebody else's making.
    case outsideScore = "outside_score"
  }

  /// Takes a thing out; the journal keeps it.
  ///
  /// - Parameters:
  ///   - item: What kind of thing.
  ///   - id: Its row number.
  /// - Throws: A `Diagnostic` when there is no such thing.
  public mutating func remove(_ item: Item, _ id: Int64) throws {
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM \(item.rawValue) WHERE id = ?", arguments: [id])
    guard let row else {
      throw Diagnostic(
        .error, "there is no \(item.rawValue.replacing("_", with: " ")) number \(id)",
        hint: "coach events and coach history show what there is")
    }
    switch item {
    case .encounter: try removeGuests(of: id)
    case .post:
      touched.post(
        of: row["account"], day: row["day"], isReply: row["kind"] == PostKind.reply.code)
      try MissingPosts.await(db, posts: "\(id)")
    case .response:
      touched.response(to: row["account"], day: row["day"])
      touched.oldResponses = true
      if let post: Int64 = row["post"] { touched.posts.insert(post) }
    case .pause, .decision, .snapshot, .outsideScore: break
    }
    try journal.delete(item.rawValue, row: id)
  }

  /// Guests go with their meeting, and with them who was known from it only.
  private mutating func removeGuests(of encounter: Int64) throws {
    let guests = try Row.fetchAll(
      db, sql: "SELECT id, person FROM guest WHERE encounter = ?", arguments: [encounter])
    for guest in guests {
      try journal.delete("guest", row: guest["id"])
      let person: Int64 = guest["person"]
      let isRated = try Bool.fetchOne(
        db, sql: "SELECT score IS NOT NULL FROM person WHERE id = ?", arguments: [person])
      if isRated == false, try Encounters.isIdle(person: person, in: db) {
        try journal.delete("person", row: person)
      }
    }
  }
}

// Who is who, as far as it was told by hand.

import Domain
import GRDB

extension Reading {
  /// Everybody of whom more was told by hand than imports and meetings say by themselves.
  ///
  /// First those who are online, by network and handle, then the others by name.
  func identities() throws -> [IdentityRecord] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, name, score FROM person AS p
        WHERE name IS NOT NULL OR score IS NOT NULL
          OR (SELECT count(*) FROM handle WHERE person = p.id) > 1
          OR EXISTS (SELECT 1 FROM guest WHERE person = p.id)
          OR EXISTS (SELECT 1 FROM detail WHERE person = p.id)
          OR NOT EXISTS (SELECT 1 FROM handle WHERE person = p.id)
        """)
    var namesakes: [String: Int] = [:]
    var found: [(key: String, record: IdentityRecord)] = []
    for row in rows {
      let identity = IdentityRecord(
        handles: try handles(of: row["id"]), name: row["name"], score: row["score"],
        met: try met(by: row["id"]), details: try details(of: row["id"]))
      if identity.handles.isEmpty {
        namesakes[Self.folded(identity.name), default: 0] += 1
      }
      found.append((Self.key(identity), identity))
    }
    var told: Set<IdentityRecord.Guest> = []
    return found.sorted { $0.key < $1.key }.compactMap { _, identity in
      let isShared = namesakes[Self.folded(identity.name), default: 0] > 1
      guard Self.isTelling(identity, isShared: isShared) else { return nil }
      var identity = identity
      identity.met.removeAll { !told.insert($0).inserted }
      return Self.isTelling(identity, isShared: isShared) ? identity : nil
    }
  }

  /// Whether this does not go without saying.
  ///
  /// - Parameters:
  ///   - identity: All that is known of the person.
  ///   - isShared: Whether several people who are online nowhere have that name.
  /// - Returns: Whether it has to be told.
  private static func isTelling(_ identity: IdentityRecord, isShared: Bool) -> Bool {
    if identity.score != nil || !identity.details.isEmpty { return true }
    if !identity.handles.isEmpty {
      return identity.handles.count > 1 || identity.name != nil || !identity.met.isEmpty
    }
    if identity.met.isEmpty { return true }
    return isShared || identity.met.contains { folded($0.name) != folded(identity.name) }
  }

  private func handles(of person: Int64) throws -> [Handle] {
    try Row.fetchAll(
      db, sql: "SELECT network, name FROM handle WHERE person = ? ORDER BY network, key",
      arguments: [person]
    ).map { Handle(Network(rawValue: $0["network"]), $0["name"]) }
  }

  /// The meetings somebody was at without a handle that says so.
  private func met(by person: Int64) throws -> [IdentityRecord.Guest] {
    var seen: Set<IdentityRecord.Guest> = []
    return try Row.fetchAll(
      db,
      sql: """
        SELECT g.name, g.handle, g.network, e.at
        FROM guest AS g JOIN encounter AS e ON e.id = g.encounter
        WHERE g.person = ? ORDER BY e.at, g.name
        """, arguments: [person]
    ).compactMap { row in
      guard try Identities.isOpen(row, in: db) else { return nil }
      let guest = IdentityRecord.Guest(at: Instant(milliseconds: row["at"]), name: row["name"])
      return seen.insert(guest).inserted ? guest : nil
    }
  }

  private static func folded(_ name: String?) -> String { name?.lowercased() ?? "" }

  /// What people are ordered by: handles, which only one person has, else all that was told.
  private static func key(_ identity: IdentityRecord) -> String {
    guard identity.handles.isEmpty else {
      return "0"
        + identity.handles.map { "\($0.network.rawValue) \($0.key)" }.joined(separator: "\n")
    }
    let met = identity.met.map { "\($0.at.milliseconds) \($0.name)" } + ["\(identity.details)"]
    return
      ("1"
      + ([identity.name ?? "", identity.score.map { "\($0)" } ?? ""] + met)
      .joined(separator: "\n"))
  }
}

// Reading single posts and responses, as evidence.

import Domain
import GRDB

/// A post as stored.
public struct StoredPost: Hashable, Sendable {
  /// The row number.
  public let id: Int64
  /// The account's row number.
  public let account: Int64
  /// The local day.
  public let day: Day
  /// The hour of the wall clock, nil where only the date is known.
  public let hour: Int?
  /// What it is made of.
  public let form: PostForm
  /// Whom it addresses, nil for nobody.
  public let person: Int64?
  /// Identified and anonymous responses to it.
  public let responses: Int
  /// Everything that was told; its kind as the store sees it.
  public let record: PostRecord
}

/// A response as stored.
public struct StoredResponse: Hashable, Sendable {
  /// The row number.
  public let id: Int64
  /// The account's row number.
  public let account: Int64
  /// The row number of the post it answers, nil where there is none here.
  public let post: Int64?
  /// Who responded.
  public let person: Int64
  /// The local day.
  public let day: Day
  /// Everything that was told.
  public let record: ResponseRecord
}

extension Reading {
  static let postColumns = """
    p.*, a.network, a.handle AS owner, h.name AS addressee
    FROM post AS p JOIN account AS a ON a.id = p.account LEFT JOIN handle AS h ON h.id = p.handle
    """
  static let responseColumns = """
    r.*, a.network, a.handle AS owner, h.name AS author,
      coalesce(r.missing, (SELECT native FROM post WHERE post.id = r.post)) AS answered
    FROM response AS r JOIN account AS a ON a.id = r.account JOIN handle AS h ON h.id = r.handle
    """

  /// A post by row number.
  public func post(_ id: Int64) throws -> StoredPost? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(Self.postColumns) WHERE p.id = ?"), arguments: [id]
    ).map(StoredPost.init)
  }

  /// A post by its natural key.
  public func post(native: String, account: Int64) throws -> StoredPost? {
    try Row.fetchOne(
      db, sql: "SELECT \(Self.postColumns) WHERE p.account = ? AND p.native = ?",
      arguments: [account, native]
    ).map(StoredPost.init)
  }

  /// Posts of some days, oldest first; of one account where it is given.
  public func posts(
    on days: Range<Day>, account: Int64? = nil, limit: Int? = nil
  ) throws -> [StoredPost] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(Self.postColumns) WHERE p.day >= ? AND p.day < ? AND (?3 IS NULL OR p.account = ?3)
        ORDER BY p.at, p.native LIMIT ?
        """,
      arguments: [days.lowerBound.number, days.upperBound.number, account, limit ?? -1]
    ).map(StoredPost.init)
  }

  /// Responses to a post, oldest first.
  public func responses(to post: Int64) throws -> [StoredResponse] {
    try Row.fetchAll(
      db, sql: "SELECT \(Self.responseColumns) WHERE r.post = ? ORDER BY r.at, r.native",
      arguments: [post]
    ).map(StoredResponse.init)
  }

  /// What a person did on some days because of you, oldest first; ever where nil.
  public func responses(of person: Int64, on days: Range<Day>? = nil) throws -> [StoredResponse] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(Self.responseColumns) WHERE r.person = ? AND r.day >= ? AND r.day < ?
        ORDER BY r.at, r.native
        """,
      arguments: [
        person, days?.lowerBound.number ?? Int(Int32.min),
        days?.upperBound.number ?? Int(Int32.max),
      ]
    ).map(StoredResponse.init)
  }
}

extension StoredPost {
  init(_ row: Row) {
    let hour: Int? = row["hour"]
    let (likes, reshares, replies): (Int?, Int?, Int?) =
      (row["likes"], row["reshares"], row["replies"])
    let told: Bool = row["told"]
    let asOf: Int64 = row["as_of"]
    self.init(
      id: row["id"], account: row["account"], day: Day(row["day"]), hour: hour,
      form: PostForm(code: row["form"]), person: row["person"], responses: row["responses"],
      record: PostRecord(
        account: Handle(Network(rawValue: row["network"]), row["owner"]), id: row["native"],
        at: Instant(milliseconds: row["at"]), precision: hour == nil ? .day : .second,
        kind: PostKind(code: row["kind"]), text: row["text"], links: Json.words(row["links"]),
        media: row["media"], tags: Json.words(row["tags"]), to: row["addressee"],
        parent: row["parent"],
        totals: told ? Totals(likes: likes, reshares: reshares, replies: replies) : nil,
        asOf: asOf == 0 ? nil : Instant(milliseconds: asOf)))
  }
}

extension StoredResponse {
  init(_ row: Row) {
    self.init(
      id: row["id"], account: row["account"], post: row["post"], person: row["person"],
      day: Day(row["day"]),
      record: ResponseRecord(
        account: Handle(Network(rawValue: row["network"]), row["owner"]), post: row["answered"],
        id: row["native"], at: Instant(milliseconds: row["at"]),
        kind: ResponseKind(code: row["kind"]), by: row["author"], text: row["text"]))
  }
}

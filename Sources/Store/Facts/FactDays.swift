// Keeps the facts of each day in step with posts and responses.

import GRDB
import TextTraits

/// What rules are judged by, a packed row a day: `published_day`, `received_day`, `company_day`.
enum FactDays {
  /// The number of the way they, and people's scores, are packed; another one builds them anew.
  static let version = 2
  /// What holds the number.
  private static let setting = OwnSetting(name: "facts")

  /// From which days on a change asks for new rows.
  struct Starts {
    fileprivate var published: Int?
    fileprivate var received: Int?
    fileprivate var company: Int?

    /// What a change touched, before it is known which posts got responses: those count anyway.
    init(_ touched: Touched) {
      let days = touched.accounts.values
      let posts = days.flatMap { [$0.posts, $0.replies] }.compactMap(\.self).min()
      let replies = days.compactMap(\.replies).min()
      let responses = days.compactMap(\.responses).min()
      published = posts
      // A reply answers what came up to 90 days before.
      let answered = replies.map { $0.subtractingReportingOverflow(DistanceCounts.never) }
        .map { $0.overflow ? Int.min : $0.partialValue }
      received = [posts, responses, answered].compactMap(\.self).min()
      company = [replies, responses].compactMap(\.self).min()
    }
  }

  /// Builds what has changed; everything else that is derived is up to date.
  static func build(_ db: Database, _ starts: Starts) throws {
    if let day = starts.published { try PublishedFacts.build(db, from: day) }
    if let day = starts.received { try ReceivedFacts.build(db, from: day) }
    if let day = starts.company { try CompanyFacts.build(db, from: day) }
  }

  /// Builds all of them.
  static func rebuild(_ db: Database) throws {
    try PublishedFacts.build(db, from: Int.min)
    try ReceivedFacts.build(db, from: Int.min)
    try CompanyFacts.build(db, from: Int.min)
  }

  /// Builds all of them where another coach counted them; within a transaction.
  static func refresh(_ db: Database) throws {
    guard try !isCurrent(db) else { return }
    try InfluencePages.build(db)
    try rebuild(db)
    try setting.set("\(version)", db)
  }

  /// Whether they are counted this coach's way.
  static func isCurrent(_ db: Database) throws -> Bool {
    try setting.value(db) == "\(version)"
  }
}

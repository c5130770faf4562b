// Counts what was published each day: `published_day`.

import Domain
import GRDB

/// What was published each day, from one pass over the posts in any order.
struct PublishedFacts {
  /// An own post that says something, to be compared with those before.
  private struct Saying {
    var fingerprint: Int64
    var at: Int64
    var day: Int
    var account: Int64
    var kind: Int64
  }

  /// So many different lists of tags are remembered at most.
  private static let mostLists = 10_000

  private let first: Int
  private var days: [Int: PublishedDay] = [:]
  private var sayings: [Saying] = []
  private var tagged: [String: Set<Int>] = [:]
  private var words: [String: [String]] = [:]

  /// Builds the rows from a day on; the posts of the days before are read too, for what is repeated
  /// from them.
  static func build(_ db: Database, from day: Int) throws {
    try db.execute(sql: "DELETE FROM published_day WHERE day >= ?", arguments: [day])
    let since = day.subtractingReportingOverflow(DistanceCounts.never)
    let first = since.overflow ? Int.min : since.partialValue
    let rows = try RawStatement(
      db,
      """
      SELECT day, account, kind, form, traits, fingerprint, media, links IS NOT NULL, tags,
        coalesce(hour, -1), at
      FROM post \(PostScan.way(db, from: first)) WHERE day >= ?
      """)
    rows.bind(1, first)
    var facts = PublishedFacts(from: day)
    while try rows.step() { facts.take(rows) }
    facts.compareSayings()
    facts.compareTags()
    let insert = try RawStatement(db, "INSERT INTO published_day (day, data) VALUES (?, ?)")
    for (day, published) in facts.days.sorted(by: { $0.key < $1.key }) {
      insert.bind(1, day)
      insert.bind(2, published.packed)
      try insert.run()
    }
  }

  private init(from day: Int) { self.first = day }

  private mutating func count(_ sort: PublishedDay.Count, on day: Int) {
    if day >= first { days[day, default: PublishedDay()][sort] += 1 }
  }

  /// Columns as `build` selects them.
  private mutating func take(_ row: RawStatement) {
    let day = Int(row.int(0))
    let kind = PostKind(code: row.int(2))
    switch kind {
    case .reshare: return count(.reshares, on: day)
    case .reply:
      count(.replies, on: day)
      let traits = row.int(4)
      if traits & 1 != 0 { count(.asking, on: day) }
      if traits & 2 != 0 { count(.thanks, on: day) }
      if traits & 4 != 0 { count(.pleasantries, on: day) }
      return
    case .thread: count(.threads, on: day)
    case .quote: count(.quotes, on: day)
    case .original: count(.originals, on: day)
    }
    let form = PostForm(code: row.int(3))
    if kind == .original {
      switch form {
      case .linkOnly: count(.linkOnly, on: day)
      case .greeting: count(.greetings, on: day)
      case .question: count(.questions, on: day)
      case .plain: break
      }
    }
    let media = row.int(6) > 0
    if media { count(.media, on: day) }
    if !media, row.int(7) != 0, form != .linkOnly { count(.linkedText, on: day) }
    let hour = Int(row.int(9))
    if day >= first, (0..<24).contains(hour) {
      days[day, default: PublishedDay()].hours[hour] += 1
    }
    let fingerprint = row.int(5)
    if fingerprint != 0 {
      sayings.append(
        Saying(
          fingerprint: fingerprint, at: row.int(10), day: day, account: row.int(1),
          kind: row.int(2)))
    }
    if !row.isNull(8) { tag(row.text(8), day) }
  }

  private mutating func tag(_ list: String, _ day: Int) {
    if words.count > Self.mostLists { words = [:] }
    if words[list] == nil { words[list] = Set(Json.words(list).map { $0.lowercased() }).sorted() }
    for word in words[list] ?? [] { tagged[word, default: []].insert(day) }
  }

  /// Who says the same again, in order of time; at one instant originals come last.
  private mutating func compareSayings() {
    sayings.sort {
      ($0.fingerprint, $0.at, $0.kind, $0.account) < ($1.fingerprint, $1.at, $1.kind, $1.account)
    }
    var said: [Int64: Int] = [:]
    var last: Int64?
    let original = PostKind.original.code
    for saying in sayings {
      if saying.fingerprint != last { said = [:] }
      last = saying.fingerprint
      if let day = said[saying.account], saying.day - day <= 28 { count(.repeated, on: saying.day) }
      if saying.kind == original,
        said.contains(where: { $0.key != saying.account && saying.day - $0.value <= 7 })
      {
        count(.crossPosts, on: saying.day)
      }
      said[saying.account] = saying.day
    }
  }

  private mutating func compareTags() {
    for (tag, list) in tagged.sorted(by: { $0.key < $1.key }) {
      var last: Int?
      for day in list.sorted() {
        if day >= first {
          days[day, default: PublishedDay()].tags.append(tag)
          days[day, default: PublishedDay()].tagDistances.add(last.map { day - $0 })
        }
        last = day
      }
    }
  }
}

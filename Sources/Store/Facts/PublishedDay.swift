// What the texts, tags and media of a day's posts were, for the conditions of rules.

import Domain
import GRDB

/// What one published on a day, beyond what the tallies tell.
public struct PublishedDay: Hashable, Sendable {
  /// The day.
  public var day: Day
  /// Own posts (originals, quotes, threads) with a picture, film or sound.
  public var media = 0
  /// Own posts with a link and words of one's own, without media.
  public var linkedText = 0
  /// Own posts that say what the account said already in the 28 days before.
  public var repeated = 0
  /// Originals that another account had said in the seven days before.
  public var crossPosts = 0
  /// Replies that ask something.
  public var asking = 0
  /// Replies that thank.
  public var thanks = 0
  /// Replies that are a mere pleasantry.
  public var pleasantries = 0
  /// The tags of own posts, in small letters, as often as they were used.
  public var tags: [String] = []
  /// For every different tag of the day, how many days before it was last used; nil where that is
  /// longer ago than facts reach back.
  public var tagDistances: [Int?] = []
}

extension Reading {
  /// The longest distance, in days, that rules tell from "never".
  static let longestFactDistance = 91

  /// What was published on each of some days, in order; days without any of it are left out.
  ///
  /// Posts of the 91 days before are read too, for what is repeated from them.
  public func publishedFacts(over days: ClosedRange<Day>) throws -> [PublishedDay] {
    let rows = try RawStatement(
      db,
      """
      SELECT day, account, kind, form, traits, fingerprint, media, links IS NOT NULL, tags
      FROM post WHERE day BETWEEN ? AND ? AND kind > 0 ORDER BY day, at, native
      """)
    rows.bind(1, days.lowerBound.number - Self.longestFactDistance)
    rows.bind(2, days.upperBound.number)
    var pass = PublishedPass(days: days)
    while try rows.step() { pass.take(rows) }
    return pass.found
  }
}

/// One pass over posts in order of time.
private struct PublishedPass {
  let days: ClosedRange<Day>
  private(set) var found: [PublishedDay] = []
  private var said: [Int64: [(account: Int64, day: Int)]] = [:]
  private var tagged: [String: Int] = [:]

  init(days: ClosedRange<Day>) { self.days = days }

  /// Columns as `publishedFacts` selects them.
  mutating func take(_ row: RawStatement) {
    let day = Int(row.int(0))
    let isInside = day >= days.lowerBound.number
    if isInside, found.last?.day.number != day { found.append(PublishedDay(day: Day(day))) }
    let kind = PostKind(code: row.int(2))
    if kind == .reply {
      guard isInside else { return }
      let traits = row.int(4)
      let last = found.count - 1
      if traits & 1 != 0 { found[last].asking += 1 }
      if traits & 2 != 0 { found[last].thanks += 1 }
      if traits & 4 != 0 { found[last].pleasantries += 1 }
      return
    }
    let form = PostForm(code: row.int(3))
    if isInside {
      let media = row.int(6) > 0
      if media { found[found.count - 1].media += 1 }
      if !media, row.int(7) != 0, form != .linkOnly { found[found.count - 1].linkedText += 1 }
    }
    note(fingerprint: row.int(5), account: row.int(1), day: day, kind, isInside)
    if !row.isNull(8) { note(tags: Json.words(row.text(8)), day: day, isInside) }
  }

  private mutating func note(
    fingerprint: Int64, account: Int64, day: Int, _ kind: PostKind, _ isInside: Bool
  ) {
    guard fingerprint != 0 else { return }
    var before = said[fingerprint] ?? []
    if isInside {
      if before.contains(where: { $0.account == account && day - $0.day <= 28 }) {
        found[found.count - 1].repeated += 1
      }
      if kind == .original, before.contains(where: { $0.account != account && day - $0.day <= 7 }) {
        found[found.count - 1].crossPosts += 1
      }
    }
    before.removeAll { $0.account == account }
    before.append((account, day))
    said[fingerprint] = before
  }

  private mutating func note(tags: [String], day: Int, _ isInside: Bool) {
    let tags = tags.map { $0.lowercased() }
    if isInside { found[found.count - 1].tags += tags }
    for tag in Set(tags) where tagged[tag] != day {
      if isInside { found[found.count - 1].tagDistances.append(tagged[tag].map { day - $0 }) }
      tagged[tag] = day
    }
  }
}

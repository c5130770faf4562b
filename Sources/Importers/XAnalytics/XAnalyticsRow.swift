// From a row of X's analytics to a post with its totals.

import Domain

/// The columns of a table of posts, old or new.
struct XAnalyticsColumns {
  let id: Int?
  let link: Int?
  let text: Int?
  let time: Int?
  let likes: Int?
  let reshares: Int?
  let replies: Int?
  let media: [Int]

  init(_ sheet: CSVSheet) {
    id = sheet.column("post id", "tweet id")
    link = sheet.column("post link", "tweet permalink")
    text = sheet.column("post text", "tweet text")
    time = sheet.column("date", "time")
    likes = sheet.column("likes", "favorites")
    reshares = sheet.column("reposts", "retweets")
    replies = sheet.column("replies")
    media = [sheet.column("media views"), sheet.column("media engagements")].compactMap { $0 }
  }

  /// Whose post a link shows, and its number: `https://x.com/nora/status/17`.
  static func address(_ link: String) -> (name: String?, id: Int64)? {
    let parts = link.split(separator: "/").map(String.init)
    guard let status = parts.firstIndex(where: { $0 == "status" || $0 == "statuses" }),
      parts.indices.contains(status + 1),
      let id = Int64(parts[status + 1].prefix { $0.isASCII && $0.isNumber })
    else { return nil }
    let name = status > 0 ? parts[status - 1] : ""
    return (name == "web" || name == "i" || name.contains(".") ? nil : name, id)
  }

  /// The number of a row's post: by its link, or by the column unless a spreadsheet rounded it.
  func number(_ row: CSVRow) -> Int64? {
    if let address = Self.address(row[link]) { return address.id }
    let text = row[id].trimmingSpaces
    guard text.count < 16 || !text.hasSuffix("0000") else { return nil }
    return Int64(text).flatMap { $0 > 0 ? $0 : nil }
  }

  /// The post of a row; nil where its number or its time cannot be read.
  ///
  /// The number holds the time to the second; the columns only have minutes or a date.
  func post(_ row: CSVRow, owner: TweetOwner, order: DateOrder?, asOf: Instant?) -> PostRecord? {
    guard let id = number(row) else { return nil }
    var at = TweetTime.instant(ofID: id).map { Instant(seconds: $0.seconds) }
    var precision = TimePrecision.second
    if at == nil, case .time(let time) = SheetTime.read(row[self.time], order: order) {
      (at, precision) = (time.instant(), time.precision)
    }
    guard let at else { return nil }
    let text = TweetText.unescaped(Array(row[self.text].utf8)[...]).trimmingSpaces
    let name = Tweet.name(after: "@", in: text)
    let isOwn = name?.lowercased() == owner.key
    let media = media.contains { SheetCount.read(row[$0]) ?? 0 > 0 } ? 1 : 0
    let links = PlainMarks.links(in: text)
    return PostRecord(
      account: owner.handle, id: String(id), at: at, precision: precision,
      kind: name == nil ? .original : isOwn ? .thread : .reply, text: text,
      links: media > 0 && links.count == 1 ? [] : links, media: media,
      tags: PlainMarks.tags(in: text), to: isOwn ? nil : name.map { "@" + $0 },
      totals: Totals(
        likes: SheetCount.read(row[likes]), reshares: SheetCount.read(row[reshares]),
        replies: SheetCount.read(row[replies])),
      asOf: asOf, isExcerpt: true)
  }
}

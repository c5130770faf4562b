// From rows of shares and comments to posts.

import Domain

/// Turns rows into posts of one account.
struct LinkedInPosts {
  /// Whose they are.
  let account: Handle
  /// The state of the export.
  let asOf: Instant?

  /// The columns of a table of shares; those of 2021 end in `URL` rather than `Url`.
  struct Columns {
    let date: Int?
    let link: Int?
    let text: Int?
    let shared: Int?
    let media: Int?

    init(_ sheet: CSVSheet) {
      date = sheet.column("date")
      link = sheet.column("sharelink")
      text = sheet.column("sharecommentary")
      shared = sheet.column("sharedurl")
      media = sheet.column("mediaurl")
    }
  }

  /// The post of a share.
  ///
  /// A share that has no words, no link and no picture passes on somebody else's post, as does one
  /// whose link points to a post; with words it is a quote.
  func share(
    _ row: CSVRow, _ columns: Columns, id: String, at: (at: Instant, precision: TimePrecision),
    isAgain: Bool
  ) -> PostRecord {
    let text = Self.plain(row[columns.text])
    let shared = row[columns.shared].trimmingSpaces
    let isPassedOn = isAgain || Self.isPost(shared)
    let media = row[columns.media].trimmingSpaces.isEmpty ? 0 : 1
    var links = PlainMarks.links(in: text)
    if !shared.isEmpty, !isPassedOn, !links.contains(shared) { links.insert(shared, at: 0) }
    let isBare = text.isEmpty && links.isEmpty && media == 0
    return PostRecord(
      account: account, id: id, at: at.at, precision: at.precision,
      kind: isBare ? .reshare : isPassedOn ? .quote : .original, text: text, links: links,
      media: media, tags: PlainMarks.tags(in: text), asOf: asOf)
  }

  /// The post of a comment: a reply to whoever wrote what it stands below, whom the table does not
  /// name.
  ///
  /// A comment has no number of its own, so it is known by what it stands below, its minute and
  /// its words.
  func comment(
    link: String, message: String, at: (at: Instant, precision: TimePrecision)
  ) -> PostRecord {
    let text = Self.plain(message)
    let urn = LinkedInURN(link)?.text ?? link
    let minute = at.at.rfc3339(offset: 0).prefix(16)
    let id =
      LinkedInURN.comment(in: link)
      ?? "\(urn)/comment/\(minute)/\(PlainMarks.digest(text).prefix(8))"
    return PostRecord(
      account: account, id: id, at: at.at, precision: at.precision, kind: .reply, text: text,
      links: PlainMarks.links(in: text), tags: PlainMarks.tags(in: text), parent: urn, asOf: asOf)
  }

  /// A text without the quotes that LinkedIn puts around every line break, and without blanks
  /// around it.
  static func plain(_ text: String) -> String {
    (text.contains("\"\n\"") ? text.replacing("\"\n\"", with: "\n") : text).trimmingSpaces
  }

  /// Whether a link points to a post on LinkedIn rather than to something outside.
  private static func isPost(_ link: String) -> Bool {
    let link = link.lowercased()
    guard link.contains("linkedin.com/") else { return link.hasPrefix("urn:li:") }
    return link.contains("linkedin.com/feed/update/") || link.contains("linkedin.com/posts/")
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmingSpaces: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

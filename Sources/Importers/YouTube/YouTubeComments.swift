// A table of comments as Takeout writes it.

import Domain
import Foundation

/// One `comments.csv`.
struct YouTubeComments {
  /// Its entry's name.
  let name: String
  private let sheet: CSVSheet
  /// The column of one's own channel.
  let channel: Int?
  private let id: Int?
  private let written: Int?
  private let video: Int?
  private let post: Int?
  private let above: Int?
  private let text: Int?

  private init?(name: String, head: [UInt8]) {
    guard let sheet = CSVSheet(head: head, required: ["comment id", "comment text"]) else {
      return nil
    }
    self.name = name
    self.sheet = sheet
    channel = sheet.column("channel id")
    id = sheet.column("comment id")
    written = sheet.column("comment create timestamp", "comment creation timestamp")
    video = sheet.column("video id")
    post = sheet.column("post id")
    above = sheet.column("parent comment id", "top-level comment id")
    text = sheet.column("comment text")
  }

  /// The tables of comments in a source; large lists are split: `comments(1).csv`.
  static func tables(in source: ArchiveSource) throws -> [YouTubeComments] {
    let names = source.entries.filter { entry in
      let name = entry.fileName.lowercased()
      guard name.hasSuffix(".csv"), !entry.name.hasPrefix("__MACOSX/") else { return false }
      return source.shape == .file || name.contains("comment")
    }
    return try source.heads(of: Set(names.map(\.name)), count: 8 << 10)
      .sorted { $0.key < $1.key }.compactMap { YouTubeComments(name: $0.key, head: $0.value) }
  }

  /// Walks the table's rows.
  func forEachRow(of source: ArchiveSource, _ body: (CSVRow) throws -> Void) throws {
    try source.forEachEntry(named: [name]) { _, reader in
      try sheet.forEachRow(of: &reader, body)
    }
  }

  /// When a comment was written.
  func time(_ row: CSVRow) -> (at: Instant, precision: TimePrecision)? {
    guard case .time(let time) = SheetTime.read(row[written]) else { return nil }
    let exact = Instant(rfc3339: row[written].trimmingSpaces)
    return (exact ?? time.instant(), time.precision)
  }

  /// The comment of a row: a reply to whoever made the video, whom the table does not name.
  func post(_ row: CSVRow, account: Handle, asOf: Instant?) -> PostRecord? {
    let id = row[self.id].trimmingSpaces
    guard !id.isEmpty, let time = time(row) else { return nil }
    let text = Self.plain(row[self.text])
    let parents = [("comment", above), ("video", video), ("post", post)].map { kind, column in
      (kind, row[column].trimmingSpaces)
    }
    let parent = parents.first { !$0.1.isEmpty }.map { "\($0):\($1)" }
    return PostRecord(
      account: account, id: id, at: time.at, precision: time.precision, kind: .reply, text: text,
      links: PlainMarks.links(in: text), tags: PlainMarks.tags(in: text), parent: parent ?? "video",
      asOf: asOf)
  }

  /// The text of `{"text":"a"},{"text":"\n"}`: objects joined by commas; anything else as it is.
  static func plain(_ text: String) -> String {
    guard text.hasPrefix("{"),
      let parts = try? JSONSerialization.jsonObject(with: Data("[\(text)]".utf8))
        as? [[String: Any]]
    else { return text.trimmingSpaces }
    return parts.compactMap { $0["text"] as? String }.joined().trimmingSpaces
  }

  /// The time in the name of a Takeout: `takeout-20240817T200452Z-001.zip`.
  static func inName(of path: String, before now: Instant) -> Instant? {
    let name = path.split(separator: "/").last ?? ""
    for part in name.split(separator: "-") where part.count == 16 && part.hasSuffix("Z") {
      let digits = part.filter(\.isNumber)
      guard digits.count == 14, let time = Int(digits),
        let day = Day(
          year: time / 10_000_000_000, month: time / 100_000_000 % 100,
          day: time / 1_000_000 % 100)
      else { continue }
      let second = time / 10_000 % 100 * 3600 + time / 100 % 100 * 60 + time % 100
      let at = Instant(seconds: Int64(day.number) * 86_400 + Int64(second))
      if at <= now { return at }
    }
    return nil
  }
}

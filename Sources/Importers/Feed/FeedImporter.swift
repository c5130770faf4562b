// Reads the feed of one's own blog.

import Domain
import Foundation

/// The importer of RSS, Atom and JSON Feed, as one's own blog.
///
/// A feed holds the latest posts only, and nothing of what came back.
public struct FeedImporter: Importer {
  /// An importer.
  public init() {}

  /// `feed`.
  public var format: String { "feed" }

  /// The largest feed in XML that is read, in bytes.
  private static let limit = 32 << 20

  /// Whether a feed is there: any single file, or files named like one.
  public func identify(_ source: ArchiveSource) throws -> Bool {
    try !Self.feeds(in: source).isEmpty
  }

  /// Emits the blog, its posts and the span they cover, for every feed.
  public func extract(
    _ source: ArchiveSource, context: ImportContext, into sink: inout some RecordSink
  ) throws -> [ImportReport] {
    try Self.feeds(in: source).sorted { $0.key < $1.key }.map { name, isJSON in
      try read(name, isJSON: isJSON, of: source, context: context, into: &sink)
    }
  }

  private func read(
    _ name: String, isJSON: Bool, of source: ArchiveSource, context: ImportContext,
    into sink: inout some RecordSink
  ) throws -> ImportReport {
    let place = source.entries.first { $0.name == name }.map { source.place(of: $0) } ?? source.path
    if isJSON {
      let head = try FeedJSON.head(of: source, name)
      var tally = try FeedTally(head, place: place, format: format, context: context)
      try sink.receive(.account(AccountRecord(handle: tally.account)))
      try FeedJSON.forEachItem(of: source, name) { item in try tally.emit(item, into: &sink) }
      return try tally.finish(into: &sink)
    }
    let bytes = try source.contents(of: [name], limit: Self.limit)[name] ?? []
    let feed = try FeedXML.read(bytes, place: place)
    var head = feed.head
    if head.home.isEmpty { head.home = feed.items.first.map { Self.root(of: $0.link) } ?? "" }
    var tally = try FeedTally(head, place: place, format: format, context: context)
    try sink.receive(.account(AccountRecord(handle: tally.account)))
    for item in feed.items { try tally.emit(item, into: &sink) }
    return try tally.finish(into: &sink)
  }

  private static func root(of address: String) -> String {
    guard let url = URL(string: address), let host = url.host() else { return "" }
    return "\(url.scheme ?? "https")://\(host)/"
  }

  /// The feeds of a source, and whether each is JSON.
  private static func feeds(in source: ArchiveSource) throws -> [String: Bool] {
    let stems: Set<String> = ["feed", "rss", "atom", "index", "blog", "posts"]
    let names = source.entries.map(\.name).filter { name in
      if source.shape == .file { return true }
      let last = name.lowercased().split(separator: "/").last ?? ""
      if name.hasPrefix("__MACOSX/") { return false }
      if last.hasSuffix(".rss") || last.hasSuffix(".atom") { return true }
      let parts = last.split(separator: ".", maxSplits: 1)
      return parts.count == 2 && (parts[1] == "xml" || parts[1] == "json")
        && stems.contains(String(parts[0]))
    }
    guard !names.isEmpty else { return [:] }
    return try source.heads(of: Set(names), count: 8192).compactMapValues { isJSON($0) }
  }

  /// Whether a file's first bytes are those of a JSON Feed, or of a feed in XML; nil for neither.
  private static func isJSON(_ head: [UInt8]) -> Bool? {
    // Bytes of UTF-16 read as letters once the zeros between them are gone.
    let text = String(decoding: head.filter { $0 != 0 }, as: UTF8.self)
    let start = text.first { !$0.isWhitespace && $0 != "\u{FEFF}" && $0 != "\u{FFFD}" }
    if start == "{" {
      return text.contains("jsonfeed.org/version") || text.contains("jsonfeed.org\\/version")
        ? true : nil
    }
    guard start == "<" else { return nil }
    let isFeed =
      text.contains("<rss") || text.contains("<rdf:RDF")
      || (text.contains("<feed") || text.contains(":feed ")) && text.contains("Atom")
    return isFeed ? false : nil
  }
}

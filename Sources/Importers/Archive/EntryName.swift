// Which names of entries are taken: relative, with forward slashes, never upwards.

/// Reads an entry's name as an archive stores it.
enum EntryName {
  /// The name with forward slashes and without `./`, or nil when it points outside the archive.
  ///
  /// `./data/tweets.js` and `data\tweets.js` become `data/tweets.js`; `../x`, `/etc/passwd` and
  /// `C:/x` are refused.
  static func safe(_ raw: String) -> String? {
    if isPlain(raw) { return raw }
    let name = raw.contains("\\") ? String(raw.map { $0 == "\\" ? "/" : $0 }) : raw
    guard !name.hasPrefix("/") else { return nil }
    let parts = name.split(separator: "/").filter { $0 != "." }
    guard !parts.contains(".."), !name.utf8.contains(0) else { return nil }
    if let first = parts.first, first.utf8.count == 2, first.hasSuffix(":") { return nil }
    return parts.joined(separator: "/")
  }

  /// Whether a name is safe as it is, as nearly all are: told in one pass over its bytes.
  private static func isPlain(_ name: String) -> Bool {
    var before = UInt8(ascii: "/")
    for byte in name.utf8 {
      switch byte {
      case 0, UInt8(ascii: "\\"), UInt8(ascii: ":"): return false
      case UInt8(ascii: "/"), UInt8(ascii: "."):
        if before == UInt8(ascii: "/") { return false }
      default: break
      }
      before = byte
    }
    return before != UInt8(ascii: "/")
  }

  /// Whether a name is that of a picture, film or sound, which no importer reads.
  static func isMedia(_ name: String) -> Bool {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return media.contains(name[name.utf8.index(after: dot)...].lowercased())
  }

  private static let media: Set<String> = [
    "jpg", "jpeg", "png", "gif", "webp", "avif", "heic", "svg", "ico", "mp4", "mov", "m4v", "webm",
    "mp3", "m4a", "ogg", "wav", "woff", "woff2", "ttf",
  ]

  /// Whether a name is that of something an importer may read.
  static func mayBeRead(_ name: String) -> Bool {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return readable.contains(name[name.utf8.index(after: dot)...].lowercased())
  }

  private static let readable: Set<String> = [
    "csv", "tsv", "js", "json", "jsonl", "ndjson", "car", "xml", "rss", "atom", "vcf", "vcard",
    "ics", "txt",
  ]
}

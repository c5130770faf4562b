// The date of an archive, which only its name tells.

import Domain

/// Reads the time that Mastodon writes into the names of its archives.
enum MastodonDate {
  /// The time in `archive-20260301214000-3f9a.tar.gz`; nil when the name was changed, or tells a
  /// time that is yet to come.
  static func inName(of path: String, before now: Instant) -> Instant? {
    let name = path.split(separator: "/").last ?? ""
    for part in name.split(whereSeparator: { !$0.isASCII || !$0.isNumber }) where part.count == 14 {
      let digits = Array(part)
      func piece(_ range: Range<Int>) -> String { String(digits[range]) }
      let text =
        "\(piece(0..<4))-\(piece(4..<6))-\(piece(6..<8))"
        + "T\(piece(8..<10)):\(piece(10..<12)):\(piece(12..<14))Z"
      if let instant = Instant(rfc3339: text), instant <= now { return instant }
    }
    return nil
  }
}

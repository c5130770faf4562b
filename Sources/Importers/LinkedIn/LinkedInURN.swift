// The address of something on LinkedIn, and the time that its number holds.

import Domain
import Foundation

/// A URN such as `urn:li:share:7345812345678901248`, as links hold it.
struct LinkedInURN: Hashable {
  /// What it is: `share`, `ugcPost`, `activity`, `groupPost`, `comment`.
  let kind: String
  /// Its number; of a post in a group the group's number, a dash and the post's.
  let id: String

  /// The first URN in a link, percent-encoded or not; nil where it has none.
  init?(_ link: String) {
    let plain = link.contains("%") ? link.removingPercentEncoding ?? link : link
    self.init(plain: plain[...])
  }

  private init?(plain: Substring) {
    guard let start = plain.range(of: "urn:li:") else { return nil }
    let rest = plain[start.upperBound...]
    let kind = rest.prefix(while: \.isLetter)
    let id = rest.dropFirst(kind.count + 1).prefix { $0.isASCII && ($0.isNumber || $0 == "-") }
    guard !kind.isEmpty, !id.isEmpty, rest.dropFirst(kind.count).first == ":" else { return nil }
    (self.kind, self.id) = (String(kind), String(id))
  }

  /// The comment that a link points to, as in `…?commentUrn=urn:li:comment:(activity:1,2)`.
  static func comment(in link: String) -> String? {
    let plain = link.removingPercentEncoding ?? link
    guard let start = plain.range(of: "urn:li:comment:("),
      let end = plain[start.upperBound...].firstIndex(of: ")")
    else { return nil }
    let inside = plain[start.upperBound..<end]
    return inside.contains(",") ? "urn:li:comment:(\(inside))" : nil
  }

  /// The URN as LinkedIn writes it.
  var text: String { "urn:li:\(kind):\(id)" }

  /// When it was made: `id >> 22` milliseconds since 1970, so 7345812345678901248 is
  /// 2025-07-01T12:39:34Z.
  ///
  /// Nil for numbers from before the end of 2010, which hold no time, and for times yet to come.
  func instant(now: Instant) -> Instant? {
    guard let number = id.split(separator: "-").last.flatMap({ Int64($0) }), number > 0 else {
      return nil
    }
    let milliseconds = number >> 22
    // From 2010-01-01 on.
    guard milliseconds >= 1_262_304_000_000, milliseconds <= now.milliseconds + 172_800_000 else {
      return nil
    }
    return Instant(seconds: milliseconds / 1000)
  }
}

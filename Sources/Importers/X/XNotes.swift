// The full texts of long posts, which X keeps in a file of their own without a link back.

import Domain

/// The long posts of an archive, found again by their time.
struct XNotes: Sendable {
  /// One long text.
  struct Note: Sendable {
    /// When it was written.
    var at: Instant?
    /// The whole text, with short links.
    var text = ""
    /// Its links.
    var links: [Tweet.Link] = []
    /// Its tags without `#`.
    var tags: [String] = []
  }

  /// The most bytes of text that are kept; beyond it posts stay as short as they are.
  static let bound = 64 << 20

  private var bySecond: [Int64: [Note]] = [:]
  private var kept = 0

  /// Whether nothing is there to be found.
  var isEmpty: Bool { bySecond.isEmpty }

  /// Adds a long text; false when there is no room left for it.
  mutating func add(_ note: Note) -> Bool {
    guard let at = note.at else { return true }
    kept += note.text.utf8.count
    guard kept <= XNotes.bound else { return false }
    bySecond[at.seconds, default: []].append(note)
    return true
  }

  /// The full text of a post that was cut off; nil for any other.
  ///
  /// A cut post ends with `…` but for links, or is long and begins like the note; its note was
  /// written within two seconds. Of several the one that begins most like it is taken.
  func full(for tweet: Tweet) -> Note? {
    guard !isEmpty, let at = tweet.time?.instant ?? tweet.id.flatMap(TweetTime.instant(ofID:)),
      !tweet.text.hasPrefix("RT @")
    else { return nil }
    var best: (note: Note, common: Int, gap: Int64)?
    for second in at.seconds - 3...at.seconds + 3 {
      for note in bySecond[second] ?? [] {
        let gap = abs((note.at?.milliseconds ?? 0) - at.milliseconds)
        guard gap <= 2999 else { continue }
        let common = XNotes.common(note.text, tweet.text)
        guard common >= 40 || XNotes.isCut(tweet.text) else { continue }
        if best.map({ (common, -gap) > ($0.common, -$0.gap) }) ?? true {
          best = (note, common, gap)
        }
      }
    }
    return best?.note
  }

  /// Whether a text ends with an ellipsis, links at its end aside.
  static func isCut(_ text: String) -> Bool {
    text.split(separator: " ").last { !$0.hasPrefix("https://t.co/") }?.hasSuffix("…") ?? false
  }

  private static func common(_ a: String, _ b: String) -> Int {
    zip(a.utf8, b.utf8).prefix { $0 == $1 }.count
  }

  /// Reads one element of `note-tweet.js`.
  static func note(_ bytes: Span<UInt8>, _ json: inout JSONReader) throws(JSONFault) -> Note {
    var note = Note()
    try read(bytes, &json, into: &note)
    return note
  }

  private static func read(
    _ bytes: Span<UInt8>, _ json: inout JSONReader, into note: inout Note
  ) throws(JSONFault) {
    try json.forEachKey(bytes) { json, key throws(JSONFault) in
      if key.is("noteTweet", bytes) || key.is("core", bytes) {
        try read(bytes, &json, into: &note)
      } else if key.is("createdAt", bytes) {
        note.at = try json.text(bytes).flatMap { Instant(rfc3339: $0) }
      } else if key.is("text", bytes) {
        note.text = try json.text(bytes) ?? ""
      } else if key.is("urls", bytes), try json.peek(bytes) == .array {
        note.links = try Tweet.links(bytes, &json)
      } else if key.is("hashtags", bytes), try json.peek(bytes) == .array {
        try json.forEachElement(bytes) { json throws(JSONFault) in
          try json.forEachKey(bytes) { json, key throws(JSONFault) in
            guard key.is("text", bytes) else { return try json.skip(bytes) }
            if let tag = try json.text(bytes) { note.tags.append(tag) }
          }
        }
      } else {
        try json.skip(bytes)
      }
    }
  }
}

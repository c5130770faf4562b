// The names of a feed's elements as most feeds write them, whatever prefixes this one chose.

/// Prefixes that a feed declares, and those that everybody else uses for the same.
struct FeedNames {
  private var prefixes: [Substring: String] = [:]

  private static let usual = [
    "http://purl.org/rss/1.0/": "", "http://www.w3.org/1999/xhtml": "",
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://purl.org/dc/elements/1.1/": "dc:", "http://purl.org/dc/terms/": "dcterms:",
    "http://search.yahoo.com/mrss/": "media:",
  ]

  /// Takes note of what an element declares.
  ///
  /// - Parameters:
  ///   - attributes: The element's.
  ///   - root: Its name where it is the first of all: in `atom:feed` Atom is the feed itself, in `rss`
  ///     it stands beside elements of the same name.
  mutating func learn(_ attributes: [String: String], root: String?) {
    for (key, value) in attributes where key.hasPrefix("xmlns:") && prefixes.count < 100 {
      let prefix = key.dropFirst(6)
      if value == "http://www.w3.org/2005/Atom", let root {
        prefixes[prefix] = root == prefix + ":feed" ? "" : "atom:"
      } else if let usual = Self.usual[value] {
        prefixes[prefix] = usual
      }
    }
  }

  /// `content:encoded` for `c:encoded` where `c` is declared to be that.
  func usual(_ name: String) -> String {
    guard !prefixes.isEmpty, let colon = name.firstIndex(of: ":"),
      let prefix = prefixes[name[..<colon]]
    else { return name }
    return prefix + name[name.index(after: colon)...]
  }
}

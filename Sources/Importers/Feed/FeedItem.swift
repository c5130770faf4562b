// One entry of a feed, whatever the feed is written in.

import Domain
import Foundation
import TextTraits

/// What an entry says, before it is a post.
struct FeedItem {
  /// Words, and whether they are HTML.
  struct Words {
    var text = ""
    var isHTML = false
  }

  var id = ""
  /// Where it can be read.
  var link = ""
  /// Where it points elsewhere, as linked posts do.
  var external = ""
  var title = Words()
  var summary = Words()
  var content = Words()
  var published = ""
  var updated = ""
  var tags: [String] = []
  var media = 0
  /// What its relative links start from, where it says so itself.
  var base = ""

  /// The post that the entry is.
  ///
  /// - Parameters:
  ///   - account: The blog.
  ///   - home: What relative links start from.
  ///   - asOf: When the feed was made.
  /// - Returns: The post; nil without a date that is one.
  func post(account: Handle, home: URL?, asOf: Instant?) -> PostRecord? {
    guard let date = FeedDate(published) ?? FeedDate(updated) else { return nil }
    let start = base.isEmpty ? home : URL(string: base, relativeTo: home)
    let page = Self.absolute(link, start)
    let heading = read(title, nil).text
    let body = read(content.text.isEmpty ? summary : content, URL(string: page) ?? start)
    let elsewhere = Self.absolute(external, start)
    var links = body.links
    if !elsewhere.isEmpty, !links.contains(elsewhere) { links.insert(elsewhere, at: 0) }
    let key = [id, page].first { !$0.isEmpty }
    let words = [heading, body.text].filter { !$0.isEmpty }.joined(separator: "\n\n")
    return PostRecord(
      account: account, id: key ?? "\(date.at.seconds)-\(PlainMarks.digest(words))", at: date.at,
      precision: date.precision, kind: .original, text: words, links: links, media: media,
      tags: tags, asOf: asOf)
  }

  private func read(_ words: Words, _ base: URL?) -> (text: String, links: [String]) {
    guard words.isHTML else {
      let text = words.text.trimmingCharacters(in: .whitespacesAndNewlines)
      return (text, PlainMarks.links(in: text))
    }
    let html = HTMLText(words.text, base: base)
    return (html.text, html.links)
  }

  /// An address made whole; empty for one that cannot be.
  static func absolute(_ address: String, _ base: URL?) -> String {
    let address = address.trimmingCharacters(in: .whitespacesAndNewlines)
    if address.isEmpty || address.hasPrefix("https://") || address.hasPrefix("http://") {
      return address
    }
    return URL(string: address, relativeTo: base)?.absoluteString ?? ""
  }
}

/// What a feed says of itself.
struct FeedHead {
  var title = ""
  /// The page that the feed is of.
  var home = ""
  /// Where the feed itself is.
  var own = ""
  var updated = ""

  /// The blog's name: its page without scheme, `www.` and what follows `?`, as `example.org/blog`.
  var name: String? {
    for address in [home, own] {
      guard let url = URL(string: address), let host = url.host(), !host.isEmpty else { continue }
      let bare = host.lowercased()
      let path = address == home ? url.path(percentEncoded: false) : ""
      let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
      return (bare.hasPrefix("www.") ? String(bare.dropFirst(4)) : bare) + trimmed
    }
    return nil
  }
}

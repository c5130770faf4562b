// The plain text of a post that is kept as HTML.

import Foundation

/// Reads post HTML as text: paragraphs and breaks become line breaks, links become their targets.
///
/// Reading never fails: broken markup is text where it cannot be a tag, and open elements end where
/// the next one begins. `<p>Hi <a href="https://a.example/x">a.exa…</a></p>` gives
/// `Hi https://a.example/x` with one link.
public struct HTMLText {
  /// The text without markup, trimmed.
  public private(set) var text: String
  /// Where its links point, mentions and tags left out, in order.
  public private(set) var links: [String] = []

  private var out: [UInt8] = []
  /// What ends the element whose content is not shown, and how deep it is nested in itself.
  private var hidden: (until: String, depth: Int)?
  /// Whether words are held back because the link around them is written as its target.
  private var insideLink = false

  /// Targets whose anchors are words rather than links.
  private let notLinks: Set<String>

  /// What relative links start from; without it they are words.
  private let base: URL?

  /// Reads `html`; anchors to `notLinks` are mentions or tags, whatever their class.
  public init(_ html: String, notLinks: Set<String> = [], base: URL? = nil) {
    text = ""
    self.base = base
    self.notLinks = notLinks
    let bytes = Array(html.utf8)
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"):
        if let tag = HTMLTag(bytes, at: &index) {
          take(tag)
        } else {
          show(UInt8(ascii: "<"))
          index += 1
        }
      case UInt8(ascii: "&"): show(HTMLEntity.read(bytes, at: &index).utf8)
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D:
        if let last = out.last, last != 0x20, last != 0x0A { show(0x20) }
        index += 1
      default:
        show(bytes[index])
        index += 1
      }
    }
    trim()
    text = String(decoding: out, as: UTF8.self)
  }

  private mutating func show(_ byte: UInt8) {
    if hidden == nil, !insideLink { out.append(byte) }
  }

  private mutating func show(_ bytes: some Sequence<UInt8>) {
    if hidden == nil, !insideLink { out.append(contentsOf: bytes) }
  }

  private mutating func take(_ tag: HTMLTag) {
    if let hidden {
      guard tag.name == hidden.until else { return }
      let depth = hidden.depth + (tag.closes ? -1 : 1)
      self.hidden = depth == 0 ? nil : (hidden.until, depth)
      return
    }
    switch tag.name {
    case "a": link(tag)
    case "br": lineBreak(atMost: 2, least: 1)
    case "p", "blockquote", "ul", "ol", "pre", "h1", "h2", "h3", "h4", "h5", "h6":
      insideLink = false
      lineBreak(atMost: 2, least: 2)
    case "div", "li", "tr", "hr":
      insideLink = false
      lineBreak(atMost: 2, least: 0)
    case "img": show((tag.attribute("alt") ?? "").utf8)
    case "script", "style", "template":
      if !tag.closes { hidden = (tag.name, 1) }
    default: break
    }
    // The fallback line "RE: https://…" of a quote that is told apart from the text.
    if !tag.closes, tag.hasClass("quote-inline") { hidden = (tag.name, 1) }
  }

  private mutating func link(_ tag: HTMLTag) {
    insideLink = false
    guard !tag.closes, !tag.hasClass("mention"), !tag.hasClass("hashtag"),
      tag.attribute("rel")?.split(separator: " ").contains("tag") != true,
      let target = tag.attribute("href").map(absolute),
      target.hasPrefix("https://") || target.hasPrefix("http://"), !notLinks.contains(target)
    else { return }
    show(target.utf8)
    links.append(target)
    insideLink = true
  }

  private func absolute(_ target: String) -> String {
    guard let base, !target.hasPrefix("https://"), !target.hasPrefix("http://"),
      !target.hasPrefix("#")
    else { return target }
    return URL(string: target, relativeTo: base)?.absoluteString ?? target
  }

  /// Ends the line: `least` 1 adds a break, 2 makes a blank line, 0 only leaves a line begun.
  private mutating func lineBreak(atMost most: Int, least: Int) {
    while out.last == 0x20 { out.removeLast() }
    guard !out.isEmpty else { return }
    let there = out.reversed().prefix { $0 == 0x0A }.count
    let wanted = least == 1 ? there + 1 : max(there, least == 0 ? 1 : least)
    for _ in there..<max(there, least == 1 ? min(wanted, most) : wanted) { out.append(0x0A) }
  }

  private mutating func trim() {
    while let last = out.last, last == 0x20 || last == 0x0A { out.removeLast() }
  }
}

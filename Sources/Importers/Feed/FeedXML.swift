// Reads RSS and Atom.

import Domain
import Foundation

/// Takes a feed's elements as they come.
struct FeedXML: XMLListener {
  private(set) var head = FeedHead()
  private(set) var items: [FeedItem] = []
  private var item: FeedItem?
  private var text = ""
  private var path: [String] = []
  /// The kind of content that is being read, and how deep it began, for Atom.
  private var type = ""
  private var inner: Int?
  /// What relative links start from, and the depth from which on.
  private var bases: [(depth: Int, base: String)] = []
  private var names = FeedNames()

  /// Reads a whole feed.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - place: What to call it in messages.
  /// - Returns: What the feed says of itself, and its entries.
  /// - Throws: `Diagnostic` with the line where it is no XML, or declares entities.
  static func read(
    _ bytes: [UInt8], place: String
  ) throws(Diagnostic) -> (head: FeedHead, items: [FeedItem]) {
    var reading = FeedXML()
    try XMLScanner.read(bytes, place: place, into: &reading)
    let home = reading.head.home
    reading.head.home = FeedItem.absolute(home, URL(string: reading.head.own))
    return (reading.head, reading.items)
  }

  mutating func begin(_ raw: String, _ attributes: [String: String]) {
    names.learn(attributes, root: path.isEmpty ? raw : nil)
    let name = names.usual(raw)
    if inner != nil {
      path.append(name)
      let target = attributes["href"].map { " href=\"\(Self.escaped($0))\"" } ?? ""
      text += "<\(name)\(target)>"
      return
    }
    path.append(name)
    if let base = attributes["xml:base"] {
      bases.append(
        (path.count, FeedItem.absolute(base, bases.last.flatMap { URL(string: $0.base) })))
    }
    text = ""
    type = attributes["type"] ?? ""
    if name == "item" || name == "entry" {
      item = FeedItem()
      item?.base = bases.count > 1 || name == "entry" ? bases.last?.base ?? "" : ""
    }
    takeAttributes(of: name, attributes)
    if type == "xhtml" { inner = path.count }
  }

  mutating func end(_ raw: String) {
    let name = names.usual(raw)
    if let depth = inner, path.count > depth {
      path.removeLast()
      text += "</\(name)>"
      return
    }
    inner = nil
    if name == "item" || name == "entry" {
      if let item { items.append(item) }
      item = nil
    } else {
      take(text, of: name)
    }
    if !path.isEmpty { path.removeLast() }
    while let last = bases.last, last.depth > path.count { bases.removeLast() }
    text = ""
    type = ""
  }

  mutating func text(_ string: String) {
    text += inner == nil ? string : Self.escaped(string)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}

extension FeedXML {
  /// What stands in attributes: links, pictures and the tags of Atom.
  private mutating func takeAttributes(of name: String, _ attributes: [String: String]) {
    switch name {
    case "link", "atom:link", "atom10:link":
      guard let href = attributes["href"] else { return }
      takeLink(href, attributes["rel"] ?? "alternate")
    case "enclosure", "media:content": item?.media += 1
    case "category":
      if let term = attributes["label"] ?? attributes["term"], !term.isEmpty { tag(term) }
    default: break
    }
  }

  private mutating func takeLink(_ href: String, _ relation: String) {
    switch (relation, item != nil) {
    case ("alternate", true): if item?.link.isEmpty == true { item?.link = href }
    case ("related", true): item?.external = href
    case ("enclosure", true): item?.media += 1
    case ("alternate", false): if head.home.isEmpty { head.home = absolute(href) }
    case ("self", false): head.own = absolute(href)
    default: break
    }
  }

  /// An address as the feed's own base makes it whole; as it is where there is none.
  private func absolute(_ address: String) -> String {
    let whole = FeedItem.absolute(address, bases.last.flatMap { URL(string: $0.base) })
    return whole.isEmpty ? address : whole
  }

  private mutating func tag(_ name: String) {
    let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
    if !name.isEmpty, item?.tags.contains(name) == false { item?.tags.append(name) }
  }

  /// Takes an element's text at its end.
  private mutating func take(_ raw: String, of name: String) {
    let plain = raw.trimmingCharacters(in: .whitespacesAndNewlines)
    guard item != nil else { return takeHead(plain, of: name) }
    // An entry may hold another's: `source` of Atom names the feed that it came from.
    if path.contains("source") || path.contains("author") { return }
    let isAtom = path.contains("entry")
    let words = FeedItem.Words(text: raw, isHTML: !isAtom || type.hasSuffix("html"))
    switch name {
    case "guid", "id": item?.id = plain
    case "link": if item?.link.isEmpty == true { item?.link = plain }
    case "title": item?.title = words
    case "description", "summary": item?.summary = words
    case "content:encoded": item?.content = words
    case "content": if isAtom { item?.content = words }
    case "pubDate", "published", "issued": item?.published = plain
    case "dc:date", "dcterms:created":
      if item?.published.isEmpty == true { item?.published = plain }
    case "updated", "modified", "atom:updated", "dcterms:modified": item?.updated = plain
    case "category", "dc:subject": tag(plain)
    default: break
    }
  }

  private mutating func takeHead(_ plain: String, of name: String) {
    if path.contains("image") || path.contains("textinput") || path.contains("author") { return }
    switch name {
    case "title": if head.title.isEmpty { head.title = plain }
    case "link": if head.home.isEmpty { head.home = plain }
    case "id": if head.own.isEmpty, plain.hasPrefix("http") { head.own = plain }
    case "lastBuildDate", "updated", "modified": head.updated = plain
    case "pubDate": if head.updated.isEmpty { head.updated = plain }
    default: break
    }
  }
}

// Reads RSS and Atom through the system's XML parser.

import Domain
import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Takes a feed's elements as they come.
///
/// Nothing outside the file is ever asked for, and a file that declares entities is refused before
/// any is put in: no feed needs them, and a few lines of them can unfold to gigabytes.
final class FeedXML: NSObject, XMLParserDelegate {
  private(set) var head = FeedHead()
  private(set) var items: [FeedItem] = []
  private var item: FeedItem?
  private var text = ""
  private var path: [String] = []
  /// The kind of content that is being read, and how deep it began, for Atom.
  private var type = ""
  private var inner: Int?
  private var bases: [String] = []
  private var hasEntities = false

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
    if let at = bytes.firstRange(of: Array("<!ENTITY".utf8))?.lowerBound {
      throw entities(place, line: bytes[..<at].count { $0 == 10 } + 1)
    }
    let reading = FeedXML()
    let parser = XMLParser(data: Data(bytes))
    parser.shouldResolveExternalEntities = false
    parser.delegate = reading
    let whole = parser.parse()
    if reading.hasEntities { throw entities(place, line: parser.lineNumber) }
    guard whole else {
      throw Diagnostic(
        .error, "is not valid XML here", hint: "download or copy the file again",
        place: .init(file: place, line: parser.lineNumber > 0 ? parser.lineNumber : nil))
    }
    return (reading.head, reading.items)
  }

  private static func entities(_ place: String, line: Int) -> Diagnostic {
    Diagnostic(
      .error, "declares entities, which no feed needs and which can unfold without end",
      hint: "get a fresh copy from where it came", place: .init(file: place, line: line))
  }

  func parser(
    _ parser: XMLParser, foundInternalEntityDeclarationWithName name: String, value: String?
  ) {
    hasEntities = true
    parser.abortParsing()
  }

  func parser(
    _ parser: XMLParser, foundExternalEntityDeclarationWithName name: String, publicID: String?,
    systemID: String?
  ) {
    hasEntities = true
    parser.abortParsing()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    if inner != nil {
      path.append(name)
      let target = attributes["href"].map { " href=\"\(Self.escaped($0))\"" } ?? ""
      text += "<\(name)\(target)>"
      return
    }
    path.append(name)
    if let base = attributes["xml:base"] { bases.append(base) }
    text = ""
    type = attributes["type"] ?? ""
    if name == "item" || name == "entry" {
      item = FeedItem()
      item?.base = bases.count > 1 || name == "entry" ? bases.last ?? "" : ""
    }
    takeAttributes(of: name, attributes)
    if type == "xhtml" { inner = path.count }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
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
    text = ""
    type = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    text += inner == nil ? string : Self.escaped(string)
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    text += String(decoding: block, as: UTF8.self)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}

extension FeedXML {
  /// What stands in attributes: links, pictures and the tags of Atom.
  private func takeAttributes(of name: String, _ attributes: [String: String]) {
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

  private func takeLink(_ href: String, _ relation: String) {
    switch (relation, item != nil) {
    case ("alternate", true): if item?.link.isEmpty == true { item?.link = href }
    case ("related", true): item?.external = href
    case ("enclosure", true): item?.media += 1
    case ("alternate", false): if head.home.isEmpty { head.home = href }
    case ("self", false): head.own = href
    default: break
    }
  }

  private func tag(_ name: String) {
    let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
    if !name.isEmpty, item?.tags.contains(name) == false { item?.tags.append(name) }
  }

  /// Takes an element's text at its end.
  private func take(_ raw: String, of name: String) {
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

  private func takeHead(_ plain: String, of name: String) {
    if path.contains("image") || path.contains("textinput") || path.contains("author") { return }
    switch name {
    case "title": if head.title.isEmpty { head.title = plain }
    case "link": if head.home.isEmpty { head.home = plain }
    case "lastBuildDate", "updated", "modified": head.updated = plain
    case "pubDate": if head.updated.isEmpty { head.updated = plain }
    default: break
    }
  }
}

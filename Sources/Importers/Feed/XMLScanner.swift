// Walks XML tag by tag: what feeds need of it, and nothing that could unfold or reach outside.

import Domain
import Foundation
import TextTraits

/// Takes elements and text as they come.
protocol XMLListener {
  /// An element begins.
  mutating func begin(_ name: String, _ attributes: [String: String])
  /// The element begun last ends.
  mutating func end(_ name: String)
  /// Text within it, whole or in part.
  mutating func text(_ text: String)
}

/// Reads XML that is all in memory.
///
/// A declared entity is refused rather than put in, and nothing outside the file is asked for.
/// `XMLParser` is not used: it traps on names that are no UTF-8 and leaves entities out silently.
struct XMLScanner {
  private let bytes: [UInt8]
  private let place: String
  private var index = 0
  private var open: [String] = []

  /// How many elements may be open at once.
  private static let depthLimit = 256

  private init(bytes: [UInt8], place: String) {
    self.bytes = bytes
    self.place = place
  }

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8, UTF-16 with its mark, or the Latin-1 that it declares.
  ///   - place: What to call it in messages.
  ///   - listener: Takes what is in it.
  /// - Throws: `Diagnostic` with the line where it is no XML, or declares entities.
  static func read(
    _ bytes: [UInt8], place: String, into listener: inout some XMLListener
  ) throws(Diagnostic) {
    var scanner = XMLScanner(bytes: try utf8(bytes, place), place: place)
    while scanner.index < scanner.bytes.count { try scanner.step(&listener) }
    guard scanner.open.isEmpty else { throw scanner.fault("it ends in the middle") }
  }

  private mutating func step(_ listener: inout some XMLListener) throws(Diagnostic) {
    let next = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    if next > index {
      if !open.isEmpty { listener.text(HTMLEntity.decoded(Array(bytes[index..<next]))) }
      index = next
      return
    }
    if begins("<!--") { return try skip(past: "-->", from: 4) }
    if begins("<![CDATA[") {
      let start = index + 9
      try skip(past: "]]>", from: 9)
      if !open.isEmpty { listener.text(String(decoding: bytes[start..<index - 3], as: UTF8.self)) }
    } else if begins("<?") {
      try skip(past: "?>", from: 2)
    } else if begins("<!") {
      try skipDeclaration()
    } else if begins("</") {
      index += 2
      let name = name()
      skipSpace()
      guard take(">") else { throw fault("a tag has no end") }
      guard open.last == name else { throw fault("\(name) ends where it did not begin") }
      open.removeLast()
      listener.end(name)
    } else {
      try element(&listener)
    }
  }

  private mutating func element(_ listener: inout some XMLListener) throws(Diagnostic) {
    index += 1
    let name = name()
    guard !name.isEmpty else { throw fault("a tag has no name") }
    var attributes: [String: String] = [:]
    while true {
      skipSpace()
      if take(">") { break }
      if take("/>") {
        listener.begin(name, attributes)
        return listener.end(name)
      }
      let key = self.name()
      skipSpace()
      guard !key.isEmpty, take("=") else { throw fault("a tag is malformed") }
      skipSpace()
      guard index < bytes.count, bytes[index] == 34 || bytes[index] == 39,
        let end = bytes[(index + 1)...].firstIndex(of: bytes[index])
      else { throw fault("an attribute has no quotes") }
      attributes[key] = HTMLEntity.decoded(Array(bytes[index + 1..<end]))
      index = end + 1
    }
    guard open.count < XMLScanner.depthLimit else {
      throw fault("it is nested more than \(XMLScanner.depthLimit) deep")
    }
    open.append(name)
    listener.begin(name, attributes)
  }

  /// A name; empty where none begins.
  private mutating func name() -> String {
    let start = index
    while index < bytes.count, bytes[index] > 32, !"<>/=\"'&".utf8.contains(bytes[index]) {
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// Passes over a document type, which may name a file that is not asked for.
  private mutating func skipDeclaration() throws(Diagnostic) {
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if bytes[index] == UInt8(ascii: "[") {
        throw Diagnostic(
          .error, "declares entities, which no feed needs and which can unfold without end",
          hint: "get a fresh copy from where it came", place: .init(file: place, line: line))
      }
      index += 1
    }
    guard take(">") else { throw fault("a tag has no end") }
  }

  private mutating func skip(past end: StaticString, from offset: Int) throws(Diagnostic) {
    let last = end.withUTF8Buffer { Array($0) }
    var at = index + offset
    while at + last.count <= bytes.count {
      if bytes[at] == last[0], bytes[at..<at + last.count].elementsEqual(last) {
        index = at + last.count
        return
      }
      at += 1
    }
    throw fault("it ends in the middle")
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] <= 32 { index += 1 }
  }

  private func begins(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[index...].starts(with: $0) }
  }

  private mutating func take(_ text: StaticString) -> Bool {
    guard begins(text) else { return false }
    index += text.utf8CodeUnitCount
    return true
  }

  private var line: Int { bytes[..<min(index, bytes.count)].count { $0 == 10 } + 1 }

  private func fault(_ reason: String) -> Diagnostic {
    Diagnostic(
      .error, "is not valid XML here: \(reason)", hint: "download or copy the file again",
      place: .init(file: place, line: line))
  }

  /// The file in UTF-8.
  private static func utf8(_ bytes: [UInt8], _ place: String) throws(Diagnostic) -> [UInt8] {
    if String(validating: bytes, as: UTF8.self) != nil {
      return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }
    let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
    var text: String?
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      text = String(data: Data(bytes), encoding: .utf16)
    } else if head.contains("iso-8859-1") || head.contains("windows-1252") {
      text = String(data: Data(bytes), encoding: .windowsCP1252)
    }
    if let text { return Array(text.utf8) }
    throw XMLScanner(bytes: bytes, place: place).fault("it is not UTF-8")
  }
}

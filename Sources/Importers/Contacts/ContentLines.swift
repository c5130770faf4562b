// Reads the lines of vCard and iCalendar files: unfolded, bounded, in any encoding they come in.

import Domain

/// Walks the properties of a file, one in memory at a time.
struct ContentLines {
  /// The most bytes that a property may have; a photo's are passed over uncounted.
  static let limit = 1 << 20
  /// Properties whose value is a picture, a sound or a key: passed over.
  private static let binary: Set<String> = ["PHOTO", "LOGO", "SOUND", "KEY", "ATTACH"]

  private let place: String
  private var text = CSVText()
  private var number = 0
  /// The line read ahead, with its number.
  private var ahead: (bytes: [UInt8], number: Int)?

  init(place: String) { self.place = place }

  /// The next property; nil at the end.
  ///
  /// Lines that are no property are passed over. Throws a `Diagnostic` with the line where a property
  /// is longer than any real one, or where the file is no text.
  mutating func next<Source: ByteSource & ~Copyable>(
    from source: inout Source
  ) throws(Diagnostic) -> ContentLine? {
    while let (start, first) = try takeLine(&source) {
      var bytes = start
      let skips = Self.isBinary(bytes)
      while let (more, _) = try peekLine(&source), let head = more.first, head == 32 || head == 9 {
        ahead = nil
        if !skips { bytes += more.dropFirst() }
        try check(bytes, first)
      }
      if Self.isQuotedPrintable(bytes) {
        while bytes.last == UInt8(ascii: "="), let (more, _) = try takeLine(&source) {
          bytes.removeLast()
          bytes += more
          try check(bytes, first)
        }
      }
      if bytes.contains(0) {
        throw Diagnostic(
          .error, "this line is no text", hint: "export the file again, as UTF-8",
          place: .init(file: place, line: first))
      }
      if skips { continue }
      if let line = ContentLine(CSVText.string(bytes), line: first) { return line }
    }
    return nil
  }

  private func check(_ bytes: [UInt8], _ line: Int) throws(Diagnostic) {
    guard bytes.count > Self.limit else { return }
    throw Diagnostic(
      .error, "the line that begins here is longer than that of any real card or calendar",
      hint: "get a fresh copy from where it came", place: .init(file: place, line: line))
  }

  private mutating func takeLine<Source: ByteSource & ~Copyable>(
    _ source: inout Source
  ) throws(Diagnostic) -> (bytes: [UInt8], number: Int)? {
    let line = try peekLine(&source)
    ahead = nil
    return line
  }

  private mutating func peekLine<Source: ByteSource & ~Copyable>(
    _ source: inout Source
  ) throws(Diagnostic) -> (bytes: [UInt8], number: Int)? {
    if let ahead { return ahead }
    var bytes: [UInt8] = []
    number += 1
    guard try text.peek(&source) != nil else { return nil }
    // A base64 picture of vCard 2.1 may be one endless line.
    var isPicture: Bool?
    while let byte = try text.take(&source) {
      if byte == 10 { break }
      if byte == 13 {
        if try text.peek(&source) == 10 { _ = try text.take(&source) }
        break
      }
      if bytes.count > Self.limit {
        let skips = isPicture ?? Self.isBinary(bytes)
        isPicture = skips
        if skips { continue }
        try check(bytes, number)
      }
      bytes.append(byte)
    }
    if isPicture == true { bytes = Array(bytes.prefix(64)) }
    ahead = (bytes, number)
    return ahead
  }

  private static func name(_ bytes: [UInt8]) -> String {
    let head = bytes.prefix(64).prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ";") }
    let name = String(decoding: head, as: UTF8.self).uppercased()
    return name.split(separator: ".").last.map(String.init) ?? name
  }

  private static func isBinary(_ bytes: [UInt8]) -> Bool { binary.contains(name(bytes)) }

  private static func isQuotedPrintable(_ bytes: [UInt8]) -> Bool {
    let head = String(
      decoding: bytes.prefix(200).prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
    return head.uppercased().contains("QUOTED-PRINTABLE")
  }
}

// One tag of post HTML: its name and attributes.

/// A start or end tag.
struct HTMLTag {
  /// In lower case; empty for comments and declarations.
  let name: String
  /// Whether it is an end tag.
  let closes: Bool
  private var attributes: [(name: String, value: String)] = []

  /// Reads the tag that begins at `index` and moves behind it; nil where `<` begins no tag.
  ///
  /// A tag or comment without an end reaches to the end of the text.
  init?(_ bytes: [UInt8], at index: inout Int) {
    var i = index + 1
    guard i < bytes.count else { return nil }
    if bytes[i] == UInt8(ascii: "!") || bytes[i] == UInt8(ascii: "?") {
      name = ""
      closes = false
      index = Self.endOfDeclaration(bytes, from: i)
      return
    }
    closes = bytes[i] == UInt8(ascii: "/")
    if closes { i += 1 }
    let start = i
    while i < bytes.count, Self.isLetterOrDigit(bytes[i]) { i += 1 }
    guard i > start, bytes[start] > UInt8(ascii: "9") else { return nil }
    name = String(decoding: bytes[start..<i], as: UTF8.self).lowercased()
    while i < bytes.count, bytes[i] != UInt8(ascii: ">") {
      if Self.isSpace(bytes[i]) || bytes[i] == UInt8(ascii: "/") {
        i += 1
      } else {
        attributes.append(Self.attribute(bytes, at: &i))
      }
    }
    index = min(i + 1, bytes.count)
  }

  /// An attribute's value with its entities decoded; nil where the tag has none of the name.
  func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// Whether the tag's class list holds a class.
  func hasClass(_ name: String) -> Bool {
    attribute("class")?.split(whereSeparator: \.isWhitespace).contains { $0 == name } ?? false
  }

  private static func attribute(_ bytes: [UInt8], at i: inout Int) -> (String, String) {
    let start = i
    repeat {
      i += 1
    } while i < bytes.count && bytes[i] != UInt8(ascii: "=")
      && bytes[i] != UInt8(ascii: ">") && !isSpace(bytes[i])
    let name = String(decoding: bytes[start..<i], as: UTF8.self).lowercased()
    guard i < bytes.count, bytes[i] == UInt8(ascii: "=") else { return (name, "") }
    i += 1
    guard i < bytes.count else { return (name, "") }
    var value: ArraySlice<UInt8>
    if bytes[i] == UInt8(ascii: "\"") || bytes[i] == UInt8(ascii: "'") {
      let quote = bytes[i]
      let end = bytes[(i + 1)...].firstIndex(of: quote) ?? bytes.count
      value = bytes[(i + 1)..<end]
      i = min(end + 1, bytes.count)
    } else {
      let begin = i
      while i < bytes.count, bytes[i] != UInt8(ascii: ">"), !isSpace(bytes[i]) { i += 1 }
      value = bytes[begin..<i]
    }
    return (name, HTMLEntity.decoded(Array(value)))
  }

  private static func endOfDeclaration(_ bytes: [UInt8], from start: Int) -> Int {
    var i = start
    let comment = bytes[start...].starts(with: "!--".utf8)
    if comment { i += 3 }
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: ">"),
        !comment || (bytes[i - 1] == UInt8(ascii: "-") && bytes[i - 2] == UInt8(ascii: "-"))
      {
        return i + 1
      }
      i += 1
    }
    return bytes.count
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

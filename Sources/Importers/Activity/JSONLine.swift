// One JSON object written key by key, as bytes.

/// A JSON object under construction, without any space between its parts.
struct JSONLine {
  private var bytes: [UInt8] = [UInt8(ascii: "{")]
  private var first = true

  /// The object, closed.
  var closed: [UInt8] { bytes + [UInt8(ascii: "}")] }

  mutating func field(_ key: StaticString, _ value: String?) {
    guard let value else { return }
    name(key)
    string(value)
  }

  mutating func field(_ key: StaticString, _ value: Int?) {
    guard let value else { return }
    name(key)
    bytes.append(contentsOf: String(value).utf8)
  }

  mutating func field(_ key: StaticString, _ value: Bool?) {
    guard let value else { return }
    name(key)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// A number in its shortest form: `640`, `41.5`; JSON has no infinities, they are left out.
  mutating func field(_ key: StaticString, _ value: Double?) {
    guard let value, value.isFinite else { return }
    name(key)
    let text = value.description
    bytes.append(contentsOf: text.hasSuffix(".0") ? text.utf8.dropLast(2) : text.utf8[...])
  }

  /// A text, or `null` where there is none.
  mutating func nullable(_ key: StaticString, _ value: String?) {
    name(key)
    guard let value else {
      bytes.append(contentsOf: "null".utf8)
      return
    }
    string(value)
  }

  mutating func strings(_ key: StaticString, _ values: [String]) {
    name(key)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      string(value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func object(_ key: StaticString, _ fill: (inout JSONLine) -> Void) {
    name(key)
    nested(fill)
  }

  /// A list of objects, or nothing at all where there is no list.
  mutating func objects<Element>(
    _ key: StaticString, _ values: [Element]?, _ fill: (inout JSONLine, Element) -> Void
  ) {
    guard let values else { return }
    name(key)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      nested { fill(&$0, value) }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func nested(_ fill: (inout JSONLine) -> Void) {
    var inner = JSONLine()
    fill(&inner)
    bytes.append(contentsOf: inner.closed)
  }

  private mutating func name(_ key: StaticString) {
    if !first { bytes.append(UInt8(ascii: ",")) }
    first = false
    bytes.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  /// Raw UTF-8 with quotes, backslashes and control characters escaped, nothing else.
  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [0x5C, byte])
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

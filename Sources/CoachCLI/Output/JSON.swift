// JSON whose fields keep their order.

/// A JSON value; objects keep the order they are written in, `schema` first.
indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([Field])

  /// A field of an object.
  struct Field: Hashable, Sendable {
    var name: String
    var value: JSON
  }

  /// An object that names its schema, as in `coach.why/1`.
  static func answer(_ schema: String, _ fields: KeyValuePairs<String, JSON>) -> JSON {
    .object([Field(name: "schema", value: .string(schema))] + Self.fields(fields))
  }

  private static func fields(_ pairs: KeyValuePairs<String, JSON>) -> [Field] {
    pairs.map { Field(name: $0.key, value: $0.value) }
  }

  /// The string, or null.
  static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
  /// The number, or null.
  static func optional(_ value: Double?) -> JSON { value.map { .number($0) } ?? .null }
  /// The number, or null.
  static func optional(_ value: Int?) -> JSON { value.map { .integer($0) } ?? .null }
  /// The truth, or null.
  static func optional(_ value: Bool?) -> JSON { value.map { .bool($0) } ?? .null }

  /// The value as one line of JSON.
  ///
  /// Numbers are the shortest text that reads back as the same double; what is no number is null.
  var text: String {
    var out = ""
    write(to: &out)
    return out
  }

  private func write(to out: inout String) {
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .integer(let value): out += String(value)
    case .number(let value): out += value.isFinite ? (value == 0 ? "0.0" : "\(value)") : "null"
    case .string(let value): Self.quote(value, to: &out)
    case .array(let values):
      out += "["
      for (index, value) in values.enumerated() {
        if index > 0 { out += "," }
        value.write(to: &out)
      }
      out += "]"
    case .object(let fields):
      out += "{"
      for (index, field) in fields.enumerated() {
        if index > 0 { out += "," }
        Self.quote(field.name, to: &out)
        out += ":"
        field.value.write(to: &out)
      }
      out += "}"
    }
  }

  /// Control characters, C1 among them, and marks of direction are escaped, so that JSON too
  /// cannot move a cursor.
  private static func quote(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default:
        let value = scalar.value
        let isSpecial =
          value < 0x20 || (0x7F..<0xA0).contains(value) || (0x2028...0x202E).contains(value)
          || (0x2066...0x2069).contains(value)
        if isSpecial {
          let hex = String(value, radix: 16)
          out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    out += "\""
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  init(stringLiteral value: String) { self = .string(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
  init(arrayLiteral elements: JSON...) { self = .array(elements) }
  init(nilLiteral: ()) { self = .null }
  init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Field(name: $0.0, value: $0.1) })
  }
}

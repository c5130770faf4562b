// JSON with its keys in a chosen order, as networks write their archives.

/// A JSON value that keeps the order of its keys.
indirect enum JSONTree: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  case object([(String, JSONTree)])
  case array([JSONTree])
  case string(String)
  case number(Int)
  case bool(Bool)
  case null

  init(stringLiteral value: String) { self = .string(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(integerLiteral value: Int) { self = .number(value) }
  init(arrayLiteral elements: JSONTree...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, JSONTree)...) { self = .object(elements) }

  /// A string, or null.
  init(_ text: String?) { self = text.map { .string($0) } ?? .null }

  /// Without any space, as Mastodon writes it.
  var compact: String {
    switch self {
    case .object(let fields):
      "{" + fields.map { Self.quoted($0.0) + ":" + $0.1.compact }.joined(separator: ",") + "}"
    case .array(let values): "[" + values.map(\.compact).joined(separator: ",") + "]"
    default: scalar
    }
  }

  /// Indented by two, with spaces around colons and `[ ]` for empty, as X writes it.
  func spread(indent: Int = 0) -> String {
    let inner = String(repeating: " ", count: indent + 2)
    let outer = String(repeating: " ", count: indent)
    switch self {
    case .object(let fields) where !fields.isEmpty:
      let lines = fields.map {
        inner + Self.quoted($0.0) + " : " + $0.1.spread(indent: indent + 2)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + outer + "}"
    case .array(let values) where !values.isEmpty:
      let lines = values.map { inner + $0.spread(indent: indent + 2) }
      return "[\n" + lines.joined(separator: ",\n") + "\n" + outer + "]"
    case .object: return "{ }"
    case .array: return "[ ]"
    default: return scalar
    }
  }

  private var scalar: String {
    switch self {
    case .string(let text): Self.quoted(text)
    case .number(let number): String(number)
    case .bool(let value): value ? "true" : "false"
    default: "null"
    }
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}

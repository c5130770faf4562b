// Values as the language writes them.

extension Value {
  /// The value as the language writes it; long ones are cut short.
  public var literal: String { literal(budget: 200) }

  private func literal(budget: Int) -> String {
    switch self {
    case .null: return "null"
    case .bool(let flag): return flag ? "true" : "false"
    case .int(let number): return String(number)
    case .uint(let number): return "\(number)u"
    case .double(let number):
      let text = Functions.text(number)
      return text.contains { ".eIN".contains($0) } ? text : text + ".0"
    case .string(let text): return Self.quoted(text, budget)
    case .bytes(let bytes):
      return "b\"" + bytes.prefix(budget).map { Self.escape(UInt32($0)) }.joined() + "\""
    case .list(let elements):
      return "["
        + Self.joined(elements.prefix(20), budget) { $0.literal(budget: budget / 4) }
        + (elements.count > 20 ? ", …]" : "]")
    case .map(let map):
      return "{"
        + Self.joined(map.entries.prefix(20), budget) {
          $0.key.literal(budget: budget / 4) + ": " + $0.value.literal(budget: budget / 4)
        } + (map.entries.count > 20 ? ", …}" : "}")
    case .timestamp(let at): return "timestamp(\"\(at)\")"
    case .duration(let span): return "duration(\"\(span)\")"
    case .type(let name): return name
    }
  }

  private static func joined<T>(
    _ parts: some Collection<T>, _ budget: Int, _ text: (T) -> String
  ) -> String {
    budget < 4 && !parts.isEmpty ? "…" : parts.map(text).joined(separator: ", ")
  }

  private static func quoted(_ text: String, _ budget: Int) -> String {
    var result = "\""
    for (place, scalar) in text.unicodeScalars.enumerated() {
      guard place < max(budget, 8) else { return result + "…\"" }
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if scalar.value < 32 || (127..<160).contains(scalar.value) {
          result += escape(scalar.value)
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  private static func escape(_ code: UInt32) -> String {
    let digits = String(code, radix: 16)
    return "\\x" + (digits.count < 2 ? "0" : "") + digits
  }
}

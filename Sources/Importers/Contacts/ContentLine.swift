// One property of a vCard or an iCalendar file, unfolded (RFC 6350 §3, RFC 5545 §3.1).

import Domain

/// A property: `group.NAME;PARAM=value,"value":text`.
public struct ContentLine: Hashable, Sendable {
  /// The group before the name, as in `item1`; empty for none.
  public var group: String
  /// In upper case.
  public var name: String
  /// Parameters in order, their names in upper case; a bare word of vCard 2.1 is a `TYPE`.
  public var parameters: [(name: String, values: [String])]
  /// The text as it stands, escapes and all.
  public var value: String
  /// The line of the file on which it begins, from 1.
  public var line: Int

  /// Reads a line; nil where it is no property.
  init?(_ text: some StringProtocol, line: Int) {
    self.line = line
    let text = Substring(text)
    var rest = text[...]
    let head = rest.prefix { $0 != ":" && $0 != ";" }
    guard !head.isEmpty, head.count < text.count else { return nil }
    rest = rest.dropFirst(head.count)
    let parts = head.split(separator: ".", maxSplits: 1).map(String.init)
    guard let last = parts.last else { return nil }
    group = parts.count > 1 ? parts[0] : ""
    name = last.uppercased()
    parameters = []
    while rest.first == ";" {
      rest = rest.dropFirst()
      let key = rest.prefix { $0 != "=" && $0 != ":" && $0 != ";" }
      rest = rest.dropFirst(key.count)
      guard rest.first == "=" else {
        if !key.isEmpty { parameters.append(("TYPE", [String(key)])) }
        continue
      }
      var values: [String] = []
      repeat {
        rest = rest.dropFirst()
        if rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") {
          values.append(Self.decaret(rest[rest.index(after: rest.startIndex)..<end]))
          rest = rest[rest.index(after: end)...]
        } else {
          let word = rest.prefix { $0 != "," && $0 != ":" && $0 != ";" }
          values.append(Self.decaret(word))
          rest = rest.dropFirst(word.count)
        }
      } while rest.first == ","
      parameters.append((key.uppercased(), values))
    }
    guard rest.first == ":" else { return nil }
    value = String(rest.dropFirst())
  }

  /// The values of a parameter, of all its occurrences.
  public func values(_ parameter: String) -> [String] {
    parameters.filter { $0.name == parameter }.flatMap(\.values)
  }

  /// The first value of a parameter.
  public func first(_ parameter: String) -> String? { values(parameter).first }

  /// The text without escapes: `\n`, `\,`, `\;`, `\\` (RFC 6350 §3.4).
  public var text: String { Self.unescaped(value) }

  /// The parts of the text between unescaped separators, without escapes.
  public func parts(_ separator: Character) -> [String] {
    var parts: [String] = []
    var part = ""
    var isEscaped = false
    for character in value {
      if isEscaped {
        part += "\\" + String(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == separator {
        parts.append(Self.unescaped(part))
        part = ""
      } else {
        part.append(character)
      }
    }
    parts.append(Self.unescaped(part))
    return parts
  }

  static func unescaped(_ text: some StringProtocol) -> String {
    guard text.contains("\\") else { return String(text) }
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        result += character == "n" || character == "N" ? "\n" : String(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// The text with escapes, as a value is written.
  public static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: "\\\n,;".utf8.contains) else { return text }
    return text.replacing("\\", with: "\\\\").replacing("\r\n", with: "\\n").replacing(
      "\n", with: "\\n"
    )
    .replacing(",", with: "\\,").replacing(";", with: "\\;")
  }

  /// Parameter values say `^n`, `^'` and `^^` for what cannot stand there (RFC 6868).
  private static func decaret(_ text: some StringProtocol) -> String {
    guard text.contains("^") else { return String(text) }
    return String(text).replacing("^n", with: "\n").replacing("^'", with: "\"").replacing(
      "^^", with: "^")
  }

  /// A parameter value as it is written, quoted.
  public static func parameter(_ text: String) -> String {
    guard text.utf8.contains(where: "^\n\"".utf8.contains) else { return "\"\(text)\"" }
    return "\""
      + text.replacing("^", with: "^^").replacing("\r\n", with: "^n").replacing("\n", with: "^n")
      .replacing("\"", with: "^'") + "\""
  }

  /// Two lines are equal by all that they say.
  public static func == (a: ContentLine, b: ContentLine) -> Bool {
    a.group == b.group && a.name == b.name && a.value == b.value && a.line == b.line
      && a.parameters.elementsEqual(b.parameters) { $0.name == $1.name && $0.values == $1.values }
  }

  /// Hashes the name and the text.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(value)
    hasher.combine(line)
  }
}

// Reads the keys of one mapping, and says of every value what is wrong with it.

import Domain
import RuleEngine
import Yams

/// What reading a file gathers: what is wrong, and where each value stands.
final class ReadingLog {
  let file: SourceFile
  var diagnostics: [Diagnostic] = []
  /// The scalars by their keys with dots: `habit.day`.
  var places: [String: ScalarPlace] = [:]

  init(_ file: SourceFile) {
    self.file = file
    places.reserveCapacity(32)
  }

  func report(
    _ message: String, hint: String? = nil, at mark: Mark?, severity: Diagnostic.Severity = .error
  ) {
    diagnostics.append(
      file.diagnostic(
        message, hint: hint, line: mark?.line, column: mark?.column, severity: severity))
  }

  /// Remembers where a value stands.
  func note(_ scalar: Node.Scalar, as field: String) {
    guard let mark = scalar.mark else { return }
    let style: ScalarPlace.Style =
      switch scalar.style {
      case .literal: .literal
      case .folded: .folded
      case .singleQuoted, .doubleQuoted: .quoted
      case .plain, .any: .plain
      }
    places[field] = ScalarPlace(line: mark.line, column: mark.column, style: style)
  }

  /// Something about a character of a value.
  func report(
    _ message: String, hint: String?, field: String, offset: Int,
    severity: Diagnostic.Severity = .error
  ) {
    let place = places[field].flatMap { file.place(of: offset, in: $0) }
    diagnostics.append(
      file.diagnostic(
        message, hint: hint, line: place?.line, column: place?.column, severity: severity))
  }
}

/// One mapping of a rule file.
struct MapReader {
  let log: ReadingLog
  let mark: Mark?
  let path: String
  private var names: [String] = []
  private var marks: [Mark?] = []
  private var nodes: [Node] = []
  private var isAsked: [Bool] = []
  private var asked: [String] = []

  /// The mapping of a node, or nil, reported, where it is none.
  init?(_ node: Node, path: String, log: ReadingLog) {
    guard case .mapping(let mapping) = node else {
      log.report(
        "\(path.isEmpty ? "the file" : path) must have keys and values", hint: "write key: value",
        at: node.mark)
      return nil
    }
    self.log = log
    self.path = path
    mark = node.mark
    names.reserveCapacity(mapping.count)
    marks.reserveCapacity(mapping.count)
    nodes.reserveCapacity(mapping.count)
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        log.report("a key must be a word", hint: "write key: value", at: key.mark)
        continue
      }
      names.append(scalar.string)
      marks.append(scalar.mark)
      nodes.append(value)
    }
    isAsked = Array(repeating: false, count: names.count)
  }

  func field(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  var keys: [(key: String, mark: Mark?)] { zip(names, marks).map { ($0, $1) } }

  func mark(of key: String) -> Mark? { index(of: key).flatMap { nodes[$0].mark } }

  mutating func node(_ key: String) -> Node? {
    asked.append(key)
    guard let index = index(of: key) else { return nil }
    isAsked[index] = true
    return nodes[index]
  }

  private func index(of key: String) -> Int? { names.firstIndex(of: key) }

  /// A text of at most `most` characters; reports a required one that is missing or empty.
  mutating func text(_ key: String, isRequired: Bool = false, most: Int = 2000) -> String? {
    guard let node = node(key) else {
      if isRequired {
        log.report("\(field(key)) is missing", hint: "add \(key): …", at: mark)
      }
      return nil
    }
    guard case .scalar(let scalar) = node else {
      log.report("\(field(key)) must be a text", hint: "write \(key): …", at: node.mark)
      return nil
    }
    log.note(scalar, as: field(key))
    var text = scalar.string
    while let last = text.utf8.last, last < 0x20 || last >= 0x80, text.last?.isNewline == true {
      text.removeLast()
    }
    if text.isEmpty {
      log.report("\(field(key)) is empty", hint: "write it, or leave the key out", at: scalar.mark)
      return nil
    }
    // No text has more characters than bytes, and bytes are counted already.
    if text.utf8.count > most, text.count > most {
      log.report(
        "\(field(key)) has \(text.count) characters, more than \(most)", hint: "say it shorter",
        at: scalar.mark)
    }
    return text
  }

  /// A whole number within bounds.
  mutating func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(key) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      log.report(
        "\(field(key)) must be a whole number from \(range.lowerBound) to \(range.upperBound)",
        hint: "write \(key): \(range.lowerBound)", at: mark(of: key))
      return nil
    }
    return number
  }

  /// A number of days written `7d`.
  mutating func days(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(key) else { return nil }
    guard text.hasSuffix("d"), let number = Int(text.dropLast()), range.contains(number) else {
      log.report(
        "\(field(key)) must be days from \(range.lowerBound)d to \(range.upperBound)d",
        hint: "write \(Int(text.filter(\.isNumber)).map { "\($0)d" } ?? "7d")", at: mark(of: key))
      return nil
    }
    return number
  }

  /// One of a few words.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, as: Choice.Type = Choice.self
  ) -> Choice? {
    guard let text = text(key) else { return nil }
    return choice(text, field(key), at: mark(of: key))
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ text: String, _ field: String, at mark: Mark?, as: Choice.Type = Choice.self
  ) -> Choice? {
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    let near = Spelling.nearest(to: text, among: words)
    log.report(
      "\(field) cannot be \(text)",
      hint: near.map { "did you mean \($0)?" } ?? "use \(words.joined(separator: ", "))", at: mark)
    return nil
  }

  /// A list of words with their places; a single word counts as a list of one.
  mutating func words(_ key: String) -> [(word: String, mark: Mark?)] {
    guard let node = node(key) else { return [] }
    switch node {
    case .scalar(let scalar): return [(scalar.string, scalar.mark)]
    case .sequence(let sequence):
      return sequence.compactMap { item in
        guard case .scalar(let scalar) = item else {
          log.report("\(field(key)) must be a list of words", at: item.mark)
          return nil
        }
        return (scalar.string, scalar.mark)
      }
    default:
      log.report("\(field(key)) must be a list of words", hint: "write [one, two]", at: node.mark)
      return []
    }
  }

  /// A list of mappings.
  mutating func maps(_ key: String) -> [MapReader] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let sequence) = node else {
      log.report("\(field(key)) must be a list", hint: "begin its lines with -", at: node.mark)
      return []
    }
    return sequence.enumerated().compactMap { index, item in
      MapReader(item, path: "\(field(key))[\(index)]", log: log)
    }
  }

  /// A mapping below a key.
  mutating func map(_ key: String) -> MapReader? {
    node(key).flatMap { MapReader($0, path: field(key), log: log) }
  }

  /// Reports the keys that nobody asked for.
  func finish() {
    for index in names.indices where !isAsked[index] {
      let near = Spelling.nearest(to: names[index], among: asked)
      log.report(
        "there is no key \(field(names[index]))",
        hint: near.map { "did you mean \($0)?" } ?? "keys here: \(asked.joined(separator: ", "))",
        at: marks[index])
    }
  }
}

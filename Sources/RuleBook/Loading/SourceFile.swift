// A rule file's text, and where in it something stands.

import Domain
import Foundation

/// A file of rules as read from disk.
struct SourceFile: Sendable {
  /// The largest rule file that is read, in bytes.
  static let mostBytes = 64 * 1024
  /// How deep brackets, and how far indentation, may go.
  static let deepest = 20
  static let mostIndentation = 80

  let path: String
  let text: String
  let lines: [Substring]

  init(path: String, text: String) {
    self.path = path
    self.text = text
    lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false).map { line in
      Substring(line.last == 13 ? line.dropLast() : line)
    }
  }

  /// Reads a file; throws one plain sentence.
  static func read(_ path: String) throws(Diagnostic) -> SourceFile {
    let place = Diagnostic.Place(file: path)
    let file = try open(path)
    defer { try? file.close() }
    let data: Data
    do {
      data = try file.read(upToCount: mostBytes + 1) ?? Data()
    } catch {
      throw Diagnostic(
        .error, "the rule file cannot be read", hint: "check the disk it lies on", place: place)
    }
    guard data.count <= mostBytes else {
      throw Diagnostic(
        .error, "the rule file is larger than \(mostBytes / 1024) KiB",
        hint: "one rule, one file: split it", place: place)
    }
    if isUTF16(data) {
      throw Diagnostic(
        .error, "the rule file is text in UTF-16", hint: "save it as UTF-8", place: place)
    }
    // The mark that some editors put before UTF-8 is no part of the text.
    let bytes = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    guard let text = String(data: bytes, encoding: .utf8) else {
      throw Diagnostic(
        .error, "the rule file is not text in UTF-8", hint: "save it as UTF-8",
        place: Diagnostic.Place(file: path, line: line(ofBrokenTextIn: data)))
    }
    let source = SourceFile(path: path, text: text)
    try source.refuseDepth()
    return source
  }

  /// Opens an ordinary file without ever waiting for it, as a pipe would make it.
  private static func open(_ path: String) throws(Diagnostic) -> FileHandle {
    func refusal(_ message: String, _ hint: String) -> Diagnostic {
      Diagnostic(.error, message, hint: hint, place: Diagnostic.Place(file: path))
    }
    let descriptor = Foundation.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw switch errno {
      case EACCES, EPERM:
        refusal("the rule file may not be read", "allow it: chmod u+r, or remove the file")
      case ENOENT:
        refusal(
          "the rule file does not exist, or is a link to nothing", "correct the name or the link")
      case ELOOP: refusal("the rule file is a link that leads in a circle", "remove the link")
      default: refusal("the rule file cannot be opened", "check that it exists and may be read")
      }
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      throw facts.st_mode & S_IFMT == S_IFDIR
        ? refusal("the name of a rule file belongs to a folder", "name the folder without .yaml")
        : refusal("the rule file is no ordinary file", "put the rule into an ordinary file")
    }
    return file
  }

  private static func isUTF16(_ data: Data) -> Bool {
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) { return true }
    let start = data.prefix(200)
    return start.count >= 4 && start.count { $0 == 0 } * 3 >= start.count
  }

  private static func line(ofBrokenTextIn data: Data) -> Int? {
    data.split(separator: 10, omittingEmptySubsequences: false)
      .firstIndex { String(data: Data($0), encoding: .utf8) == nil }.map { $0 + 1 }
  }

  /// Refuses nesting that no rule needs and that could exhaust the parser's stack.
  private func refuseDepth() throws(Diagnostic) {
    var depth = 0
    for (number, line) in lines.enumerated() {
      var dashes = 0
      var isLeading = true
      var indentation = 0
      for (column, byte) in line.utf8.enumerated() {
        switch byte {
        case 0x20 where isLeading: indentation += 1
        case 0x2D where isLeading, 0x3F where isLeading: dashes += 1
        case 0x5B, 0x7B: depth += 1
        case 0x5D, 0x7D: depth = max(0, depth - 1)
        default: isLeading = false
        }
        if depth > Self.deepest || dashes > Self.deepest
          || (isLeading && indentation > Self.mostIndentation)
        {
          throw diagnostic(
            "the file is nested too deeply", hint: "rules need no more than four levels",
            line: number + 1, column: column + 1)
        }
      }
    }
  }

  /// The text with the lines of its inline tests empty, so that all other lines keep their numbers.
  var withoutTests: String {
    var isTest = false
    let kept = lines.map { line -> Substring in
      if line.hasPrefix("tests:") {
        isTest = true
      } else if let first = line.utf8.first, ![0x20, 0x23, 0x2D, 0x0D].contains(first) {
        isTest = false
      }
      return isTest ? "" : line
    }
    return kept.joined(separator: "\n")
  }

  /// Something to tell about a place.
  func diagnostic(
    _ message: String, hint: String? = nil, line: Int?, column: Int? = nil,
    severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    let excerpt = line.flatMap { lines.indices.contains($0 - 1) ? String(lines[$0 - 1]) : nil }
    return Diagnostic(
      severity, message, hint: hint,
      place: Diagnostic.Place(file: path, line: line, column: column), excerpt: excerpt)
  }

  /// The place of a character of a scalar, given in Unicode scalars from its beginning, also
  /// within block scalars.
  func place(of offset: Int, in scalar: ScalarPlace) -> (line: Int, column: Int)? {
    guard lines.indices.contains(scalar.line - 1) else { return nil }
    switch scalar.style {
    case .literal, .folded:
      return place(of: offset, blockAfter: scalar.line, isFolded: scalar.style == .folded)
    case .plain: return place(of: offset, from: scalar.line, column: scalar.column)
    case .quoted: return place(of: offset, from: scalar.line, column: scalar.column + 1)
    }
  }

  private func place(of offset: Int, blockAfter line: Int, isFolded: Bool) -> (Int, Int)? {
    let block = lines.dropFirst(line)
    let first = block.first { !$0.allSatisfy(\.isWhitespace) } ?? ""
    let indentation = first.prefix { $0 == " " }.count
    var rest = offset
    for (index, text) in zip(block.indices, block) {
      let length = max(0, text.unicodeScalars.count - indentation)
      if rest <= length { return (index + 1, indentation + rest + 1) }
      rest -= length + (isFolded && length == 0 ? 0 : 1)
    }
    return (line, 1)
  }

  /// A flow scalar goes on on the next line after its indentation; the break counts as one space.
  private func place(of offset: Int, from line: Int, column: Int) -> (Int, Int)? {
    var rest = offset
    var start = column - 1
    for index in (line - 1)..<lines.count {
      let text = Array(lines[index].unicodeScalars)
      if index > line - 1 { start = text.prefix { $0 == " " }.count }
      var end = text.count
      while end > start, text[end - 1].properties.isWhitespace { end -= 1 }
      if rest <= end - start || index == lines.count - 1 { return (index + 1, start + rest + 1) }
      rest -= end - start + 1
    }
    return (line, column)
  }
}

/// Where a value of a rule file begins, and how it is written.
struct ScalarPlace: Hashable, Sendable {
  /// How a value is written.
  enum Style: Hashable, Sendable {
    case plain
    case quoted
    case literal
    case folded
  }

  var line: Int
  var column: Int
  var style: Style
}

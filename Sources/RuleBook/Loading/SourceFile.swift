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

  /// The lines of the text, without what ends them.
  var lines: [Substring] {
    text.utf8.split(separator: 10, omittingEmptySubsequences: false).map { line in
      Substring(line.last == 13 ? line.dropLast() : line)
    }
  }

  /// Reads a file; throws one plain sentence.
  static func read(_ path: String) throws(Diagnostic) -> SourceFile {
    let place = Diagnostic.Place(file: path)
    let bytes = try bytes(path)
    guard bytes.count <= mostBytes else {
      throw Diagnostic(
        .error, "the rule file is larger than \(mostBytes / 1024) KiB",
        hint: "one rule, one file: split it", place: place)
    }
    if isUTF16(bytes) {
      throw Diagnostic(
        .error, "the rule file is text in UTF-16", hint: "save it as UTF-8", place: place)
    }
    // The mark that some editors put before UTF-8 is no part of the text.
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let text = String(validating: bytes[marked...], as: UTF8.self) else {
      throw Diagnostic(
        .error, "the rule file is not text in UTF-8", hint: "save it as UTF-8",
        place: Diagnostic.Place(file: path, line: line(ofBrokenTextIn: bytes)))
    }
    let source = SourceFile(path: path, text: text)
    try source.refuseDepth(bytes[marked...])
    return source
  }

  /// The bytes of an ordinary file, up to the first that is too many.
  private static func bytes(_ path: String) throws(Diagnostic) -> [UInt8] {
    let (descriptor, size) = try open(path)
    defer { close(descriptor) }
    var isBroken = false
    // Room for a file of its size and a little more, as it may be written to just now.
    let room = min(max(0, size) + 4096, mostBytes + 1)
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      while count < buffer.count {
        let got = Foundation.read(
          descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
        if got < 0, errno == EINTR { continue }
        isBroken = got < 0
        guard got > 0 else { break }
        count += got
      }
    }
    guard !isBroken else {
      throw Diagnostic(
        .error, "the rule file cannot be read", hint: "check the disk it lies on",
        place: Diagnostic.Place(file: path))
    }
    return bytes
  }

  /// Opens an ordinary file without ever waiting for it, as a pipe would make it.
  private static func open(_ path: String) throws(Diagnostic) -> (descriptor: Int32, size: Int) {
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
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw facts.st_mode & S_IFMT == S_IFDIR
        ? refusal("the name of a rule file belongs to a folder", "name the folder without .yaml")
        : refusal("the rule file is no ordinary file", "put the rule into an ordinary file")
    }
    return (descriptor, Int(facts.st_size))
  }

  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let start = bytes.prefix(200)
    return start.count >= 4 && start.count { $0 == 0 } * 3 >= start.count
  }

  private static func line(ofBrokenTextIn bytes: [UInt8]) -> Int? {
    bytes.split(separator: 10, omittingEmptySubsequences: false)
      .firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
  }

  /// Refuses nesting that no rule needs and that could exhaust the parser's stack.
  private func refuseDepth(_ bytes: ArraySlice<UInt8>) throws(Diagnostic) {
    guard let place = bytes.withUnsafeBufferPointer(Self.tooDeep) else { return }
    throw diagnostic(
      "the file is nested too deeply", hint: "rules need no more than four levels",
      line: place.line, column: place.column)
  }

  /// Where a text is nested too deeply; nil where it is not.
  private static func tooDeep(_ bytes: UnsafeBufferPointer<UInt8>) -> (line: Int, column: Int)? {
    var depth = 0
    var line = 1
    var column = 0
    var dashes = 0
    var indentation = 0
    var isLeading = true
    for byte in bytes {
      column += 1
      switch byte {
      case 0x0A:
        line += 1
        (column, dashes, indentation, isLeading) = (0, 0, 0, true)
      case 0x20 where isLeading: indentation += 1
      case 0x2D where isLeading, 0x3F where isLeading: dashes += 1
      case 0x5B, 0x7B: depth += 1
      case 0x5D, 0x7D: depth = max(0, depth - 1)
      default: isLeading = false
      }
      if depth > deepest || dashes > deepest || (isLeading && indentation > mostIndentation) {
        return (line, column)
      }
    }
    return nil
  }

  /// The text with the lines of some keys and their values empty, so that all others keep their numbers.
  ///
  /// Keys are told by lines at the margin. A text that has lines of another kind there, as within
  /// quotation marks or brackets, comes whole.
  func leavingOut(_ keys: [String]) -> String {
    guard !keys.isEmpty else { return text }
    let words = keys.map { Array("\($0):".utf8) }
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var isLeftOut = false
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
      let line = bytes[start..<end]
      // Blanks, remarks and the items of lists go on with what stands above.
      if let first = line.first, ![0x20, 0x23, 0x2D, 0x0D].contains(first) {
        guard let colon = Self.colon(ofKeyIn: line) else { return text }
        let value = line[(colon + 1)...].first { $0 != 0x20 && $0 != 0x0D }
        isLeftOut =
          words.contains { $0.elementsEqual(line[...colon]) }
          && (value == nil || value == UInt8(ascii: "[") || value == UInt8(ascii: "#"))
      }
      if !isLeftOut { kept += line }
      if end < bytes.count { kept.append(10) }
      start = end + 1
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// Where the colon of a plain key at the margin stands; nil where the line begins with none.
  private static func colon(ofKeyIn line: ArraySlice<UInt8>) -> Int? {
    let colon = line.firstIndex { !(97...122).contains($0) && $0 != UInt8(ascii: "_") }
    guard let colon, colon > line.startIndex, line[colon] == UInt8(ascii: ":") else { return nil }
    let next = line[(colon + 1)...].first
    return next == nil || next == 0x20 || next == 0x0D ? colon : nil
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

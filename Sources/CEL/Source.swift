// The text of an expression and places in it.

/// A stretch of the text, in Unicode scalars from its beginning.
public struct SourceRange: Hashable, Sendable {
  /// The first scalar.
  public let lower: Int
  /// The scalar after the last.
  public let upper: Int

  /// From one scalar up to another.
  public init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  /// The shortest stretch that holds both.
  func joined(_ other: SourceRange) -> SourceRange {
    SourceRange(min(lower, other.lower), max(upper, other.upper))
  }
}

/// A place as people count it.
public struct SourcePosition: Hashable, Sendable {
  /// From 1.
  public let line: Int
  /// From 1, in Unicode scalars.
  public let column: Int
}

/// A replacement of a stretch of text.
struct Edit: Hashable, Sendable {
  let range: SourceRange
  let text: String
}

/// The text of an expression.
struct Source: Sendable {
  let text: String
  let scalars: [Unicode.Scalar]
  /// The same as bytes, where every scalar is one.
  private let ascii: [UInt8]?

  init(_ text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
    ascii = scalars.count == text.utf8.count ? Array(text.utf8) : nil
  }

  func position(_ offset: Int) -> SourcePosition {
    var line = 1
    var start = 0
    for (place, scalar) in scalars.prefix(offset).enumerated() where scalar == "\n" {
      line += 1
      start = place + 1
    }
    return SourcePosition(line: line, column: offset - start + 1)
  }

  subscript(range: SourceRange) -> String {
    let lower = min(max(0, range.lower), scalars.count)
    let upper = min(max(lower, range.upper), scalars.count)
    if let ascii { return String(decoding: ascii[lower..<upper], as: UTF8.self) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[lower..<upper])
    return String(view)
  }

  /// The text with replacements that do not overlap; later ones of an overlap are left out.
  func applying(_ edits: [Edit]) -> String {
    var result = ""
    var at = 0
    for edit in edits.sorted(by: { $0.range.lower < $1.range.lower }) where edit.range.lower >= at {
      result += self[SourceRange(at, edit.range.lower)] + edit.text
      at = edit.range.upper
    }
    return result + self[SourceRange(at, scalars.count)]
  }
}

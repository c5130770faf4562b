// Splits an expression into words.

/// Splits the text of an expression into words, putting common slips right as it goes.
struct Lexer {
  let source: Source
  var at = 0
  var tokens: [Token] = []
  var problems: [Problem] = []
  /// Whether a character stopped the reading.
  var isBroken = false

  /// Operators as other languages spell them in words.
  static let wordOperators = ["and": "&&", "or": "||"]

  init(_ source: Source) {
    self.source = source
  }

  /// All words, the last of them the end; stops at the first character it can make nothing of.
  mutating func run() -> [Token] {
    while let scalar = peek() {
      let start = at
      switch scalar {
      case " ", "\t", "\n", "\r", "\u{0C}": at += 1
      case "/" where peek(1) == "/": skipComment()
      case "0"..."9": number()
      case "." where peek(1).map(Self.isDigit) == true: number()
      case "\"", "'": text(from: start, raw: false, bytes: false)
      case "`": quotedName()
      default:
        if Self.beginsName(scalar) {
          if !prefixedText() { name() }
        } else if !doubleBraces(), !symbol(), !foreign(scalar) {
          return finish()
        }
      }
    }
    return finish()
  }

  private mutating func finish() -> [Token] {
    tokens.append(Token(kind: .end, range: SourceRange(source.scalars.count, source.scalars.count)))
    return tokens
  }

  func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    let place = at + ahead
    return place < source.scalars.count ? source.scalars[place] : nil
  }

  mutating func add(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, range: SourceRange(start, at)))
  }

  mutating func report(
    _ message: String, _ range: SourceRange, hint: String? = nil, edits: [Edit] = []
  ) {
    problems.append(Problem(message, at: range, in: source, hint: hint, edits: edits))
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  static func beginsName(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    beginsName(scalar) || isDigit(scalar)
  }

  private mutating func skipComment() {
    while let scalar = peek(), scalar != "\n", scalar != "\r" { at += 1 }
  }

  private mutating func name() {
    let start = at
    while let scalar = peek(), Self.continuesName(scalar) { at += 1 }
    if ["u", "U", "f", "F", "L"].contains(source[SourceRange(start, at)]),
      peek() == "\"" || peek() == "'"
    {
      let range = SourceRange(start, at)
      return report(
        "\(source[range]) does not stand before text", range, hint: "leave it out",
        edits: [Edit(range: range, text: "")])
    }
    add(.name(source[SourceRange(start, at)]), from: start)
  }

  private mutating func quotedName() {
    let start = at
    at += 1
    while let scalar = peek(), scalar != "`", scalar != "\n" { at += 1 }
    guard peek() == "`" else {
      report("the closing ` is missing", SourceRange(start, at))
      return
    }
    at += 1
    add(.quotedName(source[SourceRange(start + 1, at - 1)]), from: start)
  }

  /// `r"…"`, `b"…"` and their like.
  private mutating func prefixedText() -> Bool {
    let start = at
    var raw = false
    var bytes = false
    var length = 0
    while let scalar = peek(length), length < 2 {
      if "rR".unicodeScalars.contains(scalar), !raw {
        raw = true
      } else if "bB".unicodeScalars.contains(scalar), !bytes, !raw {
        bytes = true
      } else {
        break
      }
      length += 1
    }
    guard length > 0, let quote = peek(length), quote == "\"" || quote == "'" else { return false }
    at += length
    text(from: start, raw: raw, bytes: bytes)
    return true
  }
}

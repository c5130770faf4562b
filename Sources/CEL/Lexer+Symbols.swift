// Signs, and the signs that other languages use for them.

extension Lexer {
  /// The sign that begins here, and of how many characters it is.
  private func sign() -> (Token.Symbol, Int)? {
    let next = peek(1)
    switch peek() {
    case "(": return (.openParenthesis, 1)
    case ")": return (.closeParenthesis, 1)
    case "[": return (.openBracket, 1)
    case "]": return (.closeBracket, 1)
    case "{": return (.openBrace, 1)
    case "}": return (.closeBrace, 1)
    case ".": return (.dot, 1)
    case ",": return (.comma, 1)
    case "?": return (.question, 1)
    case ":": return (.colon, 1)
    case "-": return (.minus, 1)
    case "+": return (.plus, 1)
    case "*": return (.star, 1)
    case "/": return (.slash, 1)
    case "%": return (.percent, 1)
    case "&": return next == "&" ? (.and, 2) : nil
    case "|": return next == "|" ? (.or, 2) : nil
    case "=": return next == "=" ? (.equal, 2) : nil
    case "!": return next == "=" ? (.unequal, 2) : (.not, 1)
    case "<": return next == "=" ? (.atMost, 2) : (.less, 1)
    case ">": return next == "=" ? (.atLeast, 2) : (.greater, 1)
    default: return nil
    }
  }

  /// Signs of other languages, with what to write instead; longest first.
  private static let slips: [(String, Token.Symbol)] = [
    ("===", .equal), ("!==", .unequal), ("=>", .atLeast), ("=<", .atMost), ("<>", .unequal),
    ("&", .and), ("|", .or), ("≥", .atLeast), ("≤", .atMost), ("≠", .unequal),
    ("−", .minus), ("–", .minus), ("×", .star), ("÷", .slash), ("∧", .and), ("∨", .or),
    ("¬", .not),
  ]

  /// Reads a sign; false when none is here.
  mutating func symbol() -> Bool {
    let start = at
    if mayBeSlip, slip() { return true }
    if let (symbol, length) = sign() {
      at += length
      add(.symbol(symbol), from: start)
      return true
    }
    guard peek() == "=" else { return false }
    at += 1
    wrote("=", for: .equal, from: start, hint: "write == to compare")
    return true
  }

  /// Whether a slip can begin here, told by the first sign alone.
  private var mayBeSlip: Bool {
    switch peek() {
    case "=": peek(1) != "=" || peek(2) == "="
    case "!": peek(1) == "=" && peek(2) == "="
    case "<": peek(1) == ">"
    case "&", "|": peek(1) != peek()
    case .some(let scalar): !scalar.isASCII
    case nil: false
    }
  }

  private mutating func slip() -> Bool {
    let start = at
    for (text, symbol) in Self.slips {
      let length = text.unicodeScalars.count
      guard source[SourceRange(start, start + length)] == text else { continue }
      if text == "&", peek(1) == "&" { return false }
      if text == "|", peek(1) == "|" { return false }
      at += length
      wrote(text, for: symbol, from: start, hint: "write \(symbol.rawValue) instead of \(text)")
      return true
    }
    return false
  }

  private mutating func wrote(
    _ text: String, for symbol: Token.Symbol, from start: Int, hint: String
  ) {
    let range = SourceRange(start, at)
    report(
      "\(text) is not an operator", range, hint: hint,
      edits: [Edit(range: range, text: symbol.rawValue)])
    add(.symbol(symbol), from: start)
  }

  /// Puts right a character from a word processor; false when nothing can be made of it.
  mutating func foreign(_ scalar: Unicode.Scalar) -> Bool {
    let range = SourceRange(at, at + 1)
    switch scalar {
    case "\u{A0}", "\u{2009}", "\u{202F}", "\u{3000}":
      report(
        "a special space stands here", range, hint: "write an ordinary space",
        edits: [Edit(range: range, text: " ")])
      at += 1
      return true
    case "“", "”", "„", "‘", "’", "«", "»":
      return curlyText()
    case ";":
      report(
        "an expression ends without a sign", range, hint: "leave ; out",
        edits: [Edit(range: range, text: "")])
      at += 1
      return true
    case "#":
      report("# begins no comment here", range, hint: "write // before a comment")
    case "^":
      report("there is no sign for powers", range, hint: "multiply, as in x * x")
    default:
      report("\(source[range]) has no meaning here", range, hint: "leave it out")
    }
    at = source.scalars.count
    return false
  }

  /// Text between the quotes that word processors write.
  private mutating func curlyText() -> Bool {
    let closing: Set<Unicode.Scalar> = ["“", "”", "‘", "’", "«", "»"]
    let start = at
    at += 1
    while let scalar = peek(), !closing.contains(scalar), scalar != "\n" { at += 1 }
    guard peek().map(closing.contains) == true else {
      report(
        "the closing quote is missing", SourceRange(start, at), hint: "write text between \" and \""
      )
      return true
    }
    let inner = source[SourceRange(start + 1, at)]
    at += 1
    let escaped = inner.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let range = SourceRange(start, at)
    report(
      "curly quotes do not enclose text", range, hint: "write \"\(escaped)\"",
      edits: [Edit(range: range, text: "\"\(escaped)\"")])
    add(.string(inner), from: start)
    return true
  }
}

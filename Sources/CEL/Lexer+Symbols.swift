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
    ("===", .equal), ("!==", .unequal), ("!>=", .less), ("!<=", .greater), ("&&&", .and),
    ("|||", .or), (":=", .equal), ("=!", .unequal), ("!>", .atMost), ("!<", .atLeast),
    ("=>", .atLeast), ("=<", .atMost), ("<>", .unequal), ("&", .and), ("|", .or), ("≥", .atLeast),
    ("≤", .atMost), ("≠", .unequal), ("−", .minus), ("–", .minus), ("×", .star), ("÷", .slash),
    ("∧", .and), ("∨", .or), ("¬", .not),
  ]

  /// Reads a sign; false when none is here.
  mutating func symbol() -> Bool {
    let start = at
    if arrow() || torn() { return true }
    if mayBeSlip, slip() { return true }
    if isForeignSign { return false }
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

  /// Whether a slip can begin here, told by the first signs alone.
  private var mayBeSlip: Bool {
    switch peek() {
    case "=": peek(1) != "=" && peek(1) != "~" || peek(2) == "="
    case "!": peek(1) == "=" && peek(2) == "=" || peek(1) == ">" || peek(1) == "<"
    case "<": peek(1) == ">"
    case ":": peek(1) == "="
    case "&", "|": peek(1) != peek() || peek(2) == peek()
    case .some(let scalar): !scalar.isASCII
    case nil: false
    }
  }

  /// Whether a sign stands here that the language does not have at all.
  private var isForeignSign: Bool {
    switch (peek(), peek(1)) {
    case ("/", "*"), ("=", "~"), ("!", "~"), ("-", ">"), ("+", "="), ("-", "="), ("*", "="),
      ("*", "*"), ("?", "?"):
      true
    case ("/", "="): peek(2) != "="
    default: false
    }
  }

  /// `tags.exists(t => …)`: the arrow that other languages put after the name of an element.
  private mutating func arrow() -> Bool {
    let start = at
    guard peek() == "=" || peek() == "-", peek(1) == ">", tokens.count >= 4,
      tokens[tokens.count - 1].name != nil, tokens[tokens.count - 2].isSymbol(.openParenthesis),
      tokens[tokens.count - 3].name != nil, tokens[tokens.count - 4].isSymbol(.dot)
    else { return false }
    at += 2
    let range = SourceRange(start, at)
    let spaced = start > 0 && source.scalars[start - 1] == " "
    report(
      "\(source[range]) does not lead from an element to its condition", range,
      hint: "write a comma instead",
      edits: [Edit(range: SourceRange(spaced ? start - 1 : start, at), text: ",")])
    add(.symbol(.comma), from: start)
    return true
  }

  /// `> =`: a sign with a space in it.
  private mutating func torn() -> Bool {
    let start = at
    guard let first = peek(), "<>!=".unicodeScalars.contains(first), peek(1) == " " else {
      return false
    }
    var ahead = 1
    while peek(ahead) == " " { ahead += 1 }
    guard peek(ahead) == "=", peek(ahead + 1) != "=", peek(ahead + 1) != "~",
      let symbol = Token.Symbol(rawValue: "\(first)=")
    else { return false }
    at += ahead + 1
    wrote(
      source[SourceRange(start, at)], for: symbol, from: start,
      hint: "write \(symbol.rawValue) without a space in it")
    return true
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
}

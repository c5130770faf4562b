// Comments, quotes, braces and signs around names, as other languages and texts write them.

extension Lexer {
  /// `;`, which ends a line elsewhere.
  mutating func semicolon() -> Bool {
    let range = SourceRange(at, at + 1)
    at += 1
    let rest = source[SourceRange(at, source.scalars.count)]
    if rest.allSatisfy(\.isWhitespace) || tokens.isEmpty {
      report(
        "an expression ends without a sign", range, hint: "leave ; out",
        edits: [Edit(range: range, text: "")])
    } else {
      report(
        "; does not join conditions", range, hint: "write && instead of ;",
        edits: [Edit(range: range, text: " &&")])
      add(.symbol(.and), from: range.lower)
    }
    return true
  }

  /// `/* … */`.
  mutating func comment() -> Bool {
    guard peek() == "/", peek(1) == "*" else { return false }
    let start = at
    at += 2
    while peek() != nil, peek() != "*" || peek(1) != "/" { at += 1 }
    let isClosed = peek() != nil
    var inner = source[SourceRange(start + 2, at)]
    while inner.last == " " { inner.removeLast() }
    if isClosed { at += 2 }
    let isLast =
      source[SourceRange(at, source.scalars.count)].allSatisfy(\.isWhitespace)
      && !inner.contains("\n")
    report(
      "/* begins no comment here", SourceRange(start, start + 2), hint: "write // before a comment",
      edits: isClosed
        ? [Edit(range: SourceRange(start, at), text: isLast ? "//" + inner : " ")] : [])
    return true
  }

  /// `$posts`, `${posts}`, `{{ posts }}`, `@posts`, `#posts` where an operand should be.
  mutating func decorated(_ scalar: Unicode.Scalar) -> Bool {
    let isOperand =
      switch tokens.last?.kind {
      case .symbol(let symbol): ![.closeParenthesis, .closeBracket, .closeBrace].contains(symbol)
      case nil: true
      default: false
      }
    guard ["$", "@", "#"].contains(scalar), isOperand else { return false }
    let start = at
    if scalar == "$", peek(1) == "{" || peek(1) == "." {
      let isBraced = peek(1) == "{"
      at += 2
      let name = at
      while let scalar = peek(), Self.continuesName(scalar) || isBraced && scalar == " " { at += 1 }
      let text = source[SourceRange(name, at)].filter { $0 != " " }
      guard !text.isEmpty, !isBraced || peek() == "}" else {
        at = start
        return false
      }
      if isBraced { at += 1 }
      let range = SourceRange(start, at)
      report(
        "names stand alone, without \(isBraced ? "${ }" : "$.")", range, hint: "write \(text)",
        edits: [Edit(range: range, text: text)])
      add(.name(text), from: start)
      return true
    }
    guard peek(1).map(Self.beginsName) == true else { return false }
    at += 1
    report(
      "names stand alone, without \(scalar)", SourceRange(start, at), hint: "leave it out",
      edits: [Edit(range: SourceRange(start, at), text: "")])
    return true
  }

  /// Text between the quotes that word processors write.
  mutating func curlyText() -> Bool {
    let closing: Set<Unicode.Scalar> = ["“", "”", "‘", "’", "«", "»", "\"", "'"]
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

  /// `{{ posts }}`, as texts with gaps write it.
  mutating func doubleBraces() -> Bool {
    guard peek() == "{", peek(1) == "{" else { return false }
    var end = 2
    while let scalar = peek(end), Self.continuesName(scalar) || scalar == " " { end += 1 }
    guard peek(end) == "}", peek(end + 1) == "}" else { return false }
    let name = source[SourceRange(at + 2, at + end)].filter { $0 != " " }
    guard name.unicodeScalars.first.map(Self.beginsName) == true else { return false }
    let start = at
    at += end + 2
    let range = SourceRange(start, at)
    report(
      "names stand alone, without {{ }}", range, hint: "write \(name)",
      edits: [Edit(range: range, text: name)])
    add(.name(name), from: start)
    return true
  }
}

// Characters that no expression has: from word processors, other languages and other scripts.

extension Lexer {
  /// Puts right a character that has no meaning; false when nothing can be read after it.
  mutating func foreign(_ scalar: Unicode.Scalar) -> Bool {
    if strangeSpace(scalar) || strangeLetters(scalar) || fraction(scalar) { return !isBroken }
    if strangeWidth(scalar) || comment() || decorated(scalar) { return !isBroken }
    let range = SourceRange(at, at + 1)
    let signs = SourceRange(at, at + 2)
    let next = peek(1)
    switch (scalar, next) {
    case ("“", _), ("”", _), ("„", _), ("‘", _), ("’", _), ("«", _), ("»", _): return curlyText()
    case (";", _): return semicolon()
    case ("~", "="), ("=", "~"), ("!", "~"):
      at += 2
      add(.name(source[signs]), from: signs.lower)
      return true
    case ("~", _):
      at += 1
      add(.name("~"), from: at - 1)
      return true
    case ("#", _):
      report(
        "# begins no comment here", range, hint: "write // before a comment",
        edits: [Edit(range: range, text: "//")])
    case ("^", _): report("there is no sign for powers", range, hint: "multiply, as in x * x")
    case ("*", "*"): report("there is no sign for powers", signs, hint: "multiply, as in x * x")
    case ("?", "?"):
      var end = at + 2
      while end < source.scalars.count, source.scalars[end] == " " { end += 1 }
      while end < source.scalars.count,
        Self.continuesName(source.scalars[end]) || source.scalars[end] == "."
      { end += 1 }
      let start = at > 0 && source.scalars[at - 1] == " " ? at - 1 : at
      let rest = SourceRange(start, end)
      report(
        "?? is not an operator", signs, hint: "leave out\(start < at ? "" : " ")\(source[rest])",
        edits: [Edit(range: rest, text: "")])
    case ("-", ">"): report("-> is not an operator", signs, hint: "write > to compare")
    case ("+", "="), ("-", "="), ("*", "="), ("/", "="):
      report(
        "an expression changes nothing, so there is no \(source[signs])", signs,
        hint: "write == to compare")
    default:
      report(
        "\(source[range]) has no meaning here", range, hint: "leave it out",
        edits: [Edit(range: range, text: "")])
    }
    return giveUp()
  }

  private mutating func giveUp() -> Bool {
    at = source.scalars.count
    isBroken = true
    return false
  }

  /// Spaces other than those of the keyboard, and characters that nobody sees.
  private mutating func strangeSpace(_ scalar: Unicode.Scalar) -> Bool {
    let range = SourceRange(at, at + 1)
    if scalar.properties.isWhitespace {
      report(
        "a special space stands here", range, hint: "write an ordinary space",
        edits: [Edit(range: range, text: " ")])
    } else if scalar.properties.generalCategory == .format {
      report(
        "a character that cannot be seen stands here", range, hint: "leave it out",
        edits: [Edit(range: range, text: "")])
    } else {
      return false
    }
    at += 1
    return true
  }

  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
    "а": "a", "с": "c", "е": "e", "һ": "h", "і": "i", "ј": "j", "о": "o", "р": "p", "ѕ": "s",
    "у": "y", "х": "x", "ԛ": "q", "ԁ": "d", "ο": "o", "ν": "v", "α": "a", "ι": "i", "κ": "k",
    "ρ": "p", "υ": "u",
  ]

  /// A name with letters of other alphabets, which may look like those of this one.
  private mutating func strangeLetters(_ scalar: Unicode.Scalar) -> Bool {
    func belongs(_ scalar: Unicode.Scalar) -> Bool {
      Self.continuesName(scalar)
        || scalar.properties.isAlphabetic && !(0xFF00...0xFFEF).contains(scalar.value)
    }
    guard !scalar.isASCII, belongs(scalar) else { return false }
    var start = at
    if let last = tokens.last, last.name != nil, last.range.upper == at {
      start = last.range.lower
      tokens.removeLast()
    }
    while let scalar = peek(), belongs(scalar) { at += 1 }
    let range = SourceRange(start, at)
    var plain = String.UnicodeScalarView()
    for scalar in source.scalars[start..<at] { plain.append(Self.lookAlikes[scalar] ?? scalar) }
    let name = String(plain)
    if name.unicodeScalars.allSatisfy(\.isASCII) {
      report(
        "a letter of another alphabet only looks like one of \(name)", range,
        hint: "write \(name)", edits: [Edit(range: range, text: name)])
      add(.name(name), from: start)
    } else {
      report(
        "names are written with a to z, digits and _", range,
        hint: "text stands between quotes: \"\(source[range])\"",
        edits: [Edit(range: range, text: "\"\(source[range])\"")])
      add(.string(source[range]), from: start)
    }
    return true
  }

  /// `½`.
  private mutating func fraction(_ scalar: Unicode.Scalar) -> Bool {
    let known: [Unicode.Scalar: (String, Double)] = [
      "½": ("0.5", 0.5), "¼": ("0.25", 0.25), "¾": ("0.75", 0.75),
    ]
    guard let (text, value) = known[scalar] else { return false }
    let range = SourceRange(at, at + 1)
    report(
      "a fraction is written with a point", range, hint: "write \(text)",
      edits: [Edit(range: range, text: text)])
    at += 1
    add(.double(value), from: range.lower)
    return true
  }

  /// Signs, letters and digits of double width, all of them up to the end.
  private mutating func strangeWidth(_ scalar: Unicode.Scalar) -> Bool {
    func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
      (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : nil
    }
    guard plain(scalar) != nil else { return false }
    var edits: [Edit] = []
    var quote: Unicode.Scalar?
    for place in at..<source.scalars.count {
      let scalar = source.scalars[place]
      let sign = plain(scalar) ?? scalar
      if sign == quote {
        quote = nil
      } else if quote == nil, sign == "\"" || sign == "'" {
        quote = sign
      } else if quote != nil {
        continue
      }
      if sign != scalar {
        edits.append(Edit(range: SourceRange(place, place + 1), text: String(sign)))
      }
    }
    let first = edits[0]
    report(
      "\(source[first.range]) is a character of double width", first.range,
      hint: "write \(first.text)", edits: edits)
    return !giveUp()
  }
}

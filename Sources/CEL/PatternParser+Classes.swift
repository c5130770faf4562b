// Escapes and bracketed classes of regular expressions.

extension PatternParser {
  mutating func escape() throws(Pattern.Refusal) -> PatternTree {
    at += 1
    guard let scalar = peek() else { throw refuse("ends with a backslash") }
    switch scalar {
    case "A":
      at += 1
      return .edge(.textStart)
    case "z":
      at += 1
      return .edge(.textEnd)
    case "b":
      at += 1
      return .edge(.wordEdge)
    case "B":
      at += 1
      return .edge(.noWordEdge)
    case "Q":
      at += 1
      var parts: [PatternTree] = []
      while let scalar = peek(), !take("\\E") {
        at += 1
        parts.append(.take(cased(.one(scalar))))
      }
      return .sequence(parts)
    case "1"..."9": throw refuse("refers back to a group, which takes too long")
    default:
      if let kind = try classEscape() { return .take(kind) }
      return .take(cased(.one(try characterEscape())))
    }
  }

  /// `\d`, `\pL` and their like, the backslash already read.
  private mutating func classEscape() throws(Pattern.Refusal) -> CharacterClass? {
    guard let scalar = peek() else { return nil }
    let kind: CharacterClass
    switch scalar {
    case "d", "D": kind = .digit
    case "s", "S": kind = .space
    case "w", "W": kind = .word
    case "p", "P": return try category()
    default: return nil
    }
    at += 1
    return ("A"..."Z").contains(scalar) ? kind.negated : kind
  }

  private mutating func category() throws(Pattern.Refusal) -> CharacterClass {
    var isNegated = peek() == "P"
    at += 1
    var name = ""
    if take("{") {
      if take("^") { isNegated.toggle() }
      while let scalar = peek(), scalar != "}" {
        name.unicodeScalars.append(scalar)
        at += 1
      }
      guard take("}") else { throw refuse("lacks a }") }
    } else if let scalar = peek() {
      name.unicodeScalars.append(scalar)
      at += 1
    }
    if name == "Any" { return isNegated ? CharacterClass.any.negated : .any }
    guard CharacterClass.knownCategories.contains(name) else {
      throw refuse("asks for \(name), which is no known class of characters")
    }
    return CharacterClass(categories: [[name]], isNegated: isNegated)
  }

  /// One character after a backslash that has been read.
  private mutating func characterEscape() throws(Pattern.Refusal) -> Unicode.Scalar {
    guard let scalar = peek() else { throw refuse("ends with a backslash") }
    at += 1
    switch scalar {
    case "a": return "\u{07}"
    case "f": return "\u{0C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "v": return "\u{0B}"
    case "x": return try hexadecimal()
    case "0":
      var code: UInt32 = 0
      var digits = 0
      while digits < 2, let next = peek(), ("0"..."7").contains(next) {
        code = code * 8 + next.value - 48
        at += 1
        digits += 1
      }
      return Unicode.Scalar(code) ?? "\0"
    default:
      if Lexer.continuesName(scalar), scalar != "_" {
        throw refuse("has the unknown escape \\\(scalar)")
      }
      return scalar
    }
  }

  private mutating func hexadecimal() throws(Pattern.Refusal) -> Unicode.Scalar {
    var digits = ""
    if take("{") {
      while let scalar = peek(), scalar != "}", digits.count < 8 {
        digits.unicodeScalars.append(scalar)
        at += 1
      }
      guard take("}") else { throw refuse("lacks a }") }
    } else {
      for _ in 0..<2 {
        if let scalar = peek() { digits.unicodeScalars.append(scalar) }
        at += 1
      }
    }
    guard let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) else {
      throw refuse("has a \\x that stands for no character")
    }
    return scalar
  }

  /// `[…]`.
  mutating func bracket() throws(Pattern.Refusal) -> CharacterClass {
    at += 1
    var result = CharacterClass(ignoresCase: flags.ignoresCase)
    result.isNegated = take("^")
    var isFirst = true
    while isFirst || peek() != "]" {
      isFirst = false
      guard let scalar = peek() else { throw refuse("lacks a ]") }
      if take("[:") {
        let isNegated = take("^")
        var name = ""
        while let scalar = peek(), Lexer.beginsName(scalar) {
          name.unicodeScalars.append(scalar)
          at += 1
        }
        guard take(":]"), let kind = CharacterClass.named[name] else {
          throw refuse("asks for an unknown class of characters")
        }
        result.parts.append(isNegated ? kind.negated : kind)
        continue
      }
      if scalar == "\\" {
        at += 1
        if let kind = try classEscape() {
          result.parts.append(kind)
          continue
        }
      }
      let low = scalar == "\\" ? try characterEscape() : scalar
      if scalar != "\\" { at += 1 }
      result.ranges.append(try range(from: low))
    }
    at += 1
    return result
  }

  private mutating func range(
    from low: Unicode.Scalar
  ) throws(Pattern.Refusal) -> ClosedRange<UInt32> {
    guard peek() == "-", let next = peek(1), next != "]" else { return low.value...low.value }
    at += 1
    var high = next
    at += 1
    if next == "\\" { high = try characterEscape() }
    guard low <= high else { throw refuse("has a range that runs backwards") }
    return low.value...high.value
  }
}

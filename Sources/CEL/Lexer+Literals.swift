// Numbers, texts and bytes as they are written.

extension Lexer {
  /// Reads a number.
  mutating func number() {
    let start = at
    if peek() == "0", peek(1) == "x" || peek(1) == "X", peek(2).flatMap(Self.hexDigit) != nil {
      at += 2
      while let scalar = peek(), Self.hexDigit(scalar) != nil { at += 1 }
      wholeNumber(from: start, digits: source[SourceRange(start + 2, at)], radix: 16)
      return
    }
    skipDigits()
    var isWhole = true
    if peek() == ".", peek(1).map(Self.isDigit) == true {
      isWhole = false
      at += 1
      skipDigits()
    }
    if peek() == "e" || peek() == "E" {
      let sign = peek(1) == "+" || peek(1) == "-" ? 1 : 0
      if peek(1 + sign).map(Self.isDigit) == true {
        isWhole = false
        at += 1 + sign
        skipDigits()
      }
    }
    let text = source[SourceRange(start, at)]
    if isWhole {
      wholeNumber(from: start, digits: text, radix: 10)
    } else {
      let full = text.hasPrefix(".") ? "0" + text : text
      add(.double(Double(full) ?? .infinity), from: start)
      tail(from: start)
    }
  }

  private mutating func skipDigits() {
    while let scalar = peek(), Self.isDigit(scalar) { at += 1 }
  }

  private mutating func wholeNumber(from start: Int, digits: String, radix: Int) {
    let value = UInt64(digits, radix: radix)
    if peek() == "u" || peek() == "U" {
      at += 1
      add(.uint(value), from: start)
    } else {
      add(.int(value), from: start)
    }
    tail(from: start)
    apostrophe(from: start)
  }

  static func hexDigit(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar {
    case "0"..."9": scalar.value - 48
    case "a"..."f": scalar.value - 87
    case "A"..."F": scalar.value - 55
    default: nil
    }
  }

  /// Reads text or bytes whose opening quote stands here.
  mutating func text(from start: Int, raw: Bool, bytes: Bool) {
    guard let quote = peek() else { return }
    let isTriple = peek(1) == quote && peek(2) == quote
    at += isTriple ? 3 : 1
    var collected = Collected(bytes: bytes)
    while true {
      guard let scalar = peek(), isTriple || (scalar != "\n" && scalar != "\r") else {
        let end = at
        unclosed(
          SourceRange(start, end), String(repeating: Character(quote), count: isTriple ? 3 : 1))
        break
      }
      if scalar == quote, !isTriple || (peek(1) == quote && peek(2) == quote) {
        at += isTriple ? 3 : 1
        break
      }
      at += 1
      if scalar == "\\" {
        if raw {
          collected.append(scalar)
          if let next = peek(), isTriple || (next != "\n" && next != "\r") {
            collected.append(next)
            at += 1
          }
        } else {
          escape(into: &collected)
        }
      } else {
        collected.append(scalar)
      }
    }
    add(bytes ? .bytes(collected.octets) : .string(String(collected.scalars)), from: start)
  }

  /// Says that text has no end, and puts its end after its first word where it is one line.
  private mutating func unclosed(_ range: SourceRange, _ closing: String) {
    let text = source[range]
    var edit: Edit?
    if closing.count == 1, let open = text.firstIndex(of: Character(closing)) {
      let inner = text[text.index(after: open)...]
      let word = inner.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
      let rest = inner.dropFirst(word.count)
      let end = range.upper - rest.unicodeScalars.count
      if rest.count == 1, ["'", "\"", "”", "’", "“", "»"].contains(rest) {
        edit = Edit(range: SourceRange(end, range.upper), text: closing)
      } else if !word.isEmpty, rest.first.map({ " )],".contains($0) }) ?? true {
        edit = Edit(range: SourceRange(end, end), text: closing)
      }
    }
    report(
      "the closing \(closing) is missing", range, hint: "write \(closing) after the text",
      edits: edit.map { [$0] } ?? [])
  }

  /// What a literal has come to so far.
  struct Collected {
    let bytes: Bool
    var octets: [UInt8] = []
    var scalars = String.UnicodeScalarView()

    init(bytes: Bool) {
      self.bytes = bytes
    }

    mutating func append(_ scalar: Unicode.Scalar) {
      if bytes {
        octets.append(contentsOf: UTF8.encode(scalar) ?? .init())
      } else {
        scalars.append(scalar)
      }
    }

    /// A number from `\x` or an octal escape: an octet in bytes, a code point in text.
    mutating func append(code: UInt32) {
      if bytes {
        octets.append(UInt8(truncatingIfNeeded: code))
      } else if let scalar = Unicode.Scalar(code) {
        scalars.append(scalar)
      }
    }
  }
}

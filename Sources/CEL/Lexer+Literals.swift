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
  }

  /// Letters that run on from a number.
  private mutating func tail(from start: Int) {
    guard let scalar = peek(), Self.continuesName(scalar) else { return }
    let end = at
    while let scalar = peek(), Self.continuesName(scalar) { at += 1 }
    let range = SourceRange(start, at)
    let plain = source[range].filter { $0 != "_" }
    if !plain.isEmpty, plain.allSatisfy({ $0.isASCII && $0.isNumber }) {
      report(
        "digits are not grouped with _", range, hint: "write \(plain)",
        edits: [Edit(range: range, text: plain)])
    } else {
      report(
        "\(source[range]) is neither a number nor a name", range,
        hint: "leave out \(source[SourceRange(end, at)]), or put an operator before it")
    }
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
        let closing = String(repeating: Character(quote), count: isTriple ? 3 : 1)
        report(
          "the closing \(closing) is missing", SourceRange(start, end),
          hint: "write \(closing) after the text")
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

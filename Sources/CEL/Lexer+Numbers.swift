// Numbers as other languages write them: grouped, with a unit, with a letter for their type.

extension Lexer {
  /// Hours in the units of time that stand behind numbers.
  static let hours: [String: Int] = [
    "d": 24, "day": 24, "days": 24, "w": 168, "week": 168, "weeks": 168, "hour": 1, "hours": 1,
  ]

  /// Letters that run on from a number.
  mutating func tail(from start: Int) {
    guard let scalar = peek(), Self.continuesName(scalar) else { return }
    let end = at
    while let scalar = peek(), Self.continuesName(scalar) { at += 1 }
    if Self.wordOperators[source[SourceRange(end, at)].lowercased()] != nil {
      at = end
      return
    }
    let range = SourceRange(start, at)
    let plain = source[range].filter { $0 != "_" }
    if !plain.isEmpty, plain.allSatisfy({ $0.isASCII && $0.isNumber }) {
      report(
        "digits are not grouped with _", range, hint: "write \(plain)",
        edits: [Edit(range: range, text: plain)])
      return
    }
    let number = source[SourceRange(start, end)]
    let letters = source[SourceRange(end, at)]
    if span(number, letters, range) { return }
    let text: String? =
      switch (letters.first, letters.dropFirst()) {
      case ("b", let digits), ("B", let digits):
        number == "0" ? Int(digits, radix: 2)?.description : nil
      case ("o", let digits), ("O", let digits):
        number == "0" ? Int(digits, radix: 8)?.description : nil
      case ("k", ""), ("K", ""): Int(number).map { "\($0)000" }
      case ("M", ""): Int(number).map { "\($0)000000" }
      case ("L", ""), ("l", ""), ("f", ""), ("F", ""), ("n", ""), ("D", ""), ("d", ""): number
      default: nil
      }
    if let text {
      report(
        "\(source[range]) is neither a number nor a name", range, hint: "write \(text)",
        edits: [Edit(range: range, text: text)])
    } else {
      report(
        "\(source[range]) is neither a number nor a name", range,
        hint: "leave out \(letters), or put an operator before it")
    }
  }

  /// `7d`, `1h30m`: read as the length of time it means.
  private mutating func span(_ number: String, _ letters: String, _ range: SourceRange) -> Bool {
    let text: String
    if let hours = Self.hours[letters] {
      guard let count = Int(number), count < 100_000 else { return false }
      text = "\(count * hours)h"
    } else {
      text = number + letters
      guard TimeSpan(text) != nil, peek() != "." else { return false }
    }
    guard case .int? = tokens.last?.kind else { return false }
    tokens.removeLast()
    if tokens.last?.isSymbol(.openParenthesis) == true, tokens.dropLast().last?.name == "duration" {
      report(
        "\(source[range]) is neither a number nor a name", range, hint: "write \"\(text)\"",
        edits: [Edit(range: range, text: "\"\(text)\"")])
      add(.string(text), from: range.lower)
      return true
    }
    let written = "duration(\"\(text)\")"
    problems.append(
      Problem(
        "\(source[range]) is neither a number nor a name", at: range, in: source,
        hint: "write \(written)", edits: [Edit(range: range, text: written)], isTentative: true))
    for kind: Token.Kind in [
      .name("duration"), .symbol(.openParenthesis), .string(text), .symbol(.closeParenthesis),
    ] { add(kind, from: range.lower) }
    return true
  }

  /// `1'000`.
  mutating func apostrophe(from start: Int) {
    let mark = at
    var end = at
    while end < source.scalars.count, source.scalars[end] == "'" || source.scalars[end] == "’",
      (1...3).allSatisfy({
        end + $0 < source.scalars.count && Self.isDigit(source.scalars[end + $0])
      })
    { end += 4 }
    guard end > mark else { return }
    at = end
    let range = SourceRange(start, at)
    let plain = source[range].filter(\.isNumber)
    report(
      "digits are not grouped with '", range, hint: "write \(plain)",
      edits: [Edit(range: range, text: plain)])
  }
}

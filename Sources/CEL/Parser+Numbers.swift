// Numbers that other countries and languages write in several parts.

extension Parser {
  /// A number in parts where the parts cannot be anything else: `0,5`, `1,000`, `1 000`, `1.000.000`.
  mutating func numberInParts() -> Stop? {
    guard let before = previous, before.isNumber else { return nil }
    var end = before.range.upper
    var groups: [String] = []
    var ahead = 0
    var separator: String?
    while let (sign, digits, next, count) = part(after: end, ahead), separator ?? sign == sign {
      separator = sign
      groups.append(digits)
      end = next
      ahead += count
    }
    guard let separator, let last = groups.last else { return nil }
    let range = SourceRange(before.range.lower, end)
    let head = source[before.range]
    let parts = head.split(separator: "." as Character)
    let isGrouped =
      (groups + parts.dropFirst().map(String.init)).allSatisfy { $0.count == 3 }
      && parts.first.map { (1...3).contains($0.count) && $0 != "0" } == true
    if isGrouped {
      let plain = head.replacing(".", with: "") + groups.joined()
      return stop(
        "digits are not grouped with \(separator == " " ? "spaces" : separator)", range,
        hint: "write \(plain)", edits: [Edit(range: range, text: plain)])
    }
    if separator == ".", case .double = before.kind {
      return stop("a number has one point at most", range, hint: "write \(head)")
    }
    guard separator == ",", groups.count == 1, case .int = before.kind else { return nil }
    let text = head + "." + last
    return stop(
      "a fraction is written with a point", range, hint: "write \(text)",
      edits: [Edit(range: range, text: text)])
  }

  /// The next part of a number: what separates it, its digits, where it ends, how many words it is.
  private func part(
    after end: Int, _ ahead: Int
  ) -> (sign: String, digits: String, end: Int, words: Int)? {
    let (one, two) = (token(ahead), token(ahead + 1))
    let text = source[one.range]
    if one.isSymbol(.comma), one.range.lower == end, two.range.lower == end + 1,
      case .int = two.kind
    {
      return (",", source[two.range], two.range.upper, 2)
    }
    if case .int = one.kind, one.range.lower == end + 1, source[SourceRange(end, end + 1)] == " " {
      return text.count == 3 ? (" ", text, one.range.upper, 1) : nil
    }
    if case .double = one.kind, one.range.lower == end, text.hasPrefix(".") {
      return (".", String(text.dropFirst()), one.range.upper, 1)
    }
    return nil
  }
}

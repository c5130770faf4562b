// What was meant by a comparison of two kinds of values that cannot be compared.

extension Checker {
  /// What to write instead, and in place of what.
  private struct Meant {
    var message: String?
    var hint: String
    var edit: Edit?
    /// Where it is reported, when not at the sign.
    var place: SourceRange?
  }

  /// An expression as it is written, its own parentheses included.
  func written(_ part: Expression) -> String { source[part.parentheses ?? part.range] }

  /// Reports what was meant; false when that is not plain.
  mutating func reportMeant(
    _ sign: Operator, _ operands: [Expression], _ types: [CELType], _ mark: SourceRange
  ) -> Bool {
    guard operands.count == 2 else { return false }
    for (one, other) in [(0, 1), (1, 0)] {
      let relation = one == 0 ? sign : sign.swapped
      guard
        let meant = meant(relation, operands[one], types[one], operands[other], types[other])
      else { continue }
      let verb = sign.isComparison ? ("compare", "with") : ("take", "and")
      let message =
        "\(sign.rawValue) cannot \(verb.0) \(types[0].plainName) \(verb.1) \(types[1].plainName)"
      report(
        meant.message ?? message, meant.place ?? mark, hint: meant.hint,
        edits: meant.edit.map { [$0] } ?? [])
      return true
    }
    return false
  }

  private func write(_ text: String, for part: Expression) -> Meant {
    Meant(hint: "write \(text)", edit: Edit(range: part.parentheses ?? part.range, text: text))
  }

  private func write(_ text: String, for parts: (Expression, Expression)) -> Meant {
    let range = (parts.0.parentheses ?? parts.0.range)
      .joined(parts.1.parentheses ?? parts.1.range)
    return Meant(hint: "write \(text)", edit: Edit(range: range, text: text))
  }

  private func meant(
    _ sign: Operator, _ one: Expression, _ type: CELType, _ other: Expression, _ kind: CELType
  ) -> Meant? {
    let isEquality = sign == .equal || sign == .unequal
    switch (type, kind, other.constant) {
    case (.list(let element), _, _) where isEquality && element == kind:
      let text = "\(written(other)) in \(written(one))"
      var meant = write(sign == .equal ? text : "!(\(text))", for: (one, other))
      meant.message = "\(sign.rawValue) cannot compare a list with one of its values"
      return meant
    case (.list(let element), _, _) where kind.isNumber && element.isNumber && sign.isOrder:
      guard case .list(let elements) = one.kind, elements.count == 1 else { fallthrough }
      return write(source[elements[0].range], for: one)
    case (.list, _, _) where kind.isNumber && sign.isComparison,
      (.map, _, _) where kind.isNumber && sign.isComparison,
      (.string, _, _) where kind.isNumber && sign.isOrder && one.constant == nil:
      return write("size(\(source[one.range]))", for: one)
    case (.bool, _, .int(let number)?): return truth(sign, one, other, Double(number))
    case (.bool, _, .double(let number)?): return truth(sign, one, other, number)
    case (.bool, _, .string(let text)?) where ["true", "false"].contains(text.lowercased()):
      return isEquality ? write(text.lowercased(), for: other) : nil
    case (_, _, .bool(let flag)?) where type.isNumber && isEquality:
      let isPositive = flag == (sign == .equal)
      let zero = type == .double ? "0.0" : "0"
      return write("\(written(one)) \(isPositive ? ">" : "==") \(zero)", for: (one, other))
    case (_, _, .string(let text)?) where type.isNumber: return number(text, one, other)
    case (.string, _, .int?) where isEquality, (.string, _, .double?) where isEquality:
      return write("\"\(source[other.range])\"", for: other)
    case (.string, .bytes, .bytes?):
      return write(String(source[other.range].drop { $0 != "\"" && $0 != "'" }), for: other)
    case (.timestamp, _, .string(let text)?): return instant(text, other)
    case (.timestamp, _, .int(let seconds)?) where seconds >= 100_000_000:
      return write("timestamp(\(seconds))", for: other)
    case (.timestamp, _, _) where kind.isNumber:
      return instant(source[other.range], other) ?? days(other)
    case (.duration, _, .string(let text)?): return span(text, other)
    case (.duration, _, _) where kind.isNumber: return days(other)
    case (_, .duration, _) where type.isNumber: return plainDays(one, other)
    case (_, .null, _) where isEquality || type.isNumber && sign.isOrder:
      return missing(sign, one, type, other)
    case (.type, _, .string(let text)?) where StandardLibrary.types[text] != nil:
      return write(text, for: other)
    case (.string, _, _) where kind.isNumber && sign == .add:
      return write("string(\(source[other.range]))", for: other)
    default: return nil
    }
  }

  /// `active == 1`.
  private func truth(
    _ sign: Operator, _ one: Expression, _ other: Expression, _ number: Double
  ) -> Meant? {
    let text = one.isOperation ? "(\(source[one.range]))" : source[one.range]
    switch (sign, number) {
    case (.equal, 1), (.unequal, 0), (.greater, 0), (.atLeast, 1):
      return write(text, for: (one, other))
    case (.equal, 0), (.unequal, 1), (.less, 1), (.atMost, 0):
      return write("!" + text, for: (one, other))
    default: return nil
    }
  }

  private static let numberWords = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]
  private static let weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]

  /// `posts == "5"`.
  private func number(_ text: String, _ one: Expression, _ other: Expression) -> Meant? {
    if Double(text) != nil || knownNames.contains(text) {
      return Meant(
        hint: "leave out the quotes: \(text)", edit: Edit(range: other.range, text: text))
    }
    if text.hasSuffix("%"), Double(text.dropLast()) != nil {
      return write(Parser.hundredth(of: String(text.dropLast())), for: other)
    }
    if case .call("getDayOfWeek", _, _) = one.kind,
      let day = Self.weekdays.firstIndex(of: String(text.lowercased().prefix(3)))
    {
      var meant = write("\(day)", for: other)
      meant.message = "days of the week are numbers, from 0 for Sunday on"
      return meant
    }
    if let number = Self.numberWords.firstIndex(of: text.lowercased()) {
      return write("\(number)", for: other)
    }
    return nil
  }

  /// The digits for a number in words.
  static func digits(of word: String) -> String? {
    numberWords.firstIndex(of: word.lowercased()).map(String.init)
  }

  /// `now > "2026-03-01"`, `now > 2026-03-01`.
  private func instant(_ text: String, _ other: Expression) -> Meant? {
    let full = text.count == 10 ? text + "T00:00:00Z" : text + (text.count == 19 ? "Z" : "")
    guard Timestamp(full) != nil else { return nil }
    return write("timestamp(\"\(full)\")", for: other)
  }

  /// `gap > "7d"`.
  private func span(_ text: String, _ other: Expression) -> Meant? {
    if TimeSpan(text) != nil { return write("duration(\"\(text)\")", for: other) }
    return Self.hours(of: text).map { write("duration(\"\($0)h\")", for: other) }
  }

  /// The hours of `7d`, `1 week`, `P7D`.
  static func hours(of text: String) -> Int? {
    var text = text.lowercased()
    if text.hasPrefix("p"), text.hasSuffix("d") { text.removeFirst() }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text.dropFirst(digits.count).filter { $0 != " " }
    guard let count = Int(digits), count < 100_000, let hours = Lexer.hours[unit] else {
      return nil
    }
    return count * hours
  }

  /// `gap > 7`.
  private func days(_ other: Expression) -> Meant? {
    guard case .int(let count)? = other.constant, abs(count) < 100_000 else { return nil }
    return Meant(hint: "write duration(\"\(count * 24)h\") for \(count) days")
  }

  /// `posts > 7d`, whose `7d` was read as a length of time.
  private func plainDays(_ one: Expression, _ other: Expression) -> Meant? {
    guard case .call("duration", nil, _) = other.kind else { return nil }
    let digits = source[other.range].prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty else { return nil }
    return Meant(
      message: "\(source[other.range]) is neither a number nor a name",
      hint: "write \(digits), since \(source[one.range]) is a number",
      edit: Edit(range: other.range, text: String(digits)), place: other.range)
  }

  /// `topic == null`.
  private func missing(
    _ sign: Operator, _ one: Expression, _ type: CELType, _ other: Expression
  ) -> Meant? {
    let text: String
    switch type {
    case .string: text = "\(written(one)) \(sign.rawValue) \"\""
    case .list, .map: text = "size(\(source[one.range])) \(sign.rawValue) 0"
    case .int: text = "\(written(one)) \(sign.rawValue) 0"
    case .double: text = "\(written(one)) \(sign.rawValue) 0.0"
    case .bool: text = (sign == .equal ? "!" : "") + written(one)
    default: return nil
    }
    var meant = write(text, for: (one, other))
    meant.message = "\(written(one)) is \(type.plainName) and never null"
    return meant
  }
}

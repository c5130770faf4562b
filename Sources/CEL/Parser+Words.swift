// Relations that other languages and people write in words, and what to write instead.

extension Parser {
  /// Words that compare, with the sign for them; the longest come first.
  private static let comparisons: [([Substring], Operator)] = {
    let words: [(String, Operator)] = [
      ("is greater than or equal to", .atLeast), ("is less than or equal to", .atMost),
      ("greater than or equal to", .atLeast), ("less than or equal to", .atMost),
      ("is not equal to", .unequal), ("is greater than", .greater), ("is more than", .greater),
      ("is less than", .less), ("is fewer than", .less), ("is at least", .atLeast),
      ("is at most", .atMost), ("is equal to", .equal), ("not equal to", .unequal),
      ("greater than", .greater), ("more than", .greater), ("less than", .less),
      ("fewer than", .less), ("at least", .atLeast), ("at most", .atMost), ("equal to", .equal),
      ("is above", .greater), ("is below", .less), ("is over", .greater), ("is under", .less),
      ("is not", .unequal), ("is in", .isIn), ("is", .equal), ("isnt", .unequal),
      ("equals", .equal), ("exceeds", .greater), ("above", .greater), ("below", .less),
      ("over", .greater), ("under", .less), ("eq", .equal), ("ne", .unequal), ("neq", .unequal),
      ("gt", .greater), ("gte", .atLeast), ("ge", .atLeast), ("lt", .less), ("lte", .atMost),
      ("le", .atMost),
    ]
    return words.map { ($0.0.split(separator: " "), $0.1) }
  }()

  private static let searches: [([Substring], name: String, isNegated: Bool)] = {
    let words: [(String, String, Bool)] = [
      ("does not contain", "contains", true), ("not contains", "contains", true),
      ("not contain", "contains", true), ("not matches", "matches", true),
      ("not like", "like", true), ("starts with", "startsWith", false),
      ("begins with", "startsWith", false), ("ends with", "endsWith", false),
      ("startswith", "startsWith", false), ("beginswith", "startsWith", false),
      ("endswith", "endsWith", false), ("contains", "contains", false),
      ("contain", "contains", false), ("includes", "contains", false), ("has", "contains", false),
      ("matches", "matches", false), ("regexp", "matches", false), ("rlike", "matches", false),
      ("=~", "matches", false), ("~=", "matches", false), ("~", "matches", false),
      ("!~", "matches", true), ("like", "like", false), ("ilike", "like", false),
    ]
    return words.map { ($0.0.split(separator: " "), $0.1, $0.2) }
  }()

  private func stands(_ words: [Substring]) -> Bool {
    words.indices.allSatisfy { token($0).name?.lowercased() == String(words[$0]) }
  }

  /// Takes words; where they stand.
  private mutating func take(_ words: [Substring]) -> SourceRange {
    let range = token.range.joined(token(words.count - 1).range)
    at += words.count
    return range
  }

  /// A relation in words between two operands.
  mutating func wordRelation(_ left: Expression) throws(Stop) -> Expression? {
    guard let name = token.name, name != "in" else { return nil }
    if stands(["not", "in"]) { return try notIn(left) }
    if stands(["is", "not", "in"]) { return try notIn(left) }
    if let result = try emptiness(left) { return result }
    for words: [Substring] in [["between"], ["is", "between"]] where stands(words) {
      return try between(left, take(words), isDenied: false)
    }
    for words: [Substring] in [["not", "between"], ["is", "not", "between"]] where stands(words) {
      return try between(left, take(words), isDenied: true)
    }
    if name.lowercased() == "in" { return try comparison(left, ["in"], .isIn) }
    if let search = Self.searches.first(where: { stands($0.0) }) {
      return try self.search(left, search.0, search.name, isNegated: search.isNegated)
    }
    guard let (words, sign) = Self.comparisons.first(where: { stands($0.0) }) else { return nil }
    return try comparison(left, words, sign)
  }

  private mutating func comparison(
    _ left: Expression, _ words: [Substring], _ sign: Operator
  ) throws(Stop) -> Expression {
    let range = take(words)
    let isMissing = ["null", "none", "nil", "undefined"].contains(token.name?.lowercased())
    problems.append(
      Problem(
        "\(source[range]) is not an operator", at: range, in: source,
        hint: "write \(sign.rawValue) instead of \(source[range])",
        edits: [Edit(range: range, text: sign.rawValue)], isTentative: isMissing))
    let right = sign == .isIn ? try container(of: left) : try binary(1)
    return try make(
      .operation(sign, [left, right]), outer(left).joined(outer(right)), marks: [range],
      over: [left, right])
  }

  private mutating func notIn(_ left: Expression) throws(Stop) -> Expression {
    let mark = take(stands(["is"]) ? ["is", "not", "in"] : ["not", "in"])
    let right = try binary(1)
    let text = "!(\(source[outer(left)]) in \(source[outer(right)]))"
    let range = outer(left).joined(outer(right))
    report(
      "\(source[mark]) is not an operator", mark, hint: "write \(text)",
      edits: [Edit(range: range, text: text)])
    return try make(.operation(.isIn, [left, right]), range, marks: [mark], over: [left, right])
  }

  /// `tags is empty`.
  private mutating func emptiness(_ left: Expression) throws(Stop) -> Expression? {
    let isNegated = stands(["is", "not", "empty"])
    guard isNegated || stands(["is", "empty"]) else { return nil }
    let mark = take(isNegated ? ["is", "not", "empty"] : ["is", "empty"])
    let text = "size(\(source[outer(left)])) \(isNegated ? "> 0" : "== 0")"
    let range = outer(left).joined(mark)
    report(
      "\(source[mark]) is not an operator", mark, hint: "write \(text)",
      edits: [Edit(range: range, text: text)])
    return try make(.literal(.bool(true)), range)
  }

  /// `posts between 1 and 5`.
  private mutating func between(
    _ left: Expression, _ mark: SourceRange, isDenied: Bool
  ) throws(Stop) -> Expression {
    let low = try binary(1)
    guard token.name?.lowercased() == "and" || token.isSymbol(.and) || token.isSymbol(.comma) else {
      throw stop(
        "\(source[mark]) is not an operator", mark, hint: "compare twice: x >= 1 && x <= 5")
    }
    at += 1
    let high = try binary(1)
    return try within(
      left, low, .atMost, high, mark, "\(source[mark]) is not an operator", isDenied: isDenied)
  }

  /// Two comparisons in place of one, of which the text says that it does not exist.
  private mutating func within(
    _ left: Expression, _ low: Expression, _ sign: Operator, _ high: Expression,
    _ mark: SourceRange, _ message: String, isDenied: Bool = false
  ) throws(Stop) -> Expression {
    let name = source[outer(left)]
    let twice =
      "\(name) >= \(source[outer(low)]) && \(name) \(sign.rawValue) \(source[outer(high)])"
    let text = isDenied ? "!(\(twice))" : twice
    let range = outer(left).joined(previous?.range ?? mark)
    report(
      message, mark, hint: "compare twice: \(text)", edits: [Edit(range: range, text: text)])
    let least = try make(
      .operation(.atLeast, [left, low]), range, marks: [mark], over: [left, low])
    let most = try make(.operation(sign, [left, high]), range, marks: [mark], over: [left, high])
    return try make(.operation(.and, [least, most]), range, marks: [mark], over: [least, most])
  }

  /// What stands after `in`: a list, which other languages write between ( and ).
  mutating func container(of left: Expression) throws(Stop) -> Expression {
    let mark = token.range
    guard token.isSymbol(.openParenthesis), let end = closing(at),
      commas(between: at, and: end) || end == at + 2 && token(1).isValue
    else { return try binary(1) }
    at += 1
    let elements = try list(until: .closeParenthesis)
    let close = try close(.closeParenthesis, opened: mark)
    report(
      "a list does not stand between ( and )", mark, hint: "write [ and ] around it",
      edits: [Edit(range: mark, text: "["), Edit(range: close, text: "]")])
    return try make(.list(elements), mark.joined(close), over: elements)
  }

  /// `posts in 1..5` and `posts in range(1, 5)`, whose `in` has just been taken.
  mutating func numbersBetween(_ left: Expression, _ mark: SourceRange) throws(Stop) -> Expression?
  {
    let isBracketed = token.isSymbol(.openBracket) || token.isSymbol(.openParenthesis)
    let first = isBracketed ? 1 : 0
    if case .int = token(first).kind, token(first + 1).isSymbol(.dot),
      case .double = token(first + 2).kind, source[token(first + 2).range].hasPrefix(".")
    {
      let (one, other) = (token(first), token(first + 2))
      at += first + 3
      if isBracketed { at += 1 }
      let low = try make(.literal(.int(Int64(source[one.range]) ?? 0)), one.range)
      let digits = SourceRange(other.range.lower + 1, other.range.upper)
      let high = try make(.literal(.int(Int64(source[digits]) ?? 0)), digits)
      return try within(left, low, .atMost, high, mark, "there are no ranges of numbers")
    }
    guard token.name == "range", token(1).isSymbol(.openParenthesis) else { return nil }
    let opening = token(1).range
    at += 2
    let bounds = try list(until: .closeParenthesis)
    _ = try close(.closeParenthesis, opened: opening)
    guard bounds.count == 2 else { return nil }
    return try within(left, bounds[0], .less, bounds[1], mark, "there are no ranges of numbers")
  }

  /// `topic contains "a"`, `topic like "a%"`.
  private mutating func search(
    _ left: Expression, _ words: [Substring], _ name: String, isNegated: Bool
  ) throws(Stop) -> Expression {
    let mark = take(words)
    let right = try binary(1)
    var name = name
    var written = source[outer(right)]
    if name == "like" {
      guard case .literal(.string(let pattern)) = right.kind else {
        throw stop(
          "\(source[mark]) is not an operator", mark,
          hint: "write \(source[outer(left)]).contains(…) or .matches(…)")
      }
      (name, written) = Self.search(like: pattern)
    }
    let receiver =
      left.isOperation && left.parentheses == nil
      ? "(\(source[left.range]))" : source[outer(left)]
    let text = (isNegated ? "!" : "") + "\(receiver).\(name)(\(written))"
    let range = outer(left).joined(outer(right))
    problems.append(
      Problem(
        "\(source[mark]) is not an operator", at: mark, in: source, hint: "write \(text)",
        edits: [Edit(range: range, text: text)], isTentative: !isNegated))
    let call = try make(
      .call(name, receiver: left, [right]), range, marks: [mark], over: [left, right])
    return isNegated
      ? try make(.operation(.not, [call]), range, marks: [mark], over: [call]) : call
  }

  /// The function that does what a pattern with % asks for, and its argument.
  private static func search(like pattern: String) -> (name: String, text: String) {
    let inner = pattern.drop { $0 == "%" }
    let word = String(inner.reversed().drop { $0 == "%" }.reversed())
    let quoted = Value.string(word).literal
    if word.contains("%") || word.contains("_") {
      let parts = word.replacing("%", with: ".*").replacing("_", with: ".")
      return ("matches", Value.string(parts).literal)
    }
    switch (pattern.hasPrefix("%"), pattern.hasSuffix("%")) {
    case (true, false): return ("endsWith", quoted)
    case (false, true): return ("startsWith", quoted)
    default: return ("contains", quoted)
    }
  }
}

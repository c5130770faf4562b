// Reads regular expressions.

/// Reads regular expressions of RE2's syntax.
struct PatternParser {
  struct Flags {
    var ignoresCase = false
    var isMultiline = false
    var dotTakesNewline = false
  }

  let scalars: [Unicode.Scalar]
  var at = 0
  var flags = Flags()
  private var level = 0

  init(_ pattern: String) {
    scalars = Array(pattern.unicodeScalars)
  }

  func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    at + ahead < scalars.count ? scalars[at + ahead] : nil
  }

  mutating func take(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars[min(at, scalars.count)...].starts(with: wanted) else { return false }
    at += wanted.count
    return true
  }

  func refuse(_ message: String) -> Pattern.Refusal {
    Pattern.Refusal(message: "the regular expression \(message)")
  }

  mutating func whole() throws(Pattern.Refusal) -> PatternTree {
    guard scalars.count <= 1_000 else { throw refuse("is longer than 1000 characters") }
    let tree = try choice()
    guard at == scalars.count else { throw refuse("has a ) too many") }
    return tree
  }

  private mutating func choice() throws(Pattern.Refusal) -> PatternTree {
    level += 1
    defer { level -= 1 }
    guard level <= 100 else { throw refuse("is nested too deeply") }
    let outside = flags
    defer { flags = outside }
    var ways = [try sequence()]
    while take("|") { ways.append(try sequence()) }
    return ways.count == 1 ? ways[0] : .choice(ways)
  }

  private mutating func sequence() throws(Pattern.Refusal) -> PatternTree {
    var parts: [PatternTree] = []
    while let scalar = peek(), scalar != "|", scalar != ")" {
      var part = try atom()
      var isRepeated = false
      while let (least, most) = try times() {
        if isRepeated { throw refuse("repeats a repetition") }
        isRepeated = true
        part = .repeated(part, least: least, most: most)
        _ = take("?")
      }
      parts.append(part)
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// How often what stands before is repeated.
  private mutating func times() throws(Pattern.Refusal) -> (Int, Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    guard peek() == "{" else { return nil }
    let start = at
    at += 1
    guard let least = number() else {
      at = start
      return nil
    }
    var most: Int? = least
    if take(",") { most = number() }
    guard take("}") else {
      at = start
      return nil
    }
    guard least <= 1_000, most ?? 0 <= 1_000 else { throw refuse("repeats too often") }
    if let most, most < least { throw refuse("repeats at most less often than at least") }
    return (least, most)
  }

  private mutating func number() -> Int? {
    var digits = ""
    while let scalar = peek(), ("0"..."9").contains(scalar), digits.count < 6 {
      digits.unicodeScalars.append(scalar)
      at += 1
    }
    return Int(digits)
  }

  private mutating func atom() throws(Pattern.Refusal) -> PatternTree {
    guard let scalar = peek() else { return .empty }
    switch scalar {
    case "(": return try group()
    case "[": return .take(try bracket())
    case ".":
      at += 1
      return .take(flags.dotTakesNewline ? .any : .notNewline)
    case "^":
      at += 1
      return .edge(flags.isMultiline ? .lineStart : .textStart)
    case "$":
      at += 1
      return .edge(flags.isMultiline ? .lineEnd : .textEnd)
    case "\\": return try escape()
    case "*", "+", "?": throw refuse("repeats nothing with \(scalar)")
    case "{" where try peekTimes(): throw refuse("repeats nothing with {")
    default:
      at += 1
      return .take(cased(.one(scalar)))
    }
  }

  private mutating func peekTimes() throws(Pattern.Refusal) -> Bool {
    let start = at
    defer { at = start }
    return try times() != nil
  }

  func cased(_ kind: CharacterClass) -> CharacterClass {
    var copy = kind
    copy.ignoresCase = flags.ignoresCase
    return copy
  }

  private mutating func group() throws(Pattern.Refusal) -> PatternTree {
    at += 1
    if take("?") {
      if peek() == "=" || peek() == "!" { throw refuse("looks ahead, which takes too long") }
      if take("P<") || take("<") {
        if peek() == "=" || peek() == "!" { throw refuse("looks behind, which takes too long") }
        while let scalar = peek(), Lexer.continuesName(scalar) { at += 1 }
        guard take(">") else { throw refuse("has a group name without >") }
      } else {
        let outside = flags
        try readFlags()
        if take(")") { return .empty }
        guard take(":") else { throw refuse("has a group of unknown kind") }
        let tree = try choice()
        flags = outside
        guard take(")") else { throw refuse("lacks a )") }
        return tree
      }
    }
    let tree = try choice()
    guard take(")") else { throw refuse("lacks a )") }
    return tree
  }

  private mutating func readFlags() throws(Pattern.Refusal) {
    var isOn = true
    while let scalar = peek(), scalar != ")", scalar != ":" {
      switch scalar {
      case "i": flags.ignoresCase = isOn
      case "m": flags.isMultiline = isOn
      case "s": flags.dotTakesNewline = isOn
      case "U": break
      case "-": isOn = false
      default: throw refuse("has an unknown flag")
      }
      at += 1
    }
  }
}

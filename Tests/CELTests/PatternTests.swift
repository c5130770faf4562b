// Regular expressions.

import CEL
import Testing

@Suite struct PatternTests {
  static func matches(_ text: String, _ pattern: String) throws -> Bool {
    let program = try Program(
      "t.matches(p)",
      {
        var names = Declarations()
        names.declare("t", .string)
        names.declare("p", .string)
        return names
      }())
    return try program.evaluate { .string($0 == "t" ? text : pattern) } == .bool(true)
  }

  @Test(arguments: [
    ("hello", "^h.*o$"), ("hello", "l{2}"), ("a1b", #"\d"#), ("Straße", "ß"), ("ABC", "(?i)abc"),
    ("x\ny", "(?m)^y$"), ("x\ny", "(?s)x.y"), ("foo bar", #"\bbar\b"#), ("é", #"^\pL$"#),
    ("É", #"^\p{Lu}$"#), ("a-b", "[a\\-]-"), ("]", "[]]"), ("b", "[^a]"), ("tab\t", "[[:blank:]]"),
    ("aab", "(?:a|ab)(?P<last>b)$"), ("", "^$"), ("a.b", #"\Qa.b\E"#), ("aaaa", "^(a{2}){2}$"),
    ("ac", "ab?c"), ("x{1", "x{1"), ("😀😀", "^😀{2}$"), ("\u{41}", #"\x41|\x{42}"#),
    ("k", "(?i)[A-Z]"), ("abc", "a.c|xyz"), ("aXc", "a(?i:x)c"), ("end", "d\\z"),
  ])
  func `a pattern is found`(text: String, pattern: String) throws {
    #expect(try Self.matches(text, pattern))
  }

  @Test(arguments: [
    ("hello", "^ello"), ("hello", "l{3}"), ("abc", #"\d"#), ("x\ny", "x.y"), ("x\ny", "^y"),
    ("foobar", #"\bbar"#), ("ABC", "abc"), ("a", "[^a]"), ("aXC", "a(?i:x)c"), ("", "."),
    ("٣", #"^\d$"#),
  ])
  func `a pattern is not found`(text: String, pattern: String) throws {
    #expect(try !Self.matches(text, pattern))
  }

  @Test(arguments: [
    "(", ")", "[a", "a**", "*a", "(?=a)", "(?!a)", "(?<=a)", #"(a)\1"#, #"\p{Klingon}"#, "a{2,1}",
    "a{1001}", "[z-a]", "((a{100}){100}){100}", #"\"#, "(?z)", #"\y"#, "[[:odd:]]",
    String(repeating: "(", count: 500),
  ])
  func `a pattern that takes too long or means nothing is refused`(pattern: String) {
    #expect(throws: EvaluationError.self) { try Self.matches("aaa", pattern) }
  }

  @Test func `patterns that make others hang do not`() throws {
    let text = String(repeating: "a", count: 3_000) + "!"
    #expect(try !Self.matches(text, "^(a+)+$"))
    #expect(try !Self.matches(text, "(x+x+)+y"))
    #expect(try !Self.matches(text, "(a*)*b"))
    #expect(try !Self.matches(text, "^(a|a)*$"))
  }
}

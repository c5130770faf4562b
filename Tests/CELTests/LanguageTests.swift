// What the language does where its authors' tests leave off.

import CEL
import Testing

/// What an expression without variables comes to.
func value(_ source: String, checked: Bool = true) throws -> Value {
  try Program(source, Declarations(), checked: checked).evaluate(Bindings(Declarations()))
}

@Suite struct LanguageTests {
  @Test(arguments: [
    ("'\\uD83D\\uDE2C'", Value.string("😬")),
    ("'\\u00c5' == '\\u212b'", .bool(false)),
    ("'\\u00e9' in ['e\\u0301']", .bool(false)),
    ("{'\\u00e9': 1, 'e\\u0301': 2}.size()", .int(2)),
    ("size('e\\u0301')", .int(2)),
    ("'\\uFF61' < '\\U0001F431'", .bool(true)),
    ("0x7fffffffffffffff", .int(.max)),
    ("-9223372036854775808", .int(.min)),
    ("-0x10", .int(-16)),
    ("1 < 1.5 && 2u > 1 && 1.0 <= 1u", .bool(true)),
    ("-7 / 2", .int(-3)),
    ("-7 % 2", .int(-1)),
    ("[1, 2, 3].map(x, x > 1, x * 2) == [4, 6]", .bool(true)),
    ("[[1, 2], [3]].map(x, x.map(y, y * x.size())) == [[2, 4], [3]]", .bool(true)),
    ("[1, 2].exists_one(x, x == 2) ? 'a' : 'b'", .string("a")),
    ("false ? 'a' : true ? 'b' : 'c'", .string("b")),
    ("[1, 2, 3,].size() + {1: 2,}.size()", .int(4)),
    ("1 + 2 // three\n + 4", .int(7)),
    ("string(1e21) + string(0.1) + string(1e-7)", .string("1e+210.11e-07")),
    ("string(100.0) + string(-0.5)", .string("100-0.5")),
    ("string(true)", .string("true")),
    ("string(duration('1h1.5s'))", .string("3601.5s")),
    ("string(timestamp('2026-03-01T09:12:00.250+01:00'))", .string("2026-03-01T08:12:00.25Z")),
    ("duration('1.5h').getMinutes()", .int(90)),
    ("duration('-1ms').getMilliseconds()", .int(-1)),
    ("timestamp('2024-12-31T23:59:59Z').getDayOfYear()", .int(365)),
    ("timestamp('2026-03-29T01:30:00Z').getHours('Europe/Oslo')", .int(3)),
    ("timestamp('1969-12-31T23:59:59.5Z').getMilliseconds()", .int(500)),
    ("type(timestamp(0)) == google.protobuf.Timestamp", .bool(true)),
    ("has({'a': 1}.a) && !has({'a': 1}.b)", .bool(true)),
    ("b'\\xff' + b'é' == b'\\xff\\303\\251'", .bool(true)),
    ("r'\\d+'.size()", .int(3)),
    ("'''a\n'b'''", .string("a\n'b")),
    ("dyn([1, 'a', 2.5])[2] == 2.5", .bool(true)),
    ("uint('18446744073709551615') == 18446744073709551615u", .bool(true)),
  ])
  func `expressions come to their value`(source: String, wanted: Value) throws {
    #expect(try value(source) == wanted)
  }

  @Test(arguments: [
    "9223372036854775807 + 1", "-(-9223372036854775807 - 1)", "0u - 1u", "1 / 0", "1 % 0",
    "int(9.3e18)", "int(0.0 / 0.0)", "uint(-1.0)", "int('9223372036854775808')", "int('')",
    "timestamp('2026-02-29T00:00:00Z')", "timestamp('2026-01-01')",
    "timestamp('2026-01-01T24:00:00Z')", "duration('1')", "duration('s')", "duration('1d')",
    "timestamp(0).getHours('Mars/Olympus')", "[1][1]", "[1][-1]", "{'a': 1}['b']",
    "{'a': 1, 'a': 2}", "string(b'\\xff')", "'a'.matches('(')", "'a'.matches('(?=a)')",
    "'a'.matches('(a)\\\\1')",
  ])
  func `what cannot be computed is an error, never a crash`(source: String) {
    #expect(throws: (any Error).self) { try value(source) }
  }

  @Test func `a missing variable is an error that the other side of && and || can absorb`() throws {
    var names = Declarations()
    let posts = names.declare("posts", .int)
    names.declare("share", .double)
    var bindings = Bindings(names)
    bindings[posts] = .int(3)
    let both = try Program("share > 0.5 && posts > 5", names, expecting: .bool)
    #expect(try !both.holds(bindings))
    let either = try Program("share > 0.5 || posts > 5", names, expecting: .bool)
    let error = #expect(throws: EvaluationError.self) { try either.holds(bindings) }
    #expect(error?.kind == .missing("share"))
    #expect(error?.message == "share is not known")
    #expect(either.variables.map(\.name) == ["posts", "share"])
    #expect(try either.evaluate { $0 == "posts" ? .int(6) : nil } == .bool(true))
  }

  @Test func `names are looked up from the container outwards`() throws {
    var names = Declarations(container: "a.b")
    names.declare("a.b.x", .int)
    names.declare("a.x", .int)
    names.declare("x", .int)
    names.declare("y.z", .map(.string, .int))
    func read(_ source: String) throws -> Value {
      try Program(source, names).evaluate { name in
        switch name {
        case "a.b.x": .int(1)
        case "a.x": .int(2)
        case "x": .int(3)
        default: (try? ValueMap([.init(.string("w"), .int(4))])).map { .map($0) }
        }
      }
    }
    #expect(try read("x") == .int(1))
    #expect(try read("a.x") == .int(2))
    #expect(try read(".x") == .int(3))
    #expect(try read("y.z.w") == .int(4))
    #expect(try read("[5].map(x, x + .x)") == .list([.int(8)]))
  }

  @Test func `functions of one's own are checked and called`() throws {
    var names = Declarations()
    names.declare(
      function: "twice",
      .init([.int], .int) { arguments throws(EvaluationError) in
        guard case .int(let number) = arguments[0], number < 100 else {
          throw EvaluationError(.badArgument, "too large to double")
        }
        return .int(number * 2)
      })
    #expect(try Program("twice(4) + 1", names).evaluate { _ in nil } == .int(9))
    #expect(throws: EvaluationError.self) {
      try Program("twice(400)", names).evaluate { _ in nil }
    }
    let failure = #expect(throws: CompileFailure.self) { try Program("twise(4)", names) }
    #expect(failure?.fixed == "twice(4)")
  }
}

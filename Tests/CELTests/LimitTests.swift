// No expression can hang or crash the program that runs it.

import CEL
import Testing

@Suite struct LimitTests {
  static let deep = 5_000

  @Test(arguments: [
    String(repeating: "(", count: deep) + "1" + String(repeating: ")", count: deep),
    String(repeating: "!", count: deep) + "true",
    String(repeating: "-", count: deep) + "x",
    String(repeating: "[", count: deep) + String(repeating: "]", count: deep),
    "1" + String(repeating: " + 1", count: deep),
    "x" + String(repeating: ".y", count: deep),
    "x" + String(repeating: "[0]", count: deep),
    String(repeating: "true ? 1 : ", count: deep / 3) + "1",
    String(repeating: "size(", count: deep / 2) + "1" + String(repeating: ")", count: deep / 2),
    String(repeating: "(", count: deep), String(repeating: "not ", count: deep) + "x",
    String(repeating: "{1:", count: deep), String(repeating: "[1].map(x,", count: deep / 3),
    String(repeating: "a", count: 30_000),
  ])
  func `too deep or too long is refused`(source: String) {
    let failure = #expect(throws: CompileFailure.self) {
      try Program(source, Declarations(), checked: false)
    }
    let told = failure?.problems.map(\.message).joined(separator: "\n") ?? ""
    #expect(told.contains("nested more than") || told.contains("longer than"), "\(told)")
  }

  @Test func `long chains and lists are fine`() throws {
    let chain = Array(repeating: "true", count: 2_000)
    #expect(try value(chain.joined(separator: " && ")) == .bool(true))
    #expect(try value(chain.joined(separator: " || ")) == .bool(true))
    let list = (0..<3_000).map(String.init).joined(separator: ", ")
    #expect(try value("[\(list)].size()") == .int(3_000))
    #expect(try value("1" + String(repeating: " + 1", count: 99)) == .int(100))
  }

  @Test(arguments: [
    "[0,1,2,3,4,5,6,7,8,9]"
      + ".map(a, [0,1,2,3,4,5,6,7,8,9].map(b, [0,1,2,3,4,5,6,7,8,9].map(c, "
      + "[0,1,2,3,4,5,6,7,8,9].map(d, [0,1,2,3,4,5,6,7,8,9].map(e, "
      + "[0,1,2,3,4,5,6,7,8,9].map(f, [0,1,2,3,4,5,6,7,8,9].map(g, a + b + c + d + e + f + g)))))))",
    "['x']" + String(repeating: ".map(s, s + s)", count: 60),
    "[[1]]" + String(repeating: ".map(s, s + s)", count: 60),
    "[1]" + String(repeating: ".map(s, [s, s])", count: 50) + " == [1]"
      + String(repeating: ".map(s, [s, s])", count: 50),
    "[0,1,2,3,4,5,6,7,8,9]" + String(repeating: ".map(s, s)", count: 3) + ".all(a, "
      + "[0,1,2,3,4,5,6,7,8,9].all(b, [0,1,2,3,4,5,6,7,8,9].all(c, "
      + "[0,1,2,3,4,5,6,7,8,9].all(d, [0,1,2,3,4,5,6,7,8,9].all(e, "
      + "[0,1,2,3,4,5,6,7,8,9].all(f, [0,1,2,3,4,5,6,7,8,9].all(g, 1 / 0 > 1)))))))",
  ])
  func `endless work is given up, and nothing absorbs that`(source: String) throws {
    for wrapped in [source, "(\(source)) == 1 || true"] {
      let program = try Program(
        wrapped, Declarations(), checked: false, limits: Limits(steps: 50_000))
      let error = #expect(throws: EvaluationError.self) {
        try program.evaluate(Bindings(Declarations()))
      }
      #expect(error?.kind == .tooManySteps)
    }
  }

  @Test func `any bytes at all are either an expression or refused with a reason`() {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let words = [
      "posts", "share", "tags", "(", ")", "[", "]", "{", "}", ".", ",", "?", ":", "&&", "||", "!",
      "-", "+", "*", "/", "%", "==", "=", "<", ">", "=>", "in", "not", "and", "or", "1", "2.5",
      "'a'", "\"", "'", "`", "\\", "has", "size", "map", "x", "null", "true", "if", "0x", "1u", "é",
      "“", "\u{0}", "\r\n", "//", "b'", "r\"", "50%", ",5", "\"\"\"", "exists", "is", "contains",
    ]
    for _ in 0..<1_000 {
      let source = (0..<(1 + next(12))).map { _ in words[next(words.count)] }
        .joined(separator: next(2) == 0 ? " " : "")
      do throws(CompileFailure) {
        let program = try Program(source, metrics(), expecting: .bool)
        _ = program.lint()
        _ = program.mutations()
        _ = program.explain(Bindings(metrics()))
      } catch {
        #expect(!error.problems.isEmpty, "\(source)")
        if let fixed = error.fixed {
          #expect(throws: Never.self, "\(source)") {
            try Program(fixed, metrics(), expecting: .bool)
          }
        }
      }
    }
  }
}

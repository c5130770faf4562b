// The language passes the conformance tests of its authors.

import CEL
import Testing

@Suite struct ConformanceTests {
  @Test(
    .enabled(
      if: !ConformanceSuite.files.isEmpty,
      "no conformance tests in ../shared/cel-conformance or $CEL_CONFORMANCE"),
    arguments: ConformanceSuite.files)
  func `the language does what its authors' tests ask`(file: String) throws {
    var ran = 0
    for test in try ConformanceSuite.cases(file) {
      ran += 1
      let complaint = Self.complaint(test)
      #expect(complaint == nil, "\(test.section)/\(test.name): \(test.expression)")
    }
    #expect(ran > 0)
  }

  @Test(
    .enabled(
      if: !ConformanceSuite.files.isEmpty,
      "no conformance tests in ../shared/cel-conformance or $CEL_CONFORMANCE"))
  func `all conformance tests have been run`() throws {
    let count = try ConformanceSuite.files.map { try ConformanceSuite.cases($0).count }
      .reduce(0, +)
    #expect(ConformanceSuite.files.count >= 15)
    #expect(count >= 824)
  }

  /// What is wrong with the outcome of a test, if anything is.
  static func complaint(_ test: ConformanceSuite.Case) -> String? {
    let declarations = ConformanceSuite.declarations(test)
    let mayFail =
      test.expected.object["error"] != nil || test.expected.object["any_error"] != nil
    let program: Program
    do throws(CompileFailure) {
      program = try Program(test.expression, declarations, checked: test.isChecked)
    } catch {
      return mayFail ? nil : "refused: \(error.problems.map(\.message))"
    }
    if test.expected.object["type"] != nil {
      let type = ConformanceSuite.type(test.expected["type"])
      if program.resultType != type { return "is \(program.resultType), not \(type)" }
    }
    if test.isCheckOnly { return nil }
    var bindings = Bindings(declarations)
    for (name, json) in test.bindings {
      guard let slot = declarations.slot(of: name) else { return "\(name) is not declared" }
      bindings[slot] = ConformanceSuite.value(json)
    }
    let value: Value
    do throws(EvaluationError) {
      value = try program.evaluate(bindings)
    } catch {
      return mayFail ? nil : "failed: \(error.message)"
    }
    if mayFail { return "gave \(value) instead of an error" }
    if test.expected.object["value"] == nil { return nil }
    guard let wanted = ConformanceSuite.value(test.expected["value"]) else { return nil }
    return ConformanceSuite.isSame(value, wanted) ? nil : "gave \(value), not \(wanted)"
  }
}

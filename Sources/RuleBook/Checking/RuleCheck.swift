// `coach rules check`: lint, inline tests, the mutation check and contradictions.

import Domain
import RuleEngine

/// Everything that checking rules found.
public struct RuleCheck: Sendable {
  /// How many rules were checked.
  public var rules = 0
  /// How many inline tests were run.
  public var tests = 0
  /// What was found, file by file: errors first break the rule, warnings are worth a look.
  public var diagnostics: [Diagnostic] = []

  /// Whether nothing at all was found.
  public var isClean: Bool { diagnostics.isEmpty }

  /// Checks all rules of the folders.
  public static func run(_ folders: RuleFolders = .standard()) -> RuleCheck {
    let book = RuleBook.load(folders, isWhole: true)
    var check = RuleCheck()
    check.diagnostics = book.diagnostics
    check.check(book.entries, in: book.ruleSet)
    return check
  }

  /// Checks single files or folders of rules; contradictions are looked for among them and `book`.
  public static func run(paths: [String], in book: RuleBook) -> RuleCheck {
    var check = RuleCheck()
    var entries: [RuleBook.Entry] = []
    for path in paths {
      let inner = RuleBook.files(in: path).files
      if inner.isEmpty, !path.hasSuffix(".yaml"), !path.hasSuffix(".yml") {
        check.diagnostics.append(
          Diagnostic(
            .error, "there are no rule files here", hint: "rule files end in .yaml",
            place: Diagnostic.Place(file: path)))
      }
      for file in inner.isEmpty && path.hasSuffix("ml") ? [path] : inner {
        let (entry, found) = RuleBook.load(file: file)
        check.diagnostics += found
        if let entry { entries.append(entry) }
      }
    }
    let ids = Set(entries.map(\.rule.rule.id))
    let others = book.entries.map(\.rule).filter { !ids.contains($0.rule.id) }
    check.check(entries, in: RuleSet(entries.map(\.rule) + others))
    return check
  }

  private mutating func check(_ entries: [RuleBook.Entry], in set: RuleSet) {
    rules = entries.count
    var prepared: [String: [PreparedTest]] = [:]
    for entry in entries {
      let tests = entry.rule.rule.tests.compactMap(PreparedTest.init)
      prepared[entry.rule.rule.id] = tests
      self.tests += tests.count
      lint(entry)
      runTests(tests, of: entry)
      findUnnoticed(tests, of: entry)
    }
    findContradictions(prepared, entries, set)
  }

  private mutating func lint(_ entry: RuleBook.Entry) {
    for fault in entry.rule.lint {
      diagnostics.append(
        entry.text.diagnostic(
          .warning, fault.message, hint: fault.hint, field: fault.field, offset: fault.offset))
    }
    if entry.rule.rule.sources.isEmpty {
      diagnostics.append(
        entry.text.diagnostic(
          .warning, "the rule names no source", hint: "add sources: with a title", field: "rule"))
    }
  }

  private mutating func runTests(_ tests: [PreparedTest], of entry: RuleBook.Entry) {
    for (index, test) in tests.enumerated() {
      for failure in test.failures(of: entry.rule) {
        diagnostics.append(
          entry.text.diagnostic(
            .error, "the test \u{201C}\(test.test.name)\u{201D} fails: \(failure)",
            hint: "change the test or the rule", field: "tests[\(index)].name"))
      }
    }
    let answers = Set(tests.map(\.test.expect))
    for answer in Answer.allCases where !answers.contains(answer) {
      diagnostics.append(
        entry.text.diagnostic(
          .warning, "no test shows when the rule answers \u{201C}\(answer.rawValue)\u{201D}",
          hint: "add one", field: "rule"))
    }
  }

  private mutating func findUnnoticed(_ tests: [PreparedTest], of entry: RuleBook.Entry) {
    for mutation in entry.rule.survivingMutations(tests) {
      diagnostics.append(
        entry.text.diagnostic(
          .warning, "no test notices \(mutation.change) here",
          hint: "add a test of a life just on each side of it", field: mutation.field,
          offset: mutation.offset))
    }
  }

  private mutating func findContradictions(
    _ tests: [String: [PreparedTest]], _ entries: [RuleBook.Entry], _ set: RuleSet
  ) {
    for found in set.contradictions(tests) {
      let entry = entries.first { $0.rule.rule.id == found.rule }
      diagnostics.append(
        entry?.text.diagnostic(
          .warning,
          "following the rule with \(PreparedTest.words(found.acts)) sets off \(found.other), "
            + "in the test \u{201C}\(found.test)\u{201D}",
          hint: "change one of them, or relate them as: conflicts", field: "when")
          ?? Diagnostic(.warning, "\(found.rule) and \(found.other) contradict each other"))
    }
  }
}

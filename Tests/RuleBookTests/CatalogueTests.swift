// The bundled rules: complete, sound, and documented.

import Domain
import Foundation
import RuleEngine
import Testing

@testable import RuleBook

@Suite struct CatalogueTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .appending(path: "../../../Rules").standardized.path
  static let folders = RuleFolders(bundled: folder, personal: nil)
  static let book = RuleBook.load(folders, isWhole: true)

  @Test func `every bundled rule loads and passes its own check`() {
    let check = RuleCheck.run(Self.folders)
    for finding in check.diagnostics {
      Issue.record(
        "\(finding.place?.description ?? ""): \(finding.severity.rawValue): \(finding.message)")
    }
    #expect(check.rules == Self.book.entries.count)
    #expect(check.tests > 5 * check.rules)
  }

  @Test func `every habit has tests that show what counts, what does not and what is a rest`() {
    for entry in Self.book.entries {
      guard let habit = entry.rule.rule.habit else { continue }
      let marks = Set(entry.rule.rule.tests.compactMap(\.habit))
      #expect(marks.isSuperset(of: [.done, .missed]), "\(entry.rule.rule.id)")
      #expect(habit.rest == nil || marks.contains(.rest), "\(entry.rule.rule.id)")
    }
  }

  @Test func `the mutation check looks into habits too`() throws {
    var rule = try #require(Self.book.entry("post-original")).rule.rule
    rule.tests.removeAll { $0.name == "a day of reshares does not count" }
    let survivors = try CompiledRule(rule).survivingMutations(
      rule.tests.compactMap(PreparedTest.init))
    #expect(survivors.map(\.field) == ["habit.day"])
    rule.tests[rule.tests.count - 1].habit = .missed
    let compiled = try CompiledRule(rule)
    let failures = rule.tests.compactMap(PreparedTest.init).flatMap { $0.failures(of: compiled) }
    #expect(failures == ["the habit says \u{201C}done\u{201D}, not \u{201C}missed\u{201D}"])
  }
}

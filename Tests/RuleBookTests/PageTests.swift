// The pages written from the rules: documentation, schema, skeleton.

import Foundation
import RuleEngine
import Testing

@testable import RuleBook

@Suite struct PageTests {
  /// Compares a file in the folder Rules with what it should be; under `RECORD_SNAPSHOTS` writes it
  /// and fails once.
  private func compare(_ name: String, _ expected: String) throws {
    let url = URL(fileURLWithPath: CatalogueTests.folder).appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try expected.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded Rules/\(name)")
    } else {
      let actual = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
      #expect(
        actual == expected,
        "Rules/\(name) is stale: RECORD_SNAPSHOTS=1 swift test --filter PageTests")
    }
  }

  @Test func `the documentation page says what the rules say`() throws {
    try compare("README.md", RulePage.render(CatalogueTests.book))
  }

  @Test func `the editors' schema knows the keys that the reader knows`() throws {
    try compare("rule.schema.json", RuleSchema.render())
  }

  @Test func `the schema is JSON`() throws {
    let data = Data(RuleSchema.render().utf8)
    let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    #expect((object?["properties"] as? [String: Any])?.count == 25)
  }

  @Test func `every rule file tells editors its schema`() throws {
    for entry in CatalogueTests.book.entries {
      let text = try String(contentsOfFile: entry.path, encoding: .utf8)
      #expect(text.hasPrefix("# yaml-language-server: $schema=../rule.schema.json\n"))
    }
  }

  @Test func `a new rule's skeleton passes the check`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "coach-skeleton-\(UUID().uuidString)/mine")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let file = folder.appending(path: "my-rule.yaml")
    try RuleSkeleton.text(id: "my-rule").write(to: file, atomically: true, encoding: .utf8)
    let check = RuleCheck.run(paths: [file.path], in: CatalogueTests.book)
    #expect(check.diagnostics == [])
    #expect(check.rules == 1)
    #expect(check.tests == 3)
  }
}

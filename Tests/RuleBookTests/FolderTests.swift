// Bundled and personal rules together.

import Domain
import Foundation
import RuleEngine
import Testing

@testable import RuleBook

@Suite struct FolderTests {
  private static func rule(_ id: String, _ when: String, more: String = "") -> String {
    "rule: \(id)\ntitle: A title\nadvice: Do it.\nwhy: It helps.\nwhen: \(when)\n\(more)"
  }

  @Test func `a personal rule replaces the bundled one of its name`() throws {
    let bundled = try RuleFolder()
    try bundled.write("one", Self.rule("one", "posts > 5"))
    try bundled.write("two", Self.rule("two", "posts > 5"))
    let personal = try RuleFolder()
    try personal.write("one", Self.rule("one", "posts > 9"))
    let book = RuleBook.load(RuleFolders(bundled: bundled.path, personal: personal.path))
    #expect(book.diagnostics == [])
    #expect(book.entries.map(\.rule.rule.id) == ["one", "two"])
    #expect(book.entry("one")?.rule.rule.when == "posts > 9")
    #expect(book.entry("one")?.isPersonal == true)
    #expect(book.suggestion(for: "too") == "two")
  }

  @Test func `a broken personal rule leaves the bundled one in place`() throws {
    let bundled = try RuleFolder()
    try bundled.write("one", Self.rule("one", "posts > 5"))
    let personal = try RuleFolder()
    try personal.write("one", Self.rule("one", "posts >"))
    let book = RuleBook.load(RuleFolders(bundled: bundled.path, personal: personal.path))
    #expect(book.diagnostics.count == 1)
    #expect(book.entry("one")?.isPersonal == false)
  }

  @Test func `the same name twice in one folder is told`() throws {
    let folder = try RuleFolder()
    try folder.write("one", Self.rule("one", "posts > 5"))
    try FileManager.default.createDirectory(
      atPath: folder.path + "/other", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: folder.path + "/mine/one.yaml", toPath: folder.path + "/other/one.yaml")
    let book = folder.load()
    #expect(book.diagnostics.map(\.message) == ["the rule one is written twice"])
    #expect(book.entries.count == 1)
  }

  @Test func `a relation to a rule that does not exist is told, the rule loads`() throws {
    let folder = try RuleFolder()
    try folder.write("one", Self.rule("one", "posts > 5", more: "related: [{rule: onne}]\n"))
    let book = folder.load()
    #expect(book.diagnostics.map(\.hint) == ["did you mean one?"])
    #expect(book.entries.count == 1)
  }

  @Test func `missing folders give a warning, never a crash`() {
    let book = RuleBook.load(RuleFolders(bundled: nil, personal: "/nowhere/at/all"))
    #expect(book.entries.isEmpty)
    #expect(book.diagnostics.map(\.severity) == [.warning])
  }

  @Test func `the checkout's rules are found, and COACH_RULES wins`() throws {
    let folder = try RuleFolder()
    let found = RuleFolders.standard(environment: ["COACH_RULES": folder.path, "HOME": "/home/ana"])
    #expect(found.bundled == folder.path)
    #expect(found.personal == "/home/ana/.config/coach/Rules")
    #expect(RuleFolders.standard(environment: [:]).bundled != nil)
    let moved = RuleFolders.standard(environment: ["XDG_CONFIG_HOME": "/xdg", "HOME": "/home/ana"])
    #expect(moved.personal == "/xdg/coach/Rules")
  }

  @Test func `without its tests a rule is the same, and its lines keep their numbers`() throws {
    let folder = try RuleFolder()
    let tests = "tests:\n  - name: a\n    expect: quiet\n# a remark\nlevel: tip\nbroken: 1\n"
    try folder.write("one", Self.rule("one", "posts > 5", more: tests))
    let file = folder.path + "/mine/one.yaml"
    for isWhole in [true, false] {
      let found = RuleBook.load(file: file, isWhole: isWhole).diagnostics
      #expect(found.map(\.place?.line) == [11])
    }
  }

  @Test func `the bundled rules are the same without their tests and sources`() throws {
    let folders = RuleFolders(
      bundled: RuleFolders.standard(environment: [:]).bundled, personal: nil)
    let whole = RuleBook.load(folders, isWhole: true)
    let light = RuleBook.load(folders)
    #expect(whole.diagnostics == [] && light.diagnostics == [])
    #expect(whole.entries.count > 30)
    #expect(light.entries.allSatisfy { $0.rule.rule.tests.isEmpty && $0.rule.rule.sources.isEmpty })
    #expect(whole.entries.allSatisfy { !$0.rule.rule.tests.isEmpty })
    #expect(
      light.entries.map(\.rule.rule)
        == whole.entries.map { entry in
          var rule = entry.rule.rule
          (rule.tests, rule.sources) = ([], [])
          return rule
        })
  }

  @Test(arguments: [
    "tests: [\n{name: a, given: {score: 9}, expect: not enough data}\n]\n",
    "sources: [{title: A book,\nby: Ana}]\n",
    "sources:\n- title: A book\n  by: Ana\ntests:\n- name: a\n  expect: not enough data\n",
    "when_not: \"It is\ntests: of patience\nthat you seek.\"\n",
    "when_not: \"It is\nsources:\nthat you seek.\"\n",
  ])
  func `however a rule is laid out, it is the same with and without its tests`(
    more: String
  ) throws {
    let folder = try RuleFolder()
    try folder.write("one", Self.rule("one", "posts > 5", more: more + "level: tip\n"))
    func load(isPersonal: Bool, isWhole: Bool) throws -> Rule {
      let (entry, found) = RuleBook.load(
        file: folder.path + "/mine/one.yaml", isPersonal: isPersonal, isWhole: isWhole)
      #expect(found == [])
      var rule = try #require(entry).rule.rule
      (rule.tests, rule.sources) = ([], [])
      return rule
    }
    let whole = try load(isPersonal: true, isWhole: true)
    #expect(whole.level == .tip)
    #expect(try load(isPersonal: true, isWhole: false) == whole)
    #expect(try load(isPersonal: false, isWhole: false) == whole)
  }

  @Test(arguments: [true, false])
  func `a personal rule with a faulty source is left out, whoever asks`(isWhole: Bool) throws {
    let folder = try RuleFolder()
    let faulty = "sources: [{title: A book, seen: yesterday}]\n"
    try folder.write("one", Self.rule("one", "posts > 5", more: faulty))
    let book = RuleBook.load(
      RuleFolders(bundled: nil, personal: folder.path), isWhole: isWhole)
    #expect(book.entries.isEmpty)
    #expect(book.diagnostics.contains { $0.message == "sources[0].seen is no day" })
  }

  @Test(arguments: [true, false])
  func `in a session only rules that changed are made anew`(isWhole: Bool) throws {
    let folder = try RuleFolder()
    func load() -> RuleBook {
      RuleBook.load(RuleFolders(bundled: folder.path, personal: nil), isWhole: isWhole)
    }
    try folder.write("one", Self.rule("one", "posts > 5"))
    try folder.write("two", Self.rule("two", "posts >"))
    let first = load()
    #expect(first.entries.map(\.rule.rule.id) == ["one"])
    #expect(load().entry("one")?.rule === first.entry("one")?.rule)
    #expect(load().diagnostics == first.diagnostics)
    try folder.write("one", Self.rule("one", "posts > 7"))
    try folder.write("two", Self.rule("two", "posts > 5"))
    let second = load()
    #expect(second.diagnostics == [])
    #expect(second.entries.map(\.rule.rule.when) == ["posts > 7", "posts > 5"])
    // An é in two ways of writing is not the same text.
    try folder.write("one", Self.rule("one", "posts > 7", more: "group: caf\u{E9}\n"))
    #expect(load().entry("one")?.rule.rule.group.unicodeScalars.count == 4)
    try folder.write("one", Self.rule("one", "posts > 7", more: "group: cafe\u{301}\n"))
    #expect(load().entry("one")?.rule.rule.group.unicodeScalars.count == 5)
    try FileManager.default.removeItem(atPath: folder.path + "/mine/two.yaml")
    #expect(load().entries.map(\.rule.rule.id) == ["one"])
  }

  @Test func `the check finds what a rule's tests leave open`() throws {
    let folder = try RuleFolder()
    try folder.write(
      "one",
      Self.rule(
        "one", "link_only_share > 1.5 || posts > 5",
        more: """
          sources: [{title: A page}]
          tests:
            - name: nothing at all
              expect: fires
          """))
    let check = RuleCheck.run(RuleFolders(bundled: folder.path, personal: nil))
    let messages = check.diagnostics.map(\.message)
    #expect(check.diagnostics.contains { $0.severity == .error })
    #expect(messages.contains { $0.contains("expected fires but the answer is not enough data") })
    #expect(messages.contains { $0.contains("share") && $0.contains("never") })
    #expect(messages.contains { $0.contains("no test shows when the rule answers") })
    #expect(messages.contains { $0.contains("no test notices") })
  }

  @Test func `two rules that push each other over are told`() throws {
    let folder = try RuleFolder()
    let timeline = "tests:\n  - {name: a, timeline: \"-1d 09:00 text x4\", expect: fires}\n"
    try folder.write(
      "more", Self.rule("more", "posts < 6", more: "fix: [text]\n" + timeline))
    try folder.write("less", Self.rule("less", "posts >= 6", more: ""))
    let messages = RuleCheck.run(RuleFolders(bundled: folder.path, personal: nil)).diagnostics
      .map(\.message)
    #expect(
      messages.contains(
        "following the rule with 2 text sets off less, in the test \u{201C}a\u{201D}"))
  }
}

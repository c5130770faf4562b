// Broken rule files: each with its own message and place, and all others still load.

import Domain
import Foundation
import RuleEngine
import Testing

@testable import RuleBook

/// A folder of rule files that is removed afterwards.
struct RuleFolder: ~Copyable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "coach-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: url.appending(path: "mine"), withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ data: Data) throws {
    try data.write(to: URL(fileURLWithPath: path + "/mine/\(name).yaml"))
  }

  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  func load() -> RuleBook {
    RuleBook.load(RuleFolders(bundled: path, personal: nil), isWhole: true)
  }
}

@Suite struct BadInputTests {
  private static func rule(_ id: String, _ lines: String = "when: posts > 5") -> String {
    "rule: \(id)\ntitle: A title\nadvice: Do it.\nwhy: It helps.\n\(lines)\n"
  }

  private func finding(_ text: String) throws -> Diagnostic {
    try finding(Data(text.utf8))
  }

  /// The one finding of a broken file beside a sound one, which must load.
  private func finding(_ data: Data) throws -> Diagnostic {
    let id = "bad"
    let folder = try RuleFolder()
    try folder.write("sound", Self.rule("sound"))
    try folder.write(id, data)
    let book = folder.load()
    #expect(book.entries.map(\.rule.rule.id) == ["sound"])
    let first = try #require(book.diagnostics.first)
    #expect(first.place?.file.hasSuffix("/mine/\(id).yaml") == true)
    return first
  }

  @Test func `a file that is no YAML names its line`() throws {
    let found = try finding("rule: [bad\ntitle: x\n")
    #expect(found.message.hasPrefix("the file is not YAML"))
    #expect(found.place?.line == 2)
  }

  @Test func `an empty file is told`() throws {
    #expect(try finding("").message == "the file is empty")
    #expect(try finding("# nothing\n").message == "the file is empty")
    #expect(try finding("- a\n- b\n").message == "the file must have keys and values")
  }

  @Test func `a huge file is refused`() throws {
    let found = try finding(Data(repeating: 0x61, count: 2_000_000))
    #expect(found.message == "the rule file is larger than 64 KiB")
  }

  @Test(arguments: ["[", "{a: ", "- "])
  func `nesting without end is refused`(open: String) throws {
    let found = try finding("when: " + "\n" + String(repeating: open, count: 10_000))
    #expect(found.message == "the file is nested too deeply")
    #expect(found.place?.line == 2)
  }

  @Test func `indentation without end is refused`() throws {
    let lines = (0..<200).map { String(repeating: " ", count: $0) + "a:" }
    let found = try finding(lines.joined(separator: "\n"))
    #expect(found.message == "the file is nested too deeply")
  }

  @Test func `what is no readable file is told, and never waited for`() throws {
    let folder = try RuleFolder()
    try folder.write("sound", Self.rule("sound"))
    let manager = FileManager.default
    let mine = folder.path + "/mine/"
    try manager.createDirectory(atPath: mine + "a.yaml", withIntermediateDirectories: true)
    try manager.createSymbolicLink(atPath: mine + "b.yaml", withDestinationPath: mine + "none")
    try manager.createSymbolicLink(atPath: mine + "c.yaml", withDestinationPath: mine + "c.yaml")
    #expect(mkfifo(mine + "d.yaml", 0o600) == 0)
    let book = folder.load()
    #expect(book.entries.map(\.rule.rule.id) == ["sound"])
    #expect(book.note?.message == "4 rule files are left out")
    #expect(
      book.diagnostics.map(\.message) == [
        "the name of a rule file belongs to a folder",
        "the rule file does not exist, or is a link to nothing",
        "the rule file is a link that leads in a circle", "the rule file is no ordinary file",
      ])
    #expect(book.diagnostics.allSatisfy { $0.place != nil && $0.hint != nil })
  }

  @Test func `an id that two files of a folder have is told, with the other file`() throws {
    let folder = try RuleFolder()
    try folder.write("same", Self.rule("same"))
    try FileManager.default.createDirectory(
      atPath: folder.path + "/other", withIntermediateDirectories: true)
    try Data(Self.rule("same").utf8).write(
      to: URL(fileURLWithPath: folder.path + "/other/same.yaml"))
    let book = folder.load()
    #expect(book.entries.map(\.path) == [folder.path + "/mine/same.yaml"])
    let found = try #require(book.diagnostics.first)
    #expect(found.message == "the rule same is written twice")
    #expect(found.hint == "keep this one or \(folder.path)/mine/same.yaml")
    #expect(found.place?.file == folder.path + "/other/same.yaml")
    #expect(found.place?.line == 1)
    let personal = RuleBook.load(
      RuleFolders(bundled: folder.path + "/mine", personal: folder.path + "/other"))
    #expect(personal.diagnostics.isEmpty)
  }

  @Test func `relations to itself, to nothing and in circles are told in their lines`() throws {
    func relation(_ other: String) -> String {
      "when: posts > 5\nrelated:\n  - {rule: \(other), as: replaces}"
    }
    let folder = try RuleFolder()
    for (id, other) in [("a", "a"), ("b", "bb"), ("c", "d"), ("d", "c")] {
      try folder.write(id, Self.rule(id, relation(other)))
    }
    let book = folder.load()
    #expect(book.entries.count == 4)
    #expect(
      book.diagnostics.map(\.message) == [
        "a names itself", "b names the rule bb, which does not exist",
        "rules replace each other: c, d, c",
      ])
    #expect(book.diagnostics.map(\.place?.line) == [7, 7, 7])
  }

  @Test func `a mark before UTF-8 and the line ends of Windows change nothing`() throws {
    let folder = try RuleFolder()
    try folder.write("sound", "\u{FEFF}" + Self.rule("sound").replacing("\n", with: "\r\n"))
    let book = folder.load()
    #expect(book.entries.count == 1)
    #expect(book.diagnostics.isEmpty)
    let text = Self.rule("bad", "when: posts = 5").replacing("\n", with: "\r\n")
    #expect(try finding(text).excerpt == "when: posts = 5")
  }

  @Test func `text in UTF-16 is told as such`() throws {
    for encoding in [String.Encoding.utf16, .utf16LittleEndian] {
      let data = try #require(Self.rule("bad").data(using: encoding))
      #expect(try finding(data).message == "the rule file is text in UTF-16")
    }
  }

  @Test func `a pattern that cannot be read never loads`() throws {
    let found = try finding(
      Self.rule("bad", "when: |\n  tags.exists(t, t.matches(\"a(\"))"))
    #expect(found.message == "the regular expression lacks a )")
    #expect(found.place?.line == 6)
  }

  @Test func `anchors and aliases are refused, those of themselves too`() throws {
    #expect(
      try finding("let: &a [*a]\n").message
        == "the alias refers to nothing written before it, or to itself")
    let bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"
    #expect(
      try finding(bomb).message == "anchors and aliases are not used in rule files")
  }

  @Test func `text that is not UTF-8 names its line`() throws {
    let found = try finding(Data("rule: bad\ntitle: ".utf8) + [0xE9, 0x0A])
    #expect(found.message == "the rule file is not text in UTF-8")
    #expect(found.place?.line == 2)
  }

  @Test func `a control character names its line`() throws {
    let found = try finding("rule: bad\ntitle: a\u{0}b\n")
    #expect(found.place?.line == 2)
    #expect(found.message.contains("YAML does not allow"))
  }

  @Test func `two documents in one file are refused`() throws {
    let found = try finding(Self.rule("bad") + "---\n" + Self.rule("other"))
    #expect(found.message == "the file holds more than one document")
  }

  @Test func `a key written twice is told`() throws {
    let found = try finding(Self.rule("bad", "when: posts > 5\nwhen: posts > 6"))
    #expect(found.message == "when is written twice")
  }

  @Test func `an unknown key has a nearest one`() throws {
    let found = try finding(Self.rule("bad", "when: posts > 5\ntitel: x"))
    #expect(found.message == "there is no key titel")
    #expect(found.hint == "did you mean title?")
    #expect(found.place?.line == 6)
  }

  @Test func `everything wrong with a file is told at once`() throws {
    let folder = try RuleFolder()
    try folder.write(
      "bad",
      """
      rule: worse
      title: \(String(repeating: "long ", count: 20))
      when: posts > 5
      level: tipp
      window: 7
      effort: 9
      explains: [post-mixx]
      fix: [txt]
      habit: {name: x, goal: often, day: posts > 0}
      tests:
        - name: a
          timeline: |
            -3d 09:00 text
            -2d 9:00 text
          expect: firs
      """)
    let found = folder.load().diagnostics
    let hints = found.compactMap(\.hint)
    #expect(found.count == 12)
    for hint in [
      "did you mean tip?", "write 7d", "did you mean post-mix?", "did you mean text?",
      "did you mean fires?", "rename the file to worse.yaml",
    ] { #expect(hints.contains(hint), "\(hint)") }
    let time = try #require(found.first { $0.message == "9:00 is no time of day" })
    #expect(time.place?.line == 14)
    #expect(time.place?.column == 11)
    #expect(time.excerpt == "      -2d 9:00 text")
  }

  @Test(
    arguments: [
      ("when: posts > 5 and posts < 9", 5, 17), ("when: \"posts > 5 and posts < 9\"", 5, 18),
      ("when: >-\n  posts > 5\n  and posts < 9", 7, 3),
      ("when: |\n  posts > 5 and posts < 9", 6, 13),
      ("when: posts > 5\n  and posts < 9", 6, 3),
    ])
  func `a mistake in a condition has its place however the value is written`(
    lines: String, line: Int, column: Int
  ) throws {
    let found = try finding(Self.rule("bad", lines))
    #expect(found.hint == "write && instead of and")
    #expect(found.place?.line == line)
    #expect(found.place?.column == column)
  }

  @Test func `an unknown metric has a nearest one, in conditions and in texts`() throws {
    let condition = try finding(Self.rule("bad", "when: link_only_shar > 0.5"))
    #expect(condition.hint == "did you mean link_only_share?")
    let text = try finding(Self.rule("bad", "when: posts > 5\nsuggest: \"{{ post }} posts\""))
    #expect(text.hint == "did you mean posts?")
    #expect(text.place?.line == 6)
  }

  @Test func `a condition must end in true or false`() throws {
    #expect(try finding(Self.rule("bad", "when: posts")).place?.line == 5)
  }

  @Test func `names of a rule's own can be used, once and in order`() throws {
    let folder = try RuleFolder()
    try folder.write(
      "named",
      Self.rule("named", "let: {half: posts / 2, many: half > 5}\nwhen: many && half < 100"))
    #expect(folder.load().entries.count == 1)
    #expect(
      try finding(Self.rule("bad", "let: {posts: \"1\"}\nwhen: posts > 5")).message
        == "posts is taken")
  }

  @Test func `endless and overlong conditions are refused`() throws {
    let deep = String(repeating: "(", count: 500) + "posts > 5" + String(repeating: ")", count: 500)
    #expect(try finding(Self.rule("bad", "when: \"\(deep)\"")).severity == .error)
    let long = String(repeating: "posts > 5 || ", count: 200) + "posts > 5"
    #expect(try finding(Self.rule("bad", "when: \(long)")).severity == .error)
  }
}

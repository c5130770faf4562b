// Rule files of one's own that may not be read: they are told with their place, the others load.

import Foundation
import Testing

@Suite struct RuleRefusalTests {
  private static let rule = """
    rule: sound
    title: Write something
    advice: Write a post of your own.
    why: People answer what they can read.
    when: posts < 3
    window: 7d
    """

  /// A folder of one's own rules with a file, and the program as somebody whom permissions hold back.
  private func withRules(_ body: (Program, _ rules: URL) throws -> Void) throws {
    try withProgram { program in
      let rules = program.folder.appending(path: ".config/coach/Rules")
      try FileManager.default.createDirectory(at: rules, withIntermediateDirectories: true)
      try Data(Self.rule.utf8).write(to: rules.appending(path: "sound.yaml"))
      var reader = program
      // Root without the right to pass over permissions is like everybody else.
      if geteuid() == 0 { reader.before = Machine.withoutRights }
      try body(reader, rules)
    }
  }

  @Test(.enabled(if: geteuid() != 0 || Machine.dropsRights, "root may read everything"))
  func `a rule file one may not read is told, and the others load`() throws {
    try withRules { program, rules in
      let closed = rules.appending(path: "closed.yaml").path
      try Data(Self.rule.replacing("sound", with: "closed").utf8).write(to: URL(filePath: closed))
      chmod(closed, 0)
      let outcome = program.run("rules", "check")
      #expect(outcome.code == 2)
      #expect(outcome.errors.contains("the rule file may not be read"), "\(outcome.errors)")
      #expect(outcome.errors.contains("at \(closed)"), "\(outcome.errors)")
      #expect(outcome.errors.contains("hint: "))
      #expect(program.run("rules", "show", "sound").code == 0)
      #expect(program.run("rules", "show", "closed").code == 2)
    }
  }

  @Test(.enabled(if: geteuid() != 0 || Machine.dropsRights, "root may read everything"))
  func `a folder of rules one may not look into is told, and the bundled ones load`() throws {
    try withRules { program, rules in
      chmod(rules.path, 0)
      defer { chmod(rules.path, 0o700) }
      let outcome = program.run("rules", "check")
      #expect(outcome.code == 2)
      #expect(outcome.errors.contains("the folder of rules may not be read"), "\(outcome.errors)")
      #expect(outcome.errors.contains("at \(rules.path)"))
      #expect(program.run("rules", "show", "ask-for-one-thing").code == 0)
    }
  }
}

// What survives when the program is killed, interrupted, crowded out or left without a disk.

import Coaching
import Domain
import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct CrashTests {
  /// A store with the demo's activity file, and a long file to import besides.
  private func withLongImport(
    posts: Int, _ body: (Program, _ long: String, _ before: String) throws -> Void
  ) throws {
    try withProgram { program in
      #expect(try program.run("import", DemoSample().files[2]).code == 0)
      let before = program.run("export")
      try #require(before.code == 0)
      try body(program, try longFile(posts, in: program.folder), before.output)
    }
  }

  /// A few thousand posts of an account of its own.
  private func longFile(
    _ posts: Int, in folder: URL, account: String = "@long@example.social"
  ) throws -> String {
    var life = try ActivityFile(account: account)
    for index in 0..<posts {
      try life.post(
        "\(day("2026-02-28") - index / 50) \(8 + index % 12):\(10 + index % 50)",
        "A post of some length, number \(index).")
    }
    return try life.write(into: folder, as: "\(account).jsonl")
  }

  @Test func `killed at any moment of an import, the store is as before or holds all of it`() throws
  {
    try withLongImport(posts: 6000) { program, long, before in
      let journal = program.run("journal", "--json").output
      var killed = 0
      for milliseconds in [20, 60, 120, 250, 400] {
        let running = try program.start(["import", long])
        Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
        running.send(SIGKILL)
        let outcome = try running.wait()
        let after = program.run("export")
        #expect(after.code == 0 && after.errors == "")
        if outcome.code == 0 || after.output != before {
          // It was quicker, or the last thing it did was to commit: then everything is there.
          #expect(
            after.output.split(separator: "\n").count > before.split(separator: "\n").count + 6000)
          #expect(program.run("undo").code == 0)
          #expect(program.run("export").output == before)
        } else {
          killed += 1
          #expect(program.run("journal", "--json").output == journal)
        }
      }
      #expect(killed > 0)
      #expect(program.run("import", long).code == 0)
    }
  }

  @Test func `ctrl-C during an import leaves the store as before, in one plain sentence`() throws {
    try withLongImport(posts: 30_000) { program, long, before in
      var told: [String] = []
      for milliseconds in [0, 50, 250] {
        let running = try program.start(["import", long])
        running.wait { running.hearsSignals }
        Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
        running.send(SIGINT)
        let outcome = try running.wait()
        if outcome.code == 0 {
          #expect(program.run("undo").code == 0)
        } else if outcome.code > 0 {
          #expect(outcome.code == 2 || outcome.code == 130)
          told.append(outcome.errors)
        }
        #expect(program.run("export").output == before)
      }
      #expect(!told.isEmpty)
      for sentence in told {
        #expect(sentence == "coach: note: stopped; the store is as it was before\n")
      }
    }
  }

  @Test func `two imports at once both arrive, or one says that the other is writing`() throws {
    try withProgram { program in
      let accounts = ["@one@example.social", "@two@example.social", "@three@example.social"]
      let files = try accounts.map { try longFile(1500, in: program.folder, account: $0) }
      // The store does not exist yet: all of them make it.
      let running = try files.map { try program.start(["import", $0]) }
      let outcomes = try running.map { try $0.wait() }
      for outcome in outcomes where outcome.code != 0 {
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("the store is being written by another coach"))
      }
      #expect(outcomes.contains { $0.code == 0 })
      let export = program.run("export")
      #expect(export.code == 0)
      for (account, outcome) in zip(accounts, outcomes) {
        let lines = export.output.split(separator: "\n").filter {
          $0.contains("\"type\":\"post\"") && $0.contains(account)
        }
        #expect(lines.count == (outcome.code == 0 ? 1500 : 0), "\(account)")
      }
    }
  }

  @Test func `a disk that takes no more bytes is told, and nothing is changed`() throws {
    try withLongImport(posts: 6000) { program, long, before in
      var limited = program
      // At most a megabyte a file, and a write beyond it fails instead of ending the program.
      limited.before = ["sh", "-c", "trap '' XFSZ; ulimit -f 2048; exec \"$@\"", "sh"]
      let outcome = limited.run("import", long)
      #expect(outcome.code == 2)
      #expect(outcome.errors.contains("nothing was changed"), "\(outcome.errors)")
      #expect(program.run("export").output == before)
    }
  }

  @Test(.enabled(if: Machine.mounts, "needs root and the right to mount"))
  func `a full disk is told, and nothing is changed`() throws {
    try withProgram { program in
      let long = try longFile(15_000, in: program.folder)
      let small = try DemoSample().files[2]
      let disk = program.folder.appending(path: "disk").path
      try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: false)
      // All in a mount space of its own, which goes away with the process.
      let script = """
        set -e
        mount -t tmpfs -o size=3m tmpfs \(disk)
        run() { "$1" --store \(disk)/coach.db "$2" "$3"; }
        run "$@" import "\(small)" > /dev/null
        run "$@" export \(program.folder.path)/before
        run "$@" import "\(long)" && echo "it fitted"
        echo "code $?"
        run "$@" export \(program.folder.path)/after
        """
      let outcome = try Machine.run(["unshare", "-m", "sh", "-c", script, "sh", Program.binary])
      #expect(outcome.contains("coach: the disk is full, so nothing was changed"), "\(outcome)")
      #expect(outcome.contains("code 2"))
      let (before, after) = (
        program.folder.appending(path: "before"), program.folder.appending(path: "after")
      )
      #expect(try Data(contentsOf: before) == Data(contentsOf: after))
    }
  }

  @Test(.enabled(if: geteuid() != 0 || Machine.dropsRights, "root may write everything"))
  func `a folder one may only read is told`() throws {
    try withProgram { program in
      #expect(try program.run("import", DemoSample().files[0]).code == 0)
      var reader = program
      // Root without the right to pass over permissions is like everybody else.
      if geteuid() == 0 { reader.before = Machine.withoutRights }
      let file = try Data(contentsOf: URL(filePath: program.store))
      chmod(program.store, 0o444)
      chmod(program.folder.path, 0o555)
      defer { chmod(program.folder.path, 0o755) }
      let outcome = reader.run("import", try DemoSample().files[1])
      #expect(outcome.code == 2, "\(outcome.errors)")
      #expect(outcome.errors.hasPrefix("coach: the store cannot be written"))
      #expect(outcome.errors.contains("hint: make the file and its folder writable"))
      #expect(try Data(contentsOf: URL(filePath: program.store)) == file)
    }
  }

  @Test(arguments: ["empty", "foreign", "text", "newer", "damaged", "short"])
  func `a file that is no store of this coach is refused and left alone`(kind: String) throws {
    try withProgram { program in
      #expect(try program.run("import", DemoSample().files[0]).code == 0)
      let file = URL(filePath: program.store)
      var bytes = try [UInt8](Data(contentsOf: file))
      switch kind {
      case "empty": bytes = []
      case "foreign": bytes.replaceSubrange(68..<72, with: [0, 0, 0, 0])
      case "text": bytes = Array("Dear diary".utf8)
      case "newer": bytes.replaceSubrange(60..<64, with: [0, 0, 1, 0])
      case "damaged":
        bytes.replaceSubrange(
          100..<bytes.count, with: repeatElement(0xAA, count: bytes.count - 100))
      default: bytes = Array(bytes.prefix(bytes.count / 2))
      }
      try Data(bytes).write(to: file)
      for arguments in [["import", try DemoSample().files[1]], ["score"], ["why"], ["undo"]] {
        let outcome = program.run(arguments)
        #expect(outcome.code == 2)
        #expect(outcome.output == "")
        #expect(Machine.isOneSentence(outcome.errors), "\(outcome.errors)")
        #expect(outcome.errors.contains("hint: "))
        #expect(try [UInt8](Data(contentsOf: file)) == bytes, "\(kind) was changed by \(arguments)")
      }
    }
  }
}

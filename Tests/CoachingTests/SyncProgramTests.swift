// Syncs of the built program: killed, resumed, beside archives of the same account, and undone.

import Domain
import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct SyncProgramTests {
  /// 2026-03-02T07:00:00Z, an hour and a half before the program's now.
  static let end = 1_772_434_800

  /// Connects an account; the secret goes in by standard input.
  static func connect(_ program: Program, _ secret: String, _ arguments: String...)
    -> Program.Outcome
  {
    var typing = program
    typing.before = ["sh", "-c", "echo \(secret) | \"$@\"", "sh"]
    return typing.run(["account", "connect"] + arguments + ["--token-stdin"])
  }

  static func connect(_ program: Program, to server: LoopbackMastodon) -> Program.Outcome {
    connect(program, LoopbackMastodon.token, "mastodon", server.origin)
  }

  static func connect(_ program: Program, to server: LoopbackBluesky) -> Program.Outcome {
    connect(program, "abcd-efgh", "bluesky", "nora.example", "--server", server.origin)
  }

  /// What an export says of the account itself, whenever its parts were read.
  static func timeless(_ export: String) -> [String] {
    export.split(separator: "\n").filter { !$0.contains(#""type":"snapshot""#) }
      .map { String($0.replacing(/,"as_of":"[^"]*"/, with: "")) }
  }

  /// Runs syncs that are stopped somewhere in or after a request of chance, then one to its end.
  static func syncWithStops(
    _ program: Program, seed: UInt64, asked: () -> Int
  ) throws -> Int {
    var random = DemoRandom(seed: seed)
    var stopped = 0
    for _ in 0..<8 {
      let last = asked() + random.below(20)
      let running = try program.start(["sync"])
      running.wait { asked() > last }
      Thread.sleep(forTimeInterval: 0.04 * random.unit())
      running.send(random.chance(0.5) ? SIGKILL : SIGINT)
      let outcome = try running.wait()
      if outcome.code != 0 { stopped += 1 }
      if outcome.code > 0, outcome.code != 130 {
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("stopped; what was read is kept"), "\(outcome.errors)")
      }
    }
    let last = program.run("sync")
    #expect(last.code == 0, "\(last.errors)")
    return stopped
  }

  @Test(arguments: 1...4)
  func `killed or stopped at any moment and resumed, a sync loses nothing and doubles nothing`(
    seed: Int
  ) throws {
    var life = LoopbackMastodon.Life(seed: 7, statuses: 220, notices: 600, end: Self.end)
    let server = try LoopbackMastodon(life)
    let undisturbed = try withProgram { program in
      #expect(Self.connect(program, to: server).code == 0)
      #expect(program.run("sync").code == 0)
      return program.run("export").output
    }
    #expect(undisturbed.contains("early@far.example"))
    #expect(undisturbed.split(separator: "\n").count > 600)
    life.delay = 0.02
    server.change { $0 = life }
    try withProgram { program in
      #expect(Self.connect(program, to: server).code == 0)
      let stopped = try Self.syncWithStops(program, seed: UInt64(seed)) { server.asked.count }
      #expect(stopped > 0)
      #expect(program.run("export").output == undisturbed)
      #expect(program.run("sync").code == 0)
      #expect(program.run("export").output == undisturbed, "a second sync changes nothing")
    }
  }

  @Test func `what comes while a sync lies broken off is read by the next one`() throws {
    var early = LoopbackMastodon.Life(seed: 9, statuses: 150, notices: 300, end: Self.end - 7200)
    // Nobody goes on from the one that will be deleted.
    for index in early.statuses.indices where early.statuses[index].parent == 1100 {
      early.statuses[index].parent = nil
    }
    let before = early
    var late = early
    let lastID = (early.statuses.last?.id ?? 0) + 1
    late.statuses.append(.init(id: lastID, at: Self.end, content: "<p>News</p>"))
    late.respond("favourite", by: "new@far.example", to: lastID, at: Self.end + 60)
    late.statuses[140].content = "<p>Edited words</p>"
    late.statuses.remove(at: 100)
    let server = try LoopbackMastodon(late)
    let undisturbed = try withProgram { program in
      #expect(Self.connect(program, to: server).code == 0)
      #expect(program.run("sync").code == 0)
      return program.run("export").output
    }
    for seed in [3, 4] as [UInt64] {
      try withProgram { program in
        var program = program
        server.change {
          $0 = before
          $0.delay = 0.02
        }
        program.now = "2026-03-02T06:10:00+01:00"
        #expect(Self.connect(program, to: server).code == 0)
        let last = server.asked.count + 2 * Int(seed)
        let running = try program.start(["sync"])
        running.wait { server.asked.count > last }
        running.send(SIGINT)
        _ = try running.wait()
        server.change { $0 = late }
        program.now = "2026-03-02T08:30:00+01:00"
        #expect(program.run("sync").code == 0)
        #expect(program.run("sync").code == 0)
        // A response that was heard before its post was deleted stays.
        let export = Self.timeless(program.run("export").output)
          .filter { !$0.contains(#""type":"response""#) || !$0.contains("statuses/1100") }
        #expect(export == Self.timeless(undisturbed), "\(seed)")
      }
    }
  }

  @Test func `tokens that run out in mid-sync, and kills, leave a Bluesky account whole`() throws {
    var life = LoopbackBluesky.Life()
    for index in 0..<250 {
      life.post("3m\(index)", "Words \(index)", at: Self.time(Self.end - (250 - index) * 3600))
    }
    for index in 0..<400 {
      life.like(
        index % 250, by: "p\(index / 250)x\(index % 9)",
        at: Self.time(Self.end - (400 - index) * 600))
    }
    life.requestsPerToken = 4
    let server = try LoopbackBluesky(life)
    let undisturbed = try withProgram { program in
      #expect(Self.connect(program, to: server).code == 0)
      #expect(program.run("sync").code == 0)
      return program.run("export").output
    }
    #expect(undisturbed.split(separator: "\n").count > 650)
    server.change { $0.delay = 0.02 }
    try withProgram { program in
      #expect(Self.connect(program, to: server).code == 0)
      let stopped = try Self.syncWithStops(program, seed: 5) { server.asked.count }
      #expect(stopped > 0)
      #expect(program.run("export").output == undisturbed)
      #expect(program.run("account", "disconnect", "bluesky").code == 0)
      #expect(server.isEnded)
    }
  }

  @Test func `a sync that is only tried tells all that the sync will, and changes no byte`() throws
  {
    let mastodon = try LoopbackMastodon(
      LoopbackMastodon.Life(seed: 5, statuses: 60, notices: 90, end: Self.end))
    var life = LoopbackBluesky.Life()
    for index in 0..<30 {
      life.post("3m\(index)", "Words \(index)", at: Self.time(Self.end - (30 - index) * 3600))
      life.like(index, by: "p\(index % 7)", at: Self.time(Self.end - (30 - index) * 600))
    }
    // A token that is renewed while trying is the one to go on with.
    life.requestsPerToken = 2
    let bluesky = try LoopbackBluesky(life)
    try withProgram {
      var program = $0
      #expect(Self.connect(program, to: mastodon).code == 0)
      #expect(Self.connect(program, to: bluesky).code == 0)
      func told(_ arguments: String...) throws -> String {
        let run = program.run(["sync", "--json"] + arguments)
        #expect(run.code == 0, "\(run.errors)")
        let answer = run.output.replacing(/"dry_run":(true|false)/, with: "")
        return answer.replacing(/"requests":[0-9]+/, with: "")
      }
      func store() throws -> Data {
        var bytes = try Data(contentsOf: URL(filePath: program.store))
        // Here SQLite counts how often the file was opened.
        for place in [24, 40, 92] { bytes.replaceSubrange(place..<place + 4, with: Data(count: 4)) }
        return bytes
      }
      func compared() throws {
        let before = try store()
        let tried = try told("--dry-run")
        #expect(try store() == before)
        #expect(try told() == tried)
        #expect(try store() != before)
      }
      try compared()
      // Names that only lists tell are among what is foretold.
      #expect(program.run("export").output.contains("early@far.example"))
      mastodon.change {
        $0.statuses[50].content = "<p>Better words</p>"
        $0.statuses.remove(at: 40)
        $0.respond("favourite", by: "new@far.example", to: 1055, at: Self.end)
      }
      program.now = "2026-03-02T10:30:00+01:00"
      try compared()
    }
  }

  static func time(_ seconds: Int) -> String {
    Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
  }

  @Test func `edited posts are followed, and deleted ones: the newest, the oldest and the last`()
    throws
  {
    var life = LoopbackMastodon.Life(seed: 3, statuses: 6, notices: 0, end: Self.end)
    for index in life.statuses.indices {
      (life.statuses[index].parent, life.statuses[index].isBoost) = (nil, index == 2)
    }
    let server = try LoopbackMastodon(life)
    try withProgram { program in
      func posts() -> [String] {
        program.run("export").output.split(separator: "\n")
          .filter { $0.contains(#""type":"post""#) }.map(String.init)
      }
      func sync(at hour: Int, _ change: (inout LoopbackMastodon.Life) -> Void) -> String {
        server.change(change)
        var later = program
        later.now = "2026-03-02T\(hour):30:00+01:00"
        let outcome = later.run("sync")
        #expect(outcome.code == 0, "\(outcome.errors)")
        return outcome.output
      }
      #expect(Self.connect(program, to: server).code == 0)
      _ = sync(at: 10) { _ in }
      #expect(posts().count == 6)
      let first = sync(at: 11) { life in
        life.statuses[1].content = "<p>Better words</p>"
        life.statuses.remove(at: 5)
        life.statuses.remove(at: 2)
        life.statuses.remove(at: 0)
      }
      #expect(first.contains("3 posts deleted at the server, and here"), "\(first)")
      #expect(posts().count == 3 && posts().contains { $0.contains("Better words") })
      #expect(sync(at: 12) { $0.statuses = [] }.contains("3 posts deleted"))
      #expect(posts().isEmpty)
      #expect(program.run("undo").code == 0)
      #expect(posts().count == 3)
    }
  }
}

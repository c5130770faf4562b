// A synced account and its archives are one history, and the rules about people work on it.

import Coaching
import Domain
import Foundation
import Importers
import TestSupport
import Testing

@Suite(.serialized) struct SyncHistoryTests {
  private static let end = SyncProgramTests.end
  private static let day = 86_400

  /// Commands in one order or the other, and what the export says then.
  private func exports(
    connect: (Program) -> Program.Outcome, archive: String, account: [String] = []
  ) throws -> (syncFirst: [String], archiveFirst: [String], posts: Int) {
    func run(_ orders: [[String]]) throws -> String {
      try withProgram { program in
        let connected = connect(program)
        #expect(connected.code == 0, "\(connected.errors)")
        for order in orders {
          let outcome = program.run(order)
          #expect(outcome.code == 0, "\(order) \(outcome.errors)")
        }
        return program.run("export").output
      }
    }
    let reading = ["import", archive] + account
    let first = try run([["sync"], reading])
    let second = try run([reading, ["sync"]])
    return (
      first.split(separator: "\n").map(String.init), second.split(separator: "\n").map(String.init),
      first.split(separator: "\n").count { $0.contains(#""type":"post""#) }
    )
  }

  /// The archive that the server of a life would give out, with two older posts.
  private func archive(of life: LoopbackMastodon.Life, in folder: URL) throws -> String {
    let actor = "https://home.example/users/me"
    let everyone = "https://www.w3.org/ns/activitystreams#Public"
    var items: [String] = []
    let old = [998, 999].map {
      LoopbackMastodon.Status(id: $0, at: Self.end - 400 * Self.day, content: "<p>Old \($0)</p>")
    }
    for status in old + life.statuses {
      let id = "\(actor)/statuses/\(status.id)"
      let at = SyncProgramTests.time(status.at)
      if status.isBoost {
        items.append(
          """
          {"id":"\(id)/activity","type":"Announce","actor":"\(actor)","published":"\(at)",\
          "to":["\(everyone)"],"object":"https://far.example/b\(status.id)"}
          """)
        continue
      }
      let parent = status.parent.map {
        status.answers == nil ? "\(actor)/statuses/\($0)" : "https://far.example/x/\($0)"
      }
      items.append(
        """
        {"id":"\(id)/activity","type":"Create","actor":"\(actor)","published":"\(at)",\
        "to":["\(everyone)"],"object":{"id":"\(id)","type":"Note","published":"\(at)",\
        "attributedTo":"\(actor)","to":["\(everyone)"],"content":"\(status.content)",\
        "inReplyTo":\(parent.map { "\"\($0)\"" } ?? "null")}}
        """)
    }
    let place = folder.appending(path: "archive")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try Data(
      """
      {"id":"outbox.json","type":"OrderedCollection","totalItems":\(items.count),\
      "orderedItems":[\(items.joined(separator: ","))]}
      """.utf8
    ).write(to: place.appending(path: "outbox.json"))
    try Data(
      """
      {"id":"\(actor)","type":"Person","preferredUsername":"me","published":"2020-01-01T00:00:00Z",\
      "url":"https://home.example/@me"}
      """.utf8
    ).write(to: place.appending(path: "actor.json"))
    return place.path
  }

  @Test func `a Mastodon archive and a sync of the account are one history, whichever came first`()
    throws
  {
    let life = LoopbackMastodon.Life(seed: 11, statuses: 90, notices: 200, end: Self.end)
    let server = try LoopbackMastodon(life)
    try withFolder { folder in
      let (syncFirst, archiveFirst, posts) = try exports(
        connect: { SyncProgramTests.connect($0, to: server) },
        archive: archive(of: life, in: folder))
      #expect(posts == 92)
      #expect(syncFirst == archiveFirst, "\(syncFirst.difference(from: archiveFirst))")
      #expect(syncFirst.count { $0.contains(#""type":"account""#) } == 1)
    }
  }

  @Test(.enabled(if: Fixture.fakermaker != nil, "needs ../shared/fixtures/bluesky"))
  func `a repository of Bluesky and a sync of the account are one history, whichever came first`()
    throws
  {
    let file = try #require(Fixture.fakermaker)
    let server = try LoopbackBluesky(try Fixture.life(of: file))
    let (syncFirst, archiveFirst, posts) = try exports(
      connect: { SyncProgramTests.connect($0, to: server) }, archive: file.path)
    #expect(posts == 41, "26 posts and 15 reposts")
    #expect(syncFirst == archiveFirst, "\(syncFirst.difference(from: archiveFirst))")
    #expect(syncFirst.count { $0.contains(#""type":"account""#) } == 1)
    #expect(server.asked.contains { $0.path.hasSuffix("sync.getRepo") })
    // A server that tells of nothing else gives the same posts, and of responses nothing is known.
    server.change { $0.hasView = false }
    try withProgram { program in
      #expect(SyncProgramTests.connect(program, to: server).code == 0)
      #expect(program.run("sync").code == 0)
      let alone = program.run("export").output.split(separator: "\n").map(String.init)
      #expect(alone.count { $0.contains(#""type":"post""#) } == 41)
      let coverage = alone.filter { $0.contains(#""type":"coverage""#) }
      #expect(coverage.count == 1 && coverage[0].contains(#""responses":"unknown""#))
      // It is loaded again only where it has changed.
      let loads = server.asked.count { $0.path.hasSuffix("sync.getRepo") }
      #expect(program.run("sync").code == 0)
      #expect(server.asked.count { $0.path.hasSuffix("sync.getRepo") } == loads)
      let again = program.run("export").output.split(separator: "\n").map(String.init)
      #expect(again == alone)
    }
  }

  /// What a rule answers at the close of the last day.
  private func answer(_ rule: String, _ program: Program) -> String {
    let output = program.run("rules", "why", rule, "--json").output
    return output.firstMatch(of: /"answer":"([^"]*)"/).map { String($0.1) } ?? output
  }

  @Test func `the rules about people work on a synced account, and follow what is done next`()
    throws
  {
    var life = LoopbackMastodon.Life()
    for index in 0..<8 {
      let at = Self.end - (12 - index) * Self.day
      life.statuses.append(.init(id: 100 + index, at: at, content: "<p>A thought \(index)</p>"))
    }
    let friends = ["ana", "bea", "cy", "di", "ed"].map { "\($0)@far.example" }
    for (index, friend) in friends.enumerated() {
      life.respond("mention", by: friend, to: nil, at: Self.end - 40 * Self.day + index, text: "hi")
    }
    for (index, friend) in friends.enumerated() {
      life.respond(
        "mention", by: friend, to: 101, at: Self.end - 5 * Self.day + index, text: "yes")
    }
    life.respond("reblog", by: "ana@far.example", to: 102, at: Self.end - 4 * Self.day)
    life.respond("favourite", by: "star@far.example", to: 102, at: Self.end - 41 * Self.day)
    let stars = ["star", "vega", "rigel"].map { "\($0)@far.example" }
    for star in stars { life.followers[star] = 900_000 }
    for friend in friends + ["fay@far.example"] { life.followers[friend] = 1 }
    let server = try LoopbackMastodon(life)
    try withProgram { program in
      #expect(SyncProgramTests.connect(program, to: server).code == 0)
      #expect(program.run("sync").code == 0)
      #expect(answer("engage-higher-scored", program) == "fires")
      #expect(answer("thank-your-amplifiers", program) == "fires")
      #expect(answer("always-reply", program) == "fires")
      #expect(answer("echo-chamber", program) == "fires")
      #expect(answer("earn-their-reply", program) == "not enough data")
      #expect(program.run("person", "@star@far.example").output.contains("900,000 followers"))

      // Everybody is answered, and three who reach further are written to; a stranger comes by.
      for (index, name) in (friends + stars).enumerated() {
        var reply = LoopbackMastodon.Status(
          id: 200 + index, at: Self.end - 3 * Self.day + index, content: "<p>Thanks for this</p>")
        (reply.parent, reply.answers) = (77, name)
        life.statuses.append(reply)
      }
      life.respond("favourite", by: "fay@far.example", to: 103, at: Self.end - 2 * Self.day)
      server.change { $0 = life }
      #expect(program.run("sync").code == 0)
      #expect(answer("engage-higher-scored", program) == "quiet")
      #expect(answer("thank-your-amplifiers", program) == "quiet")
      #expect(answer("always-reply", program) == "quiet")
      #expect(answer("echo-chamber", program) == "quiet")
      #expect(answer("earn-their-reply", program) == "fires")

      life.respond(
        "mention", by: "vega@far.example", to: 207, at: Self.end - 2 * Self.day, text: "Indeed")
      server.change { $0 = life }
      #expect(program.run("sync").code == 0)
      #expect(answer("earn-their-reply", program) == "quiet")
      #expect(answer("always-reply", program) == "fires")
    }
  }

  @Test func `somebody who responded on both networks can be made one person`() throws {
    var life = LoopbackMastodon.Life(seed: 3, statuses: 4, notices: 0, end: Self.end)
    life.respond("favourite", by: "ana@far.example", to: 1000, at: Self.end - 7200)
    var sky = LoopbackBluesky.Life()
    sky.post("3m", "Words", at: SyncProgramTests.time(Self.end - 9000))
    sky.like(0, by: "ana", at: SyncProgramTests.time(Self.end - 7000))
    let (mastodon, bluesky) = (try LoopbackMastodon(life), try LoopbackBluesky(sky))
    try withProgram { program in
      #expect(SyncProgramTests.connect(program, to: mastodon).code == 0)
      #expect(SyncProgramTests.connect(program, to: bluesky).code == 0)
      #expect(program.run("sync").code == 0)
      let merged = program.run("people", "merge", "@ana@far.example", "@ana.example")
      #expect(merged.code == 0, "\(merged.errors)")
      let person = program.run("person", "@ana.example").output
      #expect(person.contains("@ana@far.example") && person.contains("@ana.example"), "\(person)")
      // The next sync leaves them one.
      #expect(program.run("sync", "--full").code == 0)
      #expect(program.run("person", "@ana.example").output == person)
    }
  }
}

/// A real repository, from the folder shared with the project where it is there.
private enum Fixture {
  static let fakermaker: URL? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "shared/fixtures/bluesky/fakermaker.repo.car")
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }()

  private struct Posts: RecordSink {
    var all: [PostRecord] = []
    mutating func receive(_ record: Record) {
      if case .post(let post) = record { all.append(post) }
    }
  }

  /// What the server of a repository would tell of it.
  static func life(of file: URL) throws -> LoopbackBluesky.Life {
    var life = LoopbackBluesky.Life()
    let bytes = Array(try Data(contentsOf: file))
    var sink = Posts()
    let clock = try #require(DayClock(zone: "Europe/Oslo"))
    let report = try BlueskyRepository(place: "fakermaker").read(
      bytes, context: ImportContext(clock: clock, now: Instant(seconds: 1_772_434_800)), into: &sink
    )
    life.car = bytes
    life.did = report.account?.name ?? ""
    for post in sink.all.sorted(by: { $0.at < $1.at }) {
      let at = Date(timeIntervalSince1970: Double(post.at.milliseconds) / 1000)
        .formatted(.iso8601.dateTimeSeparator(.standard).time(includingFractionalSeconds: true))
      if post.kind == .reshare {
        life.posts.append(.init(uri: post.id, record: post.parent ?? "", at: at, isRepost: true))
        continue
      }
      let text = String(
        decoding: try JSONSerialization.data(withJSONObject: [post.text]), as: UTF8.self
      ).dropFirst().dropLast()
      let reply = post.parent.map { #","reply":{"parent":{"uri":"\#($0)"}}"# } ?? ""
      life.posts.append(
        .init(uri: post.id, record: #"{"text":\#(text),"createdAt":"\#(at)"\#(reply)}"#, at: at))
    }
    return life
  }
}

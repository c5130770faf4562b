// Servers that keep only part of the word: small ones, and data servers that stand alone.

import Domain
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Sync

@Suite struct SmallServerTests {
  @Test func `counts may come as text, and what is missing is unknown rather than zero`() throws {
    let status = """
      {"id":9,"uri":"https://a.example/9","created_at":"2026-03-08T10:00:00Z","content":"Words",\
      "favourites_count":"4"}
      """
    var (server, sync) = try MastodonSyncTests.sync { call in
      call.path.hasSuffix("/statuses") && call.query["max_id"] == nil ? .json("[\(status)]") : nil
    }
    defer { server.stop() }
    var trial = Trial()
    try trial.run(&sync)
    #expect(trial.posts.map(\.id) == ["https://a.example/9"])
    #expect(trial.posts.first?.totals == Totals(likes: 4, reshares: nil, replies: nil))
  }

  @Test(arguments: [400, 422])
  func `a server that will not have pages so long is asked for pages of its own length`(
    status: Int
  ) throws {
    var (server, sync) = try MastodonSyncTests.sync { call in
      guard call.path.hasSuffix("/statuses") || call.path.hasSuffix("/notifications") else {
        return nil
      }
      if call.query["limit"] != nil { return .error(status, #"{"error":"limit is too large"}"#) }
      guard call.path.hasSuffix("/statuses") else { return .json("[]") }
      let id = call.query["max_id"] == nil ? "9" : "8"
      return .json(
        call.query["max_id"] == "8"
          ? "[]" : "[\(MastodonSyncTests.status(id, at: "2026-03-01T08:00:00Z"))]")
    }
    defer { server.stop() }
    var trial = Trial()
    try trial.run(&sync)
    #expect(trial.posts.count == 2)
    #expect(server.asked.count { $0.query["limit"] != nil } == 1)
  }

  @Test func `an answer by emoji counts as a like`() throws {
    let post = MastodonSyncTests.status("7", at: "2026-03-01T08:00:00Z")
    let notes = ["pleroma:emoji_reaction", "reaction"].enumerated().map { index, type in
      """
      {"id":"\(index)","type":"\(type)","created_at":"2026-03-02T10:00:00Z","emoji":"🌱",\
      "account":\(MastodonSyncTests.person("\(index)", "p\(index)@b.example")),"status":\(post)}
      """
    }
    var (server, sync) = try MastodonSyncTests.sync { call in
      guard call.query["max_id"] == nil else { return nil }
      return call.path.hasSuffix("/notifications")
        ? .json("[\(notes.joined(separator: ","))]") : nil
    }
    defer { server.stop() }
    var trial = Trial()
    try trial.run(&sync)
    #expect(trial.responses.map(\.kind) == [.like, .like])
  }

  @Test func `a page may be empty and lead on, or lead on in a way nobody knows`() throws {
    var (server, sync) = try MastodonSyncTests.sync { call in
      guard call.path.hasSuffix("/statuses") else { return nil }
      let status = { MastodonSyncTests.status($0, at: "2026-03-08T10:00:00Z") }
      switch call.query["max_id"] {
      case nil: return .json("[\(status("9"))]", ["Link": "</x?max_id=8>; rel=next"])
      case "8": return .json("[]", ["Link": "</x?limit=1,2&max_id=7>; rel=\"next\""])
      case "7": return .json("[\(status("6"))]", ["Link": "</x?page=2>; rel=\"next\""])
      case "6": return .json("[\(status("5"))]", ["Link": "</x?min_id=9>; rel=\"prev\""])
      default: return .error(404)
      }
    }
    defer { server.stop() }
    var trial = Trial()
    try trial.run(&sync)
    #expect(trial.posts.map { $0.id.last } == ["9", "6", "5"])
  }

  @Test func `a thread knows what it goes on from, on the same page or by asking`() throws {
    let thread = MastodonSyncTests.status(
      "9", at: "2026-03-08T10:00:00Z",
      more: #","in_reply_to_id":"7","in_reply_to_account_id":"42""#)
    let older = MastodonSyncTests.status(
      "8", at: "2026-03-08T09:00:00Z",
      more: #","in_reply_to_id":"3","in_reply_to_account_id":"42""#)
    let first = MastodonSyncTests.status("7", at: "2026-03-08T08:00:00Z")
    var (server, sync) = try MastodonSyncTests.sync { call in
      if call.path == "/api/v1/statuses/3" {
        return .json(MastodonSyncTests.status("3", at: "2026-03-01T08:00:00Z"))
      }
      return call.path.hasSuffix("/statuses") && call.query["max_id"] == nil
        ? .json("[\(thread),\(older),\(first)]") : nil
    }
    defer { server.stop() }
    var trial = Trial()
    try trial.run(&sync)
    #expect(trial.posts.map { $0.parent?.last } == ["7", "3", nil])
    #expect(server.asked.count { $0.path == "/api/v1/statuses/3" } == 1)
  }

  @Test func `a post that is no longer listed is gone only if the server says so`() throws {
    var (server, sync) = try MastodonSyncTests.sync { call in
      switch call.path {
      case "/api/v1/statuses/gone": .error(404)
      case "/api/v1/statuses/removed": .error(410)
      case "/api/v1/statuses/there":
        .json(MastodonSyncTests.status("there", at: "2026-03-01T08:00:00Z"))
      case "/api/v1/statuses/hidden": .error(403)
      default: nil
      }
    }
    defer { server.stop() }
    // An earlier walk came to its end.
    var state = SyncState(since: Instant(seconds: 1_700_000_000))
    state.posts.done = 1_772_000_000_000
    sync.kept = state
    var trial = Trial()
    trial.seenBefore = ["gone", "removed", "there", "hidden"]
    try trial.run(&sync)
    #expect(trial.steps.flatMap(\.gone).sorted() == ["gone", "removed"])
  }

  @Test(arguments: [
    LoopbackServer.Reply.error(501, #"{"error":"MethodNotImplemented"}"#),
    .error(400, #"{"error":"InvalidRequest","message":"No service configured for app.bsky"}"#),
    .error(404, "Not Found"), .error(502, #"{"error":"UpstreamFailure"}"#),
  ])
  func `a data server that stands alone gives its repository, and of responses nothing is known`(
    refusal: LoopbackServer.Reply
  ) throws {
    var (server, sync) = try BlueskySyncTests.sync { call in
      if call.path.hasSuffix("sync.getRepo") { return .bytes([1, 2, 3]) }
      return call.path.contains("app.bsky") ? refusal : nil
    }
    defer { server.stop() }
    var trial = Trial()
    let at = try #require(Instant(rfc3339: "2026-02-01T08:00:00Z"))
    trial.receive(
      .post(PostRecord(account: Handle(.bluesky, "@me.example"), id: "x", at: at, kind: .original)))
    try trial.run(&sync)
    let files = trial.steps.compactMap(\.repository)
    #expect(files.count == 1)
    for file in files {
      #expect(FileManager.default.contents(atPath: file).map { Array($0) } == [1, 2, 3])
      unlink(file)
    }
    #expect(
      trial.coverage.map { "\($0.from) \($0.to) \($0.responses)" }
        == ["2026-02-01 2026-03-09 unknown"])
    #expect(trial.leftOut["responses, of which the server does not tell"] == 1)
    #expect(
      server.asked.allSatisfy {
        !$0.path.hasSuffix("getRepo") || $0.headers["authorization"] == nil
      })
  }

  @Test func `a repository that has not changed since it was read whole is not loaded again`()
    throws
  {
    let revision = Mutex("3a")
    func loads(_ state: String?, whole: Bool = true) throws -> (Int, String) {
      var (server, sync) = try BlueskySyncTests.sync(state: state) { call in
        if call.path.hasSuffix("sync.getRepo") { return .bytes([1, 2, 3]) }
        if call.path.hasSuffix("sync.getLatestCommit") {
          return .json(#"{"cid":"x","rev":"\#(revision.withLock { $0 })"}"#)
        }
        return call.path.contains("app.bsky") ? .error(501) : nil
      }
      defer { server.stop() }
      var trial = Trial()
      trial.inRepository = whole ? [] : nil
      try trial.run(&sync)
      for file in trial.steps.compactMap(\.repository) { unlink(file) }
      return (trial.steps.count { $0.repository != nil }, sync.state)
    }
    let (first, damaged) = try loads(nil, whole: false)
    let (second, whole) = try loads(damaged)
    let (third, same) = try loads(whole)
    revision.withLock { $0 = "3b" }
    #expect([first, second, third, try loads(same).0] == [1, 1, 0, 1])
  }

  @Test func `a server on this machine that holds the repository is the account's own`() throws {
    let server = try LoopbackServer { call in
      call.path.hasSuffix("describeRepo")
        ? .json(#"{"did":"did:plc:me"}"#)
        : .json(
          """
          {"accessJwt":"a","refreshJwt":"r","did":"did:plc:me","handle":"me.example","didDoc":\
          {"service":[{"id":"#atproto_pds","serviceEndpoint":"https://pds.example"}]}}
          """)
    }
    defer { server.stop() }
    let access = BlueskyAccess(server: try Server(server.origin), pace: FakeTime().pace)
    let (connection, _) = try access.begin(name: "me.example", password: "p")
    #expect(connection.server.origin == server.origin)
  }

  @Test func `the account's own server is asked for where the session does not name it`() throws {
    let server = try LoopbackServer { call in
      call.path.hasSuffix("describeRepo")
        ? .json(
          """
          {"did":"did:plc:me","didDoc":{"service":[{"id":"did:plc:me#atproto_pds",\
          "type":"AtprotoPersonalDataServer","serviceEndpoint":"http://127.0.0.1:9"}]}}
          """)
        : .json(#"{"accessJwt":"a","refreshJwt":"r","did":"did:plc:me","handle":"me.example"}"#)
    }
    defer { server.stop() }
    let access = BlueskyAccess(server: try Server(server.origin), pace: FakeTime().pace)
    let (connection, _) = try access.begin(name: "me.example", password: "p")
    #expect(connection.server.origin == "http://127.0.0.1:9")
  }

  @Test func `half an answer to a renewal is asked for again`() throws {
    let kept = Kept()
    var (server, sync) = try BlueskySyncTests.sync(keeping: kept) { call in
      if call.path.hasSuffix("refreshSession") {
        return LoopbackServer.Reply(
          body: #"{"accessJwt":"new","refreshJwt":"later","did":"did:plc:me"}"#,
          isCutOff: call.number == 0)
      }
      return call.headers["authorization"] == "Bearer new"
        ? nil : .error(401, #"{"error":"ExpiredToken"}"#)
    }
    defer { server.stop() }
    var trial = Trial()
    try trial.run(&sync)
    #expect(kept.all == [Secret(access: "new", refresh: "later")])
  }

  @Test func `a feed's films, cards, quotes and links by bytes are read as they are`() throws {
    let film = BlueskySyncTests.post(
      "c", at: "2026-03-07T10:00:00Z",
      more: #","embed":{"$type":"app.bsky.embed.video","video":{"ref":{}}}"#)
    let quote = BlueskySyncTests.post(
      "b", at: "2026-03-06T10:00:00Z",
      more: """
        ,"embed":{"$type":"app.bsky.embed.recordWithMedia","record":{"record":\
        {"uri":"at://did:plc:ana/app.bsky.feed.post/z"}},"media":{"images":[{},{}]}}
        """)
    let link = """
      {"uri":"at://did:plc:me/app.bsky.feed.post/a","author":{"did":"did:plc:me"},"record":\
      {"text":"Grüße 👋🏽 example.org/lan…","createdAt":"2026-03-05T10:00:00Z","facets":[\
      {"index":{"byteStart":17,"byteEnd":35},"features":[{"$type":"app.bsky.richtext.facet#link",\
      "uri":"https://example.org/language"}]},{"index":{"byteStart":900,"byteEnd":999},"features":\
      [{"uri":"https://beyond.example"}]}]},"indexedAt":"2026-03-05T10:00:00Z"}
      """
    var (server, sync) = try BlueskySyncTests.sync { call in
      call.path.hasSuffix("getAuthorFeed")
        ? .json(#"{"feed":[{"post":\#(film)},{"post":\#(quote)},{"post":\#(link)}]}"#) : nil
    }
    defer { server.stop() }
    var trial = Trial()
    try trial.run(&sync)
    #expect(trial.posts.map(\.media) == [1, 2, 0])
    #expect(trial.posts.map(\.kind) == [.original, .quote, .original])
    #expect(trial.posts.last?.text == "Grüße 👋🏽 https://example.org/language")
    #expect(trial.posts.last?.links == ["https://example.org/language", "https://beyond.example"])
    #expect(trial.posts.last?.totals == nil)
  }
}

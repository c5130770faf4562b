// What a Mastodon server answers becomes posts, responses and people, whatever its habits.

import Domain
import Foundation
import TestSupport
import Testing

@testable import Sync

@Suite struct MastodonSyncTests {
  static let own = """
    {"id":"42","acct":"me","username":"me","created_at":"2020-01-01T00:00:00.000Z",\
    "followers_count":812,"following_count":340,"statuses_count":9}
    """

  static func status(
    _ id: String, at: String, content: String = "<p>Words</p>", more: String = ""
  ) -> String {
    """
    {"id":"\(id)","uri":"https://a.example/users/me/statuses/\(id)","created_at":"\(at)",\
    "visibility":"public","content":"\(content)","favourites_count":3,"reblogs_count":1,\
    "replies_count":2\(more)}
    """
  }

  static func person(_ id: String, _ name: String, followers: Int = 70) -> String {
    """
    {"id":"\(id)","acct":"\(name)","display_name":"\(name.uppercased())",\
    "followers_count":\(followers),"following_count":\(followers),"statuses_count":\(followers)}
    """
  }

  /// A sync against a server that answers as told, and an empty list to what is not.
  static func sync(
    _ time: FakeTime = FakeTime(),
    _ answer: @escaping @Sendable (LoopbackServer.Call) -> LoopbackServer.Reply?
  ) throws -> (LoopbackServer, MastodonSync) {
    let server = try LoopbackServer { call in
      if let reply = answer(call) { return reply }
      if call.path.hasSuffix("verify_credentials") { return .json(own) }
      return .json("[]")
    }
    let connection = Connection(
      account: Handle(.mastodon, "@me@a.example"), server: try Server(server.origin), remote: "42")
    let sync = MastodonSync(
      connection, token: "hush", state: nil, context: try Stage.context(time))
    return (server, sync)
  }

  @Test func `statuses become posts by their kind, and what is not public is left out`() throws {
    let list = [
      Self.status("9", at: "2026-03-08T10:00:00.5Z"),
      Self.status(
        "8", at: "2026-03-08T09:00:00Z",
        more: #","in_reply_to_id":"7","in_reply_to_account_id":"42""#),
      Self.status(
        "7", at: "2026-03-08T08:00:00Z",
        more: """
          ,"in_reply_to_id":"555","in_reply_to_account_id":"3",\
          "mentions":[{"id":"3","acct":"ana@b.example"}]
          """),
      Self.status("6", at: "2026-03-07T08:00:00Z").replacing("\"public\"", with: "\"direct\""),
      Self.status("5", at: "2026-03-07T07:00:00Z").replacing("\"public\"", with: "\"private\""),
      """
      {"id":"4","uri":"https://a.example/users/me/statuses/4/activity","visibility":"public",\
      "created_at":"2026-03-07T06:00:00Z","reblog":{"id":"x","uri":"https://b.example/1",\
      "created_at":"2026-03-01T00:00:00Z","account":\(Self.person("3", "ana@b.example"))}}
      """,
      #"{"id":5}"#, "7",
      Self.status("3", at: "2026-03-06T06:00:00Z", more: #","quote":{"state":"accepted"}"#),
    ]
    var (server, sync) = try Self.sync { call in
      call.path.hasSuffix("/statuses") && call.query["max_id"] == nil
        ? .json("[\(list.joined(separator: ","))]") : nil
    }
    defer { server.stop() }
    var trial = Trial()
    try trial.run(&sync)
    #expect(trial.posts.map(\.kind) == [.original, .thread, .reply, .reshare, .quote])
    #expect(trial.posts[0].at.milliseconds % 1000 == 500)
    #expect(trial.posts[1].id == "https://a.example/users/me/statuses/8")
    #expect(trial.posts[2].to == "@ana@b.example")
    // One of the two answers to 7 is one's own.
    #expect(trial.posts[2].totals == Totals(likes: 3, reshares: 1, replies: 1))
    #expect(trial.posts[3].parent == "https://b.example/1")
    #expect(trial.leftOut[MastodonReading.direct] == 1)
    #expect(trial.leftOut[MastodonReading.followersOnly] == 1)
    #expect(server.asked.allSatisfy { $0.headers["authorization"] == "Bearer hush" })
  }

  @Test(arguments: ["Link", "link", nil])
  func `pages follow a Link in any case, or the last id where there is none`(name: String?) throws {
    var (server, sync) = try Self.sync { call in
      guard call.path.hasSuffix("/statuses") else { return nil }
      let all = (1...100).reversed().map(String.init)
      let rest = call.query["max_id"].map { max in all.drop { $0 != max }.dropFirst() } ?? all[...]
      let page = rest.prefix(40)
      let body = page.map { id in
        Self.status(id, at: "2026-02-\(10 + (Int(id) ?? 0) / 10)T10:00:00Z")
      }.joined(separator: ",")
      guard let name, let last = page.last, rest.count > 40 else {
        return name == nil ? .json("[\(body)]") : .json("[\(body)]", ["Link": "<x>; rel=\"prev\""])
      }
      return .json(
        "[\(body)]", [name: "<http://elsewhere.example/y?max_id=\(last)>; rel=\"next\""])
    }
    defer { server.stop() }
    var trial = Trial()
    try trial.run(&sync)
    #expect(trial.posts.count == 100)
    #expect(Set(trial.posts.map(\.id)).count == 100)
  }

  @Test func `notifications become responses, known by who did what`() throws {
    let post = Self.status("7", at: "2026-03-01T08:00:00Z")
    func note(_ id: Int, _ type: String, _ more: String) -> String {
      """
      {"id":"\(id)","type":"\(type)","created_at":"2026-03-0\(id)T10:00:00Z",\
      "account":\(Self.person("3", "ana@b.example"))\(more)}
      """
    }
    func answer(_ visibility: String) -> String {
      """
      ,"status":{"id":"m\(visibility)","uri":"https://b.example/m\(visibility)",\
      "created_at":"2026-03-05T10:00:00Z","visibility":"\(visibility)","content":"<p>hush hush</p>",\
      "in_reply_to_id":"7","in_reply_to_account_id":"42"}
      """
    }
    let list = [
      note(8, "follow", ""), note(7, "a_new_kind", ""), note(6, "mention", answer("direct")),
      note(5, "mention", answer("public")), note(4, "reblog", ",\"status\":\(post)"),
      note(3, "favourite", ",\"status\":\(post)"), note(2, "poll", ",\"status\":\(post)"),
    ]
    var (server, sync) = try Self.sync { call in
      if call.path.hasSuffix("/statuses"), call.query["max_id"] == nil { return .json("[\(post)]") }
      if call.path.hasSuffix("/notifications"), call.query["max_id"] == nil {
        return .json("[\(list.joined(separator: ","))]")
      }
      return nil
    }
    defer { server.stop() }
    var trial = Trial()
    try trial.run(&sync)
    #expect(trial.responses.map(\.kind) == [.follow, .reply, .reshare, .like])
    #expect(trial.responses[1].post == "https://a.example/users/me/statuses/7")
    #expect(trial.responses[1].text == "hush hush")
    #expect(trial.responses[3].id == "like https://a.example/users/me/statuses/7 @ana@b.example")
    #expect(trial.people.map(\.handle.name) == ["@ana@b.example"])
    #expect(trial.people.first?.followers == 70)
    #expect(trial.leftOut[MastodonReading.direct] == 1)
    #expect(
      trial.coverage.map { "\($0.from) \($0.to) \($0.responses)" }
        == ["2026-03-01 2026-03-01 totals", "2026-03-02 2026-03-09 known"])
  }

  @Test func `where notifications no longer tell, the server is asked for names`() throws {
    var (server, sync) = try Self.sync { call in
      if call.path.hasSuffix("/favourited_by") {
        return .json("[\(Self.person("3", "ana@b.example")),\(Self.person("42", "me"))]")
      }
      return call.path.hasSuffix("/reblogged_by") ? .error(404) : nil
    }
    defer { server.stop() }
    var trial = Trial()
    let at = Instant(rfc3339: "2026-01-01T08:00:00Z") ?? Stage.now
    trial.toAsk = [PostToAsk(native: "n", remote: "7", at: at, likes: true, reshares: true)]
    try trial.run(&sync)
    #expect(trial.responses.map(\.by) == ["@ana@b.example"])
    #expect(trial.responses.first?.at == at)
    #expect(trial.steps.flatMap(\.asked) == ["n"])
  }

  @Test(arguments: [400, 401, 422])
  func `a token that is refused is told as that, whatever the status, without the token`(
    status: Int
  ) throws {
    var (server, sync) = try Self.sync { _ in .error(status, #"{"error":"no"}"#) }
    defer { server.stop() }
    var trial = Trial()
    let failure = #expect(throws: SyncFailure.self) { try trial.run(&sync) }
    #expect(failure == .refused(server: "127.0.0.1", said: "no"))
    #expect(server.asked.count == 1)
  }

  @Test func `a server that is busy is waited for as long as it asks`() throws {
    let time = FakeTime()
    let reset = Instant(seconds: 1_772_000_090).rfc3339(offset: 0)
    var (server, sync) = try Self.sync(time) { call in
      guard call.path.hasSuffix("/notifications") else { return nil }
      return call.number == 0 ? .error(429, "{}", ["X-RateLimit-Reset": reset]) : .json("[]")
    }
    defer { server.stop() }
    var trial = Trial()
    try trial.run(&sync)
    #expect(time.waited >= 90 && time.waited < 100)
  }

  @Test func `an allowance that is used up is waited for before the next request`() throws {
    let time = FakeTime()
    var (server, sync) = try Self.sync(time) { call in
      guard call.path.hasSuffix("verify_credentials") else { return nil }
      return .json(
        Self.own, ["x-ratelimit-remaining": "0", "X-RateLimit-Reset": "1772000030"])
    }
    defer { server.stop() }
    var trial = Trial()
    try trial.run(&sync)
    #expect(time.waited >= 29 && time.waited < 35)
  }

  @Test func `errors, half answers and wrong JSON are asked for again, five times at most`() throws
  {
    let time = FakeTime()
    var (server, sync) = try Self.sync(time) { call in
      guard call.path.hasSuffix("/notifications") else { return nil }
      switch call.number {
      case 0: return .error(500)
      case 1: return LoopbackServer.Reply(body: "[{\"id\":\"1\"}]", isCutOff: true)
      case 2: return .json("<html>")
      case 3: return .error(503)
      default: return .json("[]")
      }
    }
    defer { server.stop() }
    var trial = Trial()
    try trial.run(&sync)
    #expect(server.asked.filter { $0.path.hasSuffix("/notifications") }.count == 5)
    #expect(time.waited >= 15 && time.waited < 16)
  }

  @Test func `a server that stays broken is given up, and nothing of the page is kept`() throws {
    var (server, sync) = try Self.sync { call in
      call.path.hasSuffix("/notifications") ? .error(500) : nil
    }
    defer { server.stop() }
    var trial = Trial()
    let failure = #expect(throws: SyncFailure.self) { try trial.run(&sync) }
    #expect(failure == .failing(server: "127.0.0.1", status: 500, said: nil))
  }

  @Test func `a redirect to another server is refused, and one on the same is followed`() throws {
    var (server, sync) = try Self.sync { call in
      if call.path == "/moved" { return .json(Self.own) }
      return call.path.hasSuffix("verify_credentials")
        ? .error(302, "", ["Location": "/moved"])
        : .error(301, "", ["Location": "https://elsewhere.example/"])
    }
    defer { server.stop() }
    var trial = Trial()
    let failure = #expect(throws: SyncFailure.self) { try trial.run(&sync) }
    #expect(failure == .redirected(server: "127.0.0.1", to: "elsewhere.example"))
    #expect(server.asked.contains { $0.path == "/moved" })
  }

  @Test func `a list that goes round in circles ends`() throws {
    let status = Self.status("9", at: "2026-03-08T10:00:00Z")
    var (server, sync) = try Self.sync { call in
      call.path.hasSuffix("/statuses") ? .json("[\(status)]") : nil
    }
    defer { server.stop() }
    var trial = Trial()
    try trial.run(&sync)
    #expect(server.asked.filter { $0.path.hasSuffix("/statuses") }.count == 2)
  }

  @Test func `ids are opaque: letters of one server differ in case`() throws {
    let mention = """
      [{"id":"ab","type":"mention","created_at":"2026-03-05T10:00:00Z",\
      "account":\(Self.person("3", "ana@b.example")),"status":{"id":"ff","uri":"https://b.example/m",\
      "created_at":"2026-03-05T10:00:00Z","visibility":"public","content":"yes",\
      "in_reply_to_id":"ABCD","in_reply_to_account_id":"42"}}]
      """
    let status = Self.status("abcd", at: "2026-03-01T10:00:00Z")
    var (server, sync) = try Self.sync { call in
      guard call.query["max_id"] == nil else { return nil }
      if call.path.hasSuffix("/statuses") { return .json("[\(status)]") }
      return call.path.hasSuffix("/notifications") ? .json(mention) : nil
    }
    defer { server.stop() }
    var trial = Trial()
    try trial.run(&sync)
    #expect(trial.responses.first?.post == "https://a.example/users/me/statuses/abcd")
  }
}

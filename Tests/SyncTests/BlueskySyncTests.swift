// What Bluesky's servers answer becomes posts, responses and people, and tokens are renewed.

import Domain
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Sync

/// The secrets that a sync had kept.
final class Kept: Sendable {
  private let secrets = Mutex<[Secret]>([])

  var all: [Secret] { secrets.withLock { $0 } }

  func add(_ secret: Secret) { secrets.withLock { $0.append(secret) } }
}

@Suite struct BlueskySyncTests {
  static let did = "did:plc:me"
  static let profile =
    #"{"did":"did:plc:me","handle":"me.example","followersCount":9,"followsCount":8,"createdAt":"2024-01-01T00:00:00Z"}"#

  static func actor(_ name: String) -> String {
    #"{"did":"did:plc:\#(name)","handle":"\#(name).example","displayName":"\#(name.uppercased())"}"#
  }

  static func post(_ key: String, at: String, more: String = "", view: String = "") -> String {
    """
    {"uri":"at://\(did)/app.bsky.feed.post/\(key)","author":{"did":"\(did)","handle":"me.example"},\
    "record":{"$type":"app.bsky.feed.post","text":"Words \(key)","createdAt":"\(at)"\(more)},\
    "likeCount":2,"repostCount":1,"replyCount":1,"indexedAt":"\(at)"\(view)}
    """
  }

  static func sync(
    keeping kept: Kept = Kept(), state: String? = nil, latest: @escaping () -> Secret? = { nil },
    _ answer: @escaping @Sendable (LoopbackServer.Call) -> LoopbackServer.Reply?
  ) throws -> (LoopbackServer, BlueskySync) {
    let server = try LoopbackServer { call in
      if let reply = answer(call) { return reply }
      switch call.path {
      case "/xrpc/app.bsky.actor.getProfile": return .json(profile)
      case "/xrpc/app.bsky.feed.getAuthorFeed": return .json(#"{"feed":[]}"#)
      case "/xrpc/app.bsky.notification.listNotifications":
        return .json(#"{"notifications":[]}"#)
      case "/xrpc/app.bsky.actor.getProfiles": return .json(#"{"profiles":[]}"#)
      default: return .error(404)
      }
    }
    let connection = Connection(
      account: Handle(.bluesky, "@me.example"), server: try Server(server.origin), remote: did)
    let sync = BlueskySync(
      connection, secret: Secret(access: "old", refresh: "again"), state: state,
      context: try Stage.context(), latest: latest
    ) { kept.add($0) }
    return (server, sync)
  }

  @Test func `a feed becomes posts; its last page may be empty, and a pinned post counts once`()
    throws
  {
    let reply = Self.post(
      "c", at: "2026-03-07T10:00:00Z",
      more: #","reply":{"parent":{"uri":"at://did:plc:ana/app.bsky.feed.post/x"}}"#)
    let thread = Self.post(
      "b", at: "2026-03-06T10:00:00Z",
      more: #","reply":{"parent":{"uri":"at://did:plc:me/app.bsky.feed.post/a"}}"#)
    let feed = """
      {"feed":[{"post":\(Self.post("a", at: "2026-03-01T10:00:00Z")),\
      "reason":{"$type":"app.bsky.feed.defs#reasonPin"}},\
      {"post":\(reply),"reply":{"parent":{"author":\(Self.actor("ana"))}}},\
      {"post":\(thread)},{"post":{"uri":"at://did:plc:bo/app.bsky.feed.post/z",\
      "author":\(Self.actor("bo")),"viewer":{"repost":"at://did:plc:me/app.bsky.feed.repost/r"}},\
      "reason":{"$type":"app.bsky.feed.defs#reasonRepost","indexedAt":"2026-03-05T10:00:00Z"}},\
      7,{"post":\(Self.post("a", at: "2026-03-01T10:00:00Z"))}],"cursor":"next"}
      """
    var (server, sync) = try Self.sync { call in
      call.path.hasSuffix("getAuthorFeed") && call.query["cursor"] == nil ? .json(feed) : nil
    }
    defer { server.stop() }
    var trial = Trial()
    try trial.run(&sync)
    #expect(Set(trial.posts.map(\.id)).count == 4)
    let kinds = Dictionary(grouping: trial.posts, by: \.kind).mapValues(\.count)
    #expect(kinds[.reply] == 1 && kinds[.thread] == 1 && kinds[.reshare] == 1)
    #expect(trial.posts.first { $0.kind == .reply }?.to == "@ana.example")
    let reshare = trial.posts.first { $0.kind == .reshare }
    #expect(reshare?.id == "at://did:plc:me/app.bsky.feed.repost/r")
    #expect(reshare?.to == "@bo.example")
    #expect(trial.steps.flatMap(\.same).map(\.id.name) == ["did:plc:ana", "did:plc:bo"])
    #expect(trial.leftOut["posts that cannot be read"] == 1)
  }

  @Test func `notifications become responses, and who responded is counted`() throws {
    let subject = "at://did:plc:me/app.bsky.feed.post/a"
    func note(_ reason: String, _ name: String, _ subject: String?) -> String {
      """
      {"uri":"at://did:plc:\(name)/\(reason)/1","author":\(Self.actor(name)),"reason":"\(reason)",\
      \(subject.map { "\"reasonSubject\":\"\($0)\"," } ?? "")\
      "record":{"text":"said","createdAt":"2026-03-03T10:00:00Z"},\
      "indexedAt":"2026-03-03T10:00:01Z"}
      """
    }
    let list = [
      note("like", "ana", subject), note("repost", "ana", subject), note("follow", "bo", nil),
      note("reply", "bo", subject), note("mention", "cy", nil), note("quote", "cy", subject),
      note("verified", "cy", nil), note("something-new", "cy", subject),
      note("like-via-repost", "dee", "at://did:plc:me/app.bsky.feed.repost/r"),
    ]
    var (server, sync) = try Self.sync { call in
      if call.path.hasSuffix("listNotifications") {
        return .json(#"{"notifications":[\#(list.joined(separator: ","))]}"#)
      }
      guard call.path.hasSuffix("getProfile"), call.query["actor"] != Self.did else { return nil }
      return .json(
        #"{"did":"did:plc:x","handle":"\#(call.query["actor"] ?? "")","followersCount":5}"#)
    }
    defer { server.stop() }
    var trial = Trial()
    try trial.run(&sync)
    #expect(
      trial.responses.map(\.kind) == [.like, .reshare, .follow, .reply, .mention, .mention, .like])
    #expect(trial.responses.map(\.by).first == "@ana.example")
    #expect(trial.responses[0].id == "like \(subject) did:plc:ana")
    #expect(trial.responses[3].post == subject && trial.responses[3].text == "said")
    #expect(trial.coverage.last?.responses == .known)
  }

  @Test func `a token that ran out is renewed once, and the new one is kept at once`() throws {
    let kept = Kept()
    var (server, sync) = try Self.sync(keeping: kept) { call in
      if call.path.hasSuffix("refreshSession") {
        return call.headers["authorization"] == "Bearer again"
          ? .json(#"{"accessJwt":"new","refreshJwt":"later","did":"did:plc:me"}"#) : .error(400)
      }
      return call.headers["authorization"] == "Bearer new"
        ? nil : .error(400, #"{"error":"ExpiredToken","message":"Token has expired"}"#)
    }
    defer { server.stop() }
    var trial = Trial()
    try trial.run(&sync)
    #expect(kept.all == [Secret(access: "new", refresh: "later")])
  }

  @Test(arguments: [true, false])
  func `a token that another coach renewed is taken, also one that came in between`(
    isThereBefore: Bool
  ) throws {
    let theirs = Mutex(isThereBefore ? Secret(access: "theirs", refresh: "next") : nil)
    let latest = { theirs.withLock { $0 } }
    var (server, sync) = try Self.sync(latest: latest) { call in
      if call.path.hasSuffix("refreshSession") {
        theirs.withLock { $0 = Secret(access: "theirs", refresh: "next") }
        return .error(401, #"{"error":"InvalidToken","message":"Token has been revoked"}"#)
      }
      return call.headers["authorization"] == "Bearer theirs"
        ? nil : .error(400, #"{"error":"ExpiredToken","message":"Token has expired"}"#)
    }
    defer { server.stop() }
    var trial = Trial()
    try trial.run(&sync)
    #expect(server.asked.contains { $0.path.hasSuffix("refreshSession") } == !isThereBefore)
  }

  @Test func `a renewal that is refused asks to connect again, in plain words`() throws {
    var (server, sync) = try Self.sync { call in
      call.path.hasSuffix("refreshSession")
        ? .error(401, #"{"error":"InvalidToken","message":"Token has been revoked"}"#)
        : .error(400, #"{"error":"ExpiredToken","message":"Token has expired"}"#)
    }
    defer { server.stop() }
    var trial = Trial()
    let failure = #expect(throws: SyncFailure.self) { try trial.run(&sync) }
    #expect(
      failure?.diagnostic.message == "127.0.0.1 refuses the token: “the connection has ended”")
    #expect(failure?.diagnostic.hint?.contains("coach account connect") == true)
  }

  @Test func `connecting asks for the code that was sent, and goes to the account's own server`()
    throws
  {
    let server = try LoopbackServer { call in
      guard call.body.contains("authFactorToken") else {
        return .error(401, #"{"error":"AuthFactorTokenRequired","message":"A code was sent"}"#)
      }
      return .json(
        """
        {"accessJwt":"a","refreshJwt":"r","did":"did:plc:me","handle":"me.example","didDoc":\
        {"service":[{"id":"#atproto_pds","serviceEndpoint":"https://pds.example"}]}}
        """)
    }
    defer { server.stop() }
    let access = BlueskyAccess(server: try Server(server.origin), pace: FakeTime().pace)
    #expect(throws: SyncFailure.wantsCode(server: "127.0.0.1")) {
      try access.begin(name: "@me.example", password: "p")
    }
    let (connection, secret) = try access.begin(name: "@me.example", password: "p", code: "1")
    #expect(connection.server.origin == "https://pds.example")
    #expect(connection.account == Handle(.bluesky, "@me.example"))
    #expect(connection.remote == "did:plc:me")
    #expect(secret == Secret(access: "a", refresh: "r"))
  }
}

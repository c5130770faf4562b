// A personal data server on this machine, with or without somebody who tells what came back.

import Foundation
import Synchronization

/// A server with one account, which takes the app password `abcd-efgh` and gives tokens that run out
/// after some requests.
public final class LoopbackBluesky: Sendable {
  /// Something published.
  public struct Post: Sendable {
    /// Its address.
    public var uri: String
    /// The JSON of its record; of a repost the address of what was passed on.
    public var record: String
    /// When, as in `2026-03-01T10:00:00.000Z`.
    public var at: String
    /// Whether it is somebody else's, passed on.
    public var isRepost: Bool
    /// Who likes it.
    public var likes: [String] = []
    /// How many passed it on, and answered.
    public var (reposts, replies) = (0, 0)
    /// Whom it answers, as in `ana`.
    public var answers: String?

    /// A post.
    public init(uri: String, record: String, at: String, isRepost: Bool = false) {
      self.uri = uri
      self.record = record
      self.at = at
      self.isRepost = isRepost
    }
  }

  /// What the server holds.
  public struct Life: Sendable {
    /// Whose it is.
    public var did = "did:plc:norahnorahnorahnorahnora"
    /// Oldest first.
    public var posts: [Post] = []
    /// Notifications as JSON, oldest first.
    public var notices: [String] = []
    /// The repository, where it is given out.
    public var car: [UInt8]?
    /// Followers of others, by name; one without an entry has 500.
    public var followers: [String: Int] = [:]
    /// Whether anybody tells of feeds, notifications and people.
    public var hasView = true
    /// How many requests a token is good for.
    public var requestsPerToken = Int.max
    /// How long each answer takes, in seconds.
    public var delay = 0.0

    /// A life in which nothing has happened.
    public init() {}

    /// Publishes a text; the key tells when.
    public mutating func post(_ key: String, _ text: String, at: String) {
      posts.append(
        Post(
          uri: "at://\(did)/app.bsky.feed.post/\(key)",
          record: #"{"$type":"app.bsky.feed.post","text":"\#(text)","createdAt":"\#(at)"}"#, at: at)
      )
    }

    /// Answers somebody.
    public mutating func answer(_ key: String, _ name: String, _ text: String, at: String) {
      let parent = "at://did:plc:\(name)/app.bsky.feed.post/\(key)"
      var post = Post(
        uri: "at://\(did)/app.bsky.feed.post/\(key)",
        record: """
          {"$type":"app.bsky.feed.post","text":"\(text)","createdAt":"\(at)",\
          "reply":{"root":{"uri":"\(parent)"},"parent":{"uri":"\(parent)"}}}
          """, at: at)
      post.answers = name
      posts.append(post)
    }

    /// Lets somebody like a post.
    public mutating func like(_ index: Int, by name: String, at: String) {
      posts[index].likes.append(name)
      hear("like", by: name, about: posts[index].uri, at: at)
    }

    /// Lets somebody pass a post on.
    public mutating func repost(_ index: Int, by name: String, at: String) {
      posts[index].reposts += 1
      hear("repost", by: name, about: posts[index].uri, at: at)
    }

    /// Lets somebody answer a post.
    public mutating func reply(_ index: Int, by name: String, _ text: String, at: String) {
      posts[index].replies += 1
      let uri = posts[index].uri
      hear(
        "reply", by: name, about: uri, at: at,
        more: #","text":"\#(text)","reply":{"parent":{"uri":"\#(uri)"}}"#)
    }

    /// Lets somebody follow.
    public mutating func follow(by name: String, at: String) {
      hear("follow", by: name, about: nil, at: at)
    }

    private mutating func hear(
      _ reason: String, by name: String, about subject: String?, at: String, more: String = ""
    ) {
      let about = subject.map { #","reasonSubject":"\#($0)""# } ?? ""
      notices.append(
        """
        {"uri":"at://did:plc:\(name)/app.bsky.feed.\(reason)/\(notices.count)",\
        "reason":"\(reason)","author":{"did":"did:plc:\(name)","handle":"\(name).example"}\
        \(about),"record":{"createdAt":"\(at)"\(more)},"indexedAt":"\(at)"}
        """)
    }
  }

  private struct State {
    var life: Life
    var tokens = 0
    var left = 0
    var isEnded = false
  }

  private let state: Mutex<State>
  private let box = Mutex<LoopbackServer?>(nil)

  /// Where it is, as in `http://127.0.0.1:40123`.
  public var origin: String { box.withLock { $0?.origin } ?? "" }

  /// Everything that was asked.
  public var asked: [LoopbackServer.Call] { box.withLock { $0?.asked } ?? [] }

  /// Starts a server.
  public init(_ life: Life) throws {
    state = Mutex(State(life: life))
    let server = try LoopbackServer { [weak self] call in
      guard let self else { return .error(503) }
      var reply = self.reply(to: call)
      reply.delay = self.state.withLock(\.life.delay)
      return reply
    }
    box.withLock { $0 = server }
  }

  deinit { box.withLock { $0?.stop() } }

  /// Changes what the server holds.
  public func change(_ body: (inout Life) -> Void) { state.withLock { body(&$0.life) } }

  /// Whether the session was ended.
  public var isEnded: Bool { state.withLock(\.isEnded) }

  private func reply(to call: LoopbackServer.Call) -> LoopbackServer.Reply {
    let method = call.path.split(separator: "/").last.map(String.init) ?? ""
    let life = state.withLock(\.life)
    switch method {
    case "com.atproto.server.createSession":
      return call.body.contains("abcd-efgh")
        ? session()
        : .error(401, #"{"error":"AuthenticationRequired","message":"Invalid password"}"#)
    case "com.atproto.server.refreshSession":
      // As at Bluesky's own server, the token before renews for a while and gives what it gave: whoever
      // was stopped before keeping the answer is not locked out. Other servers may end it at once.
      let tokens = state.withLock(\.tokens)
      switch call.headers["authorization"] {
      case "Bearer refresh-\(tokens)": return session()
      case "Bearer refresh-\(tokens - 1)": return state.withLock { Self.session($0) }
      default: return .error(400, #"{"error":"ExpiredToken","message":"Token has been revoked"}"#)
      }
    case "com.atproto.server.deleteSession":
      state.withLock { $0.isEnded = true }
      return .json("")
    case "com.atproto.sync.getRepo":
      return life.car.map { .bytes($0) } ?? .error(400, #"{"error":"RepoNotFound"}"#)
    case "com.atproto.sync.getLatestCommit":
      return life.car.map { .json(#"{"cid":"x","rev":"\#($0.count)"}"#) }
        ?? .error(400, #"{"error":"RepoNotFound"}"#)
    default: break
    }
    if let refusal = refusal(call) { return refusal }
    if method == "com.atproto.repo.getRecord" {
      let key = "\(call.query["collection"] ?? "")/\(call.query["rkey"] ?? "")"
      return life.posts.contains { $0.uri.hasSuffix(key) }
        ? .json(#"{"uri":"x","value":{}}"#) : .error(400, #"{"error":"RecordNotFound"}"#)
    }
    guard life.hasView else {
      return .error(501, #"{"error":"MethodNotImplemented","message":"Method Not Implemented"}"#)
    }
    return view(method, call, life)
  }

  private func session() -> LoopbackServer.Reply {
    state.withLock { state in
      state.tokens += 1
      state.left = state.life.requestsPerToken
      return Self.session(state)
    }
  }

  private static func session(_ state: State) -> LoopbackServer.Reply {
    .json(
      """
      {"accessJwt":"access-\(state.tokens)","refreshJwt":"refresh-\(state.tokens)",\
      "did":"\(state.life.did)","handle":"nora.example"}
      """)
  }

  private func refusal(_ call: LoopbackServer.Call) -> LoopbackServer.Reply? {
    state.withLock { state in
      guard call.headers["authorization"] == "Bearer access-\(state.tokens)", state.left > 0 else {
        return .error(400, #"{"error":"ExpiredToken","message":"Token has expired"}"#)
      }
      state.left -= 1
      return nil
    }
  }

  private func view(
    _ method: String, _ call: LoopbackServer.Call, _ life: Life
  ) -> LoopbackServer.Reply {
    switch method {
    case "app.bsky.actor.getProfile":
      return .json(
        """
        {"did":"\(life.did)","handle":"nora.example","followersCount":50,"followsCount":7,\
        "createdAt":"2023-01-01T00:00:00.000Z"}
        """)
    case "app.bsky.feed.getAuthorFeed":
      return page(life.posts.map { Self.json($0, life) }, "feed", call)
    case "app.bsky.notification.listNotifications":
      return page(life.notices, "notifications", call)
    case "app.bsky.actor.getProfiles":
      let profiles = (call.lists["actors"] ?? []).map { handle in
        let name = handle.hasSuffix(".example") ? String(handle.dropLast(8)) : handle
        return """
          {"did":"did:plc:\(name)","handle":"\(handle)",\
          "followersCount":\(life.followers[name] ?? 500),"followsCount":1}
          """
      }
      return .json(#"{"profiles":[\#(profiles.joined(separator: ","))]}"#)
    default: return .json(#"{"likes":[],"repostedBy":[]}"#)
    }
  }

  private func page(
    _ all: [String], _ name: String, _ call: LoopbackServer.Call
  ) -> LoopbackServer.Reply {
    let limit = call.query["limit"].flatMap { Int($0) } ?? 50
    let from = call.query["cursor"].flatMap { Int($0) } ?? 0
    let shown = all.reversed().dropFirst(from).prefix(limit)
    let cursor = from + limit < all.count ? #","cursor":"\#(from + limit)""# : ""
    return .json(#"{"\#(name)":[\#(shown.joined(separator: ","))]\#(cursor)}"#)
  }

  private static func json(_ post: Post, _ life: Life) -> String {
    guard !post.isRepost else {
      return """
        {"post":{"uri":"\(post.record)","author":{"did":"did:plc:bo","handle":"bo.example"}},\
        "reason":{"$type":"app.bsky.feed.defs#reasonRepost","uri":"\(post.uri)",\
        "indexedAt":"\(post.at)"}}
        """
    }
    let answered = post.answers.map { name in
      """
      ,"reply":{"parent":{"uri":"at://did:plc:\(name)/app.bsky.feed.post/x",\
      "author":{"did":"did:plc:\(name)","handle":"\(name).example"}}}
      """
    }
    return """
      {"post":{"uri":"\(post.uri)","author":{"did":"\(life.did)","handle":"nora.example"},\
      "record":\(post.record),"likeCount":\(post.likes.count),"repostCount":\(post.reposts),\
      "replyCount":\(post.replies),"indexedAt":"\(post.at)"}\(answered ?? "")}
      """
  }
}

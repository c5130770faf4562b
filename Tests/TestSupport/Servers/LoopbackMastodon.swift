// A Mastodon server on this machine with a life on it: posts, and what came back.

import Foundation
import Synchronization

/// A server with one account whose statuses and notifications are paged as Mastodon pages them.
///
/// Its token is `open-sesame`. What it holds can be changed between two syncs.
public final class LoopbackMastodon: Sendable {
  /// Something published.
  public struct Status: Sendable {
    /// The server's id; later ones are greater.
    public var id: Int
    /// When, in seconds since 1970.
    public var at: Int
    /// Its HTML.
    public var content: String
    /// The id of what it answers.
    public var parent: Int?
    /// Whose that is: one's own where nil.
    public var answers: String?
    /// Whether it is somebody else's, passed on.
    public var isBoost = false
    /// Who likes it.
    public var likes: [String] = []
    /// Who passed it on.
    public var boosts: [String] = []
    /// How many answered.
    public var replies = 0

    /// A status.
    public init(id: Int, at: Int, content: String, parent: Int? = nil, answers: String? = nil) {
      self.id = id
      self.at = at
      self.content = content
      self.parent = parent
      self.answers = answers
    }
  }

  /// Something that came back.
  public struct Notice: Sendable {
    /// The server's id; later ones are greater.
    public var id: Int
    /// As in `favourite`.
    public var type: String
    /// When, in seconds since 1970.
    public var at: Int
    /// Who, as in `ana@far.example`.
    public var by: String
    /// The status it is about.
    public var status: Int?
    /// What was answered.
    public var text = ""

    /// A notification.
    public init(id: Int, type: String, at: Int, by: String, status: Int?, text: String = "") {
      self.id = id
      self.type = type
      self.at = at
      self.by = by
      self.status = status
      self.text = text
    }
  }

  /// What the server holds.
  public struct Life: Sendable {
    /// Oldest first.
    public var statuses: [Status] = []
    /// Oldest first.
    public var notices: [Notice] = []
    /// Followers of others, by name; one without an entry has 70.
    public var followers: [String: Int] = [:]
    /// How long each answer takes, in seconds.
    public var delay = 0.0

    /// A life in which nothing has happened.
    public init() {}

    /// Likes, boosts or answers a status.
    public mutating func respond(
      _ type: String, by: String, to status: Int?, at: Int, text: String = ""
    ) {
      let index = statuses.firstIndex { $0.id == status }
      let known = index.map { type == "reblog" ? statuses[$0].boosts : statuses[$0].likes } ?? []
      // Nobody likes a thing twice.
      if type == "favourite" || type == "reblog", known.contains(by) { return }
      let id = 900_000 + notices.count
      notices.append(Notice(id: id, type: type, at: at, by: by, status: status, text: text))
      guard let index else { return }
      switch type {
      case "favourite": statuses[index].likes.append(by)
      case "reblog": statuses[index].boosts.append(by)
      case "mention": statuses[index].replies += 1
      default: break
      }
    }

    /// A life made by chance that comes out the same each time, ending at `end`.
    public init(seed: UInt64, statuses count: Int, notices: Int, end: Int) {
      var random = DemoRandom(seed: seed)
      for index in 0..<count {
        let at = end - (count - index) * 5400 - random.below(1800)
        var status = Status(id: 1000 + index, at: at, content: "<p>Words \(index)</p>")
        if index > 3, random.chance(0.15) { status.parent = 1000 + index - 1 - random.below(3) }
        if status.parent == nil, random.chance(0.2) {
          (status.parent, status.answers) = (77, "p\(random.below(9))@far.example")
        }
        status.isBoost = status.parent == nil && random.chance(0.1)
        statuses.append(status)
      }
      let own = statuses.filter { !$0.isBoost }
      guard let first = statuses.first, !own.isEmpty else { return }
      // The earliest likes are older than all notifications.
      for index in statuses.indices.prefix(count / 10) where !statuses[index].isBoost {
        statuses[index].likes = ["early@far.example", "late@far.example"]
      }
      for index in 0..<notices {
        let at = first.at + (end - first.at) / 10 + (end - first.at) * index * 9 / (notices * 10)
        let before = own.filter { $0.at < at }
        let type = random.pick(
          ["favourite", "favourite", "reblog", "mention", "follow", "new_thing"], or: "")
        let status = random.pick(before.suffix(20), or: own[0]).id
        respond(
          type, by: "p\(random.below(40))@far.example", to: type == "follow" ? nil : status, at: at,
          text: "<p>@me answer \(index)</p>")
      }
    }
  }

  /// The token that it takes.
  public static let token = "open-sesame"

  private let life: Mutex<Life>
  private let box = Mutex<LoopbackServer?>(nil)

  /// Where it is, as in `http://127.0.0.1:40123`.
  public var origin: String { box.withLock { $0?.origin } ?? "" }

  /// Everything that was asked.
  public var asked: [LoopbackServer.Call] { box.withLock { $0?.asked } ?? [] }

  /// Starts a server.
  public init(_ life: Life) throws {
    self.life = Mutex(life)
    let server = try LoopbackServer { [weak self] call in
      guard let self else { return .error(503) }
      var reply = self.reply(to: call)
      reply.delay = self.life.withLock(\.delay)
      return reply
    }
    box.withLock { $0 = server }
  }

  deinit { box.withLock { $0?.stop() } }

  /// Changes what the server holds.
  public func change(_ body: (inout Life) -> Void) { life.withLock { body(&$0) } }

  private func reply(to call: LoopbackServer.Call) -> LoopbackServer.Reply {
    let life = life.withLock { $0 }
    if call.method == "POST" { return .json("{}") }
    if call.path == "/api/v2/instance" { return .json(#"{"domain":"home.example"}"#) }
    guard call.headers["authorization"] == "Bearer \(Self.token)" else {
      return .error(401, #"{"error":"The access token is invalid"}"#)
    }
    let parts = call.path.split(separator: "/").map(String.init)
    switch (parts.dropFirst(2).first, parts.count) {
    case ("accounts", 4) where parts[3] == "lookup":
      return .json(Self.account(call.query["acct"] ?? "", life))
    case ("accounts", 4):
      return .json(
        """
        {"id":"42","acct":"me","username":"me","created_at":"2020-01-01T00:00:00.000Z",\
        "followers_count":\(100 + life.notices.count { $0.type == "follow" }),\
        "following_count":9,"statuses_count":\(life.statuses.count)}
        """)
    case ("accounts", 5):
      return page(life.statuses.map { ($0.id, Self.json($0)) }, call)
    case ("notifications", 3):
      return page(life.notices.map { ($0.id, Self.json($0, life)) }, call)
    case ("statuses", 4):
      let found = life.statuses.first { String($0.id) == parts[3] }
      return found.map { .json(Self.json($0)) } ?? .error(404, #"{"error":"Record not found"}"#)
    case ("statuses", 5):
      let found = life.statuses.first { String($0.id) == parts[3] }
      let names = parts[4] == "favourited_by" ? found?.likes : found?.boosts
      return .json("[\((names ?? []).map { Self.account($0, life) }.joined(separator: ","))]")
    default: return .error(404, #"{"error":"Not found"}"#)
    }
  }

  private func page(
    _ all: [(id: Int, json: String)], _ call: LoopbackServer.Call
  ) -> LoopbackServer.Reply {
    let limit = call.query["limit"].flatMap { Int($0) } ?? 20
    let before = call.query["max_id"].flatMap { Int($0) } ?? .max
    let rest = all.reversed().drop { $0.id >= before }
    let shown = rest.prefix(limit)
    let body = "[\(shown.map(\.json).joined(separator: ","))]"
    guard rest.count > limit, let last = shown.last else { return .json(body) }
    return .json(
      body, ["Link": "<http://inside.example\(call.path)?max_id=\(last.id)>; rel=\"next\""])
  }
}

extension LoopbackMastodon {
  private static func time(_ seconds: Int) -> String {
    Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
  }

  private static func account(_ name: String, _ life: Life) -> String {
    let short = name.split(separator: "@").first.map(String.init) ?? name
    return """
      {"id":"\(short)","acct":"\(name)","display_name":"\(short.capitalized)",\
      "followers_count":\(life.followers[name] ?? 70),"following_count":30,"statuses_count":5}
      """
  }

  private static func json(_ status: Status) -> String {
    let parent = status.parent.map { "\"\($0)\"" } ?? "null"
    let owner = status.parent == nil ? "null" : "\"\(status.answers.map(short) ?? "42")\""
    let mention = status.answers.map { #"{"id":"\#(short($0))","acct":"\#($0)"}"# } ?? ""
    let boost = """
      {"id":"b\(status.id)","uri":"https://far.example/b\(status.id)",\
      "content":"","account":{"id":"bo","acct":"bo@far.example"}}
      """
    let uri = "https://home.example/users/me/statuses/\(status.id)"
    return """
      {"id":"\(status.id)","uri":"\(uri)\(status.isBoost ? "/activity" : "")",\
      "created_at":"\(time(status.at))","visibility":"public","content":"\(status.content)",\
      "in_reply_to_id":\(parent),"in_reply_to_account_id":\(owner),"mentions":[\(mention)],\
      "reblog":\(status.isBoost ? boost : "null"),"favourites_count":\(status.likes.count),\
      "reblogs_count":\(status.boosts.count),"replies_count":\(status.replies)}
      """
  }

  private static func short(_ name: String) -> String {
    name.split(separator: "@").first.map(String.init) ?? name
  }

  private static func json(_ notice: Notice, _ life: Life) -> String {
    var status = "null"
    if notice.type == "mention" {
      let parent = notice.status.map { "\"\($0)\"" } ?? "null"
      status = """
        {"id":"m\(notice.id)","uri":"https://far.example/m\(notice.id)","visibility":"public",\
        "created_at":"\(time(notice.at))","content":"\(notice.text)","in_reply_to_id":\(parent),\
        "in_reply_to_account_id":\(notice.status == nil ? "null" : "\"42\"")}
        """
    } else if let about = life.statuses.first(where: { $0.id == notice.status }) {
      status = json(about)
    }
    return """
      {"id":"\(notice.id)","type":"\(notice.type)","created_at":"\(time(notice.at))",\
      "account":\(account(notice.by, life)),"status":\(status)}
      """
  }
}

// The requests that a sync of a Bluesky account makes, and the renewal of its token.

import Domain
import Foundation

/// Asks a personal data server by XRPC.
final class BlueskyClient {
  /// One page of a list.
  struct Page<Element> {
    var elements: [Element]
    /// How many elements could not be read.
    var broken: Int
    /// What leads to the next page; nil at the end.
    var next: String?
  }

  /// What a server says went wrong.
  struct Complaint: Decodable {
    var error: String?
    var message: String?

    init(_ response: Response) {
      let said = try? JSONDecoder().decode(Complaint.self, from: Data(response.body))
      error = said?.error
      message = said?.message
    }
  }

  private struct List<Element: Decodable>: Decodable {
    var elements: [Perhaps<Element>]
    var cursor: String?

    init(from decoder: any Decoder) throws {
      let fields = try Fields(decoder)
      guard
        let elements = ["feed", "notifications", "likes", "repostedBy", "profiles"].lazy
          .compactMap({ fields.value($0, [Perhaps<Element>].self) }).first
      else { throw Missing() }
      self.elements = elements
      cursor = fields.text("cursor")
    }
  }

  let web: WebClient
  private var secret: Secret
  private let kept: () -> Secret?
  private let keep: (Secret) throws(Diagnostic) -> Void

  /// A client that renews its token when the server asks for that, and hands the new one to `keep`.
  ///
  /// Where `kept` gives another one by then, another coach was quicker, and that one is taken.
  init(
    web: WebClient, secret: Secret, kept: @escaping () -> Secret?,
    keep: @escaping (Secret) throws(Diagnostic) -> Void
  ) {
    self.web = web
    self.secret = secret
    self.kept = kept
    self.keep = keep
  }

  /// One object.
  func get<Value: Decodable>(
    _ method: String, _ query: [(String, String)], what: String
  ) throws -> Value {
    var value: Value?
    var renewals = 0
    while value == nil {
      do throws(SyncFailure) {
        value = try ask(method, query, what: what)
        break
      } catch {
        guard error == Self.expired(web.server), renewals < 2 else { throw error }
        renewals += 1
        try renew()
      }
    }
    guard let value else { throw SyncFailure.unreadable(server: web.server.host, path: method) }
    return value
  }

  /// One page of a list, behind `cursor`.
  func page<Element: Decodable>(
    _ method: String, _ query: [(String, String)], after cursor: String?, what: String
  ) throws -> Page<Element> {
    let list: List<Element> = try get(
      method, query + (cursor.map { [("cursor", $0)] } ?? []), what: what)
    let elements = list.elements.compactMap(\.value)
    // A server that takes no notice of the cursor would go round for ever.
    let next = list.cursor.flatMap { $0.isEmpty || $0 == cursor ? nil : $0 }
    return Page(
      elements: elements, broken: list.elements.count - elements.count, next: next)
  }

  /// Whether the account's repository still holds a record.
  func has(_ uri: String) throws -> Bool {
    struct Anything: Decodable {
      init(from decoder: any Decoder) throws {}
    }
    let parts = uri.dropFirst(5).split(separator: "/").map(String.init)
    guard uri.hasPrefix("at://"), parts.count == 3 else { return false }
    do {
      let _: Anything = try get(
        "com.atproto.repo.getRecord",
        [("repo", parts[0]), ("collection", parts[1]), ("rkey", parts[2])], what: "your posts")
      return true
    } catch let failure as SyncFailure {
      // A server that does not know the question has left the post out of its list all the same.
      switch failure {
      case .missing, .failing(_, 400...410, _), .failing(_, 501, _): return false
      default: throw failure
      }
    }
  }

  /// What an expired token is told as, between `ask` and `get`.
  private static func expired(_ server: Server) -> SyncFailure {
    .refused(server: server.host, said: "ExpiredToken")
  }

  private func ask<Value: Decodable>(
    _ method: String, _ query: [(String, String)], what: String
  ) throws(SyncFailure) -> Value? {
    let server = web.server
    var value: Value?
    _ = try web.send(
      Request(path: "/xrpc/\(method)", query: query, token: secret.access),
      isFine: {
        value = try? JSONDecoder().decode(Value.self, from: Data($0.body))
        return value != nil
      },
      explain: { response in
        let complaint = Complaint(response)
        switch (response.status, complaint.error) {
        case (400...401, "ExpiredToken"): return Self.expired(server)
        case (401, _), (400, "InvalidToken"), (400, "AuthMissing"):
          return .refused(server: server.host, said: complaint.message)
        case (403, _): return .forbidden(server: server.host, what: what)
        case (400, "MethodNotImplemented"), (404, "XRPCNotSupported"), (404, nil):
          return .failing(server: server.host, status: 501, said: complaint.message)
        case (400, _) where complaint.message?.hasPrefix("No service configured") == true:
          return .failing(server: server.host, status: 501, said: complaint.message)
        default: return nil
        }
      })
    return value
  }

  /// Takes the token that another coach has renewed by now; says whether there is one.
  private func takeKept() -> Bool {
    guard let other = kept(), other != secret else { return false }
    secret = other
    return true
  }

  /// Gives the token that renews for two new ones; the old ones are worth nothing from then on.
  private func renew() throws {
    if takeKept() { return }
    guard let refresh = secret.refresh else { throw Self.expired(web.server) }
    let response: Response
    do throws(SyncFailure) {
      response = try askToRenew(refresh)
    } catch {
      if case .refused = error, takeKept() { return }
      throw error
    }
    guard let session = try? JSONDecoder().decode(BlueskySession.self, from: Data(response.body))
    else {
      throw SyncFailure.unreadable(
        server: web.server.host, path: "com.atproto.server.refreshSession")
    }
    secret.access = session.access
    secret.refresh = session.refresh ?? secret.refresh
    try keep(secret)
  }

  private func askToRenew(_ refresh: String) throws(SyncFailure) -> Response {
    let server = web.server
    return try web.send(
      Request(
        path: "/xrpc/com.atproto.server.refreshSession", body: .empty, token: refresh,
        isRepeatable: true),
      // Half an answer would lose both tokens; the old one still renews for a while.
      isFine: { (try? JSONDecoder().decode(BlueskySession.self, from: Data($0.body))) != nil },
      explain: { response in
        (400...403).contains(response.status)
          ? .refused(server: server.host, said: "the connection has ended") : nil
      })
  }
}

/// What a server answers to a password or a renewal.
struct BlueskySession: Decodable {
  /// A service that the account's own document names.
  struct Service: Decodable {
    var id: String?
    var type: String?
    var endpoint: String?

    init(from decoder: any Decoder) throws {
      let fields = try Fields(decoder)
      id = fields.text("id")
      type = fields.text("type")
      endpoint = fields.text("serviceEndpoint")
    }
  }

  struct Document: Decodable {
    var services: [Service]

    init(from decoder: any Decoder) throws {
      services = try Fields(decoder).list("service", Service.self) ?? []
    }

    /// Where the account's data lies.
    var dataServer: String? {
      services.first {
        $0.id?.hasSuffix("#atproto_pds") == true || $0.type == "AtprotoPersonalDataServer"
      }?.endpoint
    }
  }

  var access: String
  var refresh: String?
  var did: String
  var handle: String?
  /// Where the account's data lies.
  var dataServer: String?

  init(from decoder: any Decoder) throws {
    let fields = try Fields(decoder)
    guard let access = fields.text("accessJwt"), let did = fields.text("did") else {
      throw Missing()
    }
    self.access = access
    self.did = did
    refresh = fields.text("refreshJwt")
    handle = fields.text("handle")
    dataServer = fields.value("didDoc", Document.self)?.dataServer
  }
}

/// What a server says of a repository that it holds.
struct BlueskyHome: Decodable {
  var did: String?
  var dataServer: String?

  init(from decoder: any Decoder) throws {
    let fields = try Fields(decoder)
    did = fields.text("did")
    dataServer = fields.value("didDoc", BlueskySession.Document.self)?.dataServer
  }
}

// Getting and giving back the right to read a Mastodon account.

import Domain
import Foundation

/// Connects an account on a server that speaks Mastodon's language.
public struct MastodonAccess {
  static let scopes = "read:accounts read:statuses read:notifications"
  private static let back = "urn:ietf:wg:oauth:2.0:oob"

  private let web: WebClient

  /// Access to a server.
  public init(server: Server, pace: Pace = .real, isCancelled: @escaping () -> Bool = { false }) {
    web = WebClient(server: server, pace: pace, isCancelled: isCancelled)
  }

  /// Registers coach with the server, which knows nobody by it yet.
  ///
  /// - Returns: A secret without a token, and the page on which the person says yes.
  public func register() throws(SyncFailure) -> (app: Secret, page: String) {
    struct App: Decodable {
      var id: String?
      var secret: String?

      init(from decoder: any Decoder) throws {
        let fields = try Fields(decoder)
        id = fields.text("client_id")
        secret = fields.text("client_secret")
      }
    }
    let app: App = try post(
      "/api/v1/apps",
      [
        ("client_name", "coach"), ("redirect_uris", Self.back), ("scopes", Self.scopes),
      ])
    guard let id = app.id, let secret = app.secret else {
      throw .unreadable(server: web.server.host, path: "/api/v1/apps")
    }
    let query = Request.encoded([
      ("response_type", "code"), ("client_id", id), ("redirect_uri", Self.back),
      ("scope", Self.scopes),
    ])
    return (
      Secret(access: "", client: id, clientSecret: secret),
      "\(web.server.origin)/oauth/authorize?\(query)"
    )
  }

  /// Gives the code that the page showed for a token.
  public func token(for code: String, app: Secret) throws(SyncFailure) -> Secret {
    struct Token: Decodable {
      var text: String?

      init(from decoder: any Decoder) throws {
        text = try Fields(decoder).text("access_token")
      }
    }
    let token: Token = try post(
      "/oauth/token",
      [
        ("grant_type", "authorization_code"), ("code", code), ("client_id", app.client ?? ""),
        ("client_secret", app.clientSecret ?? ""), ("redirect_uri", Self.back),
        ("scope", Self.scopes),
      ])
    guard let text = token.text, !text.isEmpty else {
      throw .unreadable(server: web.server.host, path: "/oauth/token")
    }
    var secret = app
    secret.access = text
    return secret
  }

  /// Whose token it is.
  public func connection(_ secret: Secret) throws(SyncFailure) -> Connection {
    let client = MastodonClient(web: web, token: secret.access)
    let own: MastodonAccount = try client.get(
      "/api/v1/accounts/verify_credentials", what: "your account")
    let handle = own.handle(domain: try domain(client))
    return Connection(account: Handle(.mastodon, handle), server: web.server, remote: own.id)
  }

  /// Takes the token back at the server.
  ///
  /// - Returns: Whether the server did so; it does not for a token made by hand.
  public func revoke(_ secret: Secret) throws(SyncFailure) -> Bool {
    struct Nothing: Decodable {
      init(from decoder: any Decoder) throws {}
    }
    guard let client = secret.client else { return false }
    let form = [
      ("client_id", client), ("client_secret", secret.clientSecret ?? ""),
      ("token", secret.access),
    ]
    do throws(SyncFailure) {
      _ = try web.send(Request(path: "/oauth/revoke", body: .form(form)))
      return true
    } catch {
      guard error.isOfOneAddress else { throw error }
      return false
    }
  }

  /// The name under which the server's accounts are known, which may differ from its own.
  private func domain(_ client: MastodonClient) throws(SyncFailure) -> String {
    struct Instance: Decodable {
      var name: String?

      init(from decoder: any Decoder) throws {
        let fields = try Fields(decoder)
        // GoToSocial names its host as the domain, and what handles end in besides.
        name = fields.text("account_domain") ?? fields.text("domain") ?? fields.text("uri")
      }
    }
    for path in ["/api/v2/instance", "/api/v1/instance"] {
      let instance: Instance? = try client.find(path, what: "its own name")
      if let name = instance?.name, let server = try? Server(name) { return server.authority }
    }
    return web.server.authority
  }

  private func post<Value: Decodable>(
    _ path: String, _ form: [(String, String)]
  ) throws(SyncFailure) -> Value {
    let web = web
    let response = try web.send(
      Request(path: path, body: .form(form)),
      explain: { response in
        (400..<500).contains(response.status) && path == "/oauth/token"
          ? .declined(server: web.server.host, what: "code", said: web.said(response)) : nil
      })
    guard let value = try? JSONDecoder().decode(Value.self, from: Data(response.body)) else {
      throw .unreadable(server: web.server.host, path: path)
    }
    return value
  }
}

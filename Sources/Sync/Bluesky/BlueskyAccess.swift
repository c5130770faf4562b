// Getting and giving back the right to read a Bluesky account.

import Domain
import Foundation

/// Connects a Bluesky account by an app password, which is not kept.
public struct BlueskyAccess {
  /// Where most accounts are.
  public static let usualServer = "bsky.social"

  private let web: WebClient

  /// Access to a server.
  public init(server: Server, pace: Pace = .real, isCancelled: @escaping () -> Bool = { false }) {
    web = WebClient(server: server, pace: pace, isCancelled: isCancelled)
  }

  /// Gives a password for tokens.
  ///
  /// - Parameters:
  ///   - name: The account's handle, with or without `@`.
  ///   - password: An app password.
  ///   - code: What the server sent to the person, where it wants to see that.
  /// - Returns: The account at the server its data lies on, and what lets coach read it.
  /// - Throws: `SyncFailure.wantsCode` where a code is needed.
  public func begin(
    name: String, password: String, code: String? = nil
  ) throws(SyncFailure) -> (Connection, Secret) {
    let server = web.server
    var fields = ["identifier": String(name.drop { $0 == "@" }), "password": password]
    fields["authFactorToken"] = code
    let body = (try? JSONEncoder().encode(fields)).map { Array($0) } ?? []
    let response = try web.send(
      Request(path: "/xrpc/com.atproto.server.createSession", body: .json(body)),
      explain: { response in
        let complaint = BlueskyClient.Complaint(response)
        if complaint.error?.lowercased() == "authfactortokenrequired" {
          return .wantsCode(server: server.host)
        }
        return (400...403).contains(response.status)
          ? .declined(
            server: server.host, what: code == nil ? "app password" : "code",
            said: complaint.message ?? complaint.error) : nil
      })
    guard let session = try? JSONDecoder().decode(BlueskySession.self, from: Data(response.body))
    else {
      throw .unreadable(server: server.host, path: "com.atproto.server.createSession")
    }
    let handle = "@" + (session.handle ?? String(name.drop { $0 == "@" }))
    let connection = Connection(
      account: Handle(.bluesky, handle), server: try home(session), remote: session.did)
    return (connection, Secret(access: session.access, refresh: session.refresh))
  }

  /// Ends the session at the server.
  ///
  /// - Returns: Whether the server did so.
  public func end(_ secret: Secret) throws(SyncFailure) -> Bool {
    guard let refresh = secret.refresh else { return false }
    do throws(SyncFailure) {
      _ = try web.send(
        Request(path: "/xrpc/com.atproto.server.deleteSession", body: .empty, token: refresh))
      return true
    } catch {
      guard error.isOfOneAddress else { throw error }
      return false
    }
  }

  /// The server that the account names as its own; one on this machine only from this machine.
  ///
  /// A server on this machine that holds the account's repository is that server, whatever name the
  /// world knows it by.
  private func home(_ session: BlueskySession) throws(SyncFailure) -> Server {
    var name = session.dataServer
    if name == nil { name = try described(session)?.dataServer }
    guard let name else { return web.server }
    guard let server = try? Server(name), web.server.isLoopback || !server.isLoopback else {
      throw .redirected(server: web.server.host, to: String(name.prefix(80)))
    }
    if web.server.isLoopback, !server.isLoopback, try described(session) != nil {
      return web.server
    }
    return server
  }

  /// What the server that was asked says of the account's repository; nil where it holds none.
  private func described(_ session: BlueskySession) throws(SyncFailure) -> BlueskyHome? {
    let response: Response
    do throws(SyncFailure) {
      response = try web.send(
        Request(path: "/xrpc/com.atproto.repo.describeRepo", query: [("repo", session.did)]))
    } catch {
      guard error.isOfOneAddress || error.isUnknownMethod else { throw error }
      return nil
    }
    let home = try? JSONDecoder().decode(BlueskyHome.self, from: Data(response.body))
    return home?.did == session.did ? home : nil
  }
}

// The requests that a sync of a Mastodon account makes.

import Domain
import Foundation

/// Asks a server that speaks Mastodon's language.
final class MastodonClient {
  /// One page of a list.
  struct Page<Element> {
    var elements: [Element]
    /// How many elements could not be read.
    var broken: Int
    /// What leads to the next page; nil at the end.
    var next: String?
  }

  /// An element and its id, which is there even where the element cannot be read.
  private struct Identified<Element: Decodable>: Decodable {
    var id: String?
    var element: Element?

    init(from decoder: any Decoder) throws {
      id = try? Fields(decoder).text("id")
      element = try? Element(from: decoder)
    }
  }

  let web: WebClient
  private let token: String?

  init(web: WebClient, token: String?) {
    self.web = web
    self.token = token
  }

  /// One object.
  func get<Value: Decodable>(_ path: String, what: String) throws(SyncFailure) -> Value {
    try send(Request(path: path, token: token), what: what).value
  }

  /// One object; nil where the server has none there or will not show it.
  func find<Value: Decodable>(_ path: String, what: String) throws(SyncFailure) -> Value? {
    do throws(SyncFailure) {
      return try get(path, what: what)
    } catch {
      guard error.isOfOneAddress else { throw error }
      return nil
    }
  }

  /// One page of a list, behind `cursor`.
  ///
  /// Where the server gives no `Link`, the id of the last element leads on, unless the list is in
  /// another order than its elements' ids.
  func page<Element: Decodable>(
    _ path: String, limit: Int, after cursor: String?, what: String,
    endsWithoutLink: Bool = false
  ) throws(SyncFailure) -> Page<Element> {
    var request = Request(path: path, query: [("limit", String(limit))], token: token)
    if let cursor { request.query.append(("max_id", cursor)) }
    let (response, list): (Response, [Identified<Element>]) = try send(request, what: what)
    let elements = list.compactMap(\.element)
    var next: String?
    if let link = response.header("link") {
      next = Self.next(in: link)
    } else if !endsWithoutLink {
      next = list.last?.id
    }
    // A server that takes no notice of the cursor would go round for ever.
    if list.isEmpty || next == cursor { next = nil }
    return Page(elements: elements, broken: list.count - elements.count, next: next)
  }

  /// The `max_id` that a `Link` header gives for the next page.
  ///
  /// Only that: the address may name another scheme or host, which is never asked.
  static func next(in link: String) -> String? {
    for part in link.split(separator: ",") {
      let pieces = part.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      guard let address = pieces.first, address.hasPrefix("<"), address.hasSuffix(">"),
        pieces.dropFirst().contains(where: {
          $0.lowercased().replacing("\"", with: "") == "rel=next"
        }),
        let query = address.dropFirst().dropLast().split(separator: "?", maxSplits: 1).last
      else { continue }
      for pair in query.split(separator: "&") where pair.hasPrefix("max_id=") {
        let value = String(pair.dropFirst(7)).removingPercentEncoding ?? ""
        return value.isEmpty ? nil : value
      }
    }
    return nil
  }

  private func send<Value: Decodable>(
    _ request: Request, what: String
  ) throws(SyncFailure) -> (response: Response, value: Value) {
    let web = web
    var value: Value?
    let response = try web.send(
      request,
      isFine: {
        value = try? JSONDecoder().decode(Value.self, from: Data($0.body))
        return value != nil
      },
      explain: { response in
        switch response.status {
        case 400, 401, 422: .refused(server: web.server.host, said: web.said(response))
        case 403: .forbidden(server: web.server.host, what: what)
        default: nil
        }
      })
    guard let value else { throw .unreadable(server: web.server.host, path: request.path) }
    return (response, value)
  }
}

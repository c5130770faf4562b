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
  /// Whether the server takes the lengths of pages that are asked for.
  private var takesLimits = true
  /// How many pages without elements have come one after the other.
  private var emptyPages = 0

  init(web: WebClient, token: String?) {
    self.web = web
    self.token = token
  }

  /// One object.
  func get<Value: Decodable>(
    _ path: String, _ query: [(String, String)] = [], what: String
  ) throws(SyncFailure) -> Value {
    try send(Request(path: path, query: query, token: token), what: what).value
  }

  /// One object; nil where the server has none there or will not show it.
  func find<Value: Decodable>(
    _ path: String, _ query: [(String, String)] = [], what: String
  ) throws(SyncFailure) -> Value? {
    do throws(SyncFailure) {
      return try get(path, query, what: what)
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
    var request = Request(path: path, token: token)
    if let cursor { request.query.append(("max_id", cursor)) }
    let (response, list): (Response, [Identified<Element>]) = try list(
      request, limit: limit, what: what)
    let elements = list.compactMap(\.element)
    let link = response.header("link")
    var next = link.flatMap(Self.next)
    if next == nil, !endsWithoutLink, link.map(Self.tellsOfNext) ?? true { next = list.last?.id }
    emptyPages = list.isEmpty ? (cursor == nil ? 0 : emptyPages) + 1 : 0
    // A server that takes no notice of the cursor would go round for ever.
    if next == cursor || emptyPages > 8 { next = nil }
    return Page(elements: elements, broken: list.count - elements.count, next: next)
  }

  /// Asks for a page of a length; a server that will not have that gives one of a length it likes.
  private func list<Element: Decodable>(
    _ request: Request, limit: Int, what: String
  ) throws(SyncFailure) -> (Response, [Identified<Element>]) {
    guard takesLimits else { return try send(request, what: what) }
    var limited = request
    limited.query.append(("limit", String(limit)))
    do throws(SyncFailure) {
      return try send(limited, what: what)
    } catch {
      guard case .refused = error else { throw error }
      guard let list: (Response, [Identified<Element>]) = try? send(request, what: what) else {
        throw error
      }
      takesLimits = false
      return list
    }
  }

  /// The `max_id` that a `Link` header gives for the next page.
  ///
  /// Only that: the address may name another scheme or host, which is never asked.
  static func next(in link: String) -> String? {
    // Addresses may hold commas.
    for part in link.split(separator: "<") {
      let sides = part.split(separator: ">", maxSplits: 1)
      let words = sides.last?.lowercased().replacing("\"", with: "") ?? ""
      guard sides.count == 2, words.replacing(" ", with: "").contains(";rel=next"),
        let query = sides[0].split(separator: "?", maxSplits: 1).last
      else { continue }
      for pair in query.split(separator: "&") where pair.hasPrefix("max_id=") {
        let value = String(pair.dropFirst(7)).removingPercentEncoding ?? ""
        return value.isEmpty ? nil : value
      }
    }
    return nil
  }

  /// Whether a `Link` header leads on, though not in a way that is known here.
  static func tellsOfNext(_ link: String) -> Bool {
    link.lowercased().replacing("\"", with: "").contains("rel=next")
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

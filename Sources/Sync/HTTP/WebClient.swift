// Asks one server: waits where it must, tries again where that helps, and gives up in time.

import Domain
import Foundation

/// Asks one server, and no other.
final class WebClient {
  /// So often is a request tried in all.
  private static let attempts = 5
  /// The longest break that is sat out, in seconds; Mastodon's and Bluesky's are five minutes.
  static let longestBreak = 960.0

  let server: Server
  let pace: Pace
  let isCancelled: () -> Bool
  let tell: (String) -> Void
  private var curl: Curl?
  /// Until when the server wants to be left alone.
  var pausedUntil = 0.0
  /// How many requests were made.
  private(set) var requests = 0

  /// A client of a server.
  ///
  /// - Parameters:
  ///   - server: Whom to ask.
  ///   - pace: The clock to wait by.
  ///   - isCancelled: Asked whether to stop.
  ///   - tell: Told why nothing happens for a while.
  init(
    server: Server, pace: Pace, isCancelled: @escaping () -> Bool = { false },
    tell: @escaping (String) -> Void = { _ in }
  ) {
    self.server = server
    self.pace = pace
    self.isCancelled = isCancelled
    self.tell = tell
  }

  /// Asks, and gives a good answer.
  ///
  /// - Parameters:
  ///   - request: What to ask.
  ///   - isFine: Whether an answer with status 200 to 299 can be used; a half one is asked for again.
  ///   - explain: What an answer with status 400 to 499 means; nil for what goes without saying.
  /// - Returns: An answer with status 200 to 299.
  /// - Throws: Why there is none.
  func send(
    _ request: Request, isFine: (Response) -> Bool = { _ in true },
    explain: (Response) -> SyncFailure? = { _ in nil }
  ) throws(SyncFailure) -> Response {
    var target = request
    var hops = 0
    var attempt = 0
    while true {
      attempt += 1
      try waitForServer()
      let failure: SyncFailure
      switch outcome(of: target) {
      case .failure(let fault): failure = try explanation(of: fault, request)
      case .success(let response):
        noteLimits(response)
        switch response.status {
        case 200..<300:
          if isFine(response) { return response }
          failure = .unreadable(server: server.host, path: request.path)
        case 301, 302, 303, 307, 308:
          target = try follow(response, target, &hops)
          continue
        case 429:
          pause(after: response, attempt: attempt)
          failure = .busy(server: server.host, seconds: 300)
          if attempt < Self.attempts { continue }
        case 500..., 408:
          if response.status == 503 { noteBreak(response) }
          failure = .failing(server: server.host, status: response.status, said: said(response))
        default:
          throw explain(response) ?? plain(response, request)
        }
      }
      if case .failing(_, 501, _) = failure { throw failure }
      guard attempt < Self.attempts, request.body == nil || request.isRepeatable else {
        throw failure
      }
      // One second, two, four, eight; half of it more or less, so that not all come at once.
      try wait(Double(1 << (attempt - 1)) * (0.5 + pace.chance()))
    }
  }

  /// What a fault means, where another try may help.
  private func explanation(
    of fault: Curl.Fault, _ request: Request
  ) throws(SyncFailure) -> SyncFailure {
    if fault.isStopped || isCancelled() { throw .stopped }
    if fault.isUntrusted { throw .untrusted(server: server.host) }
    if fault.isTooLong { throw .tooLong(server: server.host, path: request.path) }
    return .unreachable(server: server.host, reason: fault.reason)
  }

  /// Loads something long piece by piece; what comes only half is asked for again.
  ///
  /// - Parameters:
  ///   - request: What to ask.
  ///   - begin: Called before each try.
  ///   - take: Takes a piece, and says whether to go on; what comes with another status is one, too.
  /// - Throws: Why it is not there whole.
  func load(
    _ request: Request, begin: () -> Void, take: @escaping (UnsafeRawBufferPointer) -> Bool
  ) throws(SyncFailure) {
    var attempt = 0
    while true {
      attempt += 1
      try waitForServer()
      begin()
      let failure: SyncFailure
      switch outcome(of: request, take: take) {
      case .failure(let fault): failure = try explanation(of: fault, request)
      case .success(let response):
        noteLimits(response)
        switch response.status {
        case 200: return
        case 429: pause(after: response, attempt: attempt)
        case 500..., 408: noteBreak(response)
        default: throw plain(response, request)
        }
        failure = .failing(server: server.host, status: response.status, said: nil)
      }
      if case .failing(_, 501, _) = failure { throw failure }
      guard attempt < Self.attempts else { throw failure }
      try wait(Double(1 << (attempt - 1)) * (0.5 + pace.chance()))
    }
  }

  private func outcome(
    of request: Request, take: ((UnsafeRawBufferPointer) -> Bool)? = nil
  ) -> Result<Response, Curl.Fault> {
    if isCancelled() { return .failure(Curl.Fault(reason: "stopped", isStopped: true)) }
    guard let curl = curl ?? Curl() else {
      return .failure(Curl.Fault(reason: "there is no libcurl"))
    }
    self.curl = curl
    requests += 1
    do throws(Curl.Fault) {
      return .success(
        try curl.perform(request, of: server, isCancelled: isCancelled, take: take))
    } catch {
      return .failure(error)
    }
  }

  /// The same request where the server says it is now; elsewhere is refused.
  private func follow(
    _ response: Response, _ request: Request, _ hops: inout Int
  ) throws(SyncFailure) -> Request {
    let location = response.header("location") ?? ""
    hops += 1
    let there: Server?
    if location.hasPrefix("/"), !location.hasPrefix("//") {
      there = server
    } else {
      there = try? Server(location)
    }
    guard there == server, request.body == nil, hops <= 3 else {
      let name = location.hasPrefix("/") ? location : there?.host ?? "somewhere else"
      throw .redirected(server: server.host, to: String(name.prefix(100)))
    }
    var next = request
    let path =
      location.hasPrefix("/") ? location : String(location.dropFirst(server.origin.count))
    next.path = path.isEmpty ? "/" : path
    next.query = []
    return next
  }

  private func plain(_ response: Response, _ request: Request) -> SyncFailure {
    switch response.status {
    case 401: .refused(server: server.host, said: said(response))
    case 404: .missing(server: server.host, path: request.path)
    default: .failing(server: server.host, status: response.status, said: said(response))
    }
  }

  /// What the server says went wrong: the `message`, `error_description` or `error` of its JSON.
  func said(_ response: Response) -> String? {
    struct Said: Decodable {
      var text: String?

      init(from decoder: any Decoder) throws {
        let fields = try Fields(decoder)
        text =
          fields.text("message") ?? fields.text("error_description") ?? fields.text("error")
      }
    }
    guard let text = (try? JSONDecoder().decode(Said.self, from: Data(response.body)))?.text
    else { return nil }
    return String(text.prefix(120).filter { !$0.isNewline })
  }
}

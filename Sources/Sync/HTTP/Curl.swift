// The one place that opens a network connection: libcurl, asked for one transfer at a time.

import CCurl
import Foundation

/// libcurl's easy interface.
///
/// Measured on a start of coach, which a person waits for with every command: Foundation's
/// URLSession is the same libcurl linked in, and costs 13 ms of loading libraries whether or not
/// anything is synced, and an optimised static build needs its development files all the same;
/// async-http-client costs minutes of building. So curl is loaded when the first request is made.
/// It gives what a sync needs without threads: TLS verified against the system's certificates,
/// limits of time and size, and a question now and then whether to go on.
final class Curl {
  /// What went wrong before there was an answer.
  struct Fault: Error {
    /// In curl's words, without addresses.
    var reason: String
    /// Whether the certificate was refused.
    var isUntrusted = false
    /// Whether the answer was longer than allowed.
    var isTooLong = false
    /// Whether the person stopped it.
    var isStopped = false
  }

  /// What the callbacks write to.
  private final class Transfer {
    var response = Response(status: 0)
    var isTooLong = false
    var isStopped = false
    var take: ((UnsafeRawBufferPointer) -> Bool)?
    let limit: Int
    let isCancelled: () -> Bool
    var received = 0

    init(limit: Int, isCancelled: @escaping () -> Bool) {
      self.limit = limit
      self.isCancelled = isCancelled
    }
  }

  /// Whether there is a libcurl on this machine.
  static var isThere: Bool { library != nil }

  private static let library: coach_curl? = {
    var curl = coach_curl()
    return coach_curl_load(&curl) != 0 ? curl : nil
  }()

  private var curl: coach_curl
  private let handle: UnsafeMutableRawPointer

  /// A connection about to be made; nil where there is no libcurl.
  init?() {
    guard let library = Self.library, let handle = library.easy_init?() else { return nil }
    self.curl = library
    self.handle = handle
  }

  deinit { curl.easy_cleanup?(handle) }

  /// Makes one request and waits for its answer; connections are kept for the next.
  ///
  /// - Parameters:
  ///   - request: What to ask.
  ///   - server: Whom.
  ///   - isCancelled: Asked several times a second whether to stop.
  ///   - take: Takes the body piece by piece in place of the answer's `body`, and says whether to
  ///     go on.
  /// - Returns: The answer, whatever its status.
  /// - Throws: What kept an answer away.
  func perform(
    _ request: Request, of server: Server, isCancelled: @escaping () -> Bool,
    take: ((UnsafeRawBufferPointer) -> Bool)? = nil
  ) throws(Fault) -> Response {
    curl.easy_reset?(handle)
    let transfer = Transfer(limit: request.limit, isCancelled: isCancelled)
    transfer.take = take
    set(CURLOPT_URL, server.origin + request.target)
    set(CURLOPT_PROTOCOLS_STR, server.isSecure ? "https" : "http")
    set(CURLOPT_USERAGENT, "coach")
    set(CURLOPT_ACCEPT_ENCODING, "")
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    set(CURLOPT_CONNECTTIMEOUT, min(20, request.patience))
    set(CURLOPT_TIMEOUT, request.patience)
    // A minute of silence is the end of a long answer.
    set(CURLOPT_LOW_SPEED_LIMIT, 1)
    set(CURLOPT_LOW_SPEED_TIME, min(60, request.patience))
    if server.isLoopback { set(CURLOPT_PROXY, "") }
    let lines = headers(request)
    defer { curl.slist_free_all?(lines) }
    _ = coach_curl_pointer(&curl, handle, CURLOPT_HTTPHEADER, lines)
    sendBody(request)
    let context = Unmanaged.passRetained(transfer)
    defer { context.release() }
    listen(context.toOpaque())
    let code = curl.easy_perform?(handle) ?? CURLE_FAILED_INIT
    // Nothing stays behind that names the token or the transfer.
    defer { curl.easy_reset?(handle) }
    guard code == CURLE_OK else {
      let reason = curl.easy_strerror?(code).map { String(cString: $0) } ?? "no answer"
      throw Fault(
        reason: reason,
        isUntrusted: code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_ISSUER_ERROR,
        isTooLong: transfer.isTooLong, isStopped: transfer.isStopped)
    }
    transfer.response.status = coach_curl_status(&curl, handle)
    return transfer.response
  }

  private func set(_ option: CURLoption, _ text: String) {
    _ = coach_curl_text(&curl, handle, option, text)
  }

  private func set(_ option: CURLoption, _ number: Int) {
    _ = coach_curl_number(&curl, handle, option, number)
  }

  private func headers(_ request: Request) -> UnsafeMutablePointer<curl_slist>? {
    var lines = ["Accept: application/json, */*;q=0.1", "Expect:"]
    if let token = request.token { lines.append("Authorization: Bearer \(token)") }
    switch request.body {
    case .json: lines.append("Content-Type: application/json")
    case .empty: lines.append("Content-Type:")
    case .form, nil: break
    }
    return lines.reduce(nil) { list, line in curl.slist_append?(list, line) ?? list }
  }

  private func sendBody(_ request: Request) {
    let bytes: [UInt8]
    switch request.body {
    case nil: return
    case .form(let pairs): bytes = Array(Request.encoded(pairs).utf8)
    case .json(let json): bytes = json
    case .empty: bytes = []
    }
    bytes.withUnsafeBytes { buffer in
      let start = buffer.bindMemory(to: CChar.self).baseAddress
      _ = withUnsafePointer(to: CChar(0)) { none in
        coach_curl_body(&curl, handle, start ?? none, buffer.count)
      }
    }
  }

  private func listen(_ context: UnsafeMutableRawPointer) {
    coach_curl_listen(
      &curl, handle, context,
      { bytes, size, count, context in
        guard let bytes, let context else { return 0 }
        let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        let piece = UnsafeRawBufferPointer(start: bytes, count: size &* count)
        transfer.received += piece.count
        guard transfer.received <= transfer.limit else {
          transfer.isTooLong = true
          return 0
        }
        if let take = transfer.take { return take(piece) ? piece.count : 0 }
        transfer.response.body.append(contentsOf: piece)
        return piece.count
      },
      { bytes, size, count, context in
        guard let bytes, let context else { return 0 }
        let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        let line = UnsafeRawBufferPointer(start: bytes, count: size &* count)
        if line.starts(with: "HTTP/".utf8) {
          transfer.response.headers = []
        } else if let colon = line.firstIndex(of: UInt8(ascii: ":")),
          transfer.response.headers.count < 256
        {
          let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
          let value = String(decoding: line[(colon + 1)...], as: UTF8.self)
          transfer.response.headers.append(
            (name, value.trimmingCharacters(in: .whitespacesAndNewlines)))
        }
        return line.count
      },
      { context, _, _, _, _ in
        guard let context else { return 1 }
        let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        transfer.isStopped = transfer.isCancelled()
        return transfer.isStopped ? 1 : 0
      })
  }
}

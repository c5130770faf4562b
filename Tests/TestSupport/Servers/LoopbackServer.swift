// A server on this machine that plays whatever a test wants answered, faults included.

import Foundation
import Synchronization

/// Answers HTTP on a free port of 127.0.0.1, one request a connection.
public final class LoopbackServer: Sendable {
  /// A request as it came.
  public struct Call: Sendable {
    /// As in `GET`.
    public var method: String
    /// Without the query.
    public var path: String
    /// Each name's last value.
    public var query: [String: String]
    /// All values, in order, by name.
    public var lists: [String: [String]]
    /// Names in lower case.
    public var headers: [String: String]
    /// What was sent along.
    public var body: String
    /// How many calls of this path came before.
    public var number: Int
  }

  /// What to answer.
  public struct Reply: Sendable {
    /// The status.
    public var status = 200
    /// What stands above the body.
    public var headers: [String: String] = [:]
    /// The body.
    public var body: [UInt8]
    /// Whether only half of the body is sent before the line goes dead.
    public var isCutOff = false
    /// So many seconds pass before the answer, and between the halves of its body.
    public var delay = 0.0

    /// An answer.
    public init(
      status: Int = 200, headers: [String: String] = [:], body: String = "{}",
      isCutOff: Bool = false, delay: Double = 0
    ) {
      self.status = status
      self.headers = headers
      self.body = Array(body.utf8)
      self.isCutOff = isCutOff
      self.delay = delay
    }

    /// An answer made of bytes.
    public static func bytes(_ body: [UInt8]) -> Reply {
      var reply = Reply()
      reply.body = body
      return reply
    }

    /// A good answer.
    public static func json(_ body: String, _ headers: [String: String] = [:]) -> Reply {
      Reply(headers: headers, body: body)
    }

    /// An answer that is none.
    public static func error(
      _ status: Int, _ body: String = "{}", _ headers: [String: String] = [:]
    )
      -> Reply
    { Reply(status: status, headers: headers, body: body) }
  }

  private let listener: Int32
  /// Where it listens.
  public let port: Int
  private let calls = Mutex<[Call]>([])

  /// Everything that was asked.
  public var asked: [Call] { calls.withLock { $0 } }

  /// Where it is, as in `http://127.0.0.1:40123`.
  public var origin: String { "http://127.0.0.1:\(port)" }

  /// Starts a server; throws where no port is to be had.
  public init(_ answer: @escaping @Sendable (Call) -> Reply) throws {
    // A program that a test starts must not hold the port open.
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    let descriptor = socket(AF_INET, kind, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) == 0 && listen(descriptor, 64) == 0
          && getsockname(descriptor, $0, &size) == 0
      }
    }
    guard isBound else { throw CocoaError(.fileWriteUnknown) }
    listener = descriptor
    port = Int(UInt16(bigEndian: address.sin_port))
    // The thread alone closes the descriptor: another server may be given its number at once.
    let thread = Thread { [self] in
      while true {
        let line = accept(descriptor, nil, nil)
        if line < 0, errno == EINTR { continue }
        guard line >= 0 else { break }
        serve(line, answer)
        close(line)
      }
      close(descriptor)
    }
    thread.start()
  }

  /// Stops; later calls are refused.
  public func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
  }

  private func serve(_ line: Int32, _ answer: (Call) -> Reply) {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    var call: Call?
    while call == nil {
      let count = recv(line, &piece, piece.count, 0)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes += piece[..<count]
      call = Self.call(String(decoding: bytes, as: UTF8.self))
    }
    guard var call else { return }
    call.number = calls.withLock { known in
      let before = known.filter { $0.path == call.path }.count
      known.append(call)
      return before
    }
    let reply = answer(call)
    let body = reply.body
    var head =
      "HTTP/1.1 \(reply.status) X\r\nContent-Length: \(body.count)\r\nConnection: close\r\n"
    for (name, value) in reply.headers { head += "\(name): \(value)\r\n" }
    if reply.delay > 0 { Thread.sleep(forTimeInterval: reply.delay) }
    put(Array((head + "\r\n").utf8) + body.prefix(body.count / 2), on: line)
    guard !reply.isCutOff else { return }
    if reply.delay > 0 { Thread.sleep(forTimeInterval: reply.delay) }
    put(Array(body.suffix(from: body.count / 2)), on: line)
  }

  private func put(_ bytes: [UInt8], on line: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { send(line, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if sent < 0, errno == EINTR { continue }
      guard sent > 0 else { return }
      rest = rest.dropFirst(sent)
    }
  }

  /// The request, once all of it is there.
  private static func call(_ text: String) -> Call? {
    guard let end = text.range(of: "\r\n\r\n") else { return nil }
    let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ")
    guard words.count >= 2 else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 {
        headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
      }
    }
    let body = String(text[end.upperBound...])
    if let length = headers["content-length"].flatMap({ Int($0) }), body.utf8.count < length {
      return nil
    }
    let parts = words[1].split(separator: "?", maxSplits: 1).map(String.init)
    var (query, lists): ([String: String], [String: [String]]) = ([:], [:])
    for pair in (parts.count > 1 ? parts[1] : "").split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
      query[sides[0]] = sides.count > 1 ? sides[1].removingPercentEncoding : ""
      lists[sides[0], default: []].append(query[sides[0]] ?? "")
    }
    return Call(
      method: String(words[0]), path: parts[0], query: query, lists: lists, headers: headers,
      body: body, number: 0)
  }
}

// A server on this machine that plays whatever a test wants answered, faults included.

import Foundation
import Synchronization

/// Answers HTTP on a free port of 127.0.0.1, one request a connection.
final class LoopbackServer: Sendable {
  /// A request as it came.
  struct Call: Sendable {
    var method: String
    var path: String
    var query: [String: String]
    var headers: [String: String]
    var body: String
    /// How many calls of this path came before.
    var number: Int
  }

  /// What to answer.
  struct Reply: Sendable {
    var status = 200
    var headers: [String: String] = [:]
    var body = "{}"
    /// Whether only half of the body is sent before the line goes dead.
    var isCutOff = false

    static func json(_ body: String, _ headers: [String: String] = [:]) -> Reply {
      Reply(headers: headers, body: body)
    }

    static func error(_ status: Int, _ body: String = "{}", _ headers: [String: String] = [:])
      -> Reply
    { Reply(status: status, headers: headers, body: body) }
  }

  private let listener: Int32
  let port: Int
  private let calls = Mutex<[Call]>([])

  /// Everything that was asked.
  var asked: [Call] { calls.withLock { $0 } }

  /// Where it is, as in `http://127.0.0.1:40123`.
  var origin: String { "http://127.0.0.1:\(port)" }

  init(_ answer: @escaping @Sendable (Call) -> Reply) throws {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
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
        guard line >= 0 else { break }
        serve(line, answer)
        close(line)
      }
      close(descriptor)
    }
    thread.start()
  }

  /// Stops; later calls are refused.
  func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
  }

  private func serve(_ line: Int32, _ answer: (Call) -> Reply) {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    var call: Call?
    while call == nil {
      let count = recv(line, &piece, piece.count, 0)
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
    let body = Array(reply.body.utf8)
    var head =
      "HTTP/1.1 \(reply.status) X\r\nContent-Length: \(body.count)\r\nConnection: close\r\n"
    for (name, value) in reply.headers { head += "\(name): \(value)\r\n" }
    let out =
      Array((head + "\r\n").utf8) + (reply.isCutOff ? Array(body.prefix(body.count / 2)) : body)
    _ = send(line, out, out.count, Int32(MSG_NOSIGNAL))
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
    var query: [String: String] = [:]
    for pair in (parts.count > 1 ? parts[1] : "").split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
      query[sides[0]] = sides.count > 1 ? sides[1].removingPercentEncoding : ""
    }
    return Call(
      method: String(words[0]), path: parts[0], query: query, headers: headers, body: body,
      number: 0)
  }
}

// How a sync waits: for servers that are busy, slow or down, each in its own words.

import Domain
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Sync

@Suite struct PatienceTests {
  private static func client(
    _ server: LoopbackServer, _ time: FakeTime, isCancelled: @escaping () -> Bool = { false }
  ) throws -> WebClient {
    WebClient(server: try Server(server.origin), pace: time.pace, isCancelled: isCancelled)
  }

  /// FakeTime begins at 2026-02-25T06:13:20Z.
  @Test(arguments: [
    ["Retry-After": "40"], ["retry-after": "Wed, 25 Feb 2026 06:14:00 GMT"],
    ["X-RateLimit-Reset": "2026-02-25T06:14:00.000Z"],
    ["x-ratelimit-reset": "2026-02-25T06:14:00.123456Z"],
    ["X-RateLimit-Reset": "1772000040"], ["RateLimit-Reset": "1772000040"],
    ["ratelimit-reset": "40"], ["RateLimit": "limit=300, remaining=0, reset=40"],
    ["RateLimit": #""default";r=0;t=40"#],
  ])
  func `after a 429 the next try comes when the server says`(headers: [String: String]) throws {
    let time = FakeTime()
    let server = try LoopbackServer { call in
      call.number == 0 ? .error(429, "{}", headers) : .json("{}")
    }
    defer { server.stop() }
    _ = try Self.client(server, time).send(Request(path: "/"))
    #expect(time.waited >= 40 && time.waited < 42, "\(time.waited)")
  }

  @Test(arguments: [[:], ["Retry-After": "soon"], ["X-RateLimit-Reset": "-1"]])
  func `after a 429 that does not say, waits grow, and end after five tries`(
    headers: [String: String]
  ) throws {
    let time = FakeTime()
    let server = try LoopbackServer { _ in .error(429, "{}", headers) }
    defer { server.stop() }
    #expect(throws: SyncFailure.busy(server: "127.0.0.1", seconds: 300)) {
      _ = try Self.client(server, time).send(Request(path: "/"))
    }
    #expect(server.asked.count == 5)
    #expect(time.waited >= 150 && time.waited < 170, "\(time.waited)")
  }

  @Test func `a break of hours is told rather than sat out`() throws {
    let server = try LoopbackServer { _ in .error(429, "{}", ["Retry-After": "7200"]) }
    defer { server.stop() }
    let failure = #expect(throws: SyncFailure.self) {
      _ = try Self.client(server, FakeTime()).send(Request(path: "/"))
    }
    #expect(failure?.diagnostic.message == "127.0.0.1 asks for a break of 120 minutes")
    #expect(server.asked.count == 1)
  }

  @Test func `a server that is down says when to come back`() throws {
    let time = FakeTime()
    let server = try LoopbackServer { call in
      call.number == 0 ? .error(503, "", ["Retry-After": "30"]) : .json("{}")
    }
    defer { server.stop() }
    _ = try Self.client(server, time).send(Request(path: "/"))
    #expect(time.waited >= 30 && time.waited < 32)
  }

  @Test func `an allowance of which something is left costs no wait`() throws {
    let time = FakeTime()
    let server = try LoopbackServer { _ in
      .json("{}", ["RateLimit-Remaining": "1", "RateLimit-Reset": "1772000040"])
    }
    defer { server.stop() }
    let client = try Self.client(server, time)
    for _ in 0..<3 { _ = try client.send(Request(path: "/")) }
    #expect(time.waited == 0)
  }

  @Test func `a body that comes slowly is waited for, and one that takes too long is not`() throws {
    let server = try LoopbackServer { call in
      LoopbackServer.Reply(body: #"{"a":1}"#, delay: call.path == "/slow" ? 0.2 : 2)
    }
    defer { server.stop() }
    let client = try Self.client(server, FakeTime())
    #expect(try client.send(Request(path: "/slow")).body.count == 7)
    let post = Request(path: "/late", body: .empty, patience: 1)
    let failure = #expect(throws: SyncFailure.self) { _ = try client.send(post) }
    #expect(failure?.diagnostic.message.contains("does not answer") == true)
  }

  @Test func `ctrl-C ends the wait for a body that never comes`() throws {
    let isPressed = Mutex(false)
    let server = try LoopbackServer { _ in
      isPressed.withLock { $0 = true }
      return LoopbackServer.Reply(delay: 5)
    }
    defer { server.stop() }
    let client = try Self.client(server, FakeTime()) { isPressed.withLock { $0 } }
    #expect(throws: SyncFailure.stopped) { _ = try client.send(Request(path: "/")) }
  }

  @Test func `what is only half there is loaded again`() throws {
    let server = try LoopbackServer { call in
      LoopbackServer.Reply(body: "0123456789", isCutOff: call.number < 2)
    }
    defer { server.stop() }
    var got: [UInt8] = []
    try Self.client(server, FakeTime()).load(
      Request(path: "/"), begin: { got = [] },
      take: {
        got += $0
        return true
      })
    #expect(String(decoding: got, as: UTF8.self) == "0123456789")
    #expect(server.asked.count == 3)
  }

  @Test func `an answer without end is refused`() throws {
    let server = try LoopbackServer { _ in .json(String(repeating: " ", count: 100_000)) }
    defer { server.stop() }
    let failure = #expect(throws: SyncFailure.self) {
      _ = try Self.client(server, FakeTime()).send(Request(path: "/x", limit: 10_000))
    }
    #expect(failure == .tooLong(server: "127.0.0.1", path: "/x"))
  }
}

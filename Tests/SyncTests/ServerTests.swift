// Which servers may be asked, and how.

import Domain
import Testing

@testable import Sync

@Suite struct ServerTests {
  @Test(arguments: [
    ("example.social", "https://example.social"),
    ("HTTPS://Example.Social/@me", "https://example.social"),
    ("@me@example.social", "https://example.social"),
    ("example.social:8443", "https://example.social:8443"),
    ("127.0.0.1:8080", "http://127.0.0.1:8080"),
    ("http://localhost:80", "http://localhost:80"),
    ("http://[::1]:8080", "http://[::1]:8080"),
  ])
  func `a server is named as people name it`(text: String, origin: String) throws {
    #expect(try Server(text).origin == origin)
  }

  @Test(arguments: [
    "http://example.social", "http://127.0.0.1.example.social", "http://127.1.example", "", "me",
    "https://", "a b.example", "-x.example", "a..example", "example.social:0",
    "example.social:99999", "ftp://example.social", "http://[::2]:80", "[::1", "x.example:80:80",
  ])
  func `what names no server, or one asked in the clear, is refused`(text: String) {
    #expect(throws: Diagnostic.self) { try Server(text) }
  }

  @Test(arguments: [
    (
      #"<https://a.example/x?max_id=12&limit=4>; rel="next", <https://a.example/?min_id=3>; rel="prev""#,
      "12" as String?
    ),
    (#"<http://elsewhere.example/x?limit=4&max_id=a%2Fb>; rel=next"#, "a/b"),
    (#"<https://a.example/x?min_id=3>; rel="prev""#, nil),
    ("nonsense", nil), ("", nil), (#"<https://a.example/x>; rel="next""#, nil),
  ])
  func `of a link to the next page only its place in the list is taken`(
    header: String, place: String?
  ) {
    #expect(MastodonClient.next(in: header) == place)
  }

  @Test func `a secret does not say itself`() {
    let secret = Secret(access: "hush", refresh: "quiet")
    #expect(!"\(secret) \(String(reflecting: secret))".contains("hush"))
    var out = ""
    dump(secret, to: &out)
    #expect(!out.contains("hush") && !out.contains("quiet"))
  }

  @Test func `a walk that was broken off is ended first, and what came since is read after it`() {
    let first = Instant(seconds: 1_000_000)
    let second = Instant(seconds: 2_000_000)
    var course = Course()
    course.begin(now: first, back: 600, isFull: false)
    #expect(course.walk?.floor == nil)
    course.walk?.next = "7"
    course.begin(now: second, back: 600, isFull: false)
    #expect(course.walk?.next == "7")
    let isAll = course.end(now: second)
    #expect(!isAll)
    #expect(course.walk?.next == nil)
    #expect(course.walk?.floor == Int64(996_400_000))
    let isAllNow = course.end(now: second)
    #expect(isAllNow)
    course.begin(now: Instant(seconds: 3_000_000), back: 600, isFull: false)
    #expect(course.walk?.floor == Int64(1_999_400_000))
  }
}

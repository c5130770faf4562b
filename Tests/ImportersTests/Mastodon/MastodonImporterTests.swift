// A Mastodon archive gives the posts that anybody may read, as people meant them.

import Domain
import Foundation
import TestSupport
import Testing

@testable import Importers

@Suite struct MastodonImporterTests {
  private let mention =
    #""tag":[{"type":"Mention","href":"https://b.example/users/ana","name":"@ana@b.example"}]"#

  private func one(_ content: String, _ fields: String = "", type: String = "Note") throws
    -> PostRecord
  {
    var archive = MastodonArchive()
    archive.note(content, fields, type: type)
    guard let post = try archive.read().0.posts.first else {
      throw Diagnostic(.error, "no post was read")
    }
    return post
  }

  @Test func `a post is what it says, with its own id and time`() throws {
    let post = try one("<p>Hello &amp; <b>good day</b></p>")
    #expect(
      post
        == PostRecord(
          account: Handle(.mastodon, "@me@a.example"), id: MastodonArchive.me + "/statuses/1",
          at: try #require(Instant(rfc3339: "2026-02-17T21:29:38Z")), kind: .original,
          text: "Hello & good day", asOf: Instant(rfc3339: "2026-03-01T21:40:00Z")))
  }

  @Test(arguments: [
    #""to":["as:Public"],"cc":[]"#, #""to":"Public","cc":[]"#,
    #""to":["https://a.example/users/me/followers"],"cc":["as:Public"]"#,
    #""to":["https://www.w3.org/ns/activitystreams#Public"],"cc":[]"#,
  ])
  func `public and unlisted posts are kept however the server spells it`(audience: String) throws {
    #expect(try one("<p>Hi</p>", audience).text == "Hi")
  }

  @Test func `direct messages and followers-only posts are left out and counted`() throws {
    var archive = MastodonArchive()
    archive.note("<p>secret</p>", #""to":["https://b.example/users/ana"],"cc":[]"#)
    archive.note("<p>friends</p>", #""to":["https://a.example/users/me/followers"],"cc":[]"#)
    archive.note(
      "<p>both</p>",
      #""to":["https://b.example/u/1","https://a.example/users/me/followers"],"cc":[]"#)
    archive.note("<p>all</p>")
    let (list, report) = try archive.read()
    #expect(list.posts.map(\.text) == ["all"])
    #expect(
      report.skipped == [
        "direct messages are never read": 1, "followers-only posts are left out": 2,
      ])
  }

  @Test func `a reply names the parent's author by their mention`() throws {
    let post = try one(
      "<p>Yes</p>",
      #""inReplyTo":"https://b.example/users/ana/statuses/7",\#(mention)"#)
    #expect(post.kind == .reply)
    #expect(post.to == "@ana@b.example")
    #expect(post.parent == "https://b.example/users/ana/statuses/7")
  }

  @Test(arguments: [
    ("https://c.example/users/bo/statuses/7", "@bo@c.example"),
    ("https://c.example/@bo/7", "@bo@c.example"),
    ("https://c.example/@bo@d.example/7", "@bo@d.example"),
    ("https://c.example/p/bo/7", "@bo@c.example"),
    ("https://b.example/objects/3f-12", "@ana@b.example"),
    ("https://c.example/notes/9xyz", "@ana@b.example"),
    ("urn:x", "@ana@b.example"),
  ])
  func `a reply's parent tells its author, and else the mention does`(
    parent: String, to: String
  ) throws {
    let post = try one("<p>Yes</p>", #""inReplyTo":"\#(parent)",\#(mention)"#)
    #expect(post.kind == .reply)
    #expect(post.to == to)
  }

  @Test func `a mention may leave out the host of its server`() throws {
    let post = try one(
      "<p>Yes</p>",
      #""inReplyTo":"https://a.example/users/bo/statuses/7","tag":{"type":"Mention","href":"https://a.example/users/bo","name":"@bo"}"#
    )
    #expect(post.to == "@bo@a.example")
  }

  @Test(arguments: [
    "https://a.example/users/me/statuses/1", "https://a.example/@me/1",
  ])
  func `a reply to oneself goes on with a thread`(parent: String) throws {
    let post = try one("<p>And</p>", #""inReplyTo":"\#(parent)",\#(mention)"#)
    #expect(post.kind == .thread)
    #expect(post.to == nil)
    #expect(post.parent == parent)
  }

  @Test func `a boost keeps whose post it was`() throws {
    var archive = MastodonArchive()
    for object in [
      #""https://b.example/users/ana/statuses/9""#, #"{"id":"https://b.example/@ana/9"}"#,
    ] {
      archive.items.append(
        #"{"id":"https://a.example/users/me/statuses/5/activity","type":"Announce","published":"2026-02-01T10:00:00Z","to":["as:Public"],"cc":[],"object":\#(object)}"#
      )
    }
    let posts = try archive.read().0.posts
    #expect(posts.map(\.kind) == [.reshare, .reshare])
    #expect(posts.map(\.to) == ["@ana@b.example", "@ana@b.example"])
    #expect(posts[0].id == "https://a.example/users/me/statuses/5/activity")
  }

  @Test(arguments: ["quote", "quoteUrl", "quoteUri", "_misskey_quote"])
  func `a quote is told apart and its link does not count`(key: String) throws {
    let address = "https://b.example/users/ana/statuses/7"
    let post = try one(
      #"<p>So true</p><p>RE: <a href='\#(address)'>x</a></p>"#, #""\#(key)":"\#(address)""#)
    #expect(post.kind == .quote)
    #expect(post.links == [])
  }

  @Test func `a poll is a post`() throws {
    let post = try one(
      "<p>Tea?</p>", #""endTime":"2026-02-18T00:00:00Z","oneOf":[{"type":"Note","name":"Yes"}]"#,
      type: "Question")
    #expect(post.kind == .original)
    #expect(post.text == "Tea?")
  }

  @Test func `a content warning stands in front`() throws {
    #expect(
      try one("<p>The end</p>", #""summary":"spoiler","sensitive":true"#).text
        == "spoiler\n\nThe end")
  }

  @Test func `pictures and hashtags are kept, mentions and tags are no links`() throws {
    let post = try one(
      ##"<p><a href='https://b.example/@ana'>@ana</a> <a class='mention hashtag' href='https://a.example/tags/tea'>#tea</a> <a href='https://c.example/x'>c</a></p>"##,
      ##""attachment":[{"type":"Document"},{"type":"Link"},{"type":"Image"}],"tag":[{"type":"Mention","href":"https://b.example/@ana","name":"@ana@b.example"},{"type":"Hashtag","href":"https://a.example/tags/tea","name":"#tea"},{"type":"Emoji","name":":x:"}]"##
    )
    #expect(post.media == 2)
    #expect(post.tags == ["tea"])
    #expect(post.links == ["https://c.example/x"])
    #expect(post.text == "@ana #tea https://c.example/x")
  }

  @Test func `text in a language map alone is read`() throws {
    let post = try one("", #""content":null,"contentMap":{"zhCn":"<p>你好</p>"}"#)
    #expect(post.text == "你好")
  }

  @Test func `counts of newer servers become totals, and none stays unknown`() throws {
    var archive = MastodonArchive()
    archive.note(
      "<p>a</p>",
      #""updated":"2026-02-20T00:00:00Z","likes":{"id":"l","totalItems":3},"shares":{"totalItems":0}"#
    )
    archive.note("<p>b</p>", #""likes":"https://a.example/l","shares":"https://a.example/s""#)
    let (list, report) = try archive.read()
    #expect(list.posts.map(\.totals) == [Totals(likes: 3, reshares: 0), nil])
    #expect(report.coverage?.responses == .totals)
    #expect(report.responses == 3)
    var plain = MastodonArchive()
    plain.note("<p>a</p>")
    #expect(try plain.read().1.coverage?.responses == .unknown)
  }

  @Test func `what is covered reaches from the account's first day to the archive's`() throws {
    var archive = MastodonArchive()
    archive.note("<p>a</p>")
    let (list, report) = try archive.read()
    let coverage = CoverageRecord(
      account: Handle(.mastodon, "@me@a.example"), from: try #require(Day(iso: "2024-01-05")),
      to: try #require(Day(iso: "2026-03-01")), responses: .unknown)
    #expect(report.coverage == coverage)
    #expect(list.records.last == .coverage(coverage))
    #expect(list.records.first == .account(AccountRecord(handle: coverage.account)))
    archive.name = "renamed"
    #expect(try archive.read().1.coverage?.to == Day(iso: "2026-02-17"))
    archive.name = "archive-20991231000000-x"
    #expect(try archive.read().1.coverage?.to == Day(iso: "2026-02-17"))
  }

  @Test func `the server's own count differs a little without alarm`() throws {
    var archive = MastodonArchive()
    for _ in 0..<200 { archive.note("<p>a</p>") }
    archive.totalItems = 230
    #expect(try archive.read().1.warnings == [])
    archive.totalItems = 190
    #expect(try archive.read().1.warnings == [])
    archive.totalItems = 400
    let report = try archive.read().1
    #expect(report.declared == 400)
    #expect(report.delivered == 200)
    #expect(report.warnings.map(\.message) == ["holds 200 of the 400 posts that it counts itself"])
  }

  @Test func `without an actor the items or the person say whose posts these are`() throws {
    var archive = MastodonArchive()
    archive.note("<p>a</p>")
    archive.actor = nil
    #expect(try archive.read().1.account?.name == "@me@a.example")
    #expect(try archive.read(account: "@you@b.example").1.account?.name == "@you@b.example")
    archive.items = archive.items.map { $0.replacing("https://a.example/users/me", with: "urn:1") }
    #expect(throws: Diagnostic.self) { try archive.read() }
  }

  @Test func `an empty outbox says so`() throws {
    let (list, report) = try MastodonArchive().read()
    #expect(list.posts.isEmpty)
    #expect(report.warnings.map(\.message) == ["holds no posts"])
    #expect(report.coverage == CoverageRecord?.none)
  }

  @Test func `odd items are left out, or stop a strict import`() throws {
    var archive = MastodonArchive()
    archive.items = [
      "1", "null", "[]", "{}", #"{"type":"Delete"}"#, #"{"type":"Create","object":null}"#,
      #"{"type":"Create","object":{"type":"ChatMessage","content":"dm"}}"#,
      #"{"type":"Create","to":["as:Public"],"object":{"type":"Note","to":[["deep"]],"id":7}}"#,
    ]
    archive.note("<p>a</p>")
    let (list, report) = try archive.read()
    #expect(list.posts.count == 1)
    #expect(
      report.skipped == ["activities that are no posts": 7, "items without an id or a time": 1])
    #expect(throws: Diagnostic.self) { try archive.read(strict: true) }
  }

  @Test func `broken JSON is told with its place`() throws {
    try withFolder { folder in
      let file = folder.appending(path: "outbox.json")
      try Data(#"{"type":"OrderedCollection","orderedItems":[{"id":1}"#.utf8).write(to: file)
      let error = #expect(throws: Diagnostic.self) {
        try MastodonArchive.read(file.path, account: "@me@a.example")
      }
      #expect(error?.message.contains("ends in the middle") == true)
    }
  }
}

// What servers answer, damaged: it is read or refused, and never falls over.

import Domain
import Foundation
import TestSupport
import Testing

@testable import Sync

/// Some rounds in a test run; `make fuzz PARSERS=answers COUNT=1000000` for as many as wanted.
@Suite struct AnswerFuzzTests {
  private struct Answer: Decodable {
    var statuses: [MastodonStatus]
    var notices: [MastodonNotification]
    var account: MastodonAccount?
    var feed: [BlueskyFeedItem]
    var news: [BlueskyNotification]
    var likes: [BlueskyLike]
    var session: BlueskySession?

    init(from decoder: any Decoder) throws {
      let fields = try Fields(decoder)
      statuses = fields.list("statuses") ?? []
      notices = fields.list("notices") ?? []
      account = fields.value("account")
      feed = fields.list("feed") ?? []
      news = fields.list("notifications") ?? []
      likes = fields.list("likes") ?? []
      session = fields.value("session")
    }
  }

  private static let mastodon: String = {
    let person = MastodonSyncTests.person("3", "ana@b.example")
    let status = MastodonSyncTests.status(
      "9", at: "2026-03-08T10:00:00.5Z",
      content: #"<p>Hi <a href=\"https://a.example/x?a=1&amp;b\">a…</a>&#39;<br /></p>"#,
      more: """
        ,"in_reply_to_id":"5","in_reply_to_account_id":"3","spoiler_text":"cw",\
        "mentions":[{"id":"3","acct":"ana@b.example"}],"tags":[{"name":"a","url":"u"}],\
        "media_attachments":[{}],"account":\(person),\
        "quote":{"quoted_status":{"id":"7","uri":"https://b.example/7"}},\
        "reblog":\(MastodonSyncTests.status("8", at: "2026-03-07T10:00:00Z"))
        """)
    return """
      {"statuses":[\(status)],"account":\(MastodonSyncTests.own),"notices":[{"id":"1",\
      "type":"mention","created_at":"2026-03-08T10:00:00Z","account":\(person),"status":\(status)}]}
      """
  }()

  private static let bluesky: String = {
    let ana = BlueskySyncTests.actor("ana")
    let post = BlueskySyncTests.post(
      "c", at: "2026-03-07T10:00:00Z",
      more: """
        ,"reply":{"parent":{"uri":"at://did:plc:ana/app.bsky.feed.post/x"}},"tags":["a"],\
        "facets":[{"index":{"byteStart":0,"byteEnd":5},"features":[{"uri":"https://a.example"}]}],\
        "embed":{"record":{"record":{"uri":"at://x/y/z"}},"media":{"images":[{},{}],\
        "external":{"uri":"https://a.example"}}}
        """, view: #","viewer":{"like":"at://a"}"#)
    return """
      {"feed":[{"post":\(post),"reply":{"parent":{"author":\(ana)}},"reason":{"$type":"a#reasonPin",\
      "indexedAt":"2026-03-05T10:00:00Z"}}],"notifications":[{"uri":"at://b","author":\(ana),\
      "reason":"reply","reasonSubject":"at://did:plc:me/p/1","record":{"text":"hi","createdAt":\
      "2026-03-05T10:00:00Z"},"indexedAt":"2026-03-05T10:00:00Z"}],"likes":[{"actor":\(ana),\
      "createdAt":"2026-03-05T10:00:00Z"}],"session":{"accessJwt":"a","refreshJwt":"b",\
      "did":"did:plc:me","didDoc":{"service":[{"id":"#atproto_pds","serviceEndpoint":"https://p"}]}}}
      """
  }()

  @Test(.enabled(if: Fuzzing.isChosen("answers")))
  func `damaged answers are read or refused`() throws {
    let samples = [Array(Self.mastodon.utf8), Array(Self.bluesky.utf8)]
    for sample in samples { #expect(try !Self.records(sample).isEmpty) }
    Fuzzing("answers").run { mutation, round in
      var bytes = samples[round % samples.count]
      mutation.damage(&bytes, words: .json)
      // What every answer is read with, whatever it is about.
      _ = MastodonClient.next(in: String(decoding: bytes.prefix(80), as: UTF8.self))
      return (try? Self.records(bytes)) != nil
    }
  }

  @Test func `an answer ten thousand deep is refused`() {
    for open in ["[", #"{"statuses":"#, #"{"statuses":[{"reblog":"#, #"{"feed":[{"post":"#] {
      let deep = Array(String(repeating: open, count: 10_000).utf8)
      #expect(throws: (any Error).self) { try Self.records(deep) }
    }
  }

  /// Everything that an answer becomes.
  private static func records(_ bytes: [UInt8]) throws -> [Record] {
    let answer = try JSONDecoder().decode(Answer.self, from: Data(bytes))
    let toots = MastodonReading(
      account: Handle(.mastodon, "@me@a.example"), own: "42", asOf: Stage.now)
    let skies = BlueskyReading(
      account: Handle(.bluesky, "@me.example"), own: "did:plc:me", asOf: Stage.now)
    var records: [Record] = []
    for status in answer.statuses + answer.notices.compactMap(\.status) {
      let to = toots.addressee(status) ?? toots.firstMentioned(status)
      if let post = toots.post(status, parent: status.parent, addressee: to, ownAnswers: 1) {
        records.append(.post(post))
      }
      _ = toots.secrecy(status)
    }
    for account in answer.notices.compactMap(\.account) + [answer.account].compactMap(\.self) {
      records.append(.person(toots.person(account)))
    }
    records += answer.feed.compactMap { skies.post($0, ownAnswers: 1).map { .post($0) } }
    records += answer.news.compactMap { skies.response($0).map { .response($0) } }
    records += answer.likes.map { .person(skies.person($0.actor)) }
    _ = answer.session?.dataServer.flatMap { try? Server($0) }
    return records
  }
}

// Several formats of one account are one history, in whatever order they come.

import Coaching
import Domain
import Foundation
import Store
import TestSupport
import Testing

@Suite struct SheetOrderTests {
  private static let tweets = #"""
    window.YTD.tweets.part0 = [ { "tweet" : { "id_str" : "2019353102250934272",
    "created_at" : "Thu Feb 05 10:11:12 +0000 2026", "favorite_count" : "9", "retweet_count" : "4",
    "full_text" : "A thought https://t.co/abc", "entities" : { "urls" : [ {
    "url" : "https://t.co/abc", "expanded_url" : "https://example.org/a", "indices" : ["10", "26"] } ]
    } } } ]
    """#
  private static let account = #"""
    window.YTD.account.part0 = [ { "account" : { "username" : "NoraNorth", "accountId" : "17",
    "createdAt" : "2019-03-01T09:00:00.000Z" } } ]
    """#
  private static let content = """
    Post id,Date,Post text,Post Link,Impressions,Likes,Replies,Reposts
    2.01935E+18,"Thu, Feb 5, 2026",A thought https://t.co/abc,https://x.com/noranorth/status/2019353102250934272,1312,12,3,7

    """
  private static let table = """
    "tweet_id","in_reply_to_status_id","in_reply_to_user_id","timestamp","source","text","retweeted_status_id","retweeted_status_user_id","retweeted_status_timestamp","expanded_urls"
    "2019353102250934272","","","2026-02-05 10:11:12 +0000","web","A thought https://t.co/abc","","","","https://example.org/a"

    """

  private func write(_ desk: Desk) throws -> [String] {
    let files = [
      "x/data/tweets.js": Self.tweets, "x/data/account.js": Self.account,
      "account_analytics_content_2026-02-01_2026-02-28.csv": Self.content, "tweets.csv": Self.table,
    ]
    for (name, text) in files {
      let file = desk.folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return ["x", "account_analytics_content_2026-02-01_2026-02-28.csv", "tweets.csv"]
      .map { desk.folder.appending(path: $0).path }
  }

  @Test(arguments: [[0, 1, 2], [1, 0, 2], [2, 1, 0], [1, 2, 0], [0, 1, 2, 0, 1, 2]])
  func `an archive, analytics and an old table of one account`(order: [Int]) throws {
    try withDesk { desk in
      let paths = try write(desk)
      for index in order {
        _ = try ImportArchive(paths: [paths[index]], account: "@NoraNorth").run(in: desk.coach)
      }
      let lines = try desk.export().split(separator: "\n").filter { $0.contains(#""type":"post""#) }
      #expect(lines.count == 1)
      let post = try #require(lines.first)
      #expect(post.contains(#""text":"A thought https://example.org/a""#))
      #expect(post.contains(#""totals":{"likes":12,"reshares":7,"replies":3}"#))
      #expect(try desk.coach.store.read { try $0.accounts() }.map(\.handle.name) == ["@NoraNorth"])
    }
  }

  @Test func `a lone table joins the only account of its network`() throws {
    try withDesk { desk in
      let paths = try write(desk)
      try desk.take([paths[0]])
      try desk.take([paths[2]])
      #expect(try desk.coach.store.read { try $0.accounts() }.count == 1)
    }
  }
}

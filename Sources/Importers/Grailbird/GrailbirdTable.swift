// The posts of an old archive as a table: `tweets.csv`.

import Domain

/// A table with the columns `tweet_id`, `timestamp` and `text`.
struct GrailbirdTable: Sendable {
  /// Its entry's name.
  let name: String
  /// How it is written.
  let sheet: CSVSheet
  private let id: Int?
  private let replyPost: Int?
  private let replyUser: Int?
  private let time: Int?
  private let text: Int?
  private let reshared: Int?
  private let links: Int?

  /// Reads what a file's first bytes say; nil for any other table.
  init?(name: String, head: [UInt8]) {
    guard let sheet = CSVSheet(head: head, required: ["tweet_id", "timestamp", "text"]) else {
      return nil
    }
    self.name = name
    self.sheet = sheet
    id = sheet.column("tweet_id")
    replyPost = sheet.column("in_reply_to_status_id")
    replyUser = sheet.column("in_reply_to_user_id")
    time = sheet.column("timestamp")
    text = sheet.column("text")
    reshared = sheet.column("retweeted_status_id")
    links = sheet.column("expanded_urls")
  }

  /// The post of a row, as far as the table tells.
  func tweet(_ row: CSVRow) -> Tweet {
    var tweet = Tweet()
    tweet.id = Int64(row[id])
    tweet.time = TweetTime(Array(row[time].utf8).span)
    tweet.text = row[text]
    tweet.replyPost = Int64(row[replyPost])
    tweet.replyUser = Int64(row[replyUser])
    // Who is answered has no column, only a number.
    if tweet.replyUser != nil { tweet.replyName = Tweet.name(after: "@", in: tweet.text) }
    if !row[reshared].isEmpty {
      tweet.reshared = Tweet.name(after: "RT @", in: tweet.text) ?? ""
    }
    addLinks(row[links], to: &tweet)
    return tweet
  }

  /// Joined by commas, which links hold too; those of pictures show the post itself.
  private func addLinks(_ joined: String, to tweet: inout Tweet) {
    var pointing: [String] = []
    var rest = joined[...]
    while !rest.isEmpty {
      let end = rest.dropFirst().range(of: ",http")?.lowerBound ?? rest.endIndex
      let link = String(rest[..<end])
      if !link.isEmpty, !pointing.contains(link) { pointing.append(link) }
      rest = rest[end...].dropFirst()
    }
    let shorts = PlainMarks.links(in: tweet.text).filter { $0.contains("//t.co/") }
    // Only where each has its own can it be told which stands for which.
    let areEven = shorts.count == pointing.count
    for (index, link) in pointing.enumerated() {
      let found = Tweet.Link(short: areEven ? shorts[index] : "", expanded: link)
      let isMedia = link.contains("/photo/") || link.contains("/video/")
      if isMedia, Tweet.isPost(link) {
        tweet.media.append(found)
      } else {
        tweet.links.append(found)
      }
    }
  }
}

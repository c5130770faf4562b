// Writes X archives of any size, in the network's own format, from a fixed seed.

import Foundation

/// Writes the folder of an X archive: manifest, account and posts.
struct XArchiveMaker {
  /// How many posts.
  let posts: Int
  /// How many posts a day.
  let daily: Int

  private static let words = [
    "database", "ownership", "compiler", "walk", "notes", "backup", "index", "search", "friends",
    "coffee", "release", "fjord", "chapter", "parser", "garden", "question", "answer", "slow",
    "fast",
  ]

  /// Writes the archive into a folder, which is made.
  ///
  /// Old exports call the file `tweet.js`.
  func write(to folder: URL) throws {
    let data = folder.appending(path: "data")
    try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
    let account = """
      window.YTD.account.part0 = [ {
        "account" : { "email" : "me@example.org", "username" : "bench", "accountId" : "42",
          "createdAt" : "2012-01-01T00:00:00.000Z", "accountDisplayName" : "Bench" } } ]
      """
    try Data(account.utf8).write(to: data.appending(path: "account.js"))
    let file = data.appending(path: "tweet.js")
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    var buffer = "window.YTD.tweet.part0 = [ "
    for index in 0..<posts {
      if index > 0 { buffer += ",\n" }
      // The file is not sorted: neighbours are a prime stride apart.
      append(Int((Int64(index) * 7919) % Int64(posts)), to: &buffer)
      if buffer.utf8.count > 1 << 20 {
        try handle.write(contentsOf: Data(buffer.utf8))
        buffer = ""
      }
    }
    try handle.write(contentsOf: Data((buffer + "\n]\n").utf8))
  }

  private func append(_ index: Int, to buffer: inout String) {
    let at = 1_420_070_400 + index * 86_400 / daily
    let id = (Int64(at) * 1000 - 1_288_834_974_657) << 22 | Int64(index % 4096)
    var text = (0..<(6 + index % 17)).map { Self.words[(index * 31 + $0 * 7) % Self.words.count] }
      .joined(separator: " ")
    var reply = ""
    if index % 3 == 0 {
      text = "@person\(index % 997) \(text)"
      reply = """
        "in_reply_to_status_id_str" : "\(id - 4096)", "in_reply_to_status_id" : "\(id - 4096)",
        "in_reply_to_user_id" : "\(1000 + index % 997)", "in_reply_to_user_id_str" : "\(1000 + index % 997)",
        "in_reply_to_screen_name" : "person\(index % 997)",

        """
    }
    let start = text.unicodeScalars.count + 1
    text += " https://t.co/abcdefghij"
    buffer += """
      {
        "tweet" : {
          "edit_info" : { "initial" : { "editTweetIds" : [ "\(id)" ],
            "editableUntil" : "2024-09-11T13:49:25.000Z", "editsRemaining" : "5", "isEditEligible" : true } },
          "retweeted" : false,
          "source" : "<a href=\\"https://mobile.twitter.com\\" rel=\\"nofollow\\">Twitter Web App</a>",
          "entities" : { "hashtags" : [ ], "symbols" : [ ], "user_mentions" : [ ], "urls" : [ {
            "url" : "https://t.co/abcdefghij", "expanded_url" : "https://example.org/a/\(index)",
            "display_url" : "example.org/a/\(index)", "indices" : [ "\(start)", "\(start + 23)" ] } ] },
          "display_text_range" : [ "0", "\(start + 23)" ],
          "favorite_count" : "\(index % 40)",\(reply)
          "id_str" : "\(id)", "truncated" : false, "retweet_count" : "\(index % 7)", "id" : "\(id)",
          "possibly_sensitive" : false, "created_at" : "\(Self.date(at))", "favorited" : false,
          "full_text" : "\(text)", "lang" : "en"
        }
      }
      """
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]

  /// `Wed Sep 11 12:49:25 +0000 2024`.
  private static func date(_ seconds: Int) -> String {
    var time = time_t(seconds)
    var fields = tm()
    gmtime_r(&time, &fields)
    func two(_ n: Int32) -> String { n < 10 ? "0\(n)" : "\(n)" }
    return "\(weekdays[seconds / 86_400 % 7]) \(months[Int(fields.tm_mon)]) \(two(fields.tm_mday)) "
      + "\(two(fields.tm_hour)):\(two(fields.tm_min)):\(two(fields.tm_sec)) +0000 "
      + "\(fields.tm_year + 1900)"
  }
}

// Times as the networks spell them.

import Domain

extension Instant {
  /// As X spells it in a tweet: `Wed Sep 11 12:49:25 +0000 2024`.
  var asTweetTime: String {
    let day = Day(Int(seconds / 86_400))
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let (year, month, number) = day.fields
    let date =
      "\(weekdays[day.weekday - 1]) \(months[month - 1]) \(number < 10 ? "0" : "")\(number)"
    let time = rfc3339(offset: 0).dropFirst(11).prefix(8)
    return "\(date) \(time) +0000 \(year)"
  }

  /// With milliseconds in UTC, as X spells it elsewhere: `2026-03-01T21:40:00.000Z`.
  var asMilliseconds: String {
    String(rfc3339(offset: 0).prefix(19)) + ".000Z"
  }

  /// In UTC to the second, as Mastodon spells it: `2026-03-01T21:40:00Z`.
  var asSeconds: String { String(rfc3339(offset: 0).prefix(19)) + "Z" }
}

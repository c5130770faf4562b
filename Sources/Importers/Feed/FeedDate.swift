// When an entry of a feed was published, in any of the ways that feeds write it.

import Domain

/// A time of RFC 822 or RFC 3339, and how exactly it is known.
///
/// `Mon, 02 Jan 2006 15:04:05 -0700`, `2 Jan 06 15:04 EST`, `2006-01-02T15:04:05Z` and `2006-01-02`
/// are read. A time of midnight is a date without a time, as generators write it: it stays out of
/// statistics of the hour.
struct FeedDate {
  var at: Instant
  var precision: TimePrecision

  /// Reads a date; nil for what is none, and for the placeholder of year 1.
  init?(_ raw: String) {
    let text = raw.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let read = FeedDate.rfc3339(text) ?? FeedDate.rfc822(text), read.day.fields.year >= 1970
    else { return nil }
    if let second = read.second, second.local != 0 {
      at = Instant(seconds: Int64(read.day.number) * 86_400 + Int64(second.local - second.offset))
      precision = .second
    } else {
      at = Instant(seconds: Int64(read.day.number) * 86_400 + 43_200)
      precision = .day
    }
  }

  private typealias Reading = (day: Day, second: (local: Int, offset: Int)?)

  private static func rfc3339(_ text: String) -> Reading? {
    guard let day = Day(iso: text.prefix(10)) else { return nil }
    let rest = text.dropFirst(10)
    if rest.isEmpty { return (day, nil) }
    let zone = rest.lastIndex { "Zz+-".contains($0) }
    let written = zone == nil ? text + "Z" : text
    guard let instant = Instant(rfc3339: written) ?? Instant(rfc3339: withSeconds(written)) else {
      return nil
    }
    guard let zone, let offset = offset(String(rest[zone...])) else {
      return (day, (Int(instant.seconds - Int64(day.number) * 86_400), 0))
    }
    return (day, (Int(instant.seconds - Int64(day.number) * 86_400) + offset, offset))
  }

  /// `2006-01-02T15:04Z` with its seconds.
  private static func withSeconds(_ text: String) -> String {
    guard text.count > 16, text.dropFirst(16).first != ":" else { return text }
    return text.prefix(16) + ":00" + text.dropFirst(16)
  }

  private static func rfc822(_ text: String) -> Reading? {
    var parts = text.replacing(",", with: ", ").replacing("-", with: " -").split(separator: " ")
    // `02-Jan-2006`
    parts = parts.enumerated().map { index, part in
      index < 4 && part.hasPrefix("-") ? part.dropFirst() : part
    }
    if let first = parts.first, first.hasSuffix(",") || Int(first) == nil { parts.removeFirst() }
    guard parts.count >= 3, let day = Int(parts[0]), var year = Int(parts[2]),
      let month = months.firstIndex(of: parts[1].prefix(3).lowercased())
    else { return nil }
    if parts[2].count <= 2 { year += year < 50 ? 2000 : 1900 }
    guard let date = Day(year: year, month: month + 1, day: day) else { return nil }
    guard parts.count >= 4 else { return (date, nil) }
    let clock = parts[3].split(separator: ":").map { Int($0) }
    guard (2...3).contains(clock.count), let hour = clock[0], let minute = clock[1],
      let second = clock.count == 3 ? clock[2] : 0, (0..<24).contains(hour),
      (0..<60).contains(minute), (0...60).contains(second)
    else { return nil }
    let zone = parts.count > 4 ? offset(String(parts[4])) ?? 0 : 0
    return (date, (hour * 3600 + minute * 60 + second, zone))
  }

  /// Seconds east of Greenwich: `+0530`, `-07:00`, `GMT`, `EST`; nil for another name.
  private static func offset(_ zone: String) -> Int? {
    if let known = zones[zone.uppercased()] { return known * 3600 }
    guard let sign = zone.first, sign == "+" || sign == "-" else { return nil }
    let digits = zone.dropFirst().filter { $0 != ":" }
    guard digits.count == 4, let number = Int(digits), number >= 0 else { return nil }
    return (number / 100 * 3600 + number % 100 * 60) * (sign == "-" ? -1 : 1)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static let zones: [String: Int] = [
    "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 1, "CET": 1, "CEST": 2, "EST": -5,
    "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
  ]
}

// When an event of a calendar is: dates, local times, zones by any name (RFC 5545 §3.3.5).

import Domain

/// A time in a calendar.
struct CalendarTime: Hashable, Sendable {
  /// The date on the wall.
  var day: Day
  /// Seconds since that midnight on the wall; nil for a whole day.
  var second: Int?
  /// The zone's name; `UTC` for UTC, nil for whatever zone one is in.
  var zone: String?

  /// Reads `20260302`, `20260302T180000` or `20260302T180000Z`, with the zone told beside it.
  init?(_ text: some StringProtocol, zone: String? = nil) {
    let text = text.trimmed
    let digits = Array(text.utf8.prefix(8))
    guard digits.count == 8, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    func number(_ range: Range<Int>, _ bytes: [UInt8]) -> Int {
      bytes[range].reduce(0) { $0 * 10 + Int($1) - 48 }
    }
    guard
      let day = Day(
        year: number(0..<4, digits), month: number(4..<6, digits), day: number(6..<8, digits))
    else { return nil }
    self.day = day
    let rest = Array(text.utf8.dropFirst(8))
    guard !rest.isEmpty else { return }
    guard rest.count >= 7, rest[0] == UInt8(ascii: "T"),
      rest[1..<7].allSatisfy({ (48...57).contains($0) })
    else { return nil }
    let (hour, minute, second) = (number(1..<3, rest), number(3..<5, rest), number(5..<7, rest))
    guard hour < 24, minute < 60, second <= 60 else { return nil }
    self.second = hour * 3600 + minute * 60 + min(second, 59)
    self.zone = rest.count > 7 && rest[7] == UInt8(ascii: "Z") ? "UTC" : zone
  }
}

/// Clocks of the zones that a calendar names.
struct CalendarZones {
  private let own: DayClock
  private var clocks: [String: DayClock?] = [:]
  /// Names of zones that nobody knows.
  private(set) var unknown: Set<String> = []

  init(own: DayClock) { self.own = own }

  /// The instant of a time; a whole day begins with the person's own day.
  mutating func instant(_ time: CalendarTime) -> Instant {
    guard let second = time.second else { return own.start(of: time.day) }
    guard let zone = time.zone else { return own.instant(on: time.day, second: second) }
    guard let clock = clock(zone) else {
      if unknown.count < 100 { unknown.insert(zone) }
      return own.instant(on: time.day, second: second)
    }
    return clock.instant(on: time.day, second: second)
  }

  private mutating func clock(_ name: String) -> DayClock? {
    if let known = clocks[name] { return known }
    let clock = Self.names(name).lazy.compactMap { DayClock(zone: $0) }.first
    if clocks.count < 1000 { clocks[name] = clock }
    return clock
  }

  /// What a zone may be called here: as it is, by the end of its path, by its Windows name.
  private static func names(_ name: String) -> [String] {
    let plain = name.trimmed.filter { $0 != "\"" }
    guard plain.utf8.count < 100 else { return [] }
    // "/freeassociation.sourceforge.net/Europe/Oslo"
    let parts = plain.split(separator: "/")
    let tail = parts.count > 2 ? parts.suffix(2).joined(separator: "/") : nil
    return [plain, tail, windows[plain]].compactMap(\.self)
      .filter { !$0.contains("..") && !$0.hasPrefix("/") }
  }

  private static let windows: [String: String] = [
    "W. Europe Standard Time": "Europe/Berlin", "Romance Standard Time": "Europe/Paris",
    "Central Europe Standard Time": "Europe/Budapest",
    "Central European Standard Time": "Europe/Warsaw", "GMT Standard Time": "Europe/London",
    "Greenwich Standard Time": "Atlantic/Reykjavik", "FLE Standard Time": "Europe/Kiev",
    "GTB Standard Time": "Europe/Bucharest", "E. Europe Standard Time": "Europe/Chisinau",
    "Turkey Standard Time": "Europe/Istanbul", "Russian Standard Time": "Europe/Moscow",
    "Israel Standard Time": "Asia/Jerusalem", "Arab Standard Time": "Asia/Riyadh",
    "Arabian Standard Time": "Asia/Dubai", "India Standard Time": "Asia/Kolkata",
    "China Standard Time": "Asia/Shanghai", "Singapore Standard Time": "Asia/Singapore",
    "Tokyo Standard Time": "Asia/Tokyo", "Korea Standard Time": "Asia/Seoul",
    "AUS Eastern Standard Time": "Australia/Sydney",
    "New Zealand Standard Time": "Pacific/Auckland", "Eastern Standard Time": "America/New_York",
    "Central Standard Time": "America/Chicago", "Mountain Standard Time": "America/Denver",
    "Pacific Standard Time": "America/Los_Angeles", "Atlantic Standard Time": "America/Halifax",
    "Argentina Standard Time": "America/Buenos_Aires",
    "E. South America Standard Time": "America/Sao_Paulo",
    "South Africa Standard Time": "Africa/Johannesburg", "UTC": "UTC",
  ]
}

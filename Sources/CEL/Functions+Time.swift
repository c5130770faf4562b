// The functions that ask for a part of an instant or of a length of time.

import Foundation

extension Functions {
  /// A part of an instant, in UTC or in the zone that is named, or of a length of time.
  static func time(
    _ field: TimeField, _ arguments: [Value], _ frame: inout Frame
  ) throws(Fault) -> Value? {
    switch (arguments.count, arguments.first) {
    case (1, .timestamp(let at)):
      return .int(part(field, at, offset: 0))
    case (2, .timestamp(let at)):
      guard case .string(let zone) = arguments[1] else { return nil }
      try frame.charge(20)
      guard let offset = offset(of: zone, at: at) else {
        throw Fault(.badArgument, "there is no time zone \(zone.prefix(60))", nil)
      }
      return .int(part(field, at, offset: offset))
    case (1, .duration(let span)) where field.isOfSpans:
      return .int(part(field, span))
    default: return nil
    }
  }

  private static func part(_ field: TimeField, _ span: TimeSpan) -> Int64 {
    switch field {
    case .hours: span.nanoseconds / 3_600_000_000_000
    case .minutes: span.nanoseconds / 60_000_000_000
    case .seconds: span.nanoseconds / 1_000_000_000
    default: span.nanoseconds / 1_000_000 % 1_000
    }
  }

  private static func part(_ field: TimeField, _ at: Timestamp, offset: Int) -> Int64 {
    let date = CivilDate(seconds: at.seconds + Int64(offset))
    let number =
      switch field {
      case .date: date.day
      case .dayOfMonth: date.day - 1
      case .dayOfWeek: (((date.days + 4) % 7) + 7) % 7
      case .dayOfYear: date.days - CivilDate.days(year: date.year, month: 1, day: 1)
      case .fullYear: date.year
      case .month: date.month - 1
      case .hours: date.secondOfDay / 3_600
      case .minutes: date.secondOfDay / 60 % 60
      case .seconds: date.secondOfDay % 60
      case .milliseconds: Int(at.nanoseconds / 1_000_000)
      }
    return Int64(number)
  }

  /// Seconds to add to UTC: `UTC`, `+02:00`, `-02:00`, `02:00` or a name such as `Europe/Oslo`.
  private static func offset(of zone: String, at: Timestamp) -> Int? {
    if zone == "UTC" || zone.isEmpty { return 0 }
    var reader = DigitReader(zone)
    if let offset = reader.offset(), reader.isAtEnd { return offset }
    var plain = DigitReader(zone)
    if let offset = plain.clock(), plain.isAtEnd { return offset }
    guard zone.utf8.count <= 60, let known = TimeZone(identifier: zone) else { return nil }
    return known.secondsFromGMT(for: Date(timeIntervalSince1970: Double(at.seconds)))
  }
}

// Instants as RFC 3339 writes them.

extension Timestamp {
  /// Reads an instant as RFC 3339 writes it, such as `2026-03-01T09:12:00.5+01:00`.
  ///
  /// Nil when it is not one, or before the year 1 or after 9999.
  public init?(_ text: String) {
    var reader = DigitReader(text)
    guard let year = reader.number(4), reader.take("-"), let month = reader.number(2),
      reader.take("-"), let day = reader.number(2), reader.take("T") || reader.take("t"),
      let hour = reader.number(2), reader.take(":"), let minute = reader.number(2),
      reader.take(":"), let second = reader.number(2)
    else { return nil }
    guard (1...12).contains(month), day >= 1,
      day <= CivilDate.length(ofMonth: month, year: year), hour < 24, minute < 60, second < 60
    else { return nil }
    var nanos: Int32 = 0
    if reader.take(".") {
      guard let fraction = reader.fraction() else { return nil }
      nanos = fraction
    }
    var offset = 0
    if !reader.take("Z"), !reader.take("z") {
      guard let shift = reader.offset() else { return nil }
      offset = shift
    }
    guard reader.isAtEnd, year >= 1 else { return nil }
    let days = CivilDate.days(year: year, month: month, day: day)
    let seconds = days * 86_400 + hour * 3_600 + minute * 60 + second - offset
    self.init(seconds: Int64(seconds), nanoseconds: nanos)
  }
}

extension Timestamp: CustomStringConvertible {
  /// The instant in UTC as RFC 3339 writes it.
  public var description: String {
    let date = CivilDate(seconds: seconds)
    let time = date.secondOfDay
    var text = "\(pad(date.year, 4))-\(pad(date.month, 2))-\(pad(date.day, 2))T"
    text += "\(pad(time / 3_600, 2)):\(pad(time / 60 % 60, 2)):\(pad(time % 60, 2))"
    if nanoseconds > 0 {
      var fraction = pad(Int(nanoseconds), 9)
      while fraction.last == "0" { fraction.removeLast() }
      text += "." + fraction
    }
    return text + "Z"
  }

  private func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// Reads numbers of so many digits.
struct DigitReader {
  private let bytes: [UInt8]
  private var at = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { at == bytes.count }

  private mutating func digit() -> Int? {
    guard at < bytes.count, (48...57).contains(bytes[at]) else { return nil }
    defer { at += 1 }
    return Int(bytes[at]) - 48
  }

  mutating func number(_ width: Int) -> Int? {
    var number = 0
    for _ in 0..<width {
      guard let digit = digit() else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(truncatingIfNeeded: sign.value) else {
      return false
    }
    at += 1
    return true
  }

  /// Digits of a second's fraction as nanoseconds; those after the ninth are left out.
  mutating func fraction() -> Int32? {
    guard var nanos = digit() else { return nil }
    var places = 1
    while let digit = digit() {
      if places < 9 { nanos = nanos * 10 + digit }
      places += 1
    }
    while places < 9 {
      nanos *= 10
      places += 1
    }
    return Int32(nanos)
  }

  /// `+02:00` or `-02:00`, in seconds.
  mutating func offset() -> Int? {
    let isNegative = take("-")
    guard isNegative || take("+") else { return nil }
    return clock().map { isNegative ? -$0 : $0 }
  }

  /// `02:00`, in seconds.
  mutating func clock() -> Int? {
    guard let hours = number(2), take(":"), let minutes = number(2), hours < 24, minutes < 60
    else { return nil }
    return hours * 3_600 + minutes * 60
  }
}

/// A day of the Gregorian calendar, with the time on it.
struct CivilDate {
  let year: Int
  let month: Int
  let day: Int
  let secondOfDay: Int
  /// Days since 1970.
  let days: Int

  /// The day and time of an instant that has been shifted to its zone.
  init(seconds: Int64) {
    let whole = Int(seconds)
    days = whole >= 0 ? whole / 86_400 : (whole - 86_399) / 86_400
    secondOfDay = whole - days * 86_400
    // Days from civil and back: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let ofEra = z - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * ofYear + 2) / 153
    day = ofYear - (153 * shifted + 2) / 5 + 1
    month = shifted < 10 ? shifted + 3 : shifted - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days from 1970 to a day.
  static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  static func isLeap(_ year: Int) -> Bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
  }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

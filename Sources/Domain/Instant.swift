// A point in time, as every archive and every network means it.

/// A point in time, in whole milliseconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z; negative before it.
  public var milliseconds: Int64

  /// The instant so many milliseconds after 1970-01-01T00:00:00Z.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The instant so many seconds after 1970-01-01T00:00:00Z.
  public init(seconds: Int64) { self.milliseconds = seconds * 1000 }

  /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
  public var seconds: Int64 {
    milliseconds >= 0 ? milliseconds / 1000 : -((-milliseconds + 999) / 1000)
  }

  /// Orders instants by time.
  public static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }
}

extension Instant {
  /// Reads RFC 3339: `2026-03-01T09:12:00+01:00`, `…Z`, with or without a fraction of a second.
  ///
  /// Nil when the text is not such a time or names no existing date. Digits past the
  /// millisecond are dropped; a leap second (`:60`) counts as the next minute's first.
  public init?(rfc3339 text: some StringProtocol) {
    var bytes = ArraySlice(Array(text.utf8))
    func number(_ count: Int) -> Int? {
      guard bytes.count >= count else { return nil }
      var n = 0
      for byte in bytes.prefix(count) {
        guard (48...57).contains(byte) else { return nil }
        n = n * 10 + Int(byte) - 48
      }
      bytes = bytes.dropFirst(count)
      return n
    }
    func skip(_ allowed: String) -> Bool {
      guard let byte = bytes.first, allowed.utf8.contains(byte) else { return false }
      bytes = bytes.dropFirst()
      return true
    }
    guard let year = number(4), skip("-"), let month = number(2), skip("-"), let d = number(2),
      let day = Day(year: year, month: month, day: d), skip("Tt "),
      let hour = number(2), hour < 24, skip(":"), let minute = number(2), minute < 60,
      skip(":"), let second = number(2), second <= 60
    else { return nil }
    var fraction = 0
    if skip(".,") {
      var digits = 0
      while let digit = number(1) {
        if digits < 3 { fraction = fraction * 10 + digit }
        digits += 1
      }
      guard digits > 0 else { return nil }
      for _ in min(digits, 3)..<3 { fraction *= 10 }
    }
    var offset = 0
    if !skip("Zz") {
      guard let sign = bytes.first, skip("+-"), let h = number(2), h < 24 else { return nil }
      _ = skip(":")
      guard let m = number(2), m < 60 else { return nil }
      offset = (h * 60 + m) * (sign == UInt8(ascii: "-") ? -60 : 60)
    }
    guard bytes.isEmpty else { return nil }
    let local = day.number * 86_400 + hour * 3600 + minute * 60 + second
    self.init(milliseconds: Int64(local - offset) * 1000 + Int64(fraction))
  }

  /// Writes RFC 3339 at an offset from UTC in seconds; a fraction only where there is one.
  ///
  /// `Instant(seconds: 0).rfc3339(offset: 3600) == "1970-01-01T01:00:00+01:00"`.
  public func rfc3339(offset: Int) -> String {
    let local = seconds + Int64(offset)
    let days = local >= 0 ? local / 86_400 : -((-local + 86_399) / 86_400)
    let second = Int(local - days * 86_400)
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    var text =
      "\(Day(Int(days)))T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
    let fraction = Int(milliseconds - seconds * 1000)
    if fraction > 0 {
      text += "." + (fraction < 10 ? "00" : fraction < 100 ? "0" : "") + "\(fraction)"
    }
    guard offset != 0 else { return text + "Z" }
    let minutes = abs(offset) / 60
    return text + (offset < 0 ? "-" : "+") + two(minutes / 60) + ":" + two(minutes % 60)
  }
}

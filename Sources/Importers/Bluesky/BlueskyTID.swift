// The time in a record's key.

import Domain

/// Reads the keys that Bluesky's servers give to records.
enum BlueskyTID {
  /// When a key was made; nil for a key that is no TID.
  ///
  /// Thirteen letters of a sortable base 32: the microseconds since 1970, then ten bits that tell
  /// clocks apart. `3juazpfjjrz2y` is 2023-04-26T07:09:11.609Z.
  static func time(of key: some StringProtocol) -> Instant? {
    guard key.utf8.count == 13 else { return nil }
    var value: UInt64 = 0
    for byte in key.utf8 {
      let digit: UInt8
      switch byte {
      case 50...55: digit = byte - 50
      case 97...122: digit = byte - 91
      default: return nil
      }
      guard value < 1 << 59 else { return nil }
      value = value << 5 | UInt64(digit)
    }
    return Instant(milliseconds: Int64(value >> 10) / 1000)
  }

  /// Which time a record is of: the one it claims, or the one in its key.
  ///
  /// A record is what its writer says it is, and some are written with a past date on purpose, so a
  /// claim from before the key is kept. Nobody writes what is published later: a claim of more than
  /// five minutes after the key gives way to it, as does one that is no date or from before 2006.
  /// A key that is no TID, or of before 2022 or the future, says nothing.
  ///
  /// - Parameters:
  ///   - claim: `createdAt`.
  ///   - key: The record's key.
  ///   - now: What no key can be after.
  /// - Returns: The time, and whether the claim gave way; nil where neither tells one.
  static func time(
    claimed claim: String?, key: String, now: Instant
  ) -> (at: Instant, corrected: Bool)? {
    let claimed = claim.flatMap { Instant(rfc3339: $0) }
    guard let made = time(of: key), made > launch, made.seconds <= now.seconds + 86_400 else {
      guard let claimed, claimed > oldest, claimed.seconds <= now.seconds + 86_400 else {
        return nil
      }
      return (claimed, false)
    }
    if let claimed, claimed > oldest, claimed.seconds <= made.seconds + 300 {
      return (claimed, false)
    }
    return (made, true)
  }

  /// 2022-01-01: there was no repository before.
  private static let launch = Instant(seconds: 1_640_995_200)
  /// 2006-01-01: nothing brought over from another network is older.
  private static let oldest = Instant(seconds: 1_136_073_600)
}

// How numbers look on the screen.

import Foundation

/// Numbers as screens show them; JSON never goes through here.
enum Numbers {
  /// Tenths with their sign: `+0.3` of 0.3; zero has none, however it came about.
  static func points(_ value: Double) -> String {
    let text = tenths(value)
    return value > 0 && text != "0.0" ? "+" + text : text
  }

  /// Tenths: `12.3`.
  static func tenths(_ value: Double) -> String { fixed(value, digits: 1) }

  /// A whole score: `41`.
  static func whole(_ value: Double) -> String { fixed(value, digits: 0) }

  /// A share as whole percent: `66 %` of 0.655747.
  static func percent(_ share: Double) -> String { fixed(share * 100, digits: 0) + " %" }

  /// A number of somebody else's, as short as it can be written: `640`, `7.5`.
  static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }

  /// A count with groups: `12,400`.
  static func count(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return (value < 0 ? "-" : "") + text
  }

  /// A count with its noun: `1 post`, `3 posts`.
  static func of(_ value: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count(value)) \(value == 1 ? one : many ?? one + "s")"
  }

  /// Rounded half away from zero to a fixed number of digits; `?` for what is no number.
  static func fixed(_ value: Double, digits: Int) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "?" }
    let text = String(
      format: "%.\(digits)f",
      (value * pow(10, Double(digits)))
        .rounded(.toNearestOrAwayFromZero) / pow(10, Double(digits)))
    return text.hasPrefix("-") && !text.contains(where: { "123456789".contains($0) })
      ? String(text.dropFirst()) : text
  }
}

// A person's score from public counts alone.

import Foundation

/// Estimates how influential somebody is from their public counts.
public enum PersonScore {
  /// A score from 1 to 100, or nil when nothing is known.
  ///
  /// A score given by hand wins. With followers and lists `s = 0.157·ln(1+F) + 0.360·ln(1+L)`, with
  /// followers only `s = 0.461·ln(1+F) − 0.755`, then `1 + 99·clamp(s/8.5, 0, 1)`:
  /// 1,200 followers on 10 lists give 24.0.
  public static func estimate(followers: Int?, listed: Int?, given: Double? = nil) -> Double? {
    if let given { return given }
    guard let followers else { return nil }
    let f = log1p(Double(max(0, followers)))
    let s = listed.map { 0.157 * f + 0.360 * log1p(Double(max(0, $0))) } ?? 0.461 * f - 0.755
    return 1 + 99 * min(1, max(0, s / 8.5))
  }
}

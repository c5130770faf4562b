// The clock that a sync waits by; tests have one of their own.

import Foundation

/// The time on the wall, waiting, and chance.
public struct Pace: Sendable {
  /// Seconds since 1970.
  public var now: @Sendable () -> Double
  /// Waits for some seconds; called for a quarter of one at a time.
  public var wait: @Sendable (Double) -> Void
  /// A number from 0 up to 1.
  public var chance: @Sendable () -> Double

  /// A clock made of closures.
  public init(
    now: @escaping @Sendable () -> Double, wait: @escaping @Sendable (Double) -> Void,
    chance: @escaping @Sendable () -> Double
  ) {
    self.now = now
    self.wait = wait
    self.chance = chance
  }

  /// The machine's own.
  public static let real = Pace(
    now: { Date().timeIntervalSince1970 }, wait: { Thread.sleep(forTimeInterval: $0) },
    chance: { Double.random(in: 0..<1) })
}

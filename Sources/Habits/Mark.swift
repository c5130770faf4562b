// What became of a habit in one day or week.

/// What became of a habit in one closed period.
public enum Mark: Hashable, Sendable {
  /// It was done.
  case done
  /// There was occasion, and it was not done.
  case missed
  /// No occasion: neither kept nor broken.
  case rest
  /// A declared break: neither kept nor broken, and never shown as done.
  case paused
  /// Nothing is known of the period; missing is never zero.
  case unknown

  /// Whether the period says anything about the habit.
  var counts: Bool { self == .done || self == .missed }
}

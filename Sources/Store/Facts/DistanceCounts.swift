// How many people, messages or tags of a day lie how many days from something.

/// Counts by a distance in days; beyond 90 days a distance is not told from "never".
public struct DistanceCounts: Hashable, Sendable {
  /// The distance that stands for "never", and for everything as long ago.
  public static let never = 91

  private var counts: [Int32] = []

  /// Nothing counted yet.
  public init() {}

  /// Counts `n` more at a distance, nil for never.
  public mutating func add(_ distance: Int?, _ n: Int = 1) {
    if counts.isEmpty { counts = [Int32](repeating: 0, count: Self.never + 1) }
    counts[Self.place(distance)] &+= Int32(truncatingIfNeeded: n)
  }

  /// The distances that occur, in order, with how often they do.
  public var cells: [(distance: Int, n: Int)] {
    counts.indices.compactMap { counts[$0] == 0 ? nil : ($0, Int(counts[$0])) }
  }

  /// How many were counted in all.
  public var total: Int { counts.reduce(0) { $0 + Int($1) } }

  /// A distance from 0 to `never`.
  static func place(_ distance: Int?) -> Int { min(max(0, distance ?? never), never) }
}

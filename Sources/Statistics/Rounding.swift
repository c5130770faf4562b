// Rounds the parts of a sum so that the rounded parts still sum to the rounded total.

/// Rounding by largest remainder.
public enum Rounding {
  /// The parts in whole units whose sum is the rounded sum of the parts.
  ///
  /// Each is rounded down, then those with the largest remainders are raised, earlier ones first on a
  /// tie: `[0.5, 0.5, -0.3]` gives `[1, 0, 0]`. A part that is not a number counts as 0.
  public static func largestRemainder(_ parts: [Double]) -> [Int] {
    let finite = parts.map { $0.isFinite ? min(max($0, -1e15), 1e15) : 0 }
    var units = finite.map { Int($0.rounded(.down)) }
    let total = Int(finite.reduce(0, +).rounded())
    let missing = total - units.reduce(0, +)
    guard missing > 0 else { return units }
    let byRemainder = finite.indices.sorted {
      let a = finite[$0] - finite[$0].rounded(.down)
      let b = finite[$1] - finite[$1].rounded(.down)
      return a != b ? a > b : $0 < $1
    }
    for index in byRemainder.prefix(missing) { units[index] += 1 }
    return units
  }
}

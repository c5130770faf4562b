// Splits a total fairly among the factors that made it.

/// The Shapley value: what each of several players contributes to a total.
public enum Shapley {
  /// The contributions of `count` players (0 to 16) to `value(all) − value(none)`; they sum to it.
  ///
  /// `value` takes a set of players as bits, player i being `1 << i`; it is called once for each set.
  /// With `value` of bits 0…3 being 0, 1, 2, 5 the two players get 2 and 3.
  public static func contributions(count: Int, value: (UInt32) -> Double) -> [Double] {
    let players = min(max(count, 0), 16)
    let sets = 1 << players
    let values = (0..<sets).map { value(UInt32($0)) }
    // The share of orders in which exactly a given set of s players stands before a player.
    var share = [Double](repeating: 0, count: max(players, 1))
    for size in 0..<players {
      var inverse = Double(players)
      // 1 / (n · C(n−1, s))
      for k in 0..<size { inverse *= Double(players - 1 - k) / Double(k + 1) }
      share[size] = 1 / inverse
    }
    return (0..<players).map { player in
      let bit = 1 << player
      var sum = 0.0
      for set in 0..<sets where set & bit == 0 {
        sum += share[set.nonzeroBitCount] * (values[set | bit] - values[set])
      }
      return sum
    }
  }
}

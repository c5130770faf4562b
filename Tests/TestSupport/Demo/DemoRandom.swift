// Chance that comes out the same every time, for the demo's year.

/// A small generator of repeatable random numbers (SplitMix64, after Steele, Lea and Flood 2014).
public struct DemoRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator; the same seed gives the same numbers.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to but not including 1.
  public mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  /// Whether something of this probability happens.
  public mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  /// A whole number below `limit`, which is at least 1.
  public mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

  /// One of a list's elements; `fallback` when the list is empty.
  public mutating func pick<Element>(_ list: [Element], or fallback: Element) -> Element {
    list.isEmpty ? fallback : list[below(list.count)]
  }

  /// A count around `mean`: a whole part and, by chance, one more, then spread by one either way.
  public mutating func count(_ mean: Double) -> Int {
    let whole = Int(mean) + (chance(mean - Double(Int(mean))) ? 1 : 0)
    guard whole > 1 else { return whole }
    return whole - 1 + below(3)
  }

  /// A list in an order of chance (Fisher and Yates).
  public mutating func shuffled<Element>(_ list: [Element]) -> [Element] {
    var list = list
    for index in list.indices.reversed() where index > 0 { list.swapAt(index, below(index + 1)) }
    return list
  }
}

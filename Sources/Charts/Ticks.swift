// Round numbers along an axis.

/// Round values that divide an axis: steps of 1, 2 or 5 times a power of ten.
///
/// Source: Heckbert, "Nice numbers for graph labels", Graphics Gems (1990).
/// `Ticks(21.3...29.8, count: 4).values == [22, 24, 26, 28]`.
struct Ticks: Hashable, Sendable {
  let values: [Double]
  /// Digits after the point that tell the values apart.
  let digits: Int

  init(_ range: ClosedRange<Double>, count: Int) {
    let span = range.upperBound - range.lowerBound
    guard span > 0, span.isFinite, count > 0 else {
      values = [range.lowerBound]
      digits = 1
      return
    }
    var step = 1.0
    let rough = span / Double(count)
    while step > rough { step /= 10 }
    while step * 10 <= rough { step *= 10 }
    step *= rough / step > 5 ? 10 : rough / step > 2 ? 5 : rough / step > 1 ? 2 : 1
    var values: [Double] = []
    let first = (range.lowerBound / step).rounded(.up)
    for i in 0...max(0, Int((range.upperBound / step - first).rounded(.down))) {
      values.append((first + Double(i)) * step)
    }
    self.values = values
    digits = step >= 1 ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : 3
  }
}

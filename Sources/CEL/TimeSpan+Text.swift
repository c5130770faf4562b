// Lengths of time as text.

extension TimeSpan {
  private static let units: [(name: String, nanoseconds: Int64)] = [
    ("ns", 1), ("us", 1_000), ("µs", 1_000), ("μs", 1_000), ("ms", 1_000_000),
    ("s", 1_000_000_000), ("m", 60_000_000_000), ("h", 3_600_000_000_000),
  ]

  /// Reads a length of time such as `90s`, `1h30m` or `-1.5s`.
  ///
  /// Nil when it is not one or longer than 292 years.
  public init?(_ text: String) {
    var rest = Substring(text).unicodeScalars[...]
    let isNegative = rest.first == "-"
    if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
    guard rest.count <= 200, !rest.isEmpty else { return nil }
    if rest.elementsEqual("0".unicodeScalars) {
      self.init(nanoseconds: 0)
      return
    }
    var total: Int64 = 0
    while !rest.isEmpty {
      guard let part = Self.part(&rest) else { return nil }
      let (sum, overflow) = total.subtractingReportingOverflow(part)
      guard !overflow else { return nil }
      total = sum
    }
    // Summed below zero, where there is room for one more.
    if !isNegative {
      guard total != .min else { return nil }
      total = -total
    }
    self.init(nanoseconds: total)
  }

  /// A number with its unit, in nanoseconds.
  private static func part(_ rest: inout Substring.UnicodeScalarView.SubSequence) -> Int64? {
    var whole: Int64 = 0
    var fraction: Int64 = 0
    var scale: Int64 = 1
    var digits = 0
    var isFraction = false
    while let scalar = rest.first {
      if scalar == ".", !isFraction {
        isFraction = true
      } else if ("0"..."9").contains(scalar) {
        digits += 1
        let digit = Int64(scalar.value - 48)
        if isFraction {
          if scale < 1_000_000_000_000_000 {
            fraction = fraction * 10 + digit
            scale *= 10
          }
        } else {
          let (ten, over) = whole.multipliedReportingOverflow(by: 10)
          let (sum, more) = ten.addingReportingOverflow(digit)
          guard !over, !more else { return nil }
          whole = sum
        }
      } else {
        break
      }
      rest.removeFirst()
    }
    guard digits > 0 else { return nil }
    let name = String(
      String.UnicodeScalarView(rest.prefix { !"0123456789.".unicodeScalars.contains($0) }))
    guard let unit = units.first(where: { $0.name == name })?.nanoseconds else { return nil }
    rest = rest.dropFirst(name.unicodeScalars.count)
    let (length, over) = whole.multipliedReportingOverflow(by: unit)
    let part = Int64(Double(fraction) * (Double(unit) / Double(scale)))
    let (sum, more) = length.addingReportingOverflow(part)
    return over || more ? nil : sum
  }
}

extension TimeSpan: CustomStringConvertible {
  /// The length in seconds, such as `90s` or `1.5s`.
  public var description: String {
    let (whole, rest) = nanoseconds.magnitude.quotientAndRemainder(dividingBy: 1_000_000_000)
    var text = (nanoseconds < 0 ? "-" : "") + String(whole)
    if rest > 0 {
      let digits = String(rest)
      var fraction = String(repeating: "0", count: 9 - digits.count) + digits
      while fraction.last == "0" { fraction.removeLast() }
      text += "." + fraction
    }
    return text + "s"
  }
}

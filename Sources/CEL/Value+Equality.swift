// When two values are equal.

extension Value: Equatable {
  /// The language's equality.
  public static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    case (.uint(let a), .uint(let b)): a == b
    case (.double(let a), .double(let b)): a == b
    case (.int, .uint), (.int, .double), (.uint, .int), (.uint, .double), (.double, .int),
      (.double, .uint):
      NumericOrder.compare(left, right) == .same
    case (.string(let a), .string(let b)): a.hasSameCodePoints(as: b)
    case (.bytes(let a), .bytes(let b)): a == b
    case (.list(let a), .list(let b)): a == b
    case (.map(let a), .map(let b)): a == b
    case (.timestamp(let a), .timestamp(let b)): a == b
    case (.duration(let a), .duration(let b)): a == b
    case (.type(let a), .type(let b)): a == b
    default: false
    }
  }
}

extension String {
  /// Whether both are the same sequence of code points.
  ///
  /// Swift's `==` also takes canonically equivalent texts for equal.
  func hasSameCodePoints(as other: String) -> Bool {
    let bytes = utf8
    let others = other.utf8
    guard bytes.count == others.count, self == other else { return false }
    return bytes.elementsEqual(others)
  }
}

/// The order of two numbers of whatever kind, exact at the limits.
enum NumericOrder {
  case below
  case same
  case above
  /// One of them is not a number.
  case none

  static func of<T: Comparable>(_ a: T, _ b: T) -> NumericOrder {
    a < b ? .below : (a == b ? .same : (a > b ? .above : .none))
  }

  /// The order of two numbers, or nil when one is no number at all.
  static func compare(_ left: Value, _ right: Value) -> NumericOrder? {
    switch (left, right) {
    case (.int(let a), .int(let b)): of(a, b)
    case (.uint(let a), .uint(let b)): of(a, b)
    case (.double(let a), .double(let b)): of(a, b)
    case (.int(let a), .uint(let b)): a < 0 ? .below : of(UInt64(a), b)
    case (.uint(let a), .int(let b)): b < 0 ? .above : of(a, UInt64(b))
    case (.int(let a), .double(let b)): of(Double(a), b)
    case (.double(let a), .int(let b)): of(a, Double(b))
    case (.uint(let a), .double(let b)): of(Double(a), b)
    case (.double(let a), .uint(let b)): of(a, Double(b))
    default: nil
    }
  }
}

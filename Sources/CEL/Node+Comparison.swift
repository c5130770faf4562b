// Evaluating comparisons.

extension Operator {
  /// Whether an order of two numbers is what the operator asks for.
  @inline(__always)
  func holds(_ order: NumericOrder) -> Bool {
    switch self {
    case .less: order == .below
    case .atMost: order == .below || order == .same
    case .greater: order == .above
    case .atLeast: order == .above || order == .same
    case .equal: order == .same
    case .unequal: order != .same
    default: false
    }
  }

  /// Whether two numbers compare as the operator asks.
  @inline(__always)
  func holds<T: Comparable>(_ a: T, _ b: T) -> Bool {
    switch self {
    case .less: a < b
    case .atMost: a <= b
    case .greater: a > b
    case .atLeast: a >= b
    case .equal: a == b
    case .unequal: a != b
    default: false
    }
  }
}

/// A comparison of two values.
final class ComparisonNode: Node, @unchecked Sendable {
  let sign: Operator
  let left: Node
  let right: Node

  init(_ sign: Operator, _ left: Node, _ right: Node, _ range: SourceRange) {
    self.sign = sign
    self.left = left
    self.right = right
    super.init(range)
  }

  override func value(_ frame: inout Frame) throws(Fault) -> Value { .bool(try truth(&frame)) }

  override func truth(_ frame: inout Frame) throws(Fault) -> Bool {
    let a = try left.value(&frame)
    let b = try right.value(&frame)
    if sign == .equal { return try frame.areEqual(a, b) }
    if sign == .unequal { return try !frame.areEqual(a, b) }
    if let order = NumericOrder.compare(a, b) { return sign.holds(order) }
    switch (a, b) {
    case (.string(let a), .string(let b)):
      try frame.charge(bytes: min(a.utf8.count, b.utf8.count))
      return sign.holds(Self.order(a.utf8, b.utf8))
    case (.bytes(let a), .bytes(let b)):
      try frame.charge(bytes: min(a.count, b.count))
      return sign.holds(Self.order(a, b))
    case (.bool(let a), .bool(let b)): return sign.holds(a ? 1 : 0, b ? 1 : 0)
    case (.timestamp(let a), .timestamp(let b)): return sign.holds(a, b)
    case (.duration(let a), .duration(let b)): return sign.holds(a, b)
    default:
      throw noOverload("\(a.typeName) and \(b.typeName) have no order")
    }
  }

  /// The order of two sequences of bytes; that of UTF-8 is the order of code points.
  private static func order(
    _ a: some Sequence<UInt8>, _ b: some Sequence<UInt8>
  ) -> NumericOrder {
    var others = b.makeIterator()
    for byte in a {
      guard let other = others.next() else { return .above }
      if byte != other { return byte < other ? .below : .above }
    }
    return others.next() == nil ? .same : .below
  }
}

/// The comparison of a variable with a number: the commonest condition, with nothing to count.
final class ThresholdNode: Node, @unchecked Sendable {
  let sign: Operator
  let slot: Int
  let constant: Value
  let fraction: Double
  /// The constant as a whole number, when it is one.
  let whole: Int64
  let isWhole: Bool
  let missing: Fault

  init(_ sign: Operator, _ variable: SlotNode, _ constant: Value, _ range: SourceRange) {
    self.sign = sign
    slot = variable.slot
    missing = variable.missing
    self.constant = constant
    fraction = constant.number ?? 0
    if case .int(let number) = constant {
      whole = number
      isWhole = true
    } else {
      whole = 0
      isWhole = false
    }
    super.init(range)
  }

  override func value(_ frame: inout Frame) throws(Fault) -> Value { .bool(try truth(&frame)) }

  override func truth(_ frame: inout Frame) throws(Fault) -> Bool {
    guard slot < frame.scalars.count else { throw missing }
    let scalar = frame.scalars[slot]
    switch scalar.tag {
    case .double: return sign.holds(Double(bitPattern: scalar.bits), fraction)
    case .int:
      let number = Int64(bitPattern: scalar.bits)
      return isWhole ? sign.holds(number, whole) : try slowly(.int(number))
    case .uint: return try slowly(.uint(scalar.bits))
    case .missing: throw missing
    case .bool: return try slowly(.bool(scalar.bits != 0))
    case .object: return try slowly(frame.objects[slot])
    }
  }

  private func slowly(_ value: Value) throws(Fault) -> Bool {
    if let order = NumericOrder.compare(value, constant) { return sign.holds(order) }
    if sign == .equal { return false }
    if sign == .unequal { return true }
    throw noOverload("\(value.typeName) and \(constant.typeName) have no order")
  }
}

// Evaluating sums, differences, products, quotients and signs.

/// `+`, `-`, `*`, `/` or `%`.
final class ArithmeticNode: Node, @unchecked Sendable {
  let sign: Operator
  let left: Node
  let right: Node

  init(_ sign: Operator, _ left: Node, _ right: Node, _ range: SourceRange) {
    self.sign = sign
    self.left = left
    self.right = right
    super.init(range)
  }

  override func value(_ frame: inout Frame) throws(Fault) -> Value {
    let a = try left.value(&frame)
    let b = try right.value(&frame)
    switch (a, b) {
    case (.int(let a), .int(let b)): return .int(try whole(a, b))
    case (.double(let a), .double(let b)): return .double(try fraction(a, b))
    case (.uint(let a), .uint(let b)): return .uint(try whole(a, b))
    default:
      if sign == .add, let sum = try joined(a, b, &frame) { return sum }
      if sign == .add || sign == .subtract, let sum = try shifted(a, b) { return sum }
      throw noOverload("\(sign.rawValue) does not work on \(a.typeName) and \(b.typeName)")
    }
  }

  private func whole<T: FixedWidthInteger>(_ a: T, _ b: T) throws(Fault) -> T {
    if sign == .divide || sign == .remainder, b == 0 {
      throw Fault(.divisionByZero, "a division by zero", range)
    }
    let (result, overflow) =
      switch sign {
      case .add: a.addingReportingOverflow(b)
      case .subtract: a.subtractingReportingOverflow(b)
      case .multiply: a.multipliedReportingOverflow(by: b)
      case .divide: a.dividedReportingOverflow(by: b)
      default: a.remainderReportingOverflow(dividingBy: b)
      }
    guard !overflow else { throw outOfRange("the result is too large for a whole number") }
    return result
  }

  private func fraction(_ a: Double, _ b: Double) throws(Fault) -> Double {
    switch sign {
    case .add: return a + b
    case .subtract: return a - b
    case .multiply: return a * b
    case .divide: return a / b
    default: throw noOverload("% takes whole numbers only")
    }
  }

  private func outOfRange(_ message: String) -> Fault { Fault(.overflow, message, range) }

  /// Texts, bytes and lists, one after the other.
  private func joined(_ a: Value, _ b: Value, _ frame: inout Frame) throws(Fault) -> Value? {
    switch (a, b) {
    case (.string(let a), .string(let b)):
      try frame.charge((a.utf8.count + b.utf8.count) >> 4)
      return .string(a + b)
    case (.bytes(let a), .bytes(let b)):
      try frame.charge((a.count + b.count) >> 4)
      return .bytes(a + b)
    case (.list(let a), .list(let b)):
      try frame.charge(a.count + b.count)
      return .list(a + b)
    default: return nil
    }
  }

  /// Instants and lengths of time.
  private func shifted(_ a: Value, _ b: Value) throws(Fault) -> Value? {
    let isSum = sign == .add
    let result: Value?
    switch (a, b) {
    case (.timestamp(let at), .duration(let span)):
      let shift = isSum ? span : TimeSpan(nanoseconds: 0).subtracting(span)
      result = shift.flatMap { at.adding($0) }.map { .timestamp($0) }
    case (.duration(let span), .timestamp(let at)) where isSum:
      result = at.adding(span).map { .timestamp($0) }
    case (.timestamp(let later), .timestamp(let earlier)) where !isSum:
      result = later.since(earlier).map { .duration($0) }
    case (.duration(let a), .duration(let b)):
      result = (isSum ? a.adding(b) : a.subtracting(b)).map { .duration($0) }
    default: return nil
    }
    guard let result else { throw outOfRange("the result is out of range") }
    return result
  }
}

/// The sign before an operand.
final class NegationNode: Node, @unchecked Sendable {
  let operand: Node

  init(_ operand: Node, _ range: SourceRange) {
    self.operand = operand
    super.init(range)
  }

  override func value(_ frame: inout Frame) throws(Fault) -> Value {
    let value = try operand.value(&frame)
    switch value {
    case .int(let number):
      guard number != .min else {
        throw Fault(.overflow, "the result is too large for a whole number", range)
      }
      return .int(-number)
    case .double(let number): return .double(-number)
    default: throw noOverload("- does not work on \(value.typeName)")
    }
  }
}

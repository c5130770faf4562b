// A compiled part of an expression.

/// A compiled part of an expression.
///
/// Subclasses have only constants, set when the expression is compiled; nothing about a node
/// changes afterwards, so any number of threads may evaluate it (hence `@unchecked Sendable`,
/// which a class with subclasses needs to say).
class Node: @unchecked Sendable {
  let range: SourceRange

  init(_ range: SourceRange) {
    self.range = range
  }

  /// Its value.
  func value(_ frame: inout Frame) throws(Fault) -> Value { .null }

  /// Its value where only true or false will do.
  func truth(_ frame: inout Frame) throws(Fault) -> Bool {
    let value = try value(&frame)
    if case .bool(let flag) = value { return flag }
    throw noOverload("\(value.typeName) is neither true nor false")
  }

  final func noOverload(_ message: String) -> Fault { Fault(.noOverload, message, range) }
}

/// A constant.
final class ConstantNode: Node, @unchecked Sendable {
  let constant: Value

  init(_ constant: Value, _ range: SourceRange) {
    self.constant = constant
    super.init(range)
  }

  override func value(_ frame: inout Frame) throws(Fault) -> Value { constant }
}

/// A variable.
final class SlotNode: Node, @unchecked Sendable {
  let slot: Int
  let missing: Fault

  init(_ variable: Declarations.Variable, _ range: SourceRange) {
    slot = variable.slot
    missing = Fault(.missing(variable.name), "\(variable.name) is not known", range)
    super.init(range)
  }

  override func value(_ frame: inout Frame) throws(Fault) -> Value {
    guard slot < frame.scalars.count else { throw missing }
    let scalar = frame.scalars[slot]
    switch scalar.tag {
    case .missing: throw missing
    case .bool: return .bool(scalar.bits != 0)
    case .int: return .int(Int64(bitPattern: scalar.bits))
    case .uint: return .uint(scalar.bits)
    case .double: return .double(Double(bitPattern: scalar.bits))
    case .object: return frame.objects[slot]
    }
  }
}

/// A variable of a macro.
final class LocalNode: Node, @unchecked Sendable {
  let index: Int

  init(_ index: Int, _ range: SourceRange) {
    self.index = index
    super.init(range)
  }

  override func value(_ frame: inout Frame) throws(Fault) -> Value {
    guard index < frame.locals.count else {
      throw Fault(.unknownName, "a macro's variable outside its macro", range)
    }
    return frame.locals[index]
  }
}

/// Something that can only fail.
final class FailingNode: Node, @unchecked Sendable {
  let fault: Fault

  init(_ fault: Fault, _ range: SourceRange) {
    self.fault = fault
    super.init(range)
  }

  override func value(_ frame: inout Frame) throws(Fault) -> Value { throw fault }
}

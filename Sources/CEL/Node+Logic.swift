// Evaluating `&&`, `||`, `!` and `?:`.

/// `&&`: false if either side is, whatever becomes of the other.
final class AndNode: Node, @unchecked Sendable {
  let first: Node
  let second: Node

  init(_ first: Node, _ second: Node, _ range: SourceRange) {
    self.first = first
    self.second = second
    super.init(range)
  }

  override func value(_ frame: inout Frame) throws(Fault) -> Value { .bool(try truth(&frame)) }

  override func truth(_ frame: inout Frame) throws(Fault) -> Bool {
    do throws(Fault) {
      guard try first.truth(&frame) else { return false }
    } catch {
      guard frame.steps >= 0, try !second.truth(&frame) else { throw error }
      return false
    }
    return try second.truth(&frame)
  }
}

/// `||`: true if either side is, whatever becomes of the other.
final class OrNode: Node, @unchecked Sendable {
  let first: Node
  let second: Node

  init(_ first: Node, _ second: Node, _ range: SourceRange) {
    self.first = first
    self.second = second
    super.init(range)
  }

  override func value(_ frame: inout Frame) throws(Fault) -> Value { .bool(try truth(&frame)) }

  override func truth(_ frame: inout Frame) throws(Fault) -> Bool {
    do throws(Fault) {
      if try first.truth(&frame) { return true }
    } catch {
      guard frame.steps >= 0, try second.truth(&frame) else { throw error }
      return true
    }
    return try second.truth(&frame)
  }
}

/// `!`.
final class NotNode: Node, @unchecked Sendable {
  let operand: Node

  init(_ operand: Node, _ range: SourceRange) {
    self.operand = operand
    super.init(range)
  }

  override func value(_ frame: inout Frame) throws(Fault) -> Value { .bool(try truth(&frame)) }

  override func truth(_ frame: inout Frame) throws(Fault) -> Bool {
    try !operand.truth(&frame)
  }
}

/// `?:`.
final class ConditionalNode: Node, @unchecked Sendable {
  let condition: Node
  let first: Node
  let second: Node

  init(_ condition: Node, _ first: Node, _ second: Node, _ range: SourceRange) {
    self.condition = condition
    self.first = first
    self.second = second
    super.init(range)
  }

  override func value(_ frame: inout Frame) throws(Fault) -> Value {
    try condition.truth(&frame) ? first.value(&frame) : second.value(&frame)
  }
}

// What one evaluation works on.

/// What one evaluation works on: the bindings, the variables of macros, the steps left.
struct Frame {
  let scalars: [Bindings.Scalar]
  let objects: [Value]
  var locals: [Value] = []
  /// Steps left; below zero nothing may absorb the error any more.
  var steps: Int

  init(_ bindings: Bindings, steps: Int) {
    scalars = bindings.scalars
    objects = bindings.objects
    self.steps = steps
  }

  static let exhausted = Fault(
    .tooManySteps, "evaluating takes too many steps", nil)

  /// Takes steps away.
  mutating func charge(_ count: Int) throws(Fault) {
    steps = steps &- count
    if steps < 0 { throw Self.exhausted }
  }

  /// Takes steps away for going through so many bytes of text.
  mutating func charge(bytes: Int) throws(Fault) {
    if bytes >= 64 { try charge(bytes >> 5) }
  }

  /// The language's equality, which pays for what it goes through.
  mutating func areEqual(_ left: Value, _ right: Value) throws(Fault) -> Bool {
    switch (left, right) {
    case (.list(let a), .list(let b)):
      guard a.count == b.count else { return false }
      try charge(a.count)
      for (one, other) in zip(a, b) where try !areEqual(one, other) { return false }
      return true
    case (.map(let a), .map(let b)):
      guard a.entries.count == b.entries.count else { return false }
      try charge(a.entries.count)
      for entry in a.entries {
        guard let other = b[entry.key], try areEqual(entry.value, other) else { return false }
      }
      return true
    case (.string(let a), .string(let b)):
      let count = a.utf8.count
      guard count == b.utf8.count else { return false }
      try charge(bytes: count)
      return a.hasSameCodePoints(as: b)
    case (.bytes(let a), .bytes(let b)):
      try charge(bytes: a.count)
      return a == b
    default:
      return left == right
    }
  }
}

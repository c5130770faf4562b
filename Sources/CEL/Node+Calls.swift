// Evaluating functions.

/// A standard function.
final class CallNode: Node, @unchecked Sendable {
  /// What computes a function from its arguments, the receiver first.
  typealias Body = @Sendable ([Value], inout Frame) throws(Fault) -> Value?

  let name: String
  let arguments: [Node]
  let body: Body

  init(_ name: String, _ arguments: [Node], _ range: SourceRange, body: @escaping Body) {
    self.name = name
    self.arguments = arguments
    self.body = body
    super.init(range)
  }

  override func value(_ frame: inout Frame) throws(Fault) -> Value {
    var values: [Value] = []
    values.reserveCapacity(arguments.count)
    for argument in arguments { values.append(try argument.value(&frame)) }
    let result: Value?
    do throws(Fault) {
      result = try body(values, &frame)
    } catch {
      guard error.error.range == nil, frame.steps >= 0 else { throw error }
      throw Fault(error.error.kind, error.error.message, range)
    }
    guard let result else {
      let types = values.map(\.typeName).joined(separator: ", ")
      throw noOverload("\(name) does not work on (\(types))")
    }
    return result
  }
}

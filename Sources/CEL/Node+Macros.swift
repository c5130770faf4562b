// Evaluating macros.

/// A macro over the elements of a list or the keys of a map.
final class MacroNode: Node, @unchecked Sendable {
  let macro: Macro
  let over: Node
  let filter: Node?
  let body: Node
  /// What one visit costs.
  let cost: Int

  init(
    _ macro: Macro, _ over: Node, _ filter: Node?, _ body: Node, cost: Int, _ range: SourceRange
  ) {
    self.macro = macro
    self.over = over
    self.filter = filter
    self.body = body
    self.cost = cost
    super.init(range)
  }

  /// The elements to visit.
  func elements(_ frame: inout Frame) throws(Fault) -> [Value] {
    let whole = try over.value(&frame)
    switch whole {
    case .list(let elements): return elements
    case .map(let map): return map.entries.map(\.key)
    default: throw noOverload("\(macro.rawValue) goes through a list or a map")
    }
  }

  override func value(_ frame: inout Frame) throws(Fault) -> Value {
    let elements = try elements(&frame)
    frame.locals.append(.null)
    defer { frame.locals.removeLast() }
    switch macro {
    case .all: return .bool(try isEvery(elements, true, &frame))
    case .exists: return .bool(try !isEvery(elements, false, &frame))
    case .existsOne:
      var count = 0
      for element in elements where try holds(body, element, &frame) { count += 1 }
      return .bool(count == 1)
    case .filter:
      var kept: [Value] = []
      for element in elements where try holds(body, element, &frame) { kept.append(element) }
      return .list(kept)
    case .map:
      var results: [Value] = []
      for element in elements {
        if let filter, try !holds(filter, element, &frame) { continue }
        try visit(element, &frame)
        results.append(try body.value(&frame))
      }
      return .list(results)
    }
  }

  private func visit(_ element: Value, _ frame: inout Frame) throws(Fault) {
    try frame.charge(cost)
    frame.locals[frame.locals.count - 1] = element
  }

  private func holds(
    _ condition: Node, _ element: Value, _ frame: inout Frame
  ) throws(Fault) -> Bool {
    try visit(element, &frame)
    return try condition.truth(&frame)
  }

  /// Whether the condition is `flag` for every element; one that is not decides over any errors.
  private func isEvery(
    _ elements: [Value], _ flag: Bool, _ frame: inout Frame
  ) throws(Fault) -> Bool {
    var fault: Fault?
    for element in elements {
      do throws(Fault) {
        if try holds(body, element, &frame) != flag { return false }
      } catch {
        if frame.steps < 0 { throw error }
        fault = fault ?? error
      }
    }
    if let fault { throw fault }
    return true
  }
}

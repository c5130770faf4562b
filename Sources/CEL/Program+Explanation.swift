// What every part of an expression came to.

extension Program {
  /// What every part came to.
  public func explain(_ bindings: Bindings) -> Explanation {
    var frame = Frame(bindings, steps: limits.steps)
    return explain(syntax, &frame, binding: nil, isUndecisive: false)
  }

  private static let shownElements = 10

  private func outcome(
    of part: Expression, _ frame: inout Frame
  ) -> Result<Value, EvaluationError> {
    guard let node = nodes[part.id] else {
      return .failure(EvaluationError(.unknownName, "this part stands for a name"))
    }
    frame.steps = limits.steps
    do throws(Fault) {
      return .success(try node.value(&frame))
    } catch {
      return .failure(error.error)
    }
  }

  private func explain(
    _ part: Expression, _ frame: inout Frame, binding: String?, isUndecisive: Bool
  ) -> Explanation {
    let outcome = outcome(of: part, &frame)
    var children: [Explanation] = []
    switch part.kind {
    case .operation(let sign, let operands) where sign == .and || sign == .or:
      let deciding = sign == .or
      var isDecided = false
      let decider = (try? outcome.get())?.bool == deciding
      for operand in operands {
        let child = explain(operand, &frame, binding: nil, isUndecisive: isDecided)
        if decider, child.value?.bool == deciding { isDecided = true }
        children.append(child)
      }
    case .operation(.conditional, let operands):
      let condition = explain(operands[0], &frame, binding: nil, isUndecisive: false)
      children.append(condition)
      for (operand, flag) in zip(operands.dropFirst(), [true, false])
      where condition.value?.bool == flag && operand.constant == nil {
        children.append(explain(operand, &frame, binding: nil, isUndecisive: false))
      }
    case .macro(let macro, let over, let name, let filter, let body):
      children.append(explain(over, &frame, binding: nil, isUndecisive: false))
      children += visits(macro, children[0].value, name, filter ?? body, &frame)
    case .field where slots[part.id] != nil: break
    default:
      for child in part.children where child.constant == nil && nodes[child.id] != nil {
        children.append(explain(child, &frame, binding: nil, isUndecisive: false))
      }
    }
    return Explanation(
      text: text[part.range], range: part.range, binding: binding, outcome: outcome,
      isUndecisive: isUndecisive, children: children)
  }

  /// The first elements a macro visits, with what its condition came to.
  private func visits(
    _ macro: Macro, _ whole: Value?, _ name: String, _ body: Expression, _ frame: inout Frame
  ) -> [Explanation] {
    let elements: [Value]
    switch whole {
    case .list(let list): elements = list
    case .map(let map): elements = map.entries.map(\.key)
    default: return []
    }
    frame.locals.append(.null)
    defer { frame.locals.removeLast() }
    return elements.prefix(Self.shownElements).map { element in
      frame.locals[frame.locals.count - 1] = element
      return explain(
        body, &frame, binding: "\(name) = \(element.literal)", isUndecisive: false)
    }
  }
}

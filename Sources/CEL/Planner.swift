// Turns a checked tree into nodes that evaluate.

/// Turns a checked tree into nodes that evaluate.
struct Planner {
  let declarations: Declarations
  let checker: Checker
  /// The node of every part, by the part's number.
  var nodes: [Node?]

  init(_ declarations: Declarations, _ checker: Checker) {
    self.declarations = declarations
    self.checker = checker
    nodes = Array(repeating: nil, count: checker.types.count)
  }

  mutating func plan(_ part: Expression) -> Node {
    let node = made(part)
    nodes[part.id] = node
    return node
  }

  private mutating func made(_ part: Expression) -> Node {
    let range = part.range
    if let meaning = checker.meanings[part.id] { return named(meaning, range) }
    switch part.kind {
    case .literal(let value): return ConstantNode(value, range)
    case .name(let name): return named(.unknown(name), range)
    case .field(let operand, let field):
      return FieldNode(plan(operand), field, isTest: false, range)
    case .has(let operand, let field):
      return FieldNode(plan(operand), field, isTest: true, range)
    case .operation(let sign, let operands): return operation(sign, operands, range)
    case .call(let name, let receiver, let arguments):
      return call(name, receiver, arguments, part)
    case .list(let elements):
      var nodes: [Node] = []
      for element in elements { nodes.append(plan(element)) }
      return ListNode(nodes, range)
    case .map(let entries):
      var nodes: [(key: Node, value: Node)] = []
      for entry in entries { nodes.append((plan(entry.key), plan(entry.value))) }
      return MapNode(nodes, range)
    case .message(let name):
      return FailingNode(Fault(.unknownName, "there is no type \(name)", range), range)
    case .macro(let macro, let over, _, let filter, let body):
      let range = part.range
      let overNode = plan(over)
      let filterNode = filter.map { plan($0) }
      let cost = 1 + (body.everything.count + (filter?.everything.count ?? 0)) / 4
      return MacroNode(macro, overNode, filterNode, plan(body), cost: cost, range)
    }
  }

  private func named(_ meaning: Checker.Meaning, _ range: SourceRange) -> Node {
    switch meaning {
    case .slot(let slot): SlotNode(declarations.variables[slot], range)
    case .local(let index): LocalNode(index, range)
    case .type(let name): ConstantNode(.type(name), range)
    case .unknown(let name):
      FailingNode(Fault(.unknownName, "there is no \(name)", range), range)
    }
  }

  private mutating func operation(
    _ sign: Operator, _ operands: [Expression], _ range: SourceRange
  ) -> Node {
    var nodes: [Node] = []
    for operand in operands { nodes.append(plan(operand)) }
    switch sign {
    case .and, .or: return balanced(sign, nodes[...], range)
    case .not: return NotNode(nodes[0], range)
    case .negate: return NegationNode(nodes[0], range)
    case .conditional: return ConditionalNode(nodes[0], nodes[1], nodes[2], range)
    case .index: return IndexNode(nodes[0], nodes[1], range)
    case .isIn: return MembershipNode(nodes[0], nodes[1], range)
    case .add, .subtract, .multiply, .divide, .remainder:
      return ArithmeticNode(sign, nodes[0], nodes[1], range)
    default:
      if let slot = nodes[0] as? SlotNode, let number = (nodes[1] as? ConstantNode)?.constant,
        number.number != nil
      {
        return ThresholdNode(sign, slot, number, range)
      }
      if let slot = nodes[1] as? SlotNode, let number = (nodes[0] as? ConstantNode)?.constant,
        number.number != nil
      {
        return ThresholdNode(sign.swapped, slot, number, range)
      }
      return ComparisonNode(sign, nodes[0], nodes[1], range)
    }
  }

  /// A chain as a tree that is no deeper than it must be.
  private func balanced(_ sign: Operator, _ nodes: ArraySlice<Node>, _ range: SourceRange) -> Node {
    if nodes.count == 1, let only = nodes.first { return only }
    let middle = nodes.startIndex + (nodes.count + 1) / 2
    let first = balanced(sign, nodes[..<middle], range)
    let second = balanced(sign, nodes[middle...], range)
    return sign == .and ? AndNode(first, second, range) : OrNode(first, second, range)
  }

  private mutating func call(
    _ name: String, _ receiver: Expression?, _ arguments: [Expression], _ part: Expression
  ) -> Node {
    let full = checker.functions[part.id]
    let isMethod = receiver != nil && full == nil
    var nodes: [Node] = []
    if isMethod, let receiver { nodes.append(plan(receiver)) }
    for argument in arguments { nodes.append(plan(argument)) }
    let known = full ?? name
    if let body = Functions.body(known, isMethod: isMethod) {
      return CallNode(known, nodes, part.range, body: body)
    }
    let ways = (declarations.functions[known] ?? []).filter {
      $0.isMethod == isMethod && $0.parameters.count == nodes.count
    }
    if let body = ways.first?.body {
      return CallNode(known, nodes, part.range) { arguments, _ throws(Fault) in
        do throws(EvaluationError) {
          return try body(arguments)
        } catch {
          throw Fault(error)
        }
      }
    }
    return FailingNode(
      Fault(.unknownName, "there is no function \(known)", part.range), part.range)
  }
}

// Which function or operator a call means, and what it gives.

extension Checker {
  typealias Overload = Declarations.Overload

  /// The type of a call's result, or nil when no way to call it fits.
  mutating func resolve(_ overloads: [Overload], _ arguments: [CELType]) -> CELType? {
    if arguments.allSatisfy(Self.isPlain),
      let exact = overloads.first(where: { $0.parameters == arguments })
    {
      return exact.result
    }
    var result: CELType?
    for overload in overloads where overload.parameters.count == arguments.count {
      var trial = unifier
      let renewed = trial.renewed(overload.parameters + [overload.result])
      guard trial.accepts(arguments, for: Array(renewed.dropLast())) else { continue }
      unifier = trial
      let type = unifier.resolved(renewed.last ?? .dyn)
      if let result {
        if result != .dyn, type != result { return .dyn }
      } else {
        result = type
      }
    }
    return result
  }

  /// Whether a type is one word, so that only equal types fit it.
  private static func isPlain(_ type: CELType) -> Bool {
    switch type {
    case .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration: true
    default: false
    }
  }

  mutating func operation(
    _ sign: Operator, _ operands: [Expression], _ part: Expression
  ) -> CELType {
    if reportDenied(sign, operands, part) || reportChoice(sign, operands) { return .bool }
    if sign == .and || sign == .or {
      for (place, operand) in operands.enumerated() {
        if reportBareValue(operand, among: operands, at: place) { continue }
        let type = check(operand)
        if !unifier.accepts([type], for: [.bool]) {
          reportNoCondition(
            operand, unifier.resolved(type), "\(source[operand.range]) is")
        }
      }
      return .bool
    }
    let types = operands.map { check($0) }
    if operands.count == 2, sign.isComparison {
      quote(operands[0], types[1])
      quote(operands[1], types[0])
    } else if sign == .isIn, case .list(let element) = unifier.resolved(types[1]) {
      quote(operands[0], element)
      if case .list(let values) = operands[1].kind {
        for value in values { quote(value, types[0]) }
      }
    }
    if sign == .isIn, let mixed = mixedMembership(types) { return mixed }
    let overloads = StandardLibrary.operators[sign] ?? []
    if let result = resolve(overloads, types) { return result }
    reportNoOperator(sign, operands, types.map { unifier.resolved($0) }, part)
    if sign.isComparison || sign == .isIn || sign == .not { return .bool }
    return .dyn
  }

  /// Numbers of one kind may be looked for among those of another.
  private func mixedMembership(_ types: [CELType]) -> CELType? {
    guard types.count == 2, unifier.resolved(types[0]).isNumber else { return nil }
    switch unifier.resolved(types[1]) {
    case .list(let element) where element.isNumber: return .bool
    case .map(let key, _) where key.isNumber: return .bool
    default: return nil
    }
  }

  mutating func call(
    _ name: String, _ receiver: Expression?, _ arguments: [Expression], _ part: Expression
  ) -> CELType {
    if let receiver, let space = receiver.qualifiedName,
      local(String(space.prefix { $0 != "." })) == nil,
      let full = function("\(space).\(name)")
    {
      functions[part.id] = full
      return called(full, arguments, isMethod: false, part)
    }
    if let receiver, Self.modules.contains(receiver.qualifiedName ?? ""),
      meaning(of: receiver.qualifiedName ?? "") == nil
    {
      for argument in arguments { _ = check(argument) }
      reportModule(receiver, name, arguments, part)
      return .dyn
    }
    if let receiver {
      guard overloads(name) != nil else {
        let type = unifier.resolved(check(receiver))
        if reportMacro(name, receiver, type, arguments, part) { return .bool }
        for argument in arguments { _ = check(argument) }
        reportUnknownFunction(name, receiver, type, arguments, part)
        return .dyn
      }
      return called(name, [receiver] + arguments, isMethod: true, part)
    }
    guard let full = function(name) else {
      if reportMacro(name, nil, .dyn, arguments, part) { return .bool }
      if reportNoFunction(name, arguments, part) {
        return arguments.isEmpty ? meaning(of: name)?.1 ?? .dyn : .dyn
      }
      for argument in arguments { _ = check(argument) }
      reportUnknownFunction(name, nil, .dyn, arguments, part)
      return .dyn
    }
    functions[part.id] = full
    return called(full, arguments, isMethod: false, part)
  }

  func overloads(_ name: String) -> [Overload]? {
    let standard = StandardLibrary.functions[name] ?? []
    let all = standard + (declarations.functions[name] ?? [])
    return all.isEmpty ? nil : all
  }

  /// The full name of a function that is looked up in the container and around it.
  private func function(_ name: String) -> String? {
    declarations.candidates(for: name).first { overloads($0) != nil }
  }

  private mutating func called(
    _ name: String, _ arguments: [Expression], isMethod: Bool, _ part: Expression
  ) -> CELType {
    let types = arguments.map { check($0) }
    let all = overloads(name) ?? []
    for (place, argument) in arguments.enumerated()
    where all.allSatisfy({ place < $0.parameters.count && $0.parameters[place] == .string }) {
      quote(argument, .string)
    }
    if let result = resolve(all.filter { $0.isMethod == isMethod }, types) { return result }
    reportNoOverload(
      name, arguments, types.map { unifier.resolved($0) }, isMethod: isMethod, all, part)
    return all.first { $0.isMethod == isMethod }.map(\.result).map { result in
      if case .parameter = result { .dyn } else { result }
    } ?? .dyn
  }
}

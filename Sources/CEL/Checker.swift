// Finds out what the names of an expression mean and which types its parts have.

/// Finds out what the names of an expression mean and which types its parts have.
struct Checker {
  /// What a name means.
  enum Meaning {
    case slot(Int)
    /// A variable of a macro, by how many macros stand around its own.
    case local(Int)
    case type(String)
    case unknown(String)
  }

  let source: Source
  let declarations: Declarations
  /// Whether wrong types and unknown names are problems.
  let isStrict: Bool
  var unifier = Unifier()
  var types: [CELType]
  var meanings: [Int: Meaning] = [:]
  /// The full names of functions that are called by a qualified name.
  var functions: [Int: String] = [:]
  var locals: [(name: String, type: CELType)] = []
  var problems: [Problem] = []

  init(_ source: Source, _ declarations: Declarations, isStrict: Bool, parts: Int) {
    self.source = source
    self.declarations = declarations
    self.isStrict = isStrict
    types = Array(repeating: .dyn, count: parts)
  }

  mutating func report(
    _ message: String, _ range: SourceRange, hint: String? = nil, edits: [Edit] = []
  ) {
    guard isStrict else { return }
    problems.append(Problem(message, at: range, in: source, hint: hint, edits: edits))
  }

  /// Checks an expression that must have a type, if one is expected.
  mutating func run(_ syntax: Expression, expecting: CELType?) {
    let type = unifier.resolved(check(syntax))
    if let expecting, !unifier.accepts([type], for: [expecting]), problems.isEmpty {
      if expecting == .bool {
        reportNoCondition(syntax, type, "the condition gives")
      } else {
        report(
          "the expression gives \(type.plainName), not \(expecting.plainName)", syntax.range)
      }
    }
    for id in types.indices { types[id] = unifier.resolved(types[id], toDyn: true) }
  }

  /// The type of a part.
  mutating func check(_ part: Expression) -> CELType {
    let type = found(part)
    types[part.id] = type
    return type
  }

  private mutating func found(_ part: Expression) -> CELType {
    switch part.kind {
    case .literal(let value): return Self.type(of: value)
    case .name(let name): return named(name, part)
    case .field(let operand, let field): return selected(field, from: operand, part)
    case .has(let operand, let field):
      _ = fieldType(field, of: operand, part)
      return .bool
    case .operation(let sign, let operands): return operation(sign, operands, part)
    case .call(let name, let receiver, let arguments):
      return call(name, receiver, arguments, part)
    case .list(let elements):
      var element: CELType?
      for one in elements {
        let type = check(one)
        element = unifier.joined(element.map { unifier.resolved($0) }, type)
      }
      return .list(element ?? unifier.fresh())
    case .map(let entries): return map(entries)
    case .message(let name):
      report(
        "\(name){…} would be a message, which this language does not have", part.range,
        hint: "write a map: {\"key\": value}")
      return .dyn
    case .macro(let macro, let range, let name, let filter, let body):
      return visiting(macro, range, name, filter, body, part)
    }
  }

  static func type(of value: Value) -> CELType {
    switch value {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    default: .dyn
    }
  }

  private mutating func map(_ entries: [(key: Expression, value: Expression)]) -> CELType {
    var keys: CELType?
    var values: CELType?
    for entry in entries {
      let key = check(entry.key)
      switch unifier.resolved(key) {
      case .int, .uint, .bool, .string, .dyn, .parameter: break
      case let type:
        report(
          "a key cannot be \(type.plainName)", entry.key.range,
          hint: "keys are text, whole numbers, true or false")
      }
      keys = unifier.joined(keys, key)
      values = unifier.joined(values, check(entry.value))
    }
    return .map(keys ?? unifier.fresh(), values ?? unifier.fresh())
  }

  private mutating func visiting(
    _ macro: Macro, _ range: Expression, _ name: String, _ filter: Expression?,
    _ body: Expression, _ part: Expression
  ) -> CELType {
    let element: CELType
    switch unifier.resolved(check(range)) {
    case .list(let type): element = type
    case .map(let key, _): element = key
    case .dyn: element = .dyn
    case .parameter(let free):
      _ = unifier.accepts([.parameter(free)], for: [.dyn])
      element = .dyn
    case let type:
      report(
        "\(macro.rawValue) goes through a list or a map", range.range,
        hint: "\(source[range.range]) is \(type.plainName), not a list")
      element = .dyn
    }
    locals.append((name, element))
    defer { locals.removeLast() }
    for condition in [filter, macro == .map ? nil : body].compactMap({ $0 }) {
      let type = check(condition)
      if !unifier.accepts([type], for: [.bool]) {
        reportNoCondition(condition, unifier.resolved(type), "the condition gives")
      }
    }
    switch macro {
    case .all, .exists, .existsOne: return .bool
    case .map: return .list(check(body))
    case .filter: return .list(element)
    }
  }

  /// Says that something is no condition.
  mutating func reportNoCondition(_ part: Expression, _ type: CELType, _ opening: String) {
    if case .operation(.conditional, let parts) = part.kind, let first = parts[1].constant,
      !first.isTruth, parts[2].constant != nil
    {
      return report(
        "\(opening) \(type.plainName), not true or false", part.range,
        hint: "write \(written(parts[0]))",
        edits: [Edit(range: part.range, text: written(parts[0]))])
    }
    let own = source[part.range]
    let text = part.isOperation ? "(\(own))" : own
    let hint: String
    switch type {
    case .int: hint = "compare it, such as \(text) > 0"
    case .uint: hint = "compare it, such as \(text) > 0u"
    case .double: hint = "compare it, such as \(text) > 0.5"
    case .string: hint = "compare it, such as \(text) != \"\""
    case .list, .map: hint = "ask for its size, such as size(\(own)) > 0"
    default: hint = "compare it with something"
    }
    let rest = source[SourceRange(part.range.upper, source.scalars.count)]
    let isCut = rest.drop { $0 == " " }.hasPrefix("//") && rest.contains { $0.isNumber }
    report(
      "\(opening) \(type.plainName), not true or false", part.range,
      hint: isCut ? "// begins a comment; divide with /" : hint)
  }
}

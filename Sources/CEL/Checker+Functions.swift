// What to say about functions that do not exist or do not fit.

extension Checker {
  private static let sizeWords: Set<String> = [
    "len", "length", "count", "count_of", "sizeof", "length_of",
  ]
  private static let containsWords: Set<String> = ["includes", "has", "contain", "include"]

  mutating func reportUnknownFunction(
    _ name: String, _ receiver: Expression?, _ type: CELType, _ arguments: [Expression],
    _ part: Expression
  ) {
    let mark = part.marks.first ?? part.range
    let operand = receiver ?? (arguments.count == 1 ? arguments[0] : nil)
    if Self.sizeWords.contains(name.lowercased()), let operand,
      arguments.count == (receiver == nil ? 1 : 0)
    {
      let text = "size(\(source[operand.range]))"
      return report(
        "there is no function \(name)", mark, hint: "write \(text)",
        edits: [Edit(range: part.range, text: text)])
    }
    if let receiver, Self.containsWords.contains(name.lowercased()), arguments.count == 1 {
      if case .list = type { return reportContains(name, receiver, arguments[0], part) }
    }
    if receiver == nil, let macro = Macro(rawValue: name), let list = arguments.first {
      return report(
        "\(name) is written after its list", mark,
        hint: "write \(source[list.range]).\(macro.rawValue)(x, …)")
    }
    if let receiver, Macro(rawValue: name) != nil {
      return report(
        "\(name) takes a name for the elements and what to do with them", mark,
        hint: "write \(source[receiver.range]).\(name)(x, …)")
    }
    let wanted = receiver != nil
    let names =
      StandardLibrary.functions.merging(declarations.functions) { $0 + $1 }
      .filter { $0.value.contains { $0.isMethod == wanted } }.keys.sorted()
      + (wanted ? Macro.allCases.map(\.rawValue) : ["has"])
    if let likely = Spelling.nearest(to: name, among: names) {
      report(
        "there is no function \(name)", mark, hint: "did you mean \(likely)?",
        edits: [Edit(range: mark, text: likely)])
    } else {
      report("there is no function \(name)", mark, hint: "the language has no such function")
    }
  }

  /// `tags.contains("a")`.
  private mutating func reportContains(
    _ name: String, _ receiver: Expression, _ argument: Expression, _ part: Expression
  ) {
    let text = "\(source[argument.range]) in \(source[receiver.range])"
    report(
      "\(name) is for text; use in", part.marks.first ?? part.range, hint: "write \(text)",
      edits: [Edit(range: part.range, text: text)])
  }

  mutating func reportNoOverload(
    _ name: String, _ arguments: [Expression], _ types: [CELType], isMethod: Bool,
    _ all: [Declarations.Overload], _ part: Expression
  ) {
    let mark = part.marks.first ?? part.range
    if isMethod, name == "contains", arguments.count == 2 {
      switch types[0] {
      case .list, .map: return reportContains(name, arguments[0], arguments[1], part)
      default: break
      }
    }
    let ways = all.filter { $0.isMethod == isMethod }
    guard !ways.isEmpty else {
      return reportStyle(name, arguments, isMethod: isMethod, part)
    }
    let fitting = ways.filter { $0.parameters.count == arguments.count }
    guard !fitting.isEmpty else {
      let wanted = ways.map { $0.parameters.count - (isMethod ? 1 : 0) }.min() ?? 0
      return report(
        "\(name) takes \(wanted == 1 ? "one argument" : "\(wanted) arguments")", mark)
    }
    for (place, argument) in arguments.enumerated() {
      var trial = unifier
      let fits = fitting.contains { way in
        let wanted = trial.renewed([way.parameters[place]])
        return trial.accepts([types[place]], for: wanted)
      }
      guard !fits else { continue }
      let names = fitting.map { $0.parameters[place].plainName }
      var unique: [String] = []
      for name in names where !unique.contains(name) { unique.append(name) }
      return report(
        "\(name) does not work on \(types[place].plainName)", argument.range,
        hint: "\(name) works on \(unique.joined(separator: ", "))")
    }
    report(
      "\(name) does not work on \(types.map(\.plainName).joined(separator: " with "))", mark)
  }

  /// A function called as a method, or the other way round.
  private mutating func reportStyle(
    _ name: String, _ arguments: [Expression], isMethod: Bool, _ part: Expression
  ) {
    let texts = arguments.map { source[$0.parentheses ?? $0.range] }
    let text =
      isMethod
      ? "\(name)(\(texts.joined(separator: ", ")))"
      : "\(texts.first ?? "").\(name)(\(texts.dropFirst().joined(separator: ", ")))"
    report(
      "\(name) is called the other way round", part.marks.first ?? part.range,
      hint: "write \(text)", edits: [Edit(range: part.range, text: text)])
  }
}

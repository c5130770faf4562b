// What to say about functions that do not exist or do not fit.

extension Checker {
  private static let sizeWords: Set<String> = [
    "len", "length", "count", "count_of", "sizeof", "length_of",
  ]
  private static let containsWords: Set<String> = [
    "includes", "has", "contain", "include", "contains", "indexof",
  ]

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
    if let receiver, Self.containsWords.contains(name.lowercased()), arguments.count == 1,
      case .list = type
    {
      return reportContains(name, receiver, arguments[0], part)
    }
    if let text = sameElsewhere(name, receiver, type, arguments) {
      let isDenied = part.range.lower > 0 && source.scalars[part.range.lower - 1] == "!"
      let new = isDenied && text.contains(" ") ? "(\(text))" : text
      return report(
        "there is no function \(name)", mark, hint: "write \(text)",
        edits: [Edit(range: part.range, text: new)])
    }
    let wanted = receiver != nil
    let names =
      StandardLibrary.functions.merging(declarations.functions) { $0 + $1 }
      .filter { $0.value.contains { $0.isMethod == wanted } }.keys.sorted()
      .filter { !wanted || type == .dyn || takes($0, type) }
      + (wanted && hasElements(type) ? Macro.allCases.map(\.rawValue) : [])
    if let likely = Spelling.nearest(to: name, among: names) {
      report(
        "there is no function \(name)", mark, hint: "did you mean \(likely)?",
        edits: [Edit(range: mark, text: likely)])
    } else {
      report(
        "there is no function \(name)", mark,
        hint: Self.instead[name.lowercased()] ?? functionsHere(receiver, type, names))
    }
  }

  /// What functions stand behind in other languages.
  static let modules: Set<String> = ["math", "Math", "re", "regex", "strings", "np", "numpy"]

  /// `math.abs(x)`, `re.match("a", topic)`.
  mutating func reportModule(
    _ receiver: Expression, _ name: String, _ arguments: [Expression], _ part: Expression
  ) {
    if ["match", "search", "fullmatch", "matches", "test"].contains(name), arguments.count == 2 {
      let text = "\(written(arguments[1])).matches(\(source[arguments[0].range]))"
      return report(
        "there is no \(source[receiver.range])", receiver.range, hint: "write \(text)",
        edits: [Edit(range: part.range, text: text)])
    }
    if overloads(name) != nil {
      let text = source[SourceRange(receiver.range.upper + 1, part.range.upper)]
      return report(
        "there is no \(source[receiver.range])", receiver.range, hint: "write \(text)",
        edits: [Edit(range: part.range, text: text)])
    }
    reportUnknownFunction(name, nil, .dyn, arguments, part)
  }

  private static let instead = [
    "sum": "nothing adds up a list; use a metric that is a sum",
    "avg": "nothing averages a list; use a metric that is an average",
    "mean": "nothing averages a list; use a metric that is an average",
    "average": "nothing averages a list; use a metric that is an average",
    "isnull": "no value is missing here; leave it out",
    "defined": "no value is missing here; leave it out",
    "isset": "no value is missing here; leave it out",
    "exists": "no value is missing here; leave it out",
    "now": "windows stand outside of conditions; leave it out",
    "tolowercase": "write matches(\"(?i)…\") to look past capitals",
    "lower": "write matches(\"(?i)…\") to look past capitals",
    "touppercase": "write matches(\"(?i)…\") to look past capitals",
    "upper": "write matches(\"(?i)…\") to look past capitals",
    "trim": "write matches(\"^ *… *$\") to look past spaces",
  ]

  private func functionsHere(_ receiver: Expression?, _ type: CELType, _ names: [String]) -> String
  {
    guard let receiver else { return "functions are \(names.joined(separator: ", "))" }
    if type == .duration { return "compare it with a length of time, such as duration(\"168h\")" }
    if names.isEmpty { return "leave it out; \(source[receiver.range]) is \(type.plainName)" }
    return "functions of \(type.plainName) are \(names.joined(separator: ", "))"
  }

  /// `tags.all(t == "a")`, `tags.exists("a")`, `exists(tags, t, t == "a")`.
  mutating func reportMacro(
    _ name: String, _ receiver: Expression?, _ type: CELType, _ arguments: [Expression],
    _ part: Expression
  ) -> Bool {
    let name = name.uppercased() == name ? name.lowercased() : name
    guard Macro(rawValue: name) != nil else { return false }
    let mark = part.marks.first ?? part.range
    guard let receiver else {
      guard let list = arguments.first, arguments.count > 1 else { return false }
      let rest = arguments.dropFirst().map { source[$0.range] }
      let isWhole = rest.count == 2
      let text =
        "\(written(list)).\(name)(\(isWhole ? rest.joined(separator: ", ") : "x, …"))"
      report(
        "\(name) is written after its list", mark, hint: "write \(text)",
        edits: isWhole ? [Edit(range: part.range, text: text)] : [])
      return true
    }
    let list = written(receiver)
    var text = "\(list).\(name)(x, …)"
    var edits: [Edit] = []
    if arguments.count == 1, case .list = type {
      if arguments[0].constant != nil, name == "exists" {
        text = "\(source[arguments[0].range]) in \(list)"
        edits = [Edit(range: part.range, text: text)]
      } else if let element = elementName(in: arguments[0]), arguments[0].isOperation {
        text = "\(list).\(name)(\(element), \(source[arguments[0].range]))"
        edits = [Edit(range: part.range, text: text)]
      }
    }
    report(
      "\(name) takes a name for the elements and what to do with them", mark,
      hint: "write \(text)", edits: edits)
    return true
  }

  private func hasElements(_ type: CELType) -> Bool {
    switch type {
    case .list, .map, .dyn: true
    default: false
    }
  }

  /// `posts()`: a value that is called.
  mutating func reportNoFunction(
    _ name: String, _ arguments: [Expression], _ part: Expression
  ) -> Bool {
    guard let (_, type) = meaning(of: name), !name.hasPrefix(".") else { return false }
    if arguments.count == 1, hasElements(type) {
      let text = "\(name)[\(source[arguments[0].range])]"
      report(
        "\(name) is \(type.plainName) and no function", part.range, hint: "write \(text)",
        edits: [Edit(range: part.range, text: text)])
      return true
    }
    guard arguments.isEmpty else { return false }
    report(
      "\(name) is a value and no function", part.range, hint: "leave out ()",
      edits: [Edit(range: part.range, text: name)])
    return true
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
      let own = isMethod ? "\(written(arguments[0]))." : ""
      let given = arguments.dropFirst(isMethod ? 1 : 0).map { source[$0.range] }
      var text = "\(own)\(name)(\(given.prefix(wanted).joined(separator: ", ")))"
      var edits: [Edit] = []
      if given.count > wanted, wanted == 1, all.allSatisfy({ $0.result == .bool }) {
        text = "(" + given.map { "\(own)\(name)(\($0))" }.joined(separator: " || ") + ")"
        edits = [Edit(range: part.range, text: text)]
      } else if given.count < wanted {
        text = "\(own)\(name)(\(wanted == 1 ? "…" : "…, …"))"
      }
      return report(
        "\(name) takes \(wanted == 1 ? "one argument" : "\(wanted) arguments")", mark,
        hint: "write \(text)", edits: edits)
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
      var hint = "\(name) works on \(unique.joined(separator: ", "))"
      var edits: [Edit] = []
      if unique == ["text"], argument.constant?.number != nil {
        hint = "write \"\(source[argument.range])\""
        edits = [Edit(range: argument.range, text: "\"\(source[argument.range])\"")]
      } else if name == "bool", types[place].isNumber {
        hint = "write \(written(argument)) > 0"
        edits = [Edit(range: part.range, text: "(\(written(argument)) > 0)")]
      } else if name == "duration", case .int(let count)? = argument.constant {
        hint = "write duration(\"\(count)s\") for seconds, or \"\(count)h\" for hours"
      }
      return report(
        "\(name) does not work on \(types[place].plainName)", argument.range, hint: hint,
        edits: edits)
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

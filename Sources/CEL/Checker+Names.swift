// What names and fields mean.

extension Checker {
  /// What a full name means, looked up in the container and around it.
  func meaning(of name: String) -> (Meaning, CELType)? {
    for candidate in declarations.candidates(for: name) {
      if let variable = declarations[candidate] { return (.slot(variable.slot), variable.type) }
      if let type = StandardLibrary.types[candidate] {
        return (.type(candidate == "type" ? "type" : candidate), .type(type))
      }
    }
    return nil
  }

  func local(_ name: String) -> (index: Int, type: CELType)? {
    guard let index = locals.lastIndex(where: { $0.name == name }) else { return nil }
    return (index, locals[index].type)
  }

  mutating func named(_ name: String, _ part: Expression) -> CELType {
    if let local = local(name) {
      meanings[part.id] = .local(local.index)
      return local.type
    }
    if let (meaning, type) = meaning(of: name) {
      meanings[part.id] = meaning
      return type
    }
    meanings[part.id] = .unknown(name)
    reportUnknown(name, part.range)
    return .dyn
  }

  /// Says that there is no such name, and which one was probably meant.
  mutating func reportUnknown(_ name: String, _ range: SourceRange) {
    if let (whole, likely) = dashed(range) {
      guard whole.lower == range.lower else { return }
      return report(
        "there is no \(source[whole])", whole, hint: "did you mean \(likely)?",
        edits: [Edit(range: whole, text: likely)])
    }
    if let comment = dashes(before: range) {
      return report(
        "-- begins no comment here", comment, hint: "write // before a comment",
        edits: [Edit(range: comment, text: "//")])
    }
    let last = name.split(separator: ".").last.map(String.init) ?? name
    if let likely = Spelling.nearest(to: name, among: knownNames)
      ?? Spelling.reordered(name, among: knownNames)
      ?? (knownNames.contains(last) ? last : nil)
    {
      return report(
        "there is no \(name)", range, hint: "did you mean \(likely)?",
        edits: [Edit(range: range, text: likely)])
    }
    let words = ["yes": "true", "on": "true", "off": "false", "none": "null"]
    if let text = Self.digits(of: name) ?? words[name.lowercased()] {
      return report(
        "there is no \(name)", range, hint: "write \(text)",
        edits: [Edit(range: range, text: text)])
    }
    if overloads(name) != nil {
      return report("\(name) is a function", range, hint: "write \(name)(…)")
    }
    if ["today", "yesterday", "tomorrow"].contains(name.lowercased()) {
      return report(
        "there is no \(name)", range, hint: "windows stand outside of conditions; leave it out")
    }
    report("there is no \(name)", range, hint: "text stands between quotes: \"\(name)\"")
  }

  /// The `--` of `posts > 5 -- busy`, before an unknown name.
  private func dashes(before range: SourceRange) -> SourceRange? {
    var start = range.lower
    while start > 0, source.scalars[start - 1] == " " { start -= 1 }
    guard start >= 2, source.scalars[start - 1] == "-", source.scalars[start - 2] == "-" else {
      return nil
    }
    return SourceRange(start - 2, start)
  }

  /// The name with underlines that stands here with dashes, and where: `link-only-share`.
  private func dashed(_ range: SourceRange) -> (SourceRange, String)? {
    func belongs(_ place: Int) -> Bool {
      guard source.scalars.indices.contains(place) else { return false }
      let scalar = source.scalars[place]
      return scalar == "-" || scalar == "_" || scalar.isASCII && scalar.properties.isAlphabetic
    }
    var (low, high) = (range.lower, range.upper)
    while belongs(low - 1) { low -= 1 }
    while belongs(high) { high += 1 }
    let whole = SourceRange(low, high)
    guard low < range.lower || high > range.upper, source[whole].contains("-") else { return nil }
    let name = source[whole].replacing("-", with: "_")
    return knownNames.contains(name) ? (whole, name) : nil
  }

  var knownNames: [String] {
    let prefix = declarations.container.isEmpty ? "" : declarations.container + "."
    return locals.map(\.name)
      + declarations.variables.map {
        $0.name.hasPrefix(prefix) ? String($0.name.dropFirst(prefix.count)) : $0.name
      }
  }

  /// The root of a chain of fields, when the chain is nothing but names.
  private func root(of part: Expression) -> String? {
    switch part.kind {
    case .name(let name): name
    case .field(let operand, _): root(of: operand)
    default: nil
    }
  }

  mutating func selected(
    _ field: String, from operand: Expression, _ part: Expression
  ) -> CELType {
    if let root = root(of: part), local(root) == nil, let name = part.qualifiedName,
      let (meaning, type) = meaning(of: name)
    {
      meanings[part.id] = meaning
      return type
    }
    if let root = root(of: operand), local(root) == nil, let whole = part.qualifiedName,
      !isPrefixKnown(operand)
    {
      meanings[part.id] = .unknown(whole)
      reportUnknown(whole, part.range)
      return .dyn
    }
    return fieldType(field, of: operand, part)
  }

  /// Whether any beginning of a chain of names means something.
  private func isPrefixKnown(_ part: Expression) -> Bool {
    if let name = part.qualifiedName, meaning(of: name) != nil { return true }
    if case .field(let operand, _) = part.kind { return isPrefixKnown(operand) }
    return false
  }

  mutating func fieldType(
    _ field: String, of operand: Expression, _ part: Expression
  ) -> CELType {
    let type = unifier.resolved(check(operand))
    switch type {
    case .dyn, .parameter: return .dyn
    case .map(let key, let value):
      if !unifier.accepts([.string], for: [key]) {
        report(
          "\(source[operand.range]) has no text keys", part.range,
          hint: "write \(source[operand.range])[…]")
      }
      return value
    default:
      let text = source[operand.range]
      if let text = methodElsewhere(field, of: operand, type) {
        report(
          "\(type.plainName) has no fields", part.range, hint: "write \(text)",
          edits: [Edit(range: part.range, text: text)])
      } else if ["length", "count", "size", "len"].contains(field.lowercased()), Self.hasSize(type)
      {
        report(
          "\(type.plainName) has no fields", part.range, hint: "write size(\(text))",
          edits: [Edit(range: part.range, text: "size(\(text))")])
      } else if type == .duration {
        report(
          "\(text) is a length of time and has no fields", part.marks.first ?? part.range,
          hint: "compare it with a length of time, such as duration(\"168h\")")
      } else {
        report(
          "\(text) is \(type.plainName) and has no fields", part.marks.first ?? part.range,
          hint: "leave out .\(field)", edits: [Edit(range: part.range, text: text)])
      }
      return .dyn
    }
  }

  static func hasSize(_ type: CELType) -> Bool {
    switch type {
    case .string, .bytes, .list, .map: true
    default: false
    }
  }
}

// Functions and fields by the names that other languages have for them.

extension Checker {
  private static let methods: [String: String] = [
    "match": "matches", "test": "matches", "search": "matches", "beginswith": "startsWith",
    "hasprefix": "startsWith", "startwith": "startsWith", "prefix": "startsWith",
    "hassuffix": "endsWith", "endwith": "endsWith", "suffix": "endsWith", "includes": "contains",
    "include": "contains", "has": "contains", "getyear": "getFullYear", "getday": "getDayOfWeek",
    "getweekday": "getDayOfWeek", "gethour": "getHours", "getminute": "getMinutes",
    "weekday": "getDayOfWeek", "year": "getFullYear", "hour": "getHours", "hours": "getHours",
    "minute": "getMinutes", "minutes": "getMinutes", "month": "getMonth", "day": "getDate",
    "date": "getDate", "seconds": "getSeconds", "dayofweek": "getDayOfWeek",
  ]
  private static let functions: [String: String] = [
    "str": "string", "tostring": "string", "float": "double", "number": "double",
    "tofloat": "double", "todouble": "double", "parsefloat": "double", "integer": "int",
    "parseint": "int", "toint": "int", "trunc": "int", "floor": "int",
    "date": "timestamp", "datetime": "timestamp", "parsedate": "timestamp",
  ]
  private static let spans: [String: Int] = [
    "days": 86_400, "day": 86_400, "hours": 3_600, "hour": 3_600, "weeks": 604_800,
    "week": 604_800, "minutes": 60, "seconds": 1,
  ]

  /// What another language's function is called here, with its arguments where they belong.
  func sameElsewhere(
    _ name: String, _ receiver: Expression?, _ type: CELType, _ arguments: [Expression]
  ) -> String? {
    let word = name.lowercased().replacing("_", with: "")
    let texts = arguments.map { source[$0.range] }
    guard let receiver else { return functionElsewhere(word, arguments, texts) }
    let own = receiver.isOperation ? "(\(source[receiver.range]))" : written(receiver)
    switch (word, type, arguments.count) {
    case ("isempty", _, 0), ("empty", _, 0): return Self.hasSize(type) ? "size(\(own)) == 0" : nil
    case ("notempty", _, 0), ("any", .list, 0): return "size(\(own)) > 0"
    case ("get", .map, 1), ("at", .list, 1), ("get", .list, 1): return "\(own)[\(texts[0])]"
    case ("first", .list, 0): return "\(own)[0]"
    case ("last", .list, 0): return "\(own)[size(\(own)) - 1]"
    case ("keys", .map, 0): return own
    case ("haskey", .map, 1), ("containskey", .map, 1), ("has", .map, 1), ("includes", .map, 1),
      ("exists", .list, 1), ("any", .list, 1), ("some", .list, 1):
      guard arguments[0].constant != nil || word.contains("key") else { return nil }
      return "\(texts[0]) in \(own)"
    case ("equals", _, 1), ("eq", _, 1): return "\(own) == \(texts[0])"
    default: break
    }
    if let method = Self.methods[word], takes(method, type) {
      return "\(own).\(method)(\(texts.joined(separator: ", ")))"
    }
    if arguments.isEmpty, let function = Self.functions[word] { return "\(function)(\(own))" }
    return nil
  }

  private func functionElsewhere(
    _ word: String, _ arguments: [Expression], _ texts: [String]
  ) -> String? {
    let parts = arguments.map { $0.isOperation ? "(\(source[$0.range]))" : written($0) }
    switch (word, arguments.count) {
    case ("isempty", 1), ("empty", 1): return "size(\(texts[0])) == 0"
    case ("strlen", 1), ("cardinality", 1): return "size(\(texts[0]))"
    case ("coalesce", 2), ("ifnull", 2), ("default", 2): return parts[0]
    case ("max", 2): return "(\(parts[0]) > \(parts[1]) ? \(parts[0]) : \(parts[1]))"
    case ("min", 2): return "(\(parts[0]) < \(parts[1]) ? \(parts[0]) : \(parts[1]))"
    case ("abs", 1): return "(\(parts[0]) < 0 ? -\(parts[0]) : \(parts[0]))"
    case ("round", 1): return "int(\(parts[0]) + 0.5)"
    default: break
    }
    if let seconds = Self.spans[word], arguments.count == 1,
      case .int(let count)? = arguments[0].constant, abs(count) < 100_000
    {
      let all = Int(count) * seconds
      return "duration(\"\(all % 3_600 == 0 ? "\(all / 3_600)h" : "\(all)s")\")"
    }
    guard arguments.count == 1, let function = Self.functions[word] else { return nil }
    if function == "timestamp", case .string(let text)? = arguments[0].constant, text.count == 10 {
      return "timestamp(\"\(text)T00:00:00Z\")"
    }
    return "\(function)(\(texts[0]))"
  }

  /// Whether a method is one of values of a type.
  func takes(_ method: String, _ type: CELType) -> Bool {
    (overloads(method) ?? []).contains { way in
      var trial = unifier
      guard way.isMethod, let receiver = way.parameters.first else { return false }
      return trial.accepts([type], for: trial.renewed([receiver]))
    }
  }

  /// The method for what other languages have as a field: `now.hour`.
  func methodElsewhere(_ field: String, of operand: Expression, _ type: CELType) -> String? {
    if field.lowercased() == "empty", Self.hasSize(type) {
      return "size(\(written(operand))) == 0"
    }
    guard let method = TimeField(rawValue: field)?.rawValue ?? Self.methods[field.lowercased()],
      method.hasPrefix("get"),
      takes(method, type)
    else { return nil }
    return "\(written(operand)).\(method)()"
  }

  /// `tags.all(t == "a")`: the name that only its own elements can have.
  func elementName(in body: Expression) -> String? {
    var names: Set<String> = []
    for part in body.everything {
      guard case .name(let name) = part.kind, local(name) == nil, meaning(of: name) == nil else {
        continue
      }
      names.insert(name)
    }
    return names.count == 1 ? names.first : nil
  }
}

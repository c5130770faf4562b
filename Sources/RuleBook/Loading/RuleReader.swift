// From a rule file's YAML to a rule, with everything that is wrong with it.

import Domain
import RuleEngine
import Yams

/// Reads one rule file.
struct RuleReader {
  let log: ReadingLog
  let name: String
  let topic: String

  /// The rule of a file, or nil where something is wrong; what is wrong lies in the log.
  static func read(
    _ log: ReadingLog, name: String, topic: String, leavingOut keys: [String]
  ) -> Rule? {
    let reader = RuleReader(log: log, name: name, topic: topic)
    let text = log.file.leavingOut(keys)
    guard let root = reader.root(text) else { return nil }
    let rule = reader.rule(root)
    return log.diagnostics.contains { $0.severity == .error } ? nil : rule
  }

  private func root(_ text: String) -> MapReader? {
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let node = try parser.singleRoot() else {
        log.report("the file is empty", hint: "see `coach rules new`", at: nil)
        return nil
      }
      // Nodes hold their anchors weakly; the parser keeps them.
      if let anchor = withExtendedLifetime(parser, { Self.anchored(node) }) {
        log.report(
          "anchors and aliases are not used in rule files", hint: "write the value out",
          at: anchor.mark)
        return nil
      }
      return MapReader(node, path: "", log: log)
    } catch let error as YamlError {
      log.diagnostics.append(log.file.diagnostic(for: error))
    } catch {
      log.report("the file is not YAML", at: nil)
    }
    return nil
  }

  /// The first node with an anchor, looked for before any alias is followed.
  private static func anchored(_ node: Node) -> Node? {
    if node.anchor != nil { return node }
    switch node {
    case .scalar, .alias: return nil
    case .sequence(let items): return items.lazy.compactMap(anchored).first
    case .mapping(let pairs):
      return pairs.lazy.compactMap { anchored($0.key) ?? anchored($0.value) }.first
    }
  }

  private func rule(_ root: MapReader) -> Rule? {
    var map = root
    let id = map.text("rule", isRequired: true, most: 60)
    let title = map.text("title", isRequired: true, most: 60)
    let advice = map.text("advice", isRequired: true, most: 140)
    let why = map.text("why", isRequired: true, most: 600)
    let when = map.text("when", isRequired: true)
    let suggest = map.text("suggest", most: 400) ?? advice
    var rule = Rule(
      id: id ?? name, title: title ?? "", advice: advice ?? "", why: why ?? "", when: when ?? "",
      suggest: suggest ?? "")
    checkName(id, map)
    rule.topic = topic
    rule.version = map.number("version", in: 1...10_000) ?? 1
    rule.status = map.choice("status") ?? .stable
    rule.level = map.choice("level") ?? .advice
    rule.group = map.text("group", most: 40) ?? topic
    rule.whenNot = map.text("when_not", most: 300)
    rule.evidence = map.choice("evidence") ?? .none
    rule.window = map.days("window", in: 1...DailyFacts.longest) ?? 7
    rule.enough = map.text("enough")
    rule.until = map.text("until")
    rule.effort = map.number("effort", in: 1...5) ?? 1
    rule.cooldown = map.days("cooldown", in: 0...365) ?? 7
    rule.names = names(&map)
    rule.explains = causes(&map)
    rule.fix = map.words("fix").compactMap { map.choice($0.word, "fix", at: $0.mark) }
    rule.sources = map.maps("sources").compactMap(source)
    rule.related = map.maps("related").compactMap(relation)
    rule.habit = map.map("habit").flatMap(habit)
    rule.deprecation = map.map("deprecated").flatMap(deprecation)
    rule.tests = map.maps("tests").compactMap { TestReader(log: log).test($0) }
    map.finish()
    return rule
  }

  private func checkName(_ id: String?, _ map: MapReader) {
    guard let id else { return }
    let allowed = id.utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == 45
    }
    if !allowed || id.hasPrefix("-") {
      log.report(
        "\(id) is no name for a rule", hint: "use small letters, digits and -",
        at: map.mark(of: "rule"))
    } else if id != name {
      log.report(
        "the rule is called \(id) but its file \(name).yaml",
        hint: "rename the file to \(id).yaml", at: map.mark(of: "rule"))
    }
  }

  private func names(_ map: inout MapReader) -> [Rule.Name] {
    guard var names = map.map("let") else { return [] }
    return names.keys.compactMap { key, mark in
      let scalars = Array(key.utf8)
      guard let first = scalars.first, (97...122).contains(first) || first == 95,
        scalars.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 95 })
      else {
        log.report("\(key) is no name", hint: "use small letters, digits and _", at: mark)
        return nil
      }
      return names.text(key).map { Rule.Name(key, $0) }
    }
  }

  private func causes(_ map: inout MapReader) -> [String] {
    map.words("explains").compactMap { word, mark in
      if Rule.causes.contains(word) { return word }
      let near = Spelling.nearest(to: word, among: Rule.causes)
      log.report(
        "no cause is called \(word)",
        hint: near.map { "did you mean \($0)?" }
          ?? "causes are \(Rule.causes.joined(separator: ", "))", at: mark)
      return nil
    }
  }

  private func source(_ map: MapReader) -> Rule.Source? {
    var map = map
    guard let title = map.text("title", isRequired: true, most: 200) else { return nil }
    var source = Rule.Source(title: title, says: map.choice("says") ?? .supports)
    source.by = map.text("by", most: 200)
    source.url = map.text("url", most: 500)
    source.page = map.text("page", most: 200)
    source.seen = date("seen", &map)
    source.note = map.text("note", most: 600)
    map.finish()
    return source
  }

  private func date(_ key: String, _ map: inout MapReader) -> String? {
    guard let text = map.text(key) else { return nil }
    if Day(iso: text) == nil {
      log.report(
        "\(map.field(key)) is no day", hint: "write it as 2026-11-21", at: map.mark(of: key))
    }
    return text
  }

  private func relation(_ map: MapReader) -> Rule.Relation? {
    var map = map
    let other = map.text("rule", isRequired: true)
    let kind: Rule.Relation.Kind? = map.choice("as")
    map.finish()
    return other.map { Rule.Relation($0, as: kind ?? .similar) }
  }

  private func deprecation(_ map: MapReader) -> Rule.Deprecation? {
    var map = map
    let since = date("since", &map)
    let reason = map.text("reason", isRequired: true)
    let instead = map.words("instead").map(\.word)
    map.finish()
    return reason.map { Rule.Deprecation(day: since ?? "", reason: $0, instead: instead) }
  }

  private func habit(_ map: MapReader) -> Rule.Habit? {
    var map = map
    let name = map.text("name", isRequired: true, most: 40)
    let day = map.text("day")
    let week = map.text("week")
    let rest = map.text("rest")
    let goal = map.text("goal", isRequired: true)
    map.finish()
    guard let name, let goal else { return nil }
    guard (day == nil) != (week == nil), let condition = day ?? week else {
      log.report("a habit has either day: or week:", at: map.mark)
      return nil
    }
    let numbers = goal.split(separator: " ")
    guard numbers.count == 3, numbers[1] == "of", let n = Int(numbers[0]), let of = Int(numbers[2]),
      (1...366).contains(of), (1...of).contains(n)
    else {
      log.report(
        "\(goal) is no goal", hint: "write it as 5 of 7, at most 366", at: map.mark(of: "goal"))
      return nil
    }
    return Rule.Habit(
      called: name, isWeekly: week != nil, condition: condition, rest: rest, goal: n, of: of)
  }
}

extension SourceFile {
  /// What the YAML parser found, in plain words.
  func diagnostic(for error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      if problem.contains("undefined alias") {
        return diagnostic(
          "the alias refers to nothing written before it, or to itself",
          hint: "write the value out", line: mark.line, column: mark.column)
      }
      if problem.contains("another document") {
        return diagnostic(
          "the file holds more than one document", hint: "one rule, one file: split it at ---",
          line: mark.line, column: mark.column)
      }
      let around = context.map { " \($0.text)" } ?? ""
      return diagnostic(
        "the file is not YAML: \(problem)\(around)",
        hint: "put texts with : or # in quotation marks and indent with spaces only",
        line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(let keys, let context):
      return diagnostic(
        "\(keys.joined(separator: ", ")) is written twice", hint: "keep one of them",
        line: context.mark.line, column: context.mark.column)
    case .reader(let problem, let offset, _, _):
      let before = text.utf8.prefix(max(0, offset ?? 0))
      return diagnostic(
        "the file holds a character that YAML does not allow: \(problem)", hint: "remove it",
        line: before.reduce(1) { $0 + ($1 == 10 ? 1 : 0) })
    default: return diagnostic("the file is not YAML", line: nil)
    }
  }
}

// Making rules from outside: public initialisers for what other targets decode.

extension Rule {
  /// A rule with what is indispensable; the rest can be set afterwards.
  public init(
    id: String, title: String, advice: String, why: String, when: String, suggest: String
  ) {
    self.id = id
    self.title = title
    self.advice = advice
    self.why = why
    self.when = when
    self.suggest = suggest
    version = 1
    status = .stable
    level = .advice
    group = ""
    sources = []
    evidence = .none
    window = 7
    names = []
    explains = []
    effort = 1
    fix = []
    cooldown = 7
    related = []
    tests = []
    topic = ""
  }
}

extension Rule.Source {
  /// A source with its title and what it says.
  public init(title: String, says: Verdict) {
    self.title = title
    self.says = says
  }
}

extension Rule.Relation {
  /// A relation to another rule.
  public init(_ rule: String, as kind: Kind) {
    self.rule = rule
    self.kind = kind
  }
}

extension Rule.Name {
  /// A name for an expression.
  public init(_ name: String, _ expression: String) {
    self.name = name
    self.expression = expression
  }
}

extension Rule.Deprecation {
  /// An end of use.
  public init(day since: String, reason: String, instead: [String]) {
    self.since = since
    self.reason = reason
    self.instead = instead
  }
}

extension Rule.Habit {
  /// A practice of `goal` days or weeks out of `span`.
  public init(
    called name: String, isWeekly: Bool, condition: String, rest: String?, goal: Int, of span: Int
  ) {
    self.name = name
    self.isWeekly = isWeekly
    self.condition = condition
    self.rest = rest
    self.goal = goal
    self.span = span
  }
}

// A rule with its conditions compiled, ready for any number of days.

import CEL
import Domain

/// A compiled rule.
public final class CompiledRule: Sendable {
  /// The rule as written.
  public let rule: Rule
  /// The names of its `let:`, in order; their values lie in the slots after the metrics'.
  public let names: [Program]
  /// When there is enough to judge.
  public let enough: Program?
  /// When it fires.
  public let when: Program
  /// When it falls quiet again.
  public let until: Program?
  /// What makes a day or week of its habit count.
  public let habit: Program?
  /// What makes a day or week of its habit a rest.
  public let rest: Program?
  /// What it says.
  public let template: Template
  /// The metrics that its conditions and its text name, as places in the catalogue.
  public let metrics: [Int]

  /// Compiles a rule; whatever is wrong is reported, all of it at once.
  public init(_ rule: Rule) throws(RuleFaults) {
    self.rule = rule
    var compiler = RuleCompiler()
    names = compiler.compile(names: rule.names)
    enough = rule.enough.flatMap { compiler.compile($0, at: "enough") }
    let when = compiler.compile(rule.when, at: "when")
    until = rule.until.flatMap { compiler.compile($0, at: "until") }
    // Habits speak of metrics only: a day's or week's own facts, without the rule's names.
    habit = rule.habit.flatMap { habit in
      compiler.compile(habit.condition, at: habit.isWeekly ? "habit.week" : "habit.day")
    }
    rest = rule.habit?.rest.flatMap { compiler.compile($0, at: "habit.rest") }
    let template = compiler.compile(template: rule.suggest)
    guard compiler.faults.isEmpty, let when, let template else {
      throw RuleFaults(rule: rule.id, faults: compiler.faults)
    }
    self.when = when
    self.template = template
    var used: Set<String> = template.fields
    for program in names + [enough, when, until].compactMap({ $0 }) {
      used.formUnion(program.variables.map(\.name))
    }
    metrics = used.compactMap { MetricCatalogue.index(of: $0) }.sorted()
  }

  /// The lint of its conditions: what hardly means what it says.
  public var lint: [RuleFaults.Fault] {
    var programs: [(String, Program?)] = [
      ("enough", enough), ("when", when), ("until", until), ("habit.rest", rest),
      (rule.habit?.isWeekly == true ? "habit.week" : "habit.day", habit),
    ]
    for (name, program) in zip(rule.names, names) { programs.append(("let.\(name.name)", program)) }
    return programs.flatMap { field, program in
      (program?.lint() ?? []).map { RuleFaults.Fault(field: field, $0) }
    }
  }
}

/// Everything that is wrong with a rule's conditions and text.
public struct RuleFaults: Error, Sendable {
  /// One thing that is wrong.
  public struct Fault: Hashable, Sendable {
    /// The key it stands under, with dots: `habit.day`, `let.busy`.
    public var field: String
    /// Where, in Unicode scalars from the beginning of the value.
    public var offset: Int
    /// How much it matters.
    public var severity: Diagnostic.Severity
    /// What is wrong.
    public var message: String
    /// What to do.
    public var hint: String?
    /// The value put right.
    public var fixed: String?

    init(field: String, _ problem: CEL.Problem) {
      self.field = field
      offset = problem.range.lower
      severity = problem.severity == .error ? .error : .warning
      message = problem.message
      hint = problem.hint
      fixed = problem.fixed
    }

    init(field: String, offset: Int, message: String, hint: String?) {
      self.field = field
      self.offset = offset
      severity = .error
      self.message = message
      self.hint = hint
    }
  }

  /// The rule.
  public var rule: String
  /// What is wrong, in the order of the keys.
  public var faults: [Fault]
}

/// Compiles the parts of one rule and gathers what is wrong.
struct RuleCompiler {
  var declarations = MetricCatalogue.declarations
  var faults: [RuleFaults.Fault] = []
  private var ownNames: [String] = []

  mutating func compile(names: [Rule.Name]) -> [Program] {
    names.compactMap { name in
      let field = "let.\(name.name)"
      if declarations[name.name] != nil {
        faults.append(
          RuleFaults.Fault(
            field: field, offset: 0, message: "\(name.name) is taken",
            hint: "choose a name that is no metric's and not used before"))
        return nil
      }
      let program = compile(name.expression, at: field, expecting: nil)
      // Declared even when it failed, so that one mistake is reported once.
      declarations.declare(name.name, program?.resultType ?? .dyn)
      ownNames.append(name.name)
      return program
    }
  }

  mutating func compile(
    _ source: String, at field: String, expecting: CELType? = .bool
  ) -> Program? {
    do throws(CompileFailure) {
      let program = try Program(
        source, declarations, expecting: expecting,
        limits: Limits(length: 2000, nesting: 40, steps: 20_000))
      faults += program.impossible.map { RuleFaults.Fault(field: field, $0) }
      return program
    } catch {
      faults += error.problems.map { RuleFaults.Fault(field: field, $0) }
      return nil
    }
  }

  mutating func compile(template text: String) -> Template? {
    do throws(Template.Problem) {
      return try Template(text, names: ownNames)
    } catch {
      faults.append(
        RuleFaults.Fault(
          field: "suggest", offset: error.offset, message: error.message, hint: error.hint))
      return nil
    }
  }
}

extension MetricCatalogue {
  /// The metrics as the condition language knows them; a metric's slot is its place in `all`.
  static let declarations: Declarations = {
    var declarations = Declarations()
    declarations.namesAreListed = "Rules/README.md lists all metrics"
    for metric in all {
      let type: CELType =
        switch metric.kind {
        case .whole: .int
        case .number: .double
        case .texts: .list(.string)
        }
      declarations.declare(
        metric.name, type, least: metric.least, greatest: metric.greatest,
        noun: metric.unit == .share ? "a share" : nil)
    }
    return declarations
  }()
}

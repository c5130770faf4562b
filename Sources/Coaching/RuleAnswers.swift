// What every rule answers, on today's facts and those of the days before.

import Domain
import RuleBook
import RuleEngine
import Store

/// The rules' answers on a day, with the facts they rest on.
struct RuleAnswers {
  /// How many days are replayed before the day asked about, for what rules remember.
  static let replayed = 28

  /// The facts themselves, for trying acts out.
  let facts: DailyFacts
  /// The facts, ready to be read.
  let history: FactHistory
  /// The latest day that is known, today where it is: rules speak of it.
  let day: Day
  /// Today, still running.
  let today: Day
  /// Each rule's outcome, by id.
  let outcomes: [String: Outcome]
  /// Rules that were quiet on one of the days replayed: where they fire now, that is news.
  let wereQuiet: Set<String>
  let rules: RuleSet

  /// Judges all rules of a set, which is asked for once the facts are there.
  init(_ rules: @autoclosure () -> RuleSet, _ reading: Reading, today: Day) throws {
    let day = Self.day(try reading.supplies(today: today), today: today)
    let span = (day - Self.replayed - DailyFacts.longest)...today
    facts = try LoadFacts(days: span, today: today).load(reading)
    history = FactHistory(facts)
    self.day = day
    self.today = today
    let rules = rules()
    self.rules = rules
    var outcomes: [String: Outcome] = [:]
    var wereQuiet: Set<String> = []
    let offline = rules.rules.filter(\.isOffline)
    for (set, last) in [
      (RuleSet(rules.rules.filter { !$0.isOffline }), day), (RuleSet(offline), today),
    ] {
      let run = set.run(history, from: last - Self.replayed, to: last)
      for (rule, list) in zip(set.rules, run.outcomes) {
        outcomes[rule.rule.id] = list.last
        if list.contains(where: { $0.answer == .quiet }) { wereQuiet.insert(rule.rule.id) }
      }
    }
    self.outcomes = outcomes
    self.wereQuiet = wereQuiet
  }

  /// The rules that fire, in order of their ids.
  var firing: [CompiledRule] { rules.rules.filter { outcomes[$0.rule.id]?.answer == .fires } }

  /// The latest day that is known of some accounts, today where it is.
  static func day(_ supplies: [AccountSupply], today: Day) -> Day {
    min(today, supplies.compactMap(\.coverage?.upperBound).max() ?? today)
  }

  /// The day a rule speaks of: meetings are known up to today, whatever the imports say.
  func day(of rule: CompiledRule) -> Day { rule.isOffline ? today : day }
}

extension CompiledRule {
  private static let offlineMetrics: Set<String> = [
    "met", "met_waiting", "met_untold", "due_contacts",
  ]

  /// Whether it speaks of meetings only.
  var isOffline: Bool {
    let names = metrics.map { MetricCatalogue.all[$0].name }
    return !names.isEmpty && Self.offlineMetrics.isSuperset(of: names)
  }

  /// Whether its conditions or its text name a metric, or the share that belongs to it.
  func names(_ metric: String) -> Bool {
    let share = (metric.hasSuffix("s") ? String(metric.dropLast()) : metric) + "_share"
    return metrics.contains { [metric, share].contains(MetricCatalogue.all[$0].name) }
  }

  /// Whether it speaks of the hours of the clock.
  var isAboutHours: Bool {
    let names = metrics.map { MetricCatalogue.all[$0].name }
    return !Set(names).isDisjoint(with: ["quiet_stretch", "hour_entropy", "day_parts"])
  }
}

// Which habit a person means by a name.

import Domain
import RuleBook
import RuleEngine
import Store

/// The names of habits: those of rules, which also go by the rule's id, and one's own.
struct HabitNames {
  let rules: [CompiledRule]
  let own: [StoredHabit]

  init(_ rules: [CompiledRule], _ reading: Reading) throws {
    self.rules = rules
    own = try reading.habits()
  }

  /// A habit's id, as breaks and answers name it: the rule's id, or the name of one's own.
  ///
  /// Throws a `Diagnostic` with the nearest name where there is none.
  func id(_ name: String) throws(Diagnostic) -> String {
    let wanted = HabitRecord.key(name.split(separator: " ").joined(separator: " "))
    let names = all
    if let found = names.first(where: { $0.key == wanted }) { return found.id }
    let begun = Set(names.filter { $0.key.hasPrefix(wanted) }.map(\.id))
    if begun.count == 1, wanted.count >= 3, let only = begun.first { return only }
    let near = Spelling.nearest(to: wanted, among: names.map(\.key))
    throw Diagnostic(
      .error, "there is no habit “\(name)”",
      hint: near.map { "did you mean “\($0)”?" } ?? "coach streaks lists all habits")
  }

  /// One's own habit of a name.
  ///
  /// Throws a `Diagnostic` where there is none, or where it is a rule's.
  func own(_ name: String) throws(Diagnostic) -> StoredHabit {
    let id = try id(name)
    if let habit = own.first(where: { $0.record.name == id }) { return habit }
    throw Diagnostic(
      .error, "“\(name)” is the habit of the rule \(id): what you import or log ticks it",
      hint: "habits of your own begin with: coach habits add \"Write drafts\" 3/7")
  }

  /// Whether a name is taken.
  func isTaken(_ name: String) -> Bool { all.contains { $0.key == HabitRecord.key(name) } }

  private var all: [(key: String, id: String)] {
    own.map { (HabitRecord.key($0.record.name), $0.record.name) }
      + rules.flatMap { rule in
        [rule.rule.id, rule.rule.habit?.name].compactMap(\.self)
          .map { (HabitRecord.key($0), rule.rule.id) }
      }
  }
}

extension RuleBook {
  /// The rules that ask for a habit.
  static func habits(_ folders: RuleFolders) -> [CompiledRule] { load(folders).habits }

  /// Its rules that ask for a habit.
  var habits: [CompiledRule] { ruleSet.rules.filter { $0.rule.habit != nil } }
}

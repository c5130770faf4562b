// The verbs that exist, by task.

import ArgumentParser

/// The verbs by task; a verb is one line here and one file in Verbs.
enum VerbList {
  static let groups: [CommandGroup] = [
    CommandGroup(name: "Asking", subcommands: [AskVerb.self, DateVerb.self]),
    CommandGroup(
      name: "Bringing activity in",
      subcommands: [ImportVerb.self, AccountVerb.self, SyncVerb.self, LogVerb.self, MetVerb.self]),
    CommandGroup(
      name: "People", subcommands: [PeopleVerb.self, PersonVerb.self, EventsVerb.self]),
    CommandGroup(
      name: "Understanding the score",
      subcommands: [
        WhyVerb.self, ScoreVerb.self, ChartVerb.self, CompareVerb.self, PostsVerb.self,
      ]),
    CommandGroup(
      name: "What to do",
      subcommands: [
        TodayVerb.self, DoneVerb.self, SkipVerb.self, SnoozeVerb.self,
        PlanVerb.self, ReviewVerb.self, AdviceVerb.self, GoalVerb.self, WhatIfVerb.self,
        ForecastVerb.self,
      ]),
    CommandGroup(
      name: "Habits and rules",
      subcommands: [
        StreaksVerb.self, HabitsVerb.self, CheckInVerb.self, RulesVerb.self, StatusVerb.self,
      ]),
    CommandGroup(
      name: "Days and breaks", subcommands: [PauseVerb.self, ResumeVerb.self, DayVerb.self]),
    CommandGroup(
      name: "Looking after the store",
      subcommands: [
        UndoVerb.self, RedoVerb.self, HistoryVerb.self, EditVerb.self, ForgetVerb.self,
        ExportVerb.self, BackupVerb.self, RestoreVerb.self, DoctorVerb.self, DemoVerb.self,
        ManualVerb.self,
      ]),
  ]

  /// All verbs of the first level; `help` is not in the groups, as ArgumentParser lists its own.
  static let commands: [any ParsableCommand.Type] = groups.flatMap(\.subcommands) + [HelpVerb.self]

  /// The names of all verbs.
  static let names: [String] = commands.filter { $0.configuration.shouldDisplay }.map(name)

  static func name(_ command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? command._commandName
  }

  /// The verb of a name.
  static func command(_ name: String) -> (any ParsableCommand.Type)? {
    commands.first { Self.name($0) == name }
  }

  /// As many of the words as spell a verb, and the verbs below it.
  static func path(of words: [String]) -> [String] {
    var known = commands
    return Array(
      words.prefix { word in
        guard let next = known.first(where: { name($0) == word }) else { return false }
        known = next.configuration.subcommands
        return true
      })
  }

  /// The verbs below a command: itself, or its sub-verbs.
  static func leaves(_ command: any ParsableCommand.Type) -> [any Verb.Type] {
    if let verb = command as? any Verb.Type { return [verb] }
    return command.configuration.subcommands.flatMap(leaves)
  }
}

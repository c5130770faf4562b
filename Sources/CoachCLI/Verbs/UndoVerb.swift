// undo, redo and journal: what was done, taken back and brought back.

import ArgumentParser
import Coaching
import Domain

struct UndoVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back the latest change, or one by its number.")
  static let example = "coach undo"

  @Argument(help: ArgumentHelp("The change's number.", valueName: "number")) var number: Int64?
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let entry = try TakeBack(.undo, number: number).run(in: try invocation.coach())
    invocation.show(
      Done(
        schema: "coach.undo/1",
        sentence: entry.map { "Took back: \($0.summary)." } ?? "There is nothing to take back.",
        hint: entry == nil ? nil : "coach redo brings it back.",
        fields: [
          "entry": entry.map { .integer(Int($0.id)) } ?? .null,
          "summary": .optional(entry?.summary),
        ]))
    return entry == nil ? .negative : .fine
  }
}

struct RedoVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Bring back what was taken back.")
  static let example = "coach redo"

  @Argument(help: ArgumentHelp("The change's number.", valueName: "number")) var number: Int64?
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let entry = try TakeBack(.redo, number: number).run(in: try invocation.coach())
    invocation.show(
      Done(
        schema: "coach.redo/1",
        sentence: entry.map { "Brought back: \($0.summary)." } ?? "There is nothing to bring back.",
        fields: [
          "entry": entry.map { .integer(Int($0.id)) } ?? .null,
          "summary": .optional(entry?.summary),
        ]))
    return entry == nil ? .negative : .fine
  }
}

struct JournalVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "What you changed, newest first.")
  static let isHarmless = true
  static let example = "coach journal"

  @Option(help: ArgumentHelp("How many changes.", valueName: "count")) var limit = 20
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    let rules = try ShowDays().answer(coach)
    invocation.show(
      JournalText(
        entries: try ShowJournal(limit: limit).answer(coach).map {
          .init(
            id: $0.id, at: $0.at, command: $0.command, summary: $0.summary, isUndone: $0.isUndone)
        }, clock: DayClock(rules: rules), today: try coach.today()))
    return .fine
  }
}

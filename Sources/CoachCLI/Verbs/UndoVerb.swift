// undo, redo and history: what was done, taken back and brought back.

import ArgumentParser
import Coaching
import Domain

/// What undo and redo share.
struct StepOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The change's number.", valueName: "change")) var number: Int64?
  @Flag(help: "Only say what would happen.") var dryRun = false
  @Flag(name: [.customShort("y"), .long], help: "Do not ask first.") var yes = false

  /// Says what the step does, asks on a terminal, and takes it.
  func take(_ direction: TakeBack.Direction, _ invocation: Invocation) throws -> Ending {
    let step = TakeBack(direction, number: number)
    let coach = try invocation.coach()
    let preview = try step.preview(coach)
    var text = StepText(direction: direction, step: preview)
    if dryRun {
      text.isPreview = true
      invocation.show(text)
      return preview == nil ? .negative : .fine
    }
    if preview != nil, !yes, invocation.canAsk {
      text.isPreview = true
      guard invocation.confirms(text, usual: true) else { return .negative }
      text.isPreview = false
    }
    // What was shown is what is done, also when another coach was at work meanwhile.
    _ = try TakeBack(direction, number: preview?.number ?? number).run(in: coach)
    invocation.show(text)
    return preview == nil ? .negative : .fine
  }
}

struct UndoVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back the latest change, or one by its number.",
    discussion: "Refused, with the reason, where later changes build on it.")
  static let example = "coach undo"

  @OptionGroup var step: StepOptions
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending { try step.take(.undo, invocation) }
}

struct RedoVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Bring back what was taken back.")
  static let example = "coach redo"

  @OptionGroup var step: StepOptions
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending { try step.take(.redo, invocation) }
}

struct HistoryVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "What you changed, newest first.")
  static let isHarmless = true
  static let example = "coach history"

  @Option(help: ArgumentHelp("How many changes.", valueName: "count")) var limit = 20
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    let rules = try ShowDays().answer(coach)
    invocation.show(
      HistoryText(
        entries: try ShowJournal(limit: limit).answer(coach).map {
          .init(
            id: $0.id, at: $0.at, command: $0.command, summary: $0.summary, isUndone: $0.isUndone)
        }, clock: DayClock(rules: rules), today: try coach.today()))
    return .fine
  }
}

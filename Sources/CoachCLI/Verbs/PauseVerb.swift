// pause and resume: breaks that cost no streak.

import ArgumentParser
import Coaching
import Domain

struct PauseVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Announce a break: no habit counts as missed in it.")
  static let example = "coach pause next week --reason holiday"

  @Argument(help: ArgumentHelp("Which days; from today on if not said.", valueName: "span"))
  var span: [String] = []
  @Option(help: ArgumentHelp("Why, in your words.", valueName: "words")) var reason: String?
  @Option(help: ArgumentHelp("The first day off.", valueName: "day")) var from: String?
  @Option(help: ArgumentHelp("The last day off; open if not said.", valueName: "day"))
  var to: String?
  @Option(help: ArgumentHelp("Only this habit rests.", valueName: "habit")) var habit: String?
  @Flag(help: "Show the breaks there are.") var list = false
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    let today = try coach.today()
    if list {
      invocation.show(PauseListText(pauses: try ListPauses().answer(coach), today: today))
      return .fine
    }
    var pause = PauseRecord(from: today, to: nil, reason: reason)
    if from != nil || to != nil {
      guard span.isEmpty else {
        throw Diagnostic(.error, "the days are said twice", hint: "say a span, or --from and --to")
      }
      pause.from = try from.map { try invocation.day($0, .plan, today: today) } ?? today
      pause.to = try to.map { try invocation.day($0, .plan, today: today, last: true) }
    } else if !span.isEmpty {
      let days = try invocation.span(span.joined(separator: " "), .plan, today: today)
      (pause.from, pause.to) = (days.from, days.to - 1)
    }
    let rests = try DeclarePause(
      pause, habit: habit, folders: .standard(environment: invocation.environment)
    )
    .run(in: coach)
    let first = DayText.long(pause.from, today: today)
    let until = pause.to.map {
      $0 == pause.from ? "on \(first)" : "from \(first) to \(DayText.long($0, today: today))"
    }
    invocation.show(
      Done(
        schema: "coach.pause/1",
        sentence: (rests.map { "\($0) rests " } ?? "You have a break ")
          + "\(until ?? "from \(first) on").",
        hint: pause.to == nil
          ? "coach resume\(rests.map { " --habit \"\($0)\"" } ?? "") ends it." : nil,
        fields: [
          "from": .string(pause.from.description), "to": .optional(pause.to?.description),
          "reason": .optional(reason), "habit": .optional(rests),
        ]))
    return .fine
  }
}

struct ResumeVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "End the break: today counts again.",
    discussion: """
      It ends only the break that it names: the one from everything, or with --habit the one of a \
      habit. With --on another day is the first that counts again, as in a break announced ahead.
      """)
  static let example = "coach resume"

  @Option(help: ArgumentHelp("Only this habit goes on.", valueName: "habit")) var habit: String?
  @Option(help: ArgumentHelp("The first day on again; today if not said.", valueName: "day"))
  var on: String?
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    let day = try on.map { try invocation.day($0, .plan, today: try coach.today()) }
    let answer = try EndPause(
      habit: habit, day: day, folders: .standard(environment: invocation.environment)
    ).run(in: coach)
    invocation.show(ResumeText(answer: answer))
    return answer.ended > 0 ? .fine : .negative
  }
}

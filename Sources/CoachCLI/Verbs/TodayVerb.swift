// today: at most three acts, whom they are for and what they should bring.

import ArgumentParser
import Coaching
import Domain

struct TodayVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "What to do today: at most three things, and why.",
    discussion: """
      A gain is your score seven days ahead with the act kept up, less the score if all goes on as \
      usual; eight of ten outcomes lie between low and high. Rank = counted × followed × weight ÷ \
      effort. With --json (coach.today/1) each suggestion has rule, act, times, people, hour, gain \
      {low, likely, high} in points or null, counted (the likely gain, or what the rule's level \
      stands for), followed (0 to 1), weight, effort, rank, awaited (people wait for it), news, \
      serves_goal, trial, hidden (why it is not shown) and decision; joint is the gain of all shown \
      together, resting what was decided before and when it may come again.
      """)
  static let example = "coach today"
  static let isHarmless = true

  @Flag(help: "Also what was left out, and how each was ranked.") var all = false
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    // The rules are read while the store is opened.
    let today = SuggestToday(
      folders: .standard(environment: invocation.environment), isWhole: all)
    let coach = try invocation.coach()
    let answer = try today.answer(coach)
    NoteAdvice(answer).run(in: coach)
    if let note = answer.note { invocation.tell(note) }
    invocation.show(TodayText(answer: answer, showsAll: all))
    return .fine
  }
}

struct StatusVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "One short line, for a shell prompt.")
  static let example = "coach status"
  static let isHarmless = true

  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    invocation.show(try ShowStatus().answer(try invocation.coach()))
    return .fine
  }
}

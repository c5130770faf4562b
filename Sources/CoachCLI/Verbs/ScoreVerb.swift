// score: how the score stands, and what it is made of.

import ArgumentParser
import Coaching
import Domain

struct ScoreVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Your score, its parts, and each account by itself.")
  static let example = "coach score"
  static let isHarmless = true

  @Option(help: "Only this account, as if it were the only one.") var account: String?
  @Option(help: ArgumentHelp("At the close of this day.", valueName: "day")) var day: String?
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    let today = try coach.today()
    let close = try day.map { try invocation.day($0, .ask, today: today, last: true) }
    let answer = try ShowScore(account: account, day: close).answer(coach)
    invocation.show(answer)
    if account == nil, day == nil, answer.score != nil, !invocation.options.json,
      let times = NoteLook().run(in: coach)
    {
      invocation.tell(
        Diagnostic(
          .note, "this is look number \(times) today; the score moves by tenths in a week",
          hint: "a look a week tells as much: coach review"))
    }
    return answer.score == nil ? .negative : .fine
  }
}

struct ChartVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: "Your score over time, with gaps where nothing is known.")
  static let example = "coach chart --from 2026-01-01"
  static let isHarmless = true

  @Option(help: ArgumentHelp("The first day drawn.", valueName: "day")) var from: String?
  @Option(help: ArgumentHelp("The last day drawn.", valueName: "day")) var to: String?
  @Option(help: "Only this account.") var account: String?
  @Flag(help: "What each signal brings, week by week.") var signals = false
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    let today = try coach.today()
    let answer = try ChartScore(
      from: try from.map { try invocation.day($0, .ask, today: today) },
      to: try to.map { try invocation.day($0, .ask, today: today, last: true) }, account: account
    ).answer(coach)
    if signals { invocation.show(SignalChart(chart: answer)) } else { invocation.show(answer) }
    return answer.unknown.isEmpty ? .fine : .negative
  }
}

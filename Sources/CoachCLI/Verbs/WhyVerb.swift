// why: why the score moved, in points that sum.

import ArgumentParser
import Coaching
import Domain
import Scoring

struct WhyVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Why your score moved, in points that sum.",
    discussion: """
      Compares two closes: the latest closed day that is known with 28 days before, unless you say \
      otherwise. Days are dates or phrases, as in --since "last friday".
      """)
  static let example = "coach why --since \"last monday\""
  static let isHarmless = true

  @Option(help: ArgumentHelp("The close from which.", valueName: "day")) var from: String?
  @Option(help: ArgumentHelp("The close to which.", valueName: "day")) var to: String?
  @Option(help: ArgumentHelp("From the close before this day to now.", valueName: "day"))
  var since: String?
  @Option(help: "Only this account, as if it were the only one.") var account: String?
  @Option(help: ArgumentHelp("A score of another service that you logged.", valueName: "service"))
  var score: String?
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func validate() throws {
    if since != nil, from != nil { throw ValidationError("say --from or --since, not both") }
    if score != nil, account != nil {
      throw ValidationError("say --score or --account: another service knows no accounts of yours")
    }
  }

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    let today = try coach.today()
    let opens: Day? =
      if let since {
        try dayBefore(invocation.day(since, .ask, today: today), today: today)
      } else {
        try from.map { try invocation.day($0, .ask, today: today) }
      }
    let closes = try to.map { try invocation.day($0, .ask, today: today, last: true) }
    let answer =
      if let score {
        try ExplainOutsideScore(service: score, from: opens, to: closes).answer(coach)
      } else {
        try ExplainScore(from: opens, to: closes, account: account).answer(coach)
      }
    invocation.show(answer)
    return answer.movement.verdict == .unknown ? .negative : .fine
  }

  /// The close from which everything since a day moved.
  private func dayBefore(_ day: Day, today: Day) throws -> Day {
    guard day <= today else { throw MovementProblem.ahead(day, today: today).diagnostic }
    return day - 1
  }
}

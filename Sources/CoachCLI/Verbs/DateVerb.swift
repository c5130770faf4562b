// date: how a date phrase is read.

import ArgumentParser
import Coaching
import Domain
import Questions

struct DateVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "date", abstract: "How a date phrase is read.",
    discussion: """
      What a phrase leaves open is settled by what it is said for: questions and entries look back, \
      plans ahead.
      """)
  static let example = "coach date \"since the weekend\""
  static let isHarmless = true

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("What it is said for: ask, log or plan.", valueName: "purpose"))
  var purpose: DateMode = .ask
  @Argument(help: ArgumentHelp("The phrase.", valueName: "phrase")) var phrase: [String]
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    let said = phrase.joined(separator: " ")
    let today = try coach.today()
    switch try ReadDate(said, for: purpose).answer(coach) {
    case .success(let range):
      invocation.show(DateText(range: range, today: today))
      return .fine
    case .failure(let refusal):
      if invocation.options.json {
        invocation.show(RefusedDateText(refusal: refusal))
      } else {
        invocation.tell(RefusalText.diagnostic(refusal, phrase: said, today: today))
      }
      return .negative
    }
  }
}

extension DateMode: ExpressibleByArgument {}

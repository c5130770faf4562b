// whatif and forecast: where the score goes, with a change of habits and without.

import ArgumentParser
import Coaching
import Domain

struct WhatIfVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "whatif", abstract: "What a change of your habits would bring, as a range.",
    discussion: """
      Plays your own record on with the change and without it: post 3 originals a week, answer \
      everyone, stop link-only posts, ask a question every day, twice as many posts, post at other \
      hours, pause two weeks; “for 10 days” says how long. A number is instead of your usual one, unless you say “more”.
      """)
  static let example = "coach whatif post 3 originals a week and answer everyone"
  static let takesSentence = true
  static let isHarmless = true

  @Argument(help: ArgumentHelp("What you would do, in your own words.", valueName: "change"))
  var change: [String]
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let answer = try WhatIf(change.joined(separator: " ")).answer(try invocation.coach())
    invocation.show(answer)
    return answer.gain == nil ? .negative : .fine
  }
}

struct ForecastVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "forecast", abstract: "Where your score goes if all stays as it is, as a range.",
    discussion: """
      Plays your own last six months on. The range is what eight of ten such courses keep within; \
      beside it stands what silence would leave.
      """)
  static let example = "coach forecast --days 28"
  static let isHarmless = true

  @Option(help: ArgumentHelp("How many days ahead of today.", valueName: "number")) var days: Int?
  @Option(help: ArgumentHelp("The day asked about.", valueName: "day")) var to: String?
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func validate() throws {
    if days != nil, to != nil { throw ValidationError("say either --days or --to") }
    if let days, !(1...365).contains(days) {
      throw ValidationError("--days is a number from 1 to 365")
    }
  }

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    let today = try coach.today()
    let end = try to.map { try invocation.day($0, .plan, today: today, last: true) }
    let answer = try ForecastScore(end: end ?? days.map { today + $0 }).answer(coach)
    invocation.show(answer)
    return answer.usual == nil ? .negative : .fine
  }
}

// day: when your day begins, and in which zone.

import ArgumentParser
import Coaching
import Domain

struct DayVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "day", abstract: "Your days: their time zone and the hour they begin.",
    subcommands: [DayShowVerb.self, DayBoundaryVerb.self, DayZoneVerb.self],
    defaultSubcommand: DayShowVerb.self)
}

struct DayShowVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "The zones and boundaries in force.")
  static let isHarmless = true
  static let example = "coach day"

  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    invocation.show(DayRulesText(rules: try ShowDays().answer(coach), today: try coach.today()))
    return .fine
  }
}

struct DayBoundaryVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "boundary", abstract: "Let your day begin at another time than midnight.",
    discussion: "It decides the day only; stored times stay true.")
  static let example = "coach day boundary 03:00"

  @Argument(help: ArgumentHelp("The time, as in 03:00.", valueName: "time")) var time: String
  @Option(help: ArgumentHelp("From this day on; always if not said.", valueName: "day"))
  var from: String?
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    let parts = time.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0..<24).contains(hour),
      (0..<60).contains(minute)
    else {
      throw Diagnostic(
        .error, "“\(time)” is no time of day", hint: "write hours and minutes, as in 03:00")
    }
    let first = try from.map { try invocation.day($0, .plan, today: try coach.today()) }
    let rules = try SetDays(boundary: hour * 60 + minute, from: first).run(in: coach)
    invocation.show(DayRulesText(rules: rules, today: try coach.today()))
    return .fine
  }
}

struct DayZoneVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "zone", abstract: "Live in another time zone, from a day on.")
  static let example = "coach day zone Asia/Tokyo --from 2026-04-01"

  @Argument(help: ArgumentHelp("The zone, as in Asia/Tokyo.", valueName: "zone")) var name: String
  @Option(help: ArgumentHelp("From this day on; always if not said.", valueName: "day"))
  var from: String?
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    let first = try from.map { try invocation.day($0, .plan, today: try coach.today()) }
    let rules = try SetDays(zone: name, from: first).run(in: coach)
    invocation.show(DayRulesText(rules: rules, today: try coach.today()))
    return .fine
  }
}

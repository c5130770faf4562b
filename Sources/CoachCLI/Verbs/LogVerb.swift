// log: what no archive brings, entered by hand.

import ArgumentParser
import Coaching
import Domain

struct LogVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Enter by hand a post, a reply, followers or an outside score.",
    subcommands: [
      LogPostVerb.self, LogReplyVerb.self, LogFollowersVerb.self, LogScoreVerb.self,
    ])
}

/// On which account and day an entry belongs.
struct EntryOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Which of your accounts.", valueName: "account")) var account: String?
  @Option(help: ArgumentHelp("Which day; today if not said.", valueName: "day")) var on: String?

  /// Logs an entry and says what was stored.
  func log(_ entry: LogActivity.Entry, _ what: String, _ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    let day = try on.map { try invocation.day($0, .log, today: try coach.today()) }
    let answer = try LogActivity(entry, account: account, day: day).run(in: coach)
    let place = answer.account.map { " on \($0)" } ?? ""
    let late = answer.coveredTo.map {
      "It counts once an import reaches past \($0), where what is known of this account ends."
    }
    invocation.show(
      Done(
        schema: "coach.log/1",
        sentence: "Logged \(what)\(place), "
          + "\(DayText.long(answer.day, today: try coach.today())).",
        hint: late,
        fields: [
          "account": .optional(answer.account?.description),
          "day": .string(answer.day.description),
          "covered_to": .optional(answer.coveredTo?.description),
        ]))
    return .fine
  }
}

struct LogPostVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "post", abstract: "A post of your own.")
  static let example = "coach log post \"What I learnt about SQLite\" --likes 3"

  @Argument(help: ArgumentHelp("What it says.", valueName: "text")) var text: [String]
  @Option(help: ArgumentHelp("Likes so far.", valueName: "count")) var likes: Int?
  @Option(help: ArgumentHelp("Reshares so far.", valueName: "count")) var reshares: Int?
  @Option(help: ArgumentHelp("Replies so far.", valueName: "count")) var replies: Int?
  @OptionGroup var entry: EntryOptions
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let counts = [likes, reshares, replies]
    guard counts.allSatisfy({ $0 ?? 0 >= 0 }) else {
      throw Diagnostic(.error, "a count cannot be negative")
    }
    let totals =
      counts.contains { $0 != nil }
      ? Totals(likes: likes, reshares: reshares, replies: replies) : nil
    return try entry.log(
      .post(text: text.joined(separator: " "), totals: totals), "a post", invocation)
  }
}

struct LogReplyVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "reply", abstract: "A reply of yours to somebody.")
  static let example = "coach log reply @ana@example.social \"Good point\""

  @Argument(help: ArgumentHelp("Whom you answered: their handle.", valueName: "person"))
  var person: String
  @Argument(help: ArgumentHelp("What it says.", valueName: "text")) var text: [String] = []
  @OptionGroup var entry: EntryOptions
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    try entry.log(
      .reply(to: person, text: text.joined(separator: " ")), "a reply to \(person)", invocation)
  }
}

struct LogFollowersVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "followers", abstract: "How many follow an account of yours.")
  static let example = "coach log followers 812"

  @Argument(help: ArgumentHelp("How many follow you.", valueName: "count")) var followers: Int
  @Option(help: ArgumentHelp("How many you follow.", valueName: "count")) var following: Int?
  @Option(help: ArgumentHelp("On how many lists you are.", valueName: "count")) var listed: Int?
  @OptionGroup var entry: EntryOptions
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    try entry.log(
      .counts(followers: followers, following: following, listed: listed),
      Numbers.of(followers, "follower"), invocation)
  }
}

struct LogScoreVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "A score that another service gives you.")
  static let example = "coach log score kred 640"

  @Argument(help: ArgumentHelp("Who computes it, as in kred.", valueName: "service"))
  var service: String
  @Argument(help: ArgumentHelp("What it says.", valueName: "value")) var value: Double
  @OptionGroup var entry: EntryOptions
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    try entry.log(
      .score(service: service, value: value), "a \(service) score of \(Numbers.plain(value))",
      invocation)
  }
}

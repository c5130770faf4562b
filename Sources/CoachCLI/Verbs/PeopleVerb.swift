// people: who is in one's circle, and what is said of them by hand.

import ArgumentParser
import Coaching
import Domain

struct PeopleVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "The people around you: list them, merge, tag, import and export them.",
    subcommands: [
      PeopleListVerb.self, PeopleDriftVerb.self, PeopleDuplicatesVerb.self, PeopleMergeVerb.self,
      PeopleDistinctVerb.self,
      PeopleAliasVerb.self, PeopleTagVerb.self, PeopleScoreVerb.self, PeopleCadenceVerb.self,
      PeopleNameVerb.self, PeopleImportVerb.self, PeopleExportVerb.self,
    ], defaultSubcommand: PeopleListVerb.self)
}

struct PeopleListVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The people you met, noted or were in touch with lately.",
    discussion: """
      Sorted by warmth: days in touch within the last four weeks that are known. A score is always \
      marked: by hand, from public counts, or unknown, which never ranks below low. A topic needs more \
      than one mention, or a note of yours.
      """)
  static let example = "coach people --topic rust --influential"
  static let isHarmless = true

  @Option(help: "Only those on this network.") var network: String?
  @Option(help: "Only those filed under this tag.") var tag: String?
  @Option(help: "Only those with this topic.") var topic: String?
  @Option(help: "Only those met at this place.") var place: String?
  @Option(help: "Only those met at this event.") var event: String?
  @Flag(help: "Only those with a higher score than yours; above 50 while yours is unknown.")
  var influential = false
  @Flag(help: "Only those you met offline.") var met = false
  @Flag(help: "Only those you never met offline.") var online = false
  @Flag(help: "Also those you were not in touch with lately.") var all = false
  @Option(help: "What comes first: score, warmth or silence.") var sort: ListPeople.Order?
  @Option(help: ArgumentHelp("At most so many.", valueName: "number")) var limit = 20
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func validate() throws {
    if met, online { throw ValidationError("say one of --met and --online") }
    guard (1...100_000).contains(limit) else {
      throw ValidationError("--limit is a number from 1 to 100000")
    }
  }

  func answer(_ invocation: Invocation) throws -> Ending {
    var list = ListPeople()
    list.network = network.map { Network(rawValue: $0) }
    list.tag = tag
    list.topic = topic
    list.place = place
    list.event = event
    list.isInfluential = influential
    list.isMet = met ? true : online ? false : nil
    list.isEverybody = all
    list.order = sort ?? (influential ? .score : .warmth)
    list.limit = limit
    let answer = try list.answer(try invocation.coach())
    invocation.show(PeopleText(list: list, answer: answer))
    return answer.items.isEmpty ? .negative : .fine
  }
}

extension ListPeople.Order: ExpressibleByArgument {}

struct PeopleDriftVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "drift", abstract: "Whom you are losing touch with.",
    discussion: """
      Those whose silence is long against their own usual gap: more than twice its median, and longer \
      than nine of ten gaps before. Declared breaks do not count, nor days after the last import.
      """)
  static let example = "coach people drift"
  static let isHarmless = true

  @Option(help: ArgumentHelp("At most so many.", valueName: "number")) var limit = 20
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func validate() throws {
    guard (1...2000).contains(limit) else {
      throw ValidationError("--limit is a number from 1 to 2000")
    }
  }

  func answer(_ invocation: Invocation) throws -> Ending {
    let answer = try ListDrift(limit: limit).answer(try invocation.coach())
    invocation.show(answer)
    return answer.items.isEmpty ? .negative : .fine
  }
}

struct PeopleDuplicatesVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "duplicates", abstract: "People who may be one, with the command that says so.")
  static let example = "coach people duplicates"
  static let isHarmless = true

  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let pairs = try FindDuplicates().answer(try invocation.coach())
    invocation.show(DuplicatesText(pairs: pairs))
    return pairs.isEmpty ? .negative : .fine
  }
}

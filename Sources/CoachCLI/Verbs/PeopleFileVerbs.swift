// people import, people export: address books, tables, calendars.

import ArgumentParser
import Coaching
import Domain
import Foundation

struct PeopleImportVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take people from an address book, a table or a calendar.",
    discussion: """
      An address book (.vcf) and Mastodon's following_accounts.csv are taken as they are, also by \
      coach import. Of any other table you are shown how its columns are understood first. Of a \
      calendar (.ics) only the events are taken that you ask for: by --match, --since, --to, --pick or \
      --all; each becomes a meeting with everybody invited who did not decline.
      """)
  static let example = "coach people import calendar.ics --match meetup --since january"

  @Argument(help: ArgumentHelp("The file.", valueName: "path"), completion: .file())
  var path: String
  @Option(help: "Only events with these words in their name or place.") var match: String?
  @Option(help: ArgumentHelp("Only events on or after this day.", valueName: "day"))
  var since: String?
  @Option(help: ArgumentHelp("Only events on or before this day.", valueName: "day"))
  var to: String?
  @Option(help: "Only events with these numbers, as they are listed: 1,3,7.") var pick: String?
  @Flag(help: "All events.") var all = false
  @Option(help: "Your own mail address, so that you are not somebody you met.")
  var me: [String] = []
  @Option(help: "What columns hold, as in name=Who,email=Mail.") var columns: [String] = []
  @Flag(help: "Only show what would be taken.") var dryRun = false
  @Flag(name: [.customShort("y"), .long], help: "Do not ask first.") var yes = false
  @Flag(help: "Refuse a file with any malformed part.") var strict = false
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    let today = try coach.today()
    var work = ImportPeople(path: path, columns: try ImportPeople.columns(columns), strict: strict)
    work.events = .init(
      match: match, from: try since.map { try invocation.day($0, .ask, today: today) },
      to: try to.map { try invocation.day($0, .ask, today: today, last: true) },
      numbers: try pick.map(Self.numbers), own: Set(me))
    let preview = try work.preview(coach)
    switch preview {
    case .known: break
    case .table(let mapping):
      let text = MappingText(path: path, mapping: mapping)
      if dryRun {
        invocation.show(text)
        return .fine
      }
      if !yes {
        guard invocation.canAsk else {
          invocation.show(text)
          throw Diagnostic(
            .error, "say that the columns of \(path) are understood rightly",
            hint: "--yes takes it, --columns name=Who corrects it")
        }
        guard invocation.confirms(text, usual: true) else { return .negative }
      }
    case .calendar(let meetings):
      let text = MeetingListText(path: path, meetings: meetings, today: today)
      let isChosen = all || match != nil || since != nil || to != nil || pick != nil
      if dryRun {
        invocation.show(text)
        return meetings.isEmpty ? .negative : .fine
      }
      if !isChosen {
        guard let numbers = try choose(text, invocation) else { return .negative }
        work.events.numbers = numbers
      }
    }
    if dryRun {
      invocation.show(
        Done(schema: "coach.people-import/1", sentence: "\(path) can be taken as it is."))
      return .fine
    }
    invocation.show(try work.run(in: coach))
    if !invocation.options.json, try !FindDuplicates(limit: 1).answer(coach).isEmpty {
      invocation.tell(
        Diagnostic(.note, "some people may be one", hint: "coach people duplicates lists them"))
    }
    return .fine
  }

  /// Asks which events; the list and how to choose where nobody can be asked.
  private func choose(_ text: MeetingListText, _ invocation: Invocation) throws -> Set<Int>? {
    invocation.show(text)
    guard !text.meetings.isEmpty else { return nil }
    guard invocation.canAsk else {
      throw Diagnostic(
        .error, "say which events to take",
        hint: "--match TEXT, --since DAY, --pick 1,3 or --all")
    }
    guard case .text(let said) = Readline.read("which ones? (1,3,7 or all) "), !said.isEmpty else {
      invocation.tell(Diagnostic(.note, "nothing was changed"))
      return nil
    }
    return said.lowercased() == "all"
      ? Set(1...text.meetings.count) : try Self.numbers(said)
  }

  /// Numbers and spans: `1,3,5-7`.
  static func numbers(_ text: String) throws(Diagnostic) -> Set<Int> {
    var found: Set<Int> = []
    for part in text.split(whereSeparator: { ", ".contains($0) }) {
      let ends = part.split(separator: "-").map { Int($0) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, first > 0, last >= first,
        last - first < 100_000
      else {
        throw Diagnostic(.error, "“\(part)” is no number of an event", hint: "write 1,3 or 5-7")
      }
      found.formUnion(first...last)
    }
    return found
  }
}

struct PeopleExportVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write everybody as an address book (vCard) or a table (CSV).",
    discussion: """
      Importing the file into an empty store gives the same people. Cells that a spreadsheet would run \
      are made harmless and come back as they were.
      """)
  static let example = "coach people export --vcard people.vcf"
  static let isHarmless = true

  @Flag(help: "As vCard 4.0.") var vcard = false
  @Flag(help: "As CSV.") var csv = false
  @Argument(
    help: ArgumentHelp("The file; standard output if not said.", valueName: "file"),
    completion: .file())
  var file: String?
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let isTable = csv || !vcard && file?.lowercased().hasSuffix(".csv") == true
    guard !(csv && vcard) else {
      throw Diagnostic(.error, "it can be one of --vcard and --csv", hint: "say one of them")
    }
    let coach = try invocation.coach()
    let work = ExportPeople(isTable ? .csv : .vcard)
    guard let file else {
      _ = try work.run(in: coach) { invocation.console.write($0) }
      return .fine
    }
    var count = 0
    try NewFile.write(file) { write in count = try work.run(in: coach, write) }
    invocation.show(
      Done(
        schema: "coach.people-export/1",
        sentence: "Wrote \(Numbers.of(count, "person", "people")) to \(file).",
        fields: ["file": .string(file), "people": .integer(count)]))
    return .fine
  }
}

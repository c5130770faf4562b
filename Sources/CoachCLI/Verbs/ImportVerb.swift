// import: takes archives in.

import ArgumentParser
import Coaching
import Domain
import Importers

struct ImportVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in what networks give out: archives, tables, whole download folders.",
    discussion: """
      Archives of X, Mastodon, Bluesky, LinkedIn, Facebook, Instagram and Threads, X analytics, \
      YouTube comments, feeds of a blog, address books (.vcf), Mastodon's following_accounts.csv \
      and coach-activity files are recognised by what is in them, also in folders and in archives \
      within archives; what is not recognised is named. coach people import takes calendars and \
      other lists of people. Importing twice, or in another order, gives the same store; direct \
      messages are never read.

      Any other table of posts (.csv, .tsv), as from Google+ or Foursquare: coach proposes what its \
      columns hold, asks, and remembers it. A script says it: --network foursquare --account @me \
      --map date=Created,text=Shout,link=Url. Meanings are \(TableQuestion.meanings). Dates such \
      as 01/02/2024 are read by --dates dmy or mdy where no other date of the table tells.
      """)
  static let example = "coach import twitter-2026-03-01.zip"

  @Argument(help: ArgumentHelp("What to take in.", valueName: "path"), completion: .file())
  var paths: [String]
  @Option(help: "Whose archive it is, where the archive does not say: @me.") var account: String?
  @Option(
    help: ArgumentHelp("Of a table: which columns hold what.", valueName: "meaning=column"))
  var map: String?
  @Option(help: ArgumentHelp("Of a table: where it was published.", valueName: "network"))
  var network: String?
  @Option(
    help: ArgumentHelp("Of a table: the order in its dates: dmy, mdy or ymd.", valueName: "order"))
  var dates: String?
  @Flag(help: "Refuse a file with any malformed part.") var strict = false
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    Interrupt.catchSignal()
    let progress = ProgressLine(invocation.console)
    let tables = TableChoice(
      map: map, network: network.map { Network(rawValue: $0) }, dates: try order(),
      ask: { proposal, mapping in
        progress.clear()
        guard invocation.canAsk else { throw proposal.unknown }
        return invocation.settle(proposal, mapping)
      })
    let work = ImportArchive(
      paths: paths, account: account, tables: tables, strict: strict,
      progress: { progress.show("read \(Numbers.count($0)) records") },
      isCancelled: { Interrupt.isRaised })
    defer { progress.clear() }
    let answer = try work.run(in: invocation.coach())
    progress.clear()
    invocation.show(answer)
    if !invocation.options.json,
      answer.counts[.person].added + answer.counts[.identity].added > 0,
      try !FindDuplicates(limit: 1).answer(invocation.coach()).isEmpty
    {
      invocation.tell(
        Diagnostic(.note, "some people may be one", hint: "coach people duplicates lists them"))
    }
    return .fine
  }

  private func order() throws(Diagnostic) -> DateOrder? {
    guard let dates else { return nil }
    guard let order = DateOrder(rawValue: dates.lowercased()) else {
      throw Diagnostic(
        .error, "“\(dates)” is no order of a date", hint: "say --dates dmy, mdy or ymd")
    }
    return order
  }
}

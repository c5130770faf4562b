// import: takes archives in.

import ArgumentParser
import Coaching
import Domain
import Foundation

struct ImportVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in an archive: a zip, tar.gz, folder or single file.",
    discussion: """
      X archives of every age, Mastodon archives and coach-activity files are recognised by what is \
      in them, address books (.vcf) and Mastodon's following_accounts.csv too; coach people import \
      takes calendars and other lists of people. Importing twice, or in another order, gives the same store; direct messages are \
      never read.
      """)
  static let example = "coach import twitter-2026-03-01.zip"

  @Argument(help: ArgumentHelp("What to take in.", valueName: "path"), completion: .file())
  var paths: [String]
  @Option(help: "Whose archive it is, where the archive does not say: @me.") var account: String?
  @Flag(help: "Refuse a file with any malformed part.") var strict = false
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    Interrupt.catchSignal()
    let progress = ProgressLine(invocation.console)
    let work = ImportArchive(
      paths: paths, account: account, strict: strict,
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
}

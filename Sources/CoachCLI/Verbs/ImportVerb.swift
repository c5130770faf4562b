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
      in them. Importing twice, or in another order, gives the same store; direct messages are \
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
    return .fine
  }
}

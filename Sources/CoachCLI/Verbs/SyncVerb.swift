// sync: reads what is new from connected accounts.

import ArgumentParser
import Coaching
import Domain

struct SyncVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: "Read what is new from the accounts you connected.",
    discussion: """
      Posts, who responded and when, and public counts of those people. The last 30 days are read \
      again each time, for counts, edits and deletions. Each page is kept as it comes: what is \
      stopped goes on from there the next time. No other command asks a network.
      """)
  static let example = "coach sync"

  @Argument(help: ArgumentHelp("Which of your accounts; all where left out.", valueName: "account"))
  var account: String?
  @Flag(help: "Read, say what is new, and keep nothing.") var dryRun = false
  @Flag(help: "Read everything again from the beginning.") var full = false
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    Interrupt.catchSignal()
    let progress = ProgressLine(invocation.console)
    defer { progress.clear() }
    let work = SyncAccounts(
      account: account, isDryRun: dryRun, isFull: full, progress: { progress.show($0) })
    let answer = try work.run(in: invocation.coach(), networks: invocation.networks)
    progress.clear()
    invocation.show(answer)
    let problems = answer.accounts.compactMap(\.problem)
    for problem in problems { invocation.tell(problem) }
    return problems.isEmpty ? .fine : .failed
  }
}

// account: one's own accounts.

import ArgumentParser
import Coaching
import Domain

struct AccountVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Your own accounts: add one, or list them.",
    subcommands: [AccountListVerb.self, AccountAddVerb.self],
    defaultSubcommand: AccountListVerb.self)
}

struct AccountListVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Your accounts and how far each is known.")
  static let isHarmless = true
  static let example = "coach account list"

  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    invocation.show(
      AccountListText(accounts: try ListAccounts().answer(coach), today: try coach.today()))
    return .fine
  }
}

struct AccountAddVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an account that you log by hand.")
  static let example = "coach account add mastodon @me@example.social"

  @Argument(help: ArgumentHelp("Where, as in mastodon, x or linkedin.", valueName: "network"))
  var network: String
  @Argument(help: ArgumentHelp("Your handle there.", valueName: "handle")) var handle: String
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let account = Handle(Network(rawValue: network), handle)
    let isNew = try AddAccount(handle: account).run(in: try invocation.coach())
    invocation.show(
      Done(
        schema: "coach.account/1",
        sentence: isNew ? "Added \(account)." : "\(account) is known already.",
        fields: ["account": .string(account.description), "added": .bool(isNew)]))
    return .fine
  }
}

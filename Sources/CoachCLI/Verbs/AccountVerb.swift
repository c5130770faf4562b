// account: one's own accounts.

import ArgumentParser
import Coaching
import Domain

struct AccountVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Your own accounts: list, add, connect or remove them.",
    subcommands: [
      AccountListVerb.self, AccountAddVerb.self, AccountConnectVerb.self,
      AccountDisconnectVerb.self, AccountRemoveVerb.self,
    ],
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

struct AccountRemoveVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take an account out, with everything on it.",
    discussion: "People stay; coach undo brings the account back whole.")
  static let example = "coach account remove @me@example.social --yes"

  @Argument(help: ArgumentHelp("Which of your accounts.", valueName: "account")) var account: String
  @Flag(name: [.customShort("y"), .long], help: "Do not ask first.") var yes = false
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    let work = RemoveAccount(account)
    let found = try work.preview(coach)
    let loss =
      "\(found.account) with \(Numbers.of(found.posts, "post")) and "
      + Numbers.of(found.responses, "response")
    let fields: KeyValuePairs<String, JSON> = [
      "account": .string(found.account.description), "posts": .integer(found.posts),
      "responses": .integer(found.responses),
    ]
    let preview = Done(schema: "coach.account/1", sentence: "This removes \(loss).", fields: fields)
    guard try invocation.agrees(to: preview, yes: yes) else { return .negative }
    _ = try work.run(in: coach)
    invocation.show(
      Done(
        schema: "coach.account/1", sentence: "Removed \(loss).",
        hint: "coach undo brings it back.", fields: fields))
    return .fine
  }
}

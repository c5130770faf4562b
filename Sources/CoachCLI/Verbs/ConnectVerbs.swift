// account connect and disconnect: the right to read an account at its server.

import ArgumentParser
import Coaching
import Domain
import Sync

struct AccountConnectVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "connect", abstract: "Connect an account, so that coach sync can read it.",
    discussion: """
      On Mastodon, name the server: a page there shows a code to paste, or give a token made under \
      Preferences, Development. On Bluesky, name your handle and give an app password, which is not \
      kept. What coach gets can only read; it lies in the system keyring, or in a file that only \
      you can read.
      """)
  static let example = "coach account connect mastodon example.social"

  @Argument(help: ArgumentHelp("mastodon or bluesky.", valueName: "network")) var network: String
  @Argument(
    help: ArgumentHelp("Mastodon: your server. Bluesky: your handle.", valueName: "name"))
  var name: String
  @Option(help: "Bluesky: your server, if it is not bsky.social.") var server: String?
  @Flag(help: "Mastodon: give a token made by hand, not a code.") var token = false
  @Flag(help: "Read the token or app password from standard input.") var tokenStdin = false
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    Interrupt.catchSignal()
    let work = ConnectAccount(
      network: Network(rawValue: network), name: name, server: server,
      hasToken: token || tokenStdin)
    let answer = try work.run(in: invocation.coach(), networks: invocation.networks) { question in
      if !tokenStdin { invocation.console.writeError(Self.request(question, name: name)) }
      return invocation.console.hidden()
    }
    invocation.show(
      Done(
        schema: "coach.account/1",
        sentence: "Connected \(answer.account) at \(answer.server).",
        hint:
          "The token lies in \(place(answer.keptIn, invocation)). coach sync reads the account.",
        fields: [
          "account": .string(answer.account.description), "server": .string(answer.server),
          "kept_in": .string(answer.keptIn),
        ]))
    return .fine
  }

  /// A path below the person's home as `~/…`, where the token can be found.
  private func place(_ path: String, _ invocation: Invocation) -> String {
    guard let home = invocation.environment["HOME"], !home.isEmpty, path.hasPrefix(home + "/")
    else { return path }
    return "~" + path.dropFirst(home.count)
  }

  /// What to do now; an address stands on a line of its own, so that it can be copied.
  private static func request(_ question: ConnectAccount.Question, name: String) -> String {
    switch question {
    case .code(let page):
      "Open this page and say yes there, then paste the code that it shows:\n\(page)\n"
    case .token:
      "Paste the token of \(name); it is not shown. Preferences, Development makes one.\n"
    case .password:
      "Give an app password; it is not shown. Settings, App passwords makes one.\n"
    case .sentCode: "Your server sent you a code; paste it.\n"
    }
  }
}

struct AccountDisconnectVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "disconnect", abstract: "End the connection of an account; what was read stays.",
    discussion: "The token is taken back at the server and deleted here.")
  static let example = "coach account disconnect @me@example.social"

  @Argument(help: ArgumentHelp("Which of your accounts.", valueName: "account")) var account: String
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    Interrupt.catchSignal()
    let answer = try DisconnectAccount(account).run(
      in: invocation.coach(), networks: invocation.networks)
    if let problem = answer.problem {
      invocation.tell(
        Diagnostic(.warning, "the server was not told: \(problem.message)", hint: problem.hint))
    }
    invocation.show(
      Done(
        schema: "coach.account/1",
        sentence: "Disconnected \(answer.account); its token is deleted here"
          + (answer.isRevoked ? " and taken back at the server." : "."),
        hint: answer.isRevoked ? nil : Self.leftOver(answer.account.network),
        fields: [
          "account": .string(answer.account.description), "revoked": .bool(answer.isRevoked),
        ]))
    return .fine
  }
}

extension AccountDisconnectVerb {
  /// What may still be good at the server where the token was not taken back there.
  private static func leftOver(_ network: Network) -> String {
    network == .bluesky
      ? "To be safe, delete its app password too: Settings, App passwords."
      : "If you made the token by hand, delete it at the server too."
  }
}

extension Invocation {
  /// What lets this command ask networks.
  var networks: Networks {
    Networks(
      keyring: Keyring(folder: folders.config, environment: environment),
      isCancelled: { Interrupt.isRaised })
  }
}

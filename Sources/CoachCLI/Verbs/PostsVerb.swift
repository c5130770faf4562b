// posts: which did best or worst and why, and whether any hours are better than others.

import ArgumentParser
import Coaching
import Domain

struct PostsVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "posts", abstract: "Your best and worst posts and why; the best time to post.",
    discussion: """
      Looks at a year of your own posts unless you say otherwise. What two lucky likes make of a \
      post is drawn back to the usual, and hours are only named where chance would hardly ever look \
      like it.
      """)
  static let example = "coach posts --best"
  static let isHarmless = true

  @Flag(help: "The posts that did best (what is shown anyway).") var best = false
  @Flag(help: "The posts that did worst.") var worst = false
  @Flag(help: "Whether any hours are better than others.") var when = false
  @Option(help: ArgumentHelp("The first day looked at.", valueName: "day")) var since: String?
  @Option(help: ArgumentHelp("The last day looked at.", valueName: "day")) var to: String?
  @Option(help: "Only this account.") var account: String?
  @Option(help: ArgumentHelp("At most so many posts.", valueName: "number")) var limit = 5
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func validate() throws {
    if [best, worst, when].count(where: \.self) > 1 {
      throw ValidationError("say one of --best, --worst and --when")
    }
    guard (1...1000).contains(limit) else {
      throw ValidationError("--limit is a number from 1 to 1000")
    }
  }

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    let today = try coach.today()
    let from = try since.map { try invocation.day($0, .ask, today: today) }
    let last = try to.map { try invocation.day($0, .ask, today: today, last: true) }
    if when {
      let answer = try FindBestHours(from: from, to: last, account: account).answer(coach)
      invocation.show(answer)
      if case .cannotTell = answer.hours { return .negative }
      return .fine
    }
    let answer = try RatePosts(
      from: from, to: last, account: account, isWorst: worst, limit: limit
    ).answer(coach)
    invocation.show(answer)
    return answer.posts.isEmpty ? .negative : .fine
  }
}

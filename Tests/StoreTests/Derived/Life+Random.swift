// Lives drawn at random, with everything that makes the sums hard.

import Domain

extension Life {
  /// A life of one to four accounts on two networks over a hundred days: stopped clocks, unknown
  /// responses, totals only, responses of one's own accounts, days that begin at 03:00.
  static func random(_ seed: Int, linked: Bool) -> Life {
    var dice = Dice(seed)
    var life = Life()
    life.boundary = dice.chance(0.5) ? 180 : 0
    let candidates = [
      Account(network: "x", handle: "@Me"), Account(network: "x", handle: "@me_too"),
      Account(network: "mastodon", handle: "@me@here.example"),
      Account(network: "mastodon", handle: "@alt@here.example"),
    ]
    life.accounts = Array(candidates.shuffled(using: &dice).prefix(1 + dice.below(4)))
    for network in ["x", "mastodon"] {
      for person in 0..<9 {
        let handle = "@P\(person)"
        life.people.append(
          Person(
            network: network, handle: handle,
            followers: dice.chance(0.7) ? dice.below(100_000) : nil,
            listed: dice.chance(0.5) ? dice.below(100) : nil,
            score: dice.chance(0.2) ? Double(1 + dice.below(99)) : nil))
        if linked, network == "mastodon", dice.chance(0.5) {
          life.links["mastodon \(handle.lowercased())"] = "x \(handle.lowercased())"
        }
      }
    }
    for account in life.accounts { life.fill(account, &dice) }
    return life
  }

  /// The first day of random lives: ten days before the clocks of Oslo are set forward.
  static let first = 20_530
  /// How many days random lives last.
  static let length = 100

  private mutating func fill(_ account: Account, _ dice: inout Dice) {
    let responds = dice.chance(0.7)
    let told = dice.chance(0.5)
    let before = posts.count
    for id in 0..<(10 + dice.below(40)) {
      let kind = PostKind.allCases.randomElement(using: &dice) ?? .original
      let totals = Totals(
        likes: dice.below(8), reshares: dice.below(3),
        replies: dice.chance(0.5) ? dice.below(3) : nil
      )
      posts.append(
        Post(
          account: account, id: id, at: instant(&dice), kind: kind,
          to: kind == .reply ? partner(on: account.network, &dice) : nil,
          totals: told && dice.chance(0.8) ? totals : nil))
    }
    let own = posts[before...].map(\.id)
    if responds {
      for id in 0..<(5 + dice.below(80)) {
        let kind = ResponseKind.allCases.randomElement(using: &dice) ?? .like
        let by = dice.chance(0.1) ? partner(on: account.network, &dice) : "@p\(dice.below(9))"
        posts.isEmpty
          ? ()
          : responses.append(
            Response(
              account: account, id: id,
              post: dice.chance(0.8) ? own.randomElement(using: &dice) : nil,
              at: instant(&dice), kind: kind, by: by))
      }
    }
    for _ in 0..<dice.below(3) {
      let from = Self.first + dice.below(30)
      coverage.append(
        Coverage(
          account: account, from: Day(from), to: Day(from + dice.below(80)),
          responses: ResponseKnowledge.allCases.randomElement(using: &dice) ?? .known))
    }
  }

  /// Somebody to write to, now and then oneself.
  private func partner(on network: String, _ dice: inout Dice) -> String {
    let own = accounts.filter { $0.network == network }.map(\.handle)
    return dice.chance(0.15) ? own.randomElement(using: &dice) ?? "@p1" : "@P\(dice.below(9))"
  }

  private func instant(_ dice: inout Dice) -> Instant {
    Instant(seconds: Int64(Self.first * 86_400 + dice.below(Self.length * 86_400)))
  }
}

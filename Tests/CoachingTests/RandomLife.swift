// Lives drawn at random, with all that makes a movement hard to explain.

import Domain
import TestSupport

/// A life of one to three accounts over half a year: people who come back, totals without names,
/// a hit, a break, an account whose data ends early or whose responses are unknown.
struct RandomLife {
  /// The last day of the life.
  static let last = day("2026-02-28")
  private static let length = 180
  private static let names: [(Network, String)] = [
    (.mastodon, "@me@example.social"), (.x, "@me"), (.bluesky, "@me.example"),
  ]

  /// The life as an activity file.
  private(set) var life: ActivityFile
  private var random: DemoRandom

  /// The life of a number, lived by the clocks of a zone; the same every time.
  init(seed: Int, zone: String = "Europe/Oslo") throws {
    random = DemoRandom(seed: UInt64(seed) &+ 77)
    life = try ActivityFile(zone: zone, boundary: seed % 3 == 0 ? 180 : 0)
    for reader in 0..<40 where random.chance(0.5) {
      life.person(
        "@reader\(reader)", followers: random.below(9000),
        listed: random.chance(0.5) ? random.below(50) : nil,
        score: random.chance(0.2) ? 1 + random.unit() * 99 : nil)
    }
    for (index, (network, name)) in Self.names.prefix(1 + random.below(3)).enumerated() {
      if index > 0 { life.use(name, on: network) }
      try fill(isFirst: index == 0)
    }
    if random.chance(0.5) {
      let from = Self.last - 20 - random.below(40)
      try life.pause("\(from)", "\(from + 6)", reason: "holiday")
    }
  }

  private mutating func fill(isFirst: Bool) throws {
    let rate = 0.5 + random.unit() * 3
    let isTold = random.chance(0.4)
    let end = Self.last - (isFirst ? 0 : random.below(3) * 11)
    let hit = random.below(Self.length)
    for index in 0..<Self.length {
      let day = end - index
      for _ in 0..<random.count(rate) {
        let hour = random.pick([5, 9, 12, 18, 21], or: 9)
        let text = random.pick(
          ["Good morning!", "https://example.org/a", "How do you do it?", "A long day."], or: "")
        let post = try life.post(
          "\(day) \(hour):\(10 + random.below(50))", text,
          totals: isTold ? Totals(likes: random.below(6), reshares: random.below(2)) : nil)
        try respond(to: post, on: day, hour, random.count(1.4))
        if index == hit { try respond(to: post, on: day, hour, 120, from: 500) }
      }
      if random.chance(0.4) {
        try life.reply("\(day) 22:\(10 + random.below(50))", to: "@reader\(random.below(60))")
      }
    }
    let knowledge: ResponseKnowledge = isFirst || random.chance(0.7) ? .known : .unknown
    try life.cover("\(end - Self.length + 1)", "\(end)", responses: knowledge)
  }

  private mutating func respond(
    to post: String, on day: Day, _ hour: Int, _ count: Int, from: Int = 40
  ) throws {
    for _ in 0..<count {
      try life.respond(
        random.pick([.like, .like, .reply, .reshare], or: .like),
        by: "@reader\(random.below(from))", to: post, "\(day) \(hour + 1):\(10 + random.below(50))")
    }
  }

  /// A second, less active account: a post a week, with or without known responses.
  static func quiet(seed: Int, responses: ResponseKnowledge) throws -> ActivityFile {
    var random = DemoRandom(seed: UInt64(seed) &+ 991)
    var life = try ActivityFile(account: "@quiet", on: .linkedin)
    for week in 0..<(1 + random.below(20)) {
      let day = last - week * 7 - random.below(7)
      let post = try life.post("\(day) 12:00", "What I learned this week.")
      if random.chance(0.5) { try life.reply("\(day) 13:00", to: "@colleague\(random.below(9))") }
      guard responses != .unknown else { continue }
      for _ in 0...random.below(3) {
        try life.respond(.like, by: "@colleague\(random.below(9))", to: post, "\(day) 15:00")
      }
    }
    try life.cover("\(last - 180)", "\(last)", responses: responses)
    return life
  }
}

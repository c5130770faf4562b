// Random lives whose facts the store and the rule engine must count alike.

import Domain

/// A small generator that gives the same numbers every time.
struct FixedRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A hundred days on two networks: posts of every sort, responses, meetings, a break.
enum FactLife {
  static let first = Day(20_240)
  static let days = 100
  static let mine = [Handle(.mastodon, "@me@example.social"), Handle(.x, "@me")]

  private static let texts: [(text: String, links: [String], media: Int)] = [
    ("https://example.org/a", ["https://example.org/a"], 0),
    ("Good morning everyone!", [], 0), ("What do you read on trains?", [], 0),
    ("A thought on catalogues", [], 0), ("A picture of the harbour", [], 1),
    ("Worth your time: https://example.org/b", ["https://example.org/b"], 0),
    ("Great post!", [], 0), ("Thank you so much, Ana", [], 0),
    ("Where did you find that?", [], 0), ("Shelves, again", [], 0),
  ]

  static func records(seed: UInt64) -> [Record] {
    var random = FixedRandom(state: seed)
    var records: [Record] = mine.map { .account(AccountRecord(handle: $0)) }
    let people = mine.map { me in (0..<9).map { Handle(me.network, "@p\($0)") } }
    for group in people {
      for person in group where Bool.random(using: &random) {
        let score = Bool.random(using: &random) ? Double.random(in: 1...60, using: &random) : nil
        records.append(.person(PersonRecord(handle: person, score: score)))
      }
    }
    func instant(_ day: Int) -> Instant {
      let seconds = (first + day).number * 86_400 + Int.random(in: 0..<86_400, using: &random)
      return Instant(seconds: Int64(seconds))
    }
    for (number, me) in mine.enumerated() {
      records.append(
        .coverage(
          CoverageRecord(
            account: me, from: first + number * 10, to: first + days + 2,
            responses: number == 0 ? .known : ResponseKnowledge.allCases[Int(seed % 3)])))
      for day in 0..<days {
        for index in 0..<max(0, Int.random(in: -1...3, using: &random)) {
          let said = texts[Int.random(in: 0..<texts.count, using: &random)]
          let kind = PostKind.allCases[Int.random(in: 0..<5, using: &random)]
          let to = people[number][Int.random(in: 0..<9, using: &random)].name
          let isDated = Int.random(in: 0..<20, using: &random) == 0
          let at =
            isDated ? Instant(seconds: Int64((first + day).number * 86_400 + 43_200)) : instant(day)
          records.append(
            .post(
              PostRecord(
                account: me, id: "\(day)-\(index)", at: at, precision: isDated ? .day : .second,
                kind: kind, text: said.text, links: said.links, media: said.media,
                tags: Bool.random(using: &random) ? ["Swift", "books"] : [],
                to: kind == .reply || kind == .reshare ? to : nil,
                totals: number == 1
                  ? Totals(likes: Int.random(in: 0...4, using: &random), reshares: 1) : nil)))
        }
        for index in 0..<max(0, Int.random(in: -1...3, using: &random)) {
          let isOwn = Int.random(in: 0..<15, using: &random) == 0
          let post = "\(max(0, day - Int.random(in: 0...4, using: &random)))-0"
          records.append(
            .response(
              ResponseRecord(
                account: me, post: Bool.random(using: &random) ? post : nil, id: "r\(day)-\(index)",
                at: instant(day),
                kind: ResponseKind.allCases[Int.random(in: 0..<6, using: &random)],
                by: isOwn ? me.name : people[number][Int.random(in: 0..<9, using: &random)].name)))
        }
      }
      records.append(
        .snapshot(
          SnapshotRecord(account: me, at: instant(40), followers: 100, following: 40, listed: 3)))
    }
    for day in stride(from: 15, to: days, by: 17) {
      let guest = people[day % 2][Int.random(in: 0..<9, using: &random)]
      records.append(
        .encounter(
          EncounterRecord(
            at: instant(day), event: "Book fair \(day)",
            people: [.init(name: guest.name, handle: guest.name, network: guest.network)],
            knowsHandles: [nil, true, false][day % 3])))
    }
    records.append(.pause(PauseRecord(from: first + 30, to: first + 36, reason: "holiday")))
    return records
  }
}

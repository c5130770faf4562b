// What the demo's person kept besides her archives: who responded, whom she met, when she was away.

import Domain

/// The demo's activity file: archives do not say who responded, this does.
struct DemoActivity {
  private var file: ActivityFile
  private var random = DemoRandom(seed: 26)
  private var strangers = 0
  /// Everybody who has appeared, in order.
  private var seen: Set<String> = []
  private var cast: [DemoPerson] = []

  /// The file's text.
  private(set) var text = ""

  init(_ life: DemoLife) throws {
    file = try ActivityFile(
      zone: DemoLife.zone, account: DemoLife.mastodonAccount, on: .mastodon)
    for post in life.posts where post.network == .mastodon && post.visibility != .direct {
      try respond(to: post)
    }
    try addSurroundings()
    for person in cast {
      file.person(
        person.handle, name: person.name, followers: person.followers,
        following: person.following, listed: person.listed)
    }
    text = file.text
  }

  private mutating func respond(to post: DemoPost) throws {
    let id = DemoMastodonArchive.id(post)
    let hit = post.likes > 80
    var answered: Set<String> = []
    if case .reply(let person) = post.shape, random.chance(0.45) {
      try add(.reply, by: person, to: id, after: post.at, text: answer())
      return
    }
    for index in 0..<(post.likes + post.reshares) {
      let person = responder(strange: hit ? 0.75 : 0.13)
      guard answered.insert(person.handle).inserted else { continue }
      try add(index < post.likes ? .like : .reshare, by: person, to: id, after: post.at)
    }
    let answers: Double =
      switch post.shape {
      case .question: 0.7
      case .linkOnly: 0.02
      case .original: hit ? 9 : 0.22
      default: 0.05
      }
    for _ in 0..<random.count(answers) where post.likes > 0 {
      try add(.reply, by: responder(strange: 0.1), to: id, after: post.at, text: answer())
    }
  }

  private mutating func add(
    _ kind: ResponseKind, by person: DemoPerson, to post: String?, after: Instant,
    text: String? = nil
  ) throws {
    // Most come within the hour, a few the next day.
    let minutes = 1 + random.below(40) + (random.chance(0.15) ? random.below(1200) : 0)
    let at = Instant(seconds: after.seconds + Int64(minutes * 60 + random.below(60)))
    guard at < DemoLife.exported else { return }
    if seen.insert(person.handle).inserted { cast.append(person) }
    try file.respond(kind, by: person.handle, to: post, at.rfc3339(offset: 0), text: text)
  }

  private mutating func answer() -> String { random.pick(DemoWords.answers, or: "Same here!") }

  private mutating func responder(strange: Double) -> DemoPerson {
    if random.chance(strange) {
      strangers += 1
      return DemoPeople.stranger(strangers - 1)
    }
    let total = DemoPeople.regulars.reduce(0) { $0 + $1.warmth }
    var rest = random.unit() * total
    for person in DemoPeople.regulars {
      rest -= person.warmth
      if rest < 0 { return person }
    }
    return DemoPeople.regulars[0]
  }

  private mutating func addSurroundings() throws {
    for (index, followers) in [38, 97, 141, 318, 352, 371, 388, 401, 417, 448, 497, 541, 536]
      .enumerated()
    {
      let month = (index + 2) % 12 + 1
      let date = "\(index < 10 ? 2025 : 2026)-\(month < 10 ? "0" : "")\(month)-01"
      try file.snapshot(
        "\(date) 07:00", followers: followers, following: 118 + index * 9, listed: index / 2)
    }
    for (date, value) in [
      ("2025-06-02", 61.0), ("2025-09-01", 58), ("2025-12-01", 60), ("2026-02-02", 66),
      ("2026-03-01", 59),
    ] {
      try file.score("linkedin-ssi", date, value)
    }
    let known = DemoPeople.regulars
    try file.met(
      "2025-10-09 18:00", ["\(known[9].name) (\(known[9].handle))", "\(known[10].name)"],
      event: "Library tools day", place: "Oslo", knowsHandles: true,
      notes: "Agnes showed the braille label printer.")
    try file.met(
      "2026-01-15 18:30",
      [
        "\(known[4].name) (\(known[4].handle))", "\(known[5].name) (\(known[5].handle))",
        "Edvin Lie",
      ],
      event: "Swift meetup", place: "Bergen", knowsHandles: true,
      notes: "Edvin wants to see Shelfmark; he restores boats.")
    try file.met(
      "2026-02-28 11:00", ["\(known[7].name) (\(known[7].handle))", "Solveig Brandt"],
      event: "Code and coffee", place: "Bergen", knowsHandles: false,
      notes: "Solveig runs the museum's archive and asked where to find me.")
    try file.pause("2025-07-07", "2025-07-27", reason: "walking in Lofoten, no phone")
    try file.cover("2025-02-27", "2026-03-01")
  }
}

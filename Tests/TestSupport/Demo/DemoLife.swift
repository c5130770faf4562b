// The demo's invented person and her year, drawn post by post.

import Domain
import Foundation

/// A year of Maren Holt, who does not exist: librarian in Bergen, builds small tools, swims.
///
/// It has a hit in May, a holiday in July, weeks of posting at lunch only in autumn, a steady winter
/// and a February in which she posts nothing but links, which costs her score.
public struct DemoLife: Sendable {
  /// What the demo's clock says: Monday 2 March 2026, 08:30 in Oslo.
  public static let now = Instant(seconds: 1_772_436_600)
  /// When both archives were asked for, the evening before.
  static let exported = Instant(seconds: 1_772_401_200)
  static let start = Day(20_148)
  static let zone = "Europe/Oslo"
  static let xAccount = "marenholt"
  static let xID = "1895188196145233920"
  static let host = "fjord.example"
  static let actor = "https://fjord.example/users/maren"
  static let mastodonAccount = "@maren@fjord.example"

  /// Everything she published, oldest first.
  private(set) var posts: [DemoPost] = []
  /// How she answers time.
  let table: ZoneTable
  private var random: DemoRandom
  private var used: Set<String> = []
  private var decks: [String: [String]] = [:]

  /// Draws the year; the same every time.
  public init() throws {
    guard let table = ZoneTable(name: Self.zone) else {
      throw Diagnostic(.error, "this machine knows no zone \(Self.zone)")
    }
    self.table = table
    self.random = DemoRandom(seed: 2_026)
    for phase in DemoPhase.year(from: Self.start) {
      for day in phase.first...phase.last {
        for network in [Network.mastodon, .x] { draw(day, phase, network) }
      }
    }
    addHit()
    addThreads()
    addSpecials()
    posts = posts.filter { $0.at < Self.exported }
      .sorted { ($0.at, $0.number) < ($1.at, $1.number) }
  }

  private mutating func draw(_ day: Day, _ phase: DemoPhase, _ network: Network) {
    let mastodon = network == .mastodon
    for _ in 0..<random.count(mastodon ? phase.posts.mastodon : phase.posts.x) {
      let share = random.unit()
      let shape: DemoPost.Shape =
        share < phase.linkOnly
        ? .linkOnly
        : share < phase.linkOnly + 0.2
          ? .question
          : share < phase.linkOnly + 0.23
            ? .greeting
            : share < phase.linkOnly + 0.29
              ? .quote(of: person()) : .original
      add(shape, at: moment(day, phase.hours), on: network, response: phase.response)
    }
    for _ in 0..<random.count(mastodon ? phase.replies.mastodon : phase.replies.x) {
      add(.reply(to: person()), at: moment(day, phase.hours), on: network, response: 0.3)
    }
    for _ in 0..<random.count(phase.reshares) {
      add(.reshare(of: person()), at: moment(day, phase.hours), on: network, response: 0)
    }
  }

  private mutating func add(
    _ shape: DemoPost.Shape, at: Instant, on network: Network, response: Double
  ) {
    var post = DemoPost(network: network, at: at, shape: shape, text: "", number: posts.count)
    var appeal = 1.0
    switch shape {
    case .question:
      post.text = fresh(DemoWords.questions)
      appeal = 1.2
    case .greeting:
      post.text = random.pick(DemoWords.greetings, or: "")
      appeal = 0.3
    case .linkOnly:
      post.link = article(at)
      if random.chance(0.4) { post.tags = [random.pick(["libraries", "shelfmark"], or: "")] }
      appeal = 0.12
    case .quote:
      post.text = random.pick(DemoWords.quotes, or: "")
    case .reply:
      post.text = fresh(DemoWords.replies)
    case .reshare:
      post.text = fresh(DemoWords.others)
      appeal = 0
    case .original, .thread, .poll:
      post.text = fresh(DemoWords.originals)
      if random.chance(0.16) { post.media = 1 }
      if random.chance(0.1) { post.link = article(at) }
      if random.chance(0.14) {
        post.tags = [random.pick(["libraries", "bergen", "sqlite"], or: "")]
      }
    }
    let hour = Int((at.seconds + Int64(table.offset(at: at.seconds))) / 3600 % 24)
    appeal *= (17...21).contains(hour) ? 1.3 : hour == 12 ? 0.75 : 1
    post.likes = random.count(response * appeal * 1.1)
    post.reshares = random.count(response * appeal * 0.28)
    posts.append(post)
  }

  /// The hit of 14 May, posted on both.
  private mutating func addHit() {
    let text = """
      A visitor asked whether the library could "print the internet". I said yes, which part? \
      He said: the part with the recipes. We printed twelve. Today he came back with cake.
      """
    for (network, likes, reshares) in [(Network.mastodon, 92, 41), (.x, 486, 97)] {
      posts.append(
        DemoPost(
          network: network, at: moment(Self.start + 74, hour: 8, minute: 24), shape: .original,
          text: text, likes: likes, reshares: reshares, number: posts.count))
    }
  }

  /// One thread on each network, in the steady winter.
  private mutating func addThreads() {
    let parts = [
      "How we moved 41,000 index cards into one SQLite file, and what the cards taught us. A thread.",
      "First: photograph everything, including the backs. Two hundred cards had love letters on them.",
      "Second: do not fix spelling while typing. Keep what is there, add what you think it means.",
      "Third: let the oldest librarian search first. She found the gap in 1974 in under a minute.",
      "The file is 31 megabytes & fits on a key ring. The cards stay. They smell better.",
    ]
    for (network, day) in [(Network.mastodon, 290), (.x, 291)] {
      for (index, text) in parts.enumerated() {
        let at = moment(Self.start + day, hour: 19, minute: 2 + index * 3)
        posts.append(
          DemoPost(
            network: network, at: at,
            shape: index == 0 ? .original : .thread(previous: posts.count - 1), text: text,
            likes: index == 0 ? 14 : 5 - index / 2, reshares: index == 0 ? 4 : 0,
            number: posts.count))
      }
    }
  }

  /// One of every oddity that real archives hold.
  private mutating func addSpecials() {
    func special(
      _ day: Int, _ network: Network, _ text: String, _ shape: DemoPost.Shape = .original,
      _ change: (inout DemoPost) -> Void
    ) {
      var post = DemoPost(
        network: network, at: moment(Self.start + day, hour: 18, minute: 11), shape: shape,
        text: text, likes: 3, reshares: 1, number: posts.count)
      change(&post)
      posts.append(post)
    }
    special(300, .mastodon, "What should Shelfmark learn next?", .poll(["Undo", "Braille labels"]))
    {
      _ in
    }
    special(283, .mastodon, "The crab in the book drop did not make it. It had a library card.") {
      $0.warning = "death of a crab"
    }
    special(310, .mastodon, "Note to self, in public but quietly: buy more shelf labels.") {
      $0.visibility = .unlisted
    }
    special(311, .mastodon, "For you who follow me: I am looking for a flat in Bergen.") {
      $0.visibility = .followers
    }
    let friend = DemoPeople.regulars[5]
    special(312, .mastodon, "Coffee at ten? I have the key.", .reply(to: friend)) {
      $0.visibility = .direct
    }
    special(295, .x, "Opening hours in the holidays: closed on the 24th, open on the 27th.") {
      $0.before = "Opening hours in the holidays: closed on the 24th, open on the 26th."
    }
    special(280, .x, Self.essay) { $0.likes = 21 }
  }

  /// A text longer than a tweet.
  static let essay = """
    Twenty years ago somebody taped a note to the last page of our copy of "Middlemarch": \
    "If you got this far, call me." There was a number. Yesterday a reader brought the book back, \
    put it on the desk and said that she had called. They talked for an hour, about the book, about \
    the twenty years, about who else might have called and did not. I have catalogued a lot of \
    marginalia in my life. I have never before had to add a field for "still works".
    """

  private mutating func person() -> DemoPerson {
    let total = DemoPeople.regulars.reduce(0) { $0 + $1.warmth }
    var rest = random.unit() * total
    for person in DemoPeople.regulars {
      rest -= person.warmth
      if rest < 0 { return person }
    }
    return DemoPeople.regulars[0]
  }

  /// A sentence that was not written yet: the cards are dealt out before they are shuffled again.
  private mutating func fresh(_ sentences: [String]) -> String {
    let name = sentences.first ?? ""
    var text = ""
    for _ in 0..<400 {
      if decks[name, default: []].isEmpty { decks[name] = random.shuffled(sentences) }
      text = DemoWords.filled(decks[name]?.popLast() ?? "", &random)
      if used.insert(text).inserted { break }
    }
    return text
  }

  private mutating func article(_ at: Instant) -> String {
    let day = Int(at.seconds / 86_400) - Self.start.number
    guard day >= 337 else { return random.pick(DemoWords.articles, or: "") }
    return "https://letters.fjord.example/\(1 + (day - 337) / 2)"
  }

  private mutating func moment(_ day: Day, _ hours: [Int]) -> Instant {
    let hour = random.pick(hours, or: 12)
    return moment(day, hour: hour, minute: random.below(60), second: random.below(60))
  }

  private func moment(_ day: Day, hour: Int, minute: Int, second: Int = 0) -> Instant {
    let wall = day.number * 86_400 + hour * 3600 + minute * 60 + second
    return Instant(seconds: table.firstInstant(wall: Int64(wall)))
  }
}

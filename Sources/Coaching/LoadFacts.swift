// The daily facts that rules are judged by, from the store.

import Domain
import RuleEngine
import Scoring
import Store

/// Fills the rule engine's daily facts for a span of days.
///
/// Missing is never zero: a group is known only on covered days, and only as far as the source can
/// tell.
struct LoadFacts {
  /// The days; the last is the latest that facts may speak of.
  var days: ClosedRange<Day>
  /// The day still running: an account without coverage records is covered up to it.
  var today: Day
  /// How many responses the days may hold before those who responded are left out, unknown; nil for
  /// no limit.
  var mostResponses: Int?

  /// Reads the facts.
  func load(_ reading: Reading) throws -> DailyFacts {
    var facts = DailyFacts(from: days.lowerBound, to: days.upperBound)
    let supplies = try reading.supplies(today: today)
    let score = try reading.ownScore(today: today)
    let arrivals = try supplies.flatMap { try reading.arrivals(over: days, account: $0.id) }
    let withPeople =
      mostResponses.map { most in arrivals.reduce(0) { $0 + $1.identified } <= most } ?? true
    try addKnowledge(supplies, withPeople: withPeople, reading, to: &facts)
    try addPosts(reading, to: &facts)
    for arrival in arrivals {
      let known = withPeople ? arrival.anonymous : arrival.anonymous + arrival.identified
      facts.add(.responses, known, on: arrival.day)
    }
    if withPeople {
      try addReceived(reading, to: &facts)
      try addCompany(score, reading, to: &facts)
    }
    for day in try reading.metFacts(over: days) {
      facts.add(.met, day.met, on: day.day)
      facts.add(.metUntold, day.untold, on: day.day)
      for contact in day.contacts { facts.add(.encounters, distance: contact, on: day.day) }
    }
    try addLevels(supplies, score, reading, to: &facts)
    return facts
  }

  private func addKnowledge(
    _ supplies: [AccountSupply], withPeople: Bool, _ reading: Reading, to facts: inout DailyFacts
  ) throws {
    func know(_ span: ClosedRange<Day>, _ responses: ResponseKnowledge) {
      let (from, to) = (span.lowerBound, span.upperBound)
      facts.know(.posts, from: from, to: to)
      facts.know(.texts, from: from, to: to)
      if responses != .unknown { facts.know(.responses, from: from, to: to) }
      if responses == .known, withPeople { facts.know(.people, from: from, to: to) }
    }
    let accounts = try reading.accounts()
    for supply in supplies {
      guard let coverage = supply.coverage else { continue }
      let told = try accounts.first { $0.id == supply.id }.map {
        try reading.coverageRecords(of: $0)
      }
      if let told, !told.isEmpty {
        for span in told where span.from <= span.to { know(span.from...span.to, span.responses) }
      } else {
        know(coverage, supply.responses)
      }
    }
    facts.know(.encounters, from: days.lowerBound, to: days.upperBound)
    var paused: Set<Day> = []
    for pause in try reading.pauses() where pause.habit == nil {
      let low = max(pause.record.from, days.lowerBound)
      let high = min(pause.record.to ?? days.upperBound, days.upperBound)
      if low <= high { paused.formUnion(low...high) }
    }
    for day in paused { facts.add(.paused, on: day) }
  }

  private func addPosts(_ reading: Reading, to facts: inout DailyFacts) throws {
    for tally in try reading.tallies(over: days) {
      let (cell, day) = (tally.cell, tally.day)
      switch cell.kind {
      case .reshare: facts.add(.reshares, cell.posts, on: day)
      case .reply: facts.add(.replies, cell.posts, on: day)
      case .thread: facts.add(.threads, cell.posts, on: day)
      case .quote: facts.add(.quotes, cell.posts, on: day)
      case .original:
        facts.add(.originals, cell.posts, on: day)
        switch cell.form {
        case .linkOnly: facts.add(.linkOnly, cell.posts, on: day)
        case .greeting: facts.add(.greetings, cell.posts, on: day)
        case .question: facts.add(.questions, cell.posts, on: day)
        case .plain: break
        }
      }
      if cell.kind != .reshare, cell.kind != .reply {
        facts.addPosts(cell.posts, hour: cell.hour, on: day)
      }
    }
    for day in try reading.publishedFacts(over: days) {
      facts.add(.media, day.media, on: day.day)
      facts.add(.linkedText, day.linkedText, on: day.day)
      facts.add(.repeated, day.repeated, on: day.day)
      facts.add(.crossPosts, day.crossPosts, on: day.day)
      facts.add(.askingReplies, day.asking, on: day.day)
      facts.add(.thanks, day.thanks, on: day.day)
      facts.add(.pleasantries, day.pleasantries, on: day.day)
      facts.addTags(day.tags, on: day.day)
      for distance in day.tagDistances { facts.add(.tags, distance: distance, on: day.day) }
    }
  }

  private func addReceived(_ reading: Reading, to facts: inout DailyFacts) throws {
    for day in try reading.receivedFacts(over: days) {
      facts.add(.responses, day.all, on: day.day)
      facts.add(.likesIn, day.likes, on: day.day)
      facts.add(.resharesIn, day.reshares, on: day.day)
      facts.add(.repliesIn, day.replies, on: day.day)
      facts.add(.mentionsIn, day.mentions, on: day.day)
      facts.add(.followsIn, day.follows, on: day.day)
      facts.add(.lateResponses, day.late, on: day.day)
      for distance in day.messages { facts.add(.messages, distance: distance, on: day.day) }
      for distance in day.resharers { facts.add(.resharers, distance: distance, on: day.day) }
    }
  }

  private func addCompany(
    _ score: Double?, _ reading: Reading, to facts: inout DailyFacts
  ) throws {
    for day in try reading.companyFacts(over: days, higherThan: score) {
      func add(_ kind: Distance, _ distances: [Int?]) {
        for distance in distances { facts.add(kind, distance: distance, on: day.day) }
      }
      add(.responders, day.responders)
      add(.higherResponders, day.higherResponders)
      add(.unmetFriends, day.unmetFriends)
      add(.partners, day.partners)
      add(.higherPartners, day.higherPartners)
      facts.add(.repliesToHigher, day.repliesToHigher, on: day.day)
      facts.add(.repliesToSilent, day.repliesToSilent, on: day.day)
    }
  }

  private func addLevels(
    _ supplies: [AccountSupply], _ score: Double?, _ reading: Reading, to facts: inout DailyFacts
  ) throws {
    facts.set(.accounts, Double(supplies.count), on: days.lowerBound)
    facts.set(.scoredPeople, Double(try reading.scoredPeople()), on: days.lowerBound)
    let stale = supplies.compactMap { $0.end.map { $0 + 29 } }.sorted()
    facts.set(.staleAccounts, 0, on: days.lowerBound)
    for (index, day) in stale.enumerated() {
      facts.set(.staleAccounts, Double(index + 1), on: max(day, days.lowerBound))
    }
    if let score {
      let higher = try reading.people(above: score).count
      facts.set(.higherPeople, Double(higher), on: days.lowerBound)
      for (day, signals) in zip(days, try reading.signals(over: days)) {
        facts.set(.score, ScoreModel.score(signals), on: day)
      }
    }
    var latest: [Int64: SnapshotRecord] = [:]
    for (account, day, snapshot) in try reading.snapshots() {
      latest[account] = snapshot
      func set(_ level: Level, _ count: (SnapshotRecord) -> Int?) {
        let known = latest.values.compactMap(count)
        guard !known.isEmpty else { return }
        facts.set(level, known.reduce(0) { $0 + Double($1) }, on: day)
      }
      set(.followers) { $0.followers }
      set(.following) { $0.following }
      set(.listed) { $0.listed }
    }
  }
}

extension Reading {
  /// One's own score at the latest closed day; nil while a signal is unknown.
  func ownScore(today: Day) throws -> Double? {
    guard try unknownSignals().isEmpty, let day = try latestClosedDay(today: today) else {
      return nil
    }
    return ScoreModel.score(try signals(on: day))
  }

  /// The first day with anything known; nil for an empty store.
  func firstKnownDay(today: Day) throws -> Day? {
    let accounts = try supplies(today: today).compactMap(\.coverage?.lowerBound).min()
    let meetings = try encounters().first?.day
    return [accounts, meetings].compactMap(\.self).min()
  }
}

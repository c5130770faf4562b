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

  /// Reads the facts.
  func load(_ reading: Reading) throws -> DailyFacts {
    var facts = DailyFacts(from: days.lowerBound, to: days.upperBound)
    let supplies = try reading.supplies(today: today)
    let score = try reading.ownScore(today: today)
    try addKnowledge(supplies, reading, to: &facts)
    try addPosts(reading, to: &facts)
    for account in supplies {
      for arrival in try reading.arrivals(over: days, account: account.id) {
        facts.add(.responses, arrival.anonymous, on: arrival.day)
      }
    }
    try addReceived(reading, to: &facts)
    let higher = try score.map { try reading.people(above: $0) } ?? []
    try addCompany(higher, reading, to: &facts)
    for day in try reading.metFacts(over: days) {
      for distance in day.met { facts.add(.met, distance: distance, on: day.day) }
      for distance in day.untold { facts.add(.untold, distance: distance, on: day.day) }
      for contact in day.contacts { facts.add(.encounters, distance: contact, on: day.day) }
    }
    let followUps = try FollowUps(reading, today: today).all()
    if !followUps.isEmpty {
      // What was due on earlier days is not looked up.
      facts.set(.dueContacts, Double(followUps.count { $0.due <= today }), on: today)
    }
    try addLevels(supplies, score, higher, reading, to: &facts)
    return facts
  }

  private func addKnowledge(
    _ supplies: [AccountSupply], _ reading: Reading, to facts: inout DailyFacts
  ) throws {
    func know(_ span: ClosedRange<Day>, _ responses: ResponseKnowledge) {
      let (from, to) = (span.lowerBound, span.upperBound)
      facts.know(.posts, from: from, to: to)
      facts.know(.texts, from: from, to: to)
      if responses != .unknown { facts.know(.responses, from: from, to: to) }
      if responses == .known { facts.know(.people, from: from, to: to) }
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
    let counters: [(Counter, PublishedDay.Count)] = [
      (.originals, .originals), (.quotes, .quotes), (.threads, .threads), (.replies, .replies),
      (.reshares, .reshares), (.linkOnly, .linkOnly), (.greetings, .greetings),
      (.questions, .questions), (.media, .media), (.linkedText, .linkedText),
      (.repeated, .repeated), (.crossPosts, .crossPosts), (.askingReplies, .asking),
      (.thanks, .thanks), (.pleasantries, .pleasantries),
    ]
    try reading.publishedFacts(over: days) { day, published in
      for (counter, count) in counters { facts.add(counter, published[count], on: day) }
      for (hour, n) in published.hours.enumerated() where n > 0 {
        facts.addPosts(Int(n), hour: hour, on: day)
      }
      facts.addTags(published.tags, on: day)
      facts.add(.tags, published.tagDistances, on: day)
    }
  }

  private func addReceived(_ reading: Reading, to facts: inout DailyFacts) throws {
    try reading.receivedFacts(over: days) { day, received in
      facts.add(.responses, received.all, on: day)
      facts.add(.likesIn, received[.likes], on: day)
      facts.add(.resharesIn, received[.reshares], on: day)
      facts.add(.repliesIn, received[.replies], on: day)
      facts.add(.mentionsIn, received[.mentions], on: day)
      facts.add(.followsIn, received[.follows], on: day)
      facts.add(.lateResponses, received[.late], on: day)
      facts.add(.messages, received.messages, on: day)
      facts.add(.resharers, received.resharers, on: day)
    }
  }

  private func addCompany(
    _ higher: Set<Int64>, _ reading: Reading, to facts: inout DailyFacts
  ) throws {
    try reading.companyFacts(over: days, higher: higher) { day, company in
      facts.add(.responders, company.responders, on: day)
      facts.add(.higherResponders, company.higherResponders, on: day)
      facts.add(.unmetFriends, company.unmetFriends, on: day)
      facts.add(.partners, company.partners, on: day)
      facts.add(.higherPartners, company.higherPartners, on: day)
      facts.add(.repliesToHigher, company.repliesToHigher, on: day)
      facts.add(.repliesToSilent, company.repliesToSilent, on: day)
    }
  }

  private func addLevels(
    _ supplies: [AccountSupply], _ score: Double?, _ higher: Set<Int64>, _ reading: Reading,
    to facts: inout DailyFacts
  ) throws {
    facts.set(.accounts, Double(supplies.count), on: days.lowerBound)
    facts.set(.scoredPeople, Double(try reading.scoredPeople()), on: days.lowerBound)
    let stale = supplies.compactMap { $0.end.map { $0 + 29 } }.sorted()
    facts.set(.staleAccounts, 0, on: days.lowerBound)
    for (index, day) in stale.enumerated() {
      facts.set(.staleAccounts, Double(index + 1), on: max(day, days.lowerBound))
    }
    if score != nil {
      facts.set(.higherPeople, Double(higher.count), on: days.lowerBound)
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

extension DailyFacts {
  fileprivate mutating func add(_ kind: Distance, _ counts: DistanceCounts, on day: Day) {
    for cell in counts.cells { add(kind, distance: cell.distance, cell.n, on: day) }
  }
}

extension Reading {
  /// One's own score at the latest closed day; nil while a signal is unknown.
  func ownScore(today: Day) throws -> Double? {
    guard try unknownSignals().isEmpty, let day = try latestClosedDay(today: today) else {
      return nil
    }
    return try score(on: day)
  }

  /// The first day with anything known; nil for an empty store.
  func firstKnownDay(today: Day) throws -> Day? {
    let accounts = try supplies(today: today).compactMap(\.coverage?.lowerBound).min()
    let meetings = try encounters().first?.day
    return [accounts, meetings].compactMap(\.self).min()
  }
}

// Whom one is losing touch with, by the measure of one's own past with them.

import Domain
import People
import Store

/// Lists people whose silence is long against their own usual gap.
public struct ListDrift {
  /// Somebody drifting.
  public struct Item: Sendable {
    /// Who.
    public var person: LogEncounter.Choice
    /// How long and against what.
    public var drift: Drift
    /// Their score and how it is known.
    public var score: ShownPersonScore
  }

  /// The list.
  public struct Answer: Sendable {
    /// The longest silence by its own measure first.
    public var items: [Item]
    /// How many people are drifting in all.
    public var drifting: Int
    /// How many were looked at.
    public var looked: Int
    /// Of how many nothing is usual yet, for want of three gaps.
    public var unknown: Int
    /// The day still running.
    public var today: Day
    /// The last day up to which silence is known to be silence.
    public var known: Day
  }

  /// So many people are looked at: those met or noted, and those one wrote to on the most days.
  private static let most = 2000
  /// One contact a year or less is no habit: whoever one wrote to on fewer days is no candidate.
  private static let fewest = 3

  /// At most so many.
  public var limit: Int

  /// Everybody drifting.
  public init(limit: Int = 20) { self.limit = limit }

  /// Reads them.
  public func answer(_ coach: Coach) throws -> Answer {
    try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      let known = try reading.knownDay(today: today)
      let pauses = try reading.declaredPauses(today: today)
      let own = try reading.ownPersons()
      var weights: [Int64: Int] = [:]
      for (person, tie) in try reading.writtenPeople() where tie.times >= Self.fewest {
        weights[person] = tie.times
      }
      for (person, tie) in try reading.metPeople() { weights[person, default: 0] += 10 * tie.times }
      for person in try reading.notedPeople() { weights[person, default: 0] += 10 }
      let candidates = weights.filter { !own.contains($0.key) }
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.most).map(\.key)
      var drifts: [Drift] = []
      var unknown = 0
      let contactDays = try ContactDays(reading)
      for person in candidates {
        let contacts = try contactDays.days(with: person, upTo: today)
        guard contacts.count > UsualGap.fewest else {
          unknown += 1
          continue
        }
        // A meeting logged after the last import is contact all the same.
        let drift = Drift(
          person: person, contacts: contacts, today: max(known, contacts.last ?? known),
          pauses: pauses)
        if let drift { drifts.append(drift) }
      }
      drifts.sort { ($1.ratio, $0.person) < ($0.ratio, $1.person) }
      let items = try drifts.prefix(limit).compactMap { drift -> Item? in
        guard let choice = try reading.choice(drift.person),
          let person = try reading.person(drift.person)
        else { return nil }
        return Item(person: choice, drift: drift, score: ShownPersonScore(person))
      }
      return Answer(
        items: items, drifting: drifts.count, looked: candidates.count, unknown: unknown,
        today: today, known: known)
    }
  }
}

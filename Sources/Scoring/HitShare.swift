// How much of an account's sums hits make up, and what is left without them.

import Domain

/// What an account's hits add to its sums on any day, and its responders without them.
struct HitShare {
  /// A person who responded to a hit.
  private struct Fan {
    var influence: Double
    /// All days on which they responded, in order.
    var all: [Day] = []
    /// Days on which they responded to something that is no hit, in order.
    var other: [Day] = []
  }

  private struct Key: Hashable {
    var person: Int64
    var day: Day
  }

  private var fans: [Int64: Fan] = [:]
  private var counts: [Key: Int] = [:]
  private var reshares: [(day: Day, count: Double)] = []
  private var anonymous: [(day: Day, count: Double)] = []
  /// Responses of people who are known, by day.
  private(set) var identified: [Day: Double] = [:]
  private let order: [Int64]

  init(_ activity: AccountActivity) {
    for hit in activity.record.hits {
      for response in hit.responses {
        counts[Key(person: response.person, day: response.day), default: 0] += response.count
        identified[response.day, default: 0] += Double(response.count)
        if response.reshares > 0 {
          reshares.append((response.day, Double(response.reshares)))
        }
      }
      if hit.anonymous > 0 { anonymous.append((hit.day, Double(hit.anonymous))) }
      if hit.anonymousReshares > 0 { reshares.append((hit.day, Double(hit.anonymousReshares))) }
    }
    let rows = activity.record.hitResponders.sorted { ($0.person, $0.day) < ($1.person, $1.day) }
    for row in rows {
      var fan =
        fans[row.person] ?? Fan(influence: ScoreModel.influence(ofScore: row.score))
      fan.all.append(row.day)
      if row.count > counts[Key(person: row.person, day: row.day), default: 0] {
        fan.other.append(row.day)
      }
      fans[row.person] = fan
    }
    self.order = fans.keys.sorted()
  }

  /// Whether there are no hits.
  var isEmpty: Bool { fans.isEmpty && anonymous.isEmpty && reshares.isEmpty }

  /// Anonymous responses to hits, by day.
  func anonymous(on day: Day) -> Double {
    anonymous.reduce(0) { $0 + ($1.day == day ? $1.count : 0) }
  }

  /// What the five sums at the close of a day hold because of hits.
  func signals(at day: Day) -> Signals {
    var sums = Signals()
    for person in order {
      guard let fan = fans[person] else { continue }
      let with = Self.latest(fan.all, day).map { ScoreModel.fade(day - $0) } ?? 0
      let without = Self.latest(fan.other, day).map { ScoreModel.fade(day - $0) } ?? 0
      sums.responders += with - without
      sums.influence += (with - without) * fan.influence
    }
    for (at, count) in anonymous {
      let people = ScoreModel.anonymousPerson * count * ScoreModel.fade(day - at)
      sums.responders += people
      sums.influence += people * ScoreModel.unknownInfluence
    }
    for (at, count) in reshares { sums.reshares += count * ScoreModel.fade(day - at) }
    return sums
  }

  /// Responder days without what went to hits.
  func cleaned(_ rows: [ResponderDay]) -> [ResponderDay] {
    guard !fans.isEmpty else { return rows }
    return rows.compactMap { row in
      guard let fan = fans[row.person] else { return row }
      var row = row
      row.count -= counts[Key(person: row.person, day: row.day), default: 0]
      guard row.count > 0 else { return nil }
      row.previous = Self.latest(fan.other, row.day - 1)
      return row
    }
  }

  private static func latest(_ days: [Day], _ day: Day) -> Day? { days.last { $0 <= day } }
}

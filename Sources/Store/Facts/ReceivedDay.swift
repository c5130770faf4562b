// What other people did on a day because of you, and when you next wrote to them.

import Domain
import GRDB

/// What came in on a day, as far as it is known who did it.
public struct ReceivedDay: Hashable, Sendable {
  /// The day.
  public var day: Day
  /// Likes.
  public var likes = 0
  /// Reshares.
  public var reshares = 0
  /// Replies.
  public var replies = 0
  /// Mentions.
  public var mentions = 0
  /// New followers.
  public var follows = 0
  /// Being put on lists.
  public var lists = 0
  /// Those of all these that came to a post two days old or older.
  public var late = 0
  /// For every reply and mention, how many days later you next wrote to that person; nil for never.
  public var messages: [Int?] = []
  /// The same for every person who reshared you that day.
  public var resharers: [Int?] = []

  /// Everything that came in.
  public var all: Int { likes + reshares + replies + mentions + follows + lists }
}

extension Reading {
  /// What came in on each of some days, in order; days without anything are left out.
  ///
  /// Responses of one's own accounts never count. Answers are looked for within the same days.
  public func receivedFacts(over days: ClosedRange<Day>) throws -> [ReceivedDay] {
    let (first, last) = (days.lowerBound.number, days.upperBound.number)
    let owners = try Owners.all(db)
    let written = try writtenInstants(over: days)
    let posted = try postDays(over: (days.lowerBound - 1)...days.upperBound)
    let rows = try RawStatement(
      db,
      "SELECT day, kind, person, at, post FROM response WHERE day BETWEEN ? AND ? ORDER BY day, kind"
    )
    rows.bind(1, first)
    rows.bind(2, last)
    var found: [ReceivedDay] = []
    // Of each person the day's first reshare.
    var reshared: [Int64: Int64] = [:]
    func close() {
      guard let last = found.indices.last, !reshared.isEmpty else { return }
      for (person, at) in reshared.sorted(by: { $0.key < $1.key }) {
        found[last].resharers.append(next(written, person, at, after: found[last].day))
      }
      reshared = [:]
    }
    while try rows.step() {
      let (day, kind, person) = (Int(rows.int(0)), rows.int(1), rows.int(2))
      if owners.contains(person) { continue }
      if found.last?.day.number != day {
        close()
        found.append(ReceivedDay(day: Day(day)))
      }
      let index = found.count - 1
      switch ResponseKind(code: kind) {
      case .like: found[index].likes += 1
      case .reshare:
        found[index].reshares += 1
        reshared[person] = min(reshared[person] ?? .max, rows.int(3))
      case .reply: found[index].replies += 1
      case .mention: found[index].mentions += 1
      case .follow: found[index].follows += 1
      case .list: found[index].lists += 1
      }
      if kind == ResponseKind.reply.code || kind == ResponseKind.mention.code {
        found[index].messages.append(next(written, person, rows.int(3), after: Day(day)))
      }
      // A post that is not of these days is older than they are.
      if let post = rows.intIfAny(4), posted[post].map({ day - $0 >= 2 }) ?? true {
        found[index].late += 1
      }
    }
    close()
    return found
  }

  /// How many days after `day` one next wrote to a person, from an instant on.
  private func next(
    _ written: [Int64: [(at: Int64, day: Int)]], _ person: Int64, _ at: Int64, after day: Day
  ) -> Int? {
    guard let list = written[person] else { return nil }
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle].at < at { low = middle + 1 } else { high = middle }
    }
    return low < list.count ? list[low].day - day.number : nil
  }

  /// When one wrote replies to each person, in order.
  private func writtenInstants(
    over days: ClosedRange<Day>
  ) throws -> [Int64: [(at: Int64, day: Int)]] {
    let rows = try RawStatement(
      db,
      """
      SELECT person, at, day FROM post
      WHERE day BETWEEN ? AND ? AND kind = 1 AND person IS NOT NULL ORDER BY at
      """)
    rows.bind(1, days.lowerBound.number)
    rows.bind(2, days.upperBound.number)
    var written: [Int64: [(at: Int64, day: Int)]] = [:]
    while try rows.step() {
      written[rows.int(0), default: []].append((rows.int(1), Int(rows.int(2))))
    }
    return written
  }

  /// The days of the posts of some days, by their ids.
  private func postDays(over days: ClosedRange<Day>) throws -> [Int64: Int] {
    let rows = try RawStatement(db, "SELECT id, day FROM post WHERE day BETWEEN ? AND ?")
    rows.bind(1, days.lowerBound.number)
    rows.bind(2, days.upperBound.number)
    var found: [Int64: Int] = [:]
    while try rows.step() { found[rows.int(0)] = Int(rows.int(1)) }
    return found
  }
}

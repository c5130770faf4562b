// The coming week: when to post what, whom to write to, and what to take up again.

import Domain
import People
import Scoring
import Store
import Suggestions

/// Plans the coming seven days.
public struct PlanWeek {
  /// One post.
  public struct Slot: Hashable, Sendable {
    /// The day.
    public var day: Day
    /// The hour of the clock.
    public var hour: Int
    /// When that is.
    public var at: Instant
    /// What kind of post.
    public var kind: PostKind
    /// What form, where it is an original.
    public var form: PostForm
    /// What about, where a topic suggests itself.
    public var topic: String?
    /// A post that it may take up again.
    public var follows: PostEvidence?
    /// Whether the hour is one that is hardly used.
    public var isNeglected: Bool
    /// Stays the same however often the week is planned.
    public var uid: String
  }

  /// Somebody who should hear from you.
  public struct Due: Hashable, Sendable {
    /// Who.
    public var name: String
    /// A handle, where one is known.
    public var handle: Handle?
    /// When.
    public var day: Day
    /// Where they were met.
    public var event: String?
    /// Stays the same however often the week is planned.
    public var uid: String
  }

  /// The plan.
  public struct Answer: Sendable {
    /// Today.
    public var today: Day
    /// The first day planned: tomorrow.
    public var from: Day
    /// The last day planned.
    public var to: Day
    /// The person's zone on the first day.
    public var zone: String
    /// The moment it was planned.
    public var now: Instant
    /// Whether anything is known at all.
    public var isEmpty: Bool
    /// How many posts a week there were lately.
    public var usual: Double
    /// Days off, left free.
    public var off: [Day]
    /// Posts.
    public var slots: [Slot]
    /// People who should hear from you.
    public var due: [Due]
    /// Whether there is a record of hours; without one hours are merely spread.
    public var knowsHours: Bool
  }

  /// How many days are planned.
  public static let days = 7
  /// Topics need so many posts of their own before they are a topic.
  static let topicPosts = 3

  /// Plans.
  public init() {}

  /// Plans.
  public func answer(_ coach: Coach) throws -> Answer {
    try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      let span = (today + 1)...(today + Self.days)
      let recent = try RecentRecord(reading, today: today)
      let record = recent.record
      let off = try reading.daysOff(in: span)
      let owner = try reading.accounts().map(\.handle.description).sorted().joined(separator: " ")
      var answer = Answer(
        today: today, from: span.lowerBound, to: span.upperBound,
        zone: reading.clock.zone(on: span.lowerBound), now: coach.now,
        isEmpty: try reading.accounts().isEmpty && reading.encounters().isEmpty,
        usual: record.daily() * 7, off: off.sorted(), slots: [], due: [],
        knowsHours: record.hours.reduce(0, +) >= 10)
      guard !answer.isEmpty else { return answer }
      answer.due = try dueFollowUps(reading, span, today, owner)
      guard recent.close != nil else { return answer }
      let back = (today - RecentRecord.days)...today
      let plan = WeekPlan(
        days: span.filter { !off.contains($0) }, weekly: record.daily() * 7,
        shares: Dictionary(
          uniqueKeysWithValues: OwnRecord.Sort.all.map { ($0, record.daily($0)) }),
        hours: WeekPlan.Hours(
          used: record.hours, awake: try reading.wakingHours(over: back),
          factors: record.hourFactors))
      let topics = try reading.ownTopics(over: back).filter { $0.posts >= Self.topicPosts }
        .prefix(3).map(\.tag)
      answer.slots = plan.slots.enumerated().map { index, slot in
        let (kind, form) = slot.sort.kindAndForm
        return Slot(
          day: slot.day, hour: slot.hour, at: reading.clock.instant(slot.day, hour: slot.hour),
          kind: kind, form: form,
          topic: topics.isEmpty || index % 2 == 1 ? nil : topics[index / 2 % topics.count],
          isNeglected: slot.isNeglected,
          uid: Self.uid(
            owner, slot.day, "post \(plan.slots[..<index].count { $0.day == slot.day })"))
      }
      if let last = recent.close,
        let old = try reading.travellingPosts(over: (last - 6)...last, limit: 1).first,
        let post = try reading.post(old.post),
        let index = answer.slots.firstIndex(where: { $0.kind == .original && $0.form == .plain })
      {
        answer.slots[index].follows = PostEvidence(post)
        answer.slots[index].topic = nil
      }
      return answer
    }
  }

  private func dueFollowUps(
    _ reading: Reading, _ span: ClosedRange<Day>, _ today: Day, _ owner: String
  ) throws -> [Due] {
    let followUps = try FollowUps(reading, today: today)
    return try followUps.all().compactMap { followUp -> Due? in
      let day = followUps.pauses.firstFree(from: max(followUp.due, span.lowerBound))
      guard day <= span.upperBound, let person = try reading.person(followUp.person) else {
        return nil
      }
      let handle = person.handles.first?.handle
      let meeting =
        followUp.reason == .met
        ? try reading.encounters(with: followUp.person).last : nil
      return Due(
        name: person.name, handle: handle, day: day, event: meeting?.record.event,
        uid: Self.uid(
          owner, followUp.lastContact, "meet \(handle?.description ?? person.name)"))
    }.sorted { ($0.day, $0.name) < ($1.day, $1.name) }
  }

  /// A name for an entry that no other calendar has: FNV-1a of the accounts and what it is.
  private static func uid(_ owner: String, _ day: Day, _ what: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in "\(owner)\n\(what)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return "\(day)-\(String(repeating: "0", count: 16 - digits.count))\(digits)@coach.invalid"
  }
}

extension OwnRecord.Sort {
  /// The kind of post, and its form where it is an original.
  var kindAndForm: (PostKind, PostForm) {
    switch self {
    case .original(let form): (.original, form)
    case .quote: (.quote, .plain)
    case .thread: (.thread, .plain)
    }
  }
}

extension DayClock {
  /// The instant at which the clock on the wall shows a full hour on a day.
  func instant(_ day: Day, hour: Int) -> Instant {
    let boundary = Int64((rules.last { $0.from <= day } ?? rules[0]).boundary) * 60
    let start = self.start(of: day)
    // Hours before the boundary belong to the day's end.
    let wall = Int64(hour) * 3600 - boundary
    let guess = Instant(seconds: start.seconds + (wall < 0 ? wall + 86_400 : wall))
    return Instant(seconds: guess.seconds + Int64(offset(at: start) - offset(at: guess)))
  }
}

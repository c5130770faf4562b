// Habits count every local day once, through the store: over clock changes, and when one travels.

import Coaching
import Domain
import Foundation
import Habits
import RuleBook
import Store
import TestSupport
import Testing

@Suite struct HabitDayTests {
  private static let zones = [
    "Europe/Oslo", "Europe/London", "Europe/Lisbon", "Europe/Athens", "Europe/Dublin",
    "America/New_York", "America/Los_Angeles", "America/Sao_Paulo", "America/Santiago",
    "America/St_Johns", "America/Havana", "Africa/Casablanca", "Africa/Cairo", "Asia/Tehran",
    "Asia/Beirut", "Asia/Kolkata", "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Auckland",
    "Asia/Tokyo",
  ]
  private static let first = day("2016-01-01")
  private static let length = 3653

  /// A rule of a single day's doing: something published.
  private func withRule<Result>(_ body: (RuleFolders) throws -> Result) throws -> Result {
    try withFolder { folder in
      let rule = """
        rule: daily-words
        title: Daily words
        advice: Write.
        why: A test.
        when: posts > 1000
        habit:
          name: Daily words
          day: posts >= 1
          goal: 1 of 1

        """
      try Data(rule.utf8).write(to: folder.appending(path: "daily-words.yaml"))
      return try body(RuleFolders(bundled: folder.path, personal: nil))
    }
  }

  /// The days around every clock change of a zone.
  private func aroundChanges(_ zone: TimeZone) -> Set<Day> {
    var days: Set<Day> = []
    var at = Date(timeIntervalSince1970: Double(Self.first.number) * 86_400)
    let end = at.addingTimeInterval(Double(Self.length) * 86_400)
    while let next = zone.nextDaylightSavingTimeTransition(after: at), next < end {
      let day = Day(Int(next.timeIntervalSince1970 / 86_400))
      for offset in -2...2 where offset != 2 || day.number % 3 == 0 { days.insert(day + offset) }
      at = next
    }
    return days.filter { $0 >= Self.first && $0 < Self.first + Self.length }
  }

  /// The first instant of a day by a calendar, with its boundary at 00:00 or 03:00.
  private func start(of day: Day, in zone: TimeZone, hour: Int) -> Int64 {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let (year, month, number) = day.fields
    let noon = calendar.date(from: DateComponents(year: year, month: month, day: number, hour: 12))
    let midnight = calendar.startOfDay(for: noon ?? .distantPast)
    let begin =
      hour == 0
      ? midnight
      : calendar.date(
        bySettingHour: hour, minute: 0, second: 0, of: midnight, matchingPolicy: .nextTime,
        repeatedTimePolicy: .first) ?? midnight
    return Int64(begin.timeIntervalSince1970)
  }

  @Test(arguments: zones)
  func `what is done at either end of a day counts on it once, over all clock changes of ten years`(
    name: String
  ) throws {
    let zone = try #require(TimeZone(identifier: name))
    let hour = (Self.zones.firstIndex(of: name) ?? 0) % 2 * 3
    let done = aroundChanges(zone)
    try withRule { folders in
      let store = try Store.inMemory(zone: name)
      let last = Self.first + Self.length
      let now = Instant(seconds: start(of: last, in: zone, hour: hour) + 60)
      let coach = Coach(store: store, now: now)
      _ = try SetDays(boundary: hour * 60).run(in: coach)
      _ = try AddHabit("Stretch", goal: .daily, from: Self.first, folders: folders).run(in: coach)
      let me = Handle(.mastodon, "@me@example.social")
      try store.change(command: "coach import", summary: "imported", at: now) { change in
        try change.receive(.account(AccountRecord(handle: me)))
        try change.receive(
          .coverage(
            CoverageRecord(account: me, from: Self.first, to: last - 1, responses: .known)))
        for day in done {
          let (begin, end) = (
            start(of: day, in: zone, hour: hour), start(of: day + 1, in: zone, hour: hour)
          )
          for at in [begin, end - 1] {
            try change.receive(
              .post(
                PostRecord(
                  account: me, id: "p\(at)", at: Instant(seconds: at), precision: .second,
                  kind: .original, text: "Words.")))
          }
        }
      }
      // One's own habit is ticked, now and at once, at both ends of each longer or shorter day: the
      // second tick finds the first.
      let odd = done.filter { day in
        start(of: day + 1, in: zone, hour: hour) - start(of: day, in: zone, hour: hour) != 86_400
      }
      for day in odd {
        for (index, at) in [
          start(of: day, in: zone, hour: hour), start(of: day + 1, in: zone, hour: hour) - 1,
        ].enumerated() {
          let answer = try TickHabit("Stretch", folders: folders)
            .run(in: Coach(store: store, now: Instant(seconds: at)))
          #expect(answer.days == day...day, "\(name) \(day)")
          #expect(answer.changed == 1 - index, "\(name) \(day)")
        }
      }
      #expect(odd.isEmpty == done.isEmpty)
      let habits = try ShowStreaks(folders: folders).answer(coach).habits
      #expect(habits.map(\.name) == ["Daily words", "Stretch"])
      for habit in habits {
        #expect(habit.periods.map(\.day) == (0..<Self.length).map { Self.first + $0 })
        let kept = habit.isOwn ? odd : done
        let wrong = habit.periods.filter { ($0.mark == .done) != kept.contains($0.day) }
        #expect(wrong.map(\.day) == [], "\(habit.name) in \(name)")
        #expect(habit.periods.allSatisfy { $0.mark == .done || $0.mark == .missed })
      }
    }
  }

  /// Posts every evening at nine where one is, so that one journey makes a day of no posts and a day
  /// of two; the streak goes on and counts no day twice.
  @Test(arguments: [
    ("Europe/Oslo", "Asia/Tokyo"), ("Asia/Tokyo", "Europe/Oslo"),
    ("America/Los_Angeles", "Pacific/Auckland"), ("Pacific/Auckland", "America/Los_Angeles"),
  ])
  func `a travel day neither breaks nor doubles`(from: String, to: String) throws {
    let leaving = day("2026-05-01")
    let zones = [try #require(TimeZone(identifier: from)), try #require(TimeZone(identifier: to))]
    try withRule { folders in
      let store = try Store.inMemory(zone: from)
      let today = leaving + 10
      let now = Instant(seconds: start(of: today, in: zones[1], hour: 0) + 3600)
      let coach = Coach(store: store, now: now)
      _ = try AddHabit("Stretch", goal: .daily, from: leaving - 20, folders: folders).run(in: coach)
      let me = Handle(.mastodon, "@me@example.social")
      try store.change(command: "coach import", summary: "imported", at: now) { change in
        try change.receive(.account(AccountRecord(handle: me)))
        try change.receive(
          .coverage(
            CoverageRecord(account: me, from: leaving - 20, to: today - 1, responses: .known)))
        for day in (leaving - 20)..<today {
          let zone = zones[day < leaving ? 0 : 1]
          let at = Instant(seconds: start(of: day + 1, in: zone, hour: 0) - 3 * 3600)
          try change.receive(
            .post(
              PostRecord(
                account: me, id: "p\(day)", at: at, precision: .second, kind: .original,
                text: "Words.")))
        }
      }
      _ = try SetDays(zone: to, from: leaving).run(in: coach)
      let habit = try #require(try ShowStreaks(folders: folders).answer(coach).habits.first)
      let days = Dictionary(uniqueKeysWithValues: habit.periods.map { ($0.day, $0.mark) })
      let isEastward = days[leaving - 1] == .rest
      #expect(habit.report.current?.first == 0)
      #expect(habit.report.current?.length == (isEastward ? 29 : 30))
      #expect(habit.periods.count == 30)
      #expect(
        habit.periods.filter { $0.mark != .done }.map(\.day) == (isEastward ? [leaving - 1] : []))
      // One's own habit, ticked on every day but the one that the journey took: likewise.
      for day in (leaving - 20)..<today where day != leaving - 1 {
        _ = try TickHabit("Stretch", days: day...day, folders: folders).run(in: coach)
      }
      let own = try #require(try ListHabits().answer(coach).habits.first)
      #expect(own.report.current?.length == (isEastward ? 29 : 10))
      // What is ticked on the short day counts as on any other.
      let tick = TickHabit("Stretch", days: (leaving - 1)...(leaving - 1), folders: folders)
      #expect(try tick.run(in: coach).habit.report.current?.length == 30)
    }
  }
}

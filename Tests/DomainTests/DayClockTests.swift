// Every day counts once: over all clock changes of twenty zones, and when one travels.

import Domain
import Foundation
import Testing

@Suite struct DayClockTests {
  private static let zones = [
    "Europe/Oslo", "Europe/London", "Europe/Lisbon", "Europe/Athens", "Europe/Dublin",
    "America/New_York", "America/Los_Angeles", "America/Sao_Paulo", "America/Santiago",
    "America/St_Johns", "America/Havana", "Africa/Casablanca", "Africa/Cairo", "Asia/Tehran",
    "Asia/Beirut", "Asia/Kolkata", "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Auckland",
    "Asia/Tokyo",
  ]

  @Test(arguments: zones)
  func `a day of 23, 24 or 25 hours is one day, whatever its boundary`(zone: String) throws {
    let first = try #require(Day(iso: "2016-01-01"))
    for boundary in [0, 150, 180] {
      let clock = try #require(DayClock(zone: zone, boundary: boundary))
      var start = clock.start(of: first)
      for day in first..<(first + 3653) {
        let next = clock.start(of: day + 1)
        let hours = Double(next.seconds - start.seconds) / 3600
        #expect((22.5...25.5).contains(hours), "\(zone) \(day): \(hours) hours")
        // Both ends and everything between belong to it, and to no other day.
        #expect(clock.day(of: start) == day)
        #expect(clock.day(of: Instant(seconds: next.seconds - 1)) == day)
        #expect(clock.day(of: Instant(seconds: start.seconds - 1)) == day - 1)
        if hours != 24 {
          for step in stride(from: start.seconds, to: next.seconds, by: 600) {
            #expect(clock.day(of: Instant(seconds: step)) == day)
          }
        }
        start = next
      }
    }
  }

  @Test func `a journey neither breaks nor doubles a day`() throws {
    let leaving = try #require(Day(iso: "2026-05-01"))
    let legs = [
      ("Europe/Oslo", "Asia/Tokyo"), ("Asia/Tokyo", "Europe/Oslo"),
      ("America/Los_Angeles", "Pacific/Auckland"), ("Pacific/Auckland", "America/Los_Angeles"),
      ("America/New_York", "Europe/London"), ("Asia/Kolkata", "America/St_Johns"),
    ]
    for (from, to) in legs {
      for boundary in [0, 180] {
        let clock = try #require(
          DayClock(rules: [
            .init(from: leaving - 100, zone: from, boundary: boundary),
            .init(from: leaving, zone: to, boundary: boundary),
          ]))
        let home = try #require(DayClock(zone: from, boundary: boundary))
        let away = try #require(DayClock(zone: to, boundary: boundary))
        #expect(clock.start(of: leaving - 1) == home.start(of: leaving - 1))
        #expect(clock.start(of: leaving) == away.start(of: leaving))
        // Hour by hour the days follow one another: none is left out, none comes again.
        var last = clock.day(of: clock.start(of: leaving - 3))
        #expect(last == leaving - 3)
        for instant in stride(
          from: clock.start(of: leaving - 3).seconds, to: clock.start(of: leaving + 3).seconds,
          by: 600)
        {
          let day = clock.day(of: Instant(seconds: instant))
          #expect(day == last || day == last + 1, "\(from) to \(to): \(last), then \(day)")
          last = day
        }
        #expect(last == leaving + 2)
      }
    }
  }

  @Test func `a day that a journey cuts short is known, one with a clock change is none`() throws {
    let leaving = try #require(Day(iso: "2026-05-01"))
    func cut(_ from: String, _ to: String, boundaries: (Int, Int) = (0, 0)) throws -> Set<Day> {
      try #require(
        DayClock(rules: [
          .init(from: leaving - 100, zone: from, boundary: boundaries.0),
          .init(from: leaving, zone: to, boundary: boundaries.1),
        ])
      ).daysCutShort
    }
    #expect(try cut("Europe/Oslo", "Asia/Tokyo") == [leaving - 1])
    #expect(try cut("Asia/Tokyo", "Europe/Oslo") == [])
    #expect(try cut("Europe/Oslo", "Europe/Athens") == [])
    #expect(try cut("Europe/Oslo", "Europe/Oslo", boundaries: (180, 0)) == [leaving - 1])
    #expect(try cut("Europe/Oslo", "Europe/Oslo", boundaries: (0, 180)) == [])
    // A day without an hour of its own.
    #expect(try cut("Pacific/Honolulu", "Pacific/Kiritimati") == [leaving - 1])
    #expect(try #require(DayClock(zone: "Europe/Oslo")).daysCutShort == [])
  }
}

// What holds for date phrases on every day of four years, wherever one lives.

import Domain
import Testing

@testable import Questions

@Suite struct DatePropertyTests {
  private func each(_ body: (Day) throws -> Void) rethrows {
    var day = Day(iso: "2024-01-01") ?? Day(0)
    let end = Day(iso: "2028-01-01") ?? Day(0)
    while day < end {
      try body(day)
      day = day + 1
    }
  }

  @Test func `phrases keep their promises on every day of four years`() throws {
    try each { (today: Day) throws in
      let ask = DatePhrase(today: today, mode: .ask)
      let plan = DatePhrase(today: today, mode: .plan)
      #expect(try ask.read("last 7 days") == DayRange(today - 7, today))
      #expect(try ask.read("past 30 days") == DayRange(today - 30, today))
      #expect(try ask.read("since yesterday") == DayRange(today - 1, today + 1))
      #expect(try ask.read("last week") == DayRange(today.monday - 7, today.monday))
      #expect(try ask.read("this week") == DayRange(today.monday, today + 1))
      #expect(try plan.read("this week") == DayRange(today, today.monday + 7))
      #expect(try plan.read("next week") == DayRange(today.monday + 7, today.monday + 14))
      let month = try ask.read("last month")
      #expect(try ask.read("this month") == DayRange(month.to, today + 1))
      #expect(try plan.read("this month").from == today)
      #expect((28...31).contains(month.to - month.from))
      let year = try ask.read("last year")
      #expect([365, 366].contains(year.to - year.from))
    }
  }

  @Test func `a weekday is never today, in the past when asked and ahead when planned`() throws {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    try each { (today: Day) throws in
      for (index, name) in names.enumerated() {
        let was = try DatePhrase(today: today, mode: .log).read("on \(name)")
        let willBe = try DatePhrase(today: today, mode: .plan).read(name)
        #expect((1...7).contains(today - was.from) && was.to == was.from + 1)
        #expect((1...7).contains(willBe.from - today))
        #expect(was.from - was.from.monday == index)
        #expect(try DatePhrase(today: today, mode: .plan).read("last \(name)") == was)
        let since = try DatePhrase(today: today, mode: .ask).read("since \(name)")
        #expect(since == DayRange(was.from, today + 1))
      }
    }
  }

  @Test func `a slashed date is one day or refused with both readings`() {
    for first in 1...31 {
      for second in 1...31 {
        let today = Day(iso: "2026-03-04") ?? Day(0)
        do throws(DateRefusal) {
          let range = try DatePhrase(today: today, mode: .log).read("\(first)/\(second)")
          #expect(range.to == range.from + 1)
          #expect(range.from <= today)
          #expect(first > 12 || second > 12 || first == second)
        } catch {
          #expect(error.reason == .ambiguous || error.reason == .invalid)
          if error.reason == .ambiguous {
            #expect(error.readings.count == 2)
            #expect(first <= 12 && second <= 12 && first != second)
          }
        }
      }
    }
  }

  @Test(arguments: ["Europe/Oslo", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"])
  func `today begins where the day does, through every change of the clock`(zone: String) throws {
    for boundary in [0, 180] {
      let clock = try #require(DayClock(zone: zone, boundary: boundary))
      try each { (day: Day) throws in
        let start = clock.start(of: day)
        #expect(clock.day(of: start) == day)
        let reader = DatePhrase(today: clock.day(of: start), mode: .ask)
        #expect(try reader.read("today") == DayRange(day, day + 1))
        #expect(try reader.read("yesterday") == DayRange(day - 1, day))
      }
    }
  }
}

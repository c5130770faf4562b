// Days count right, and days with 23 or 25 hours are one day.

import Domain
import Testing

@Suite struct DayTests {
  @Test func `a date survives the way to a number and back`() {
    for number in stride(from: -719_000, through: 800_000, by: 37) {
      let day = Day(number)
      #expect(Day(iso: day.description)?.number == number)
    }
  }

  @Test func `there is no 30 February`() {
    #expect(Day(iso: "2026-02-30") == nil)
    #expect(Day(iso: "2024-02-29")?.weekday == 4)
  }

  @Test func `a day begins at the boundary and does not un-begin when clocks go back`() throws {
    let clock = try #require(DayClock(zone: "Europe/Oslo", boundary: 150))
    // 25 October 2026: 03:00 summer time becomes 02:00 again; 02:30 comes twice.
    let first = try #require(Instant(rfc3339: "2026-10-25T02:30:00+02:00"))
    let again = try #require(Instant(rfc3339: "2026-10-25T02:10:00+01:00"))
    #expect(clock.day(of: first) == Day(iso: "2026-10-25"))
    #expect(clock.day(of: again) == Day(iso: "2026-10-25"))
    #expect(clock.start(of: clock.day(of: first)) == first)
  }

  @Test func `a skipped boundary starts the day after the gap`() throws {
    let clock = try #require(DayClock(zone: "Europe/Oslo", boundary: 150))
    let day = try #require(Day(iso: "2026-03-29"))
    #expect(clock.start(of: day) == Instant(rfc3339: "2026-03-29T03:00:00+02:00"))
  }

  @Test func `every instant lies between the starts of its day and the next`() throws {
    for zone in ["Europe/Oslo", "America/New_York", "Asia/Kathmandu", "Africa/Casablanca", "UTC"] {
      for boundary in [0, 90, 150, 180, 1380] {
        let clock = try #require(DayClock(zone: zone, boundary: boundary))
        for seconds in stride(from: Int64(1_700_000_000), to: 1_800_000_000, by: 5_003) {
          let instant = Instant(seconds: seconds)
          let day = clock.day(of: instant)
          #expect(clock.start(of: day) <= instant && instant < clock.start(of: day + 1))
        }
      }
    }
  }

  @Test func `times are read and written as RFC 3339`() {
    let at = Instant(rfc3339: "2026-03-01T09:12:00.5+01:00")
    #expect(at?.rfc3339(offset: 3600) == "2026-03-01T09:12:00.500+01:00")
    #expect(Instant(rfc3339: "2026-13-01T09:12:00Z") == nil)
    #expect(Instant(rfc3339: "1960-01-01T00:00:00Z")?.rfc3339(offset: 0) == "1960-01-01T00:00:00Z")
  }
}

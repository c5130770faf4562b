// Times as people and spreadsheets write them.

import Domain
import Foundation
import Importers
import Testing

@Suite struct SheetTimeTests {
  private func utc(_ text: String, _ order: DateOrder? = nil) -> String? {
    guard case .time(let time) = SheetTime.read(text, order: order) else { return nil }
    let instant = time.instant().rfc3339(offset: 0)
    return time.second == nil ? String(instant.prefix(10)) : instant
  }

  @Test(arguments: [
    ("2025-07-01 14:33:22", "2025-07-01T14:33:22Z"),
    ("2025-07-01 14:33:22 UTC", "2025-07-01T14:33:22Z"),
    ("2025-07-01T14:33Z", "2025-07-01T14:33:00Z"),
    ("2024-08-17T20:04:52.096899+00:00", "2024-08-17T20:04:52Z"),
    ("2024-08-17T20:04:52-0730", "2024-08-18T03:34:52Z"),
    ("2019-01-31 22:08 +0000", "2019-01-31T22:08:00Z"),
    ("Wed Sep 11 12:49:25 +0000 2024", "2024-09-11T12:49:25Z"),
    ("Fri, 05 Jun 2026 10:00:00 +0200", "2026-06-05T08:00:00Z"), ("17 Jun 2021", "2021-06-17"),
    ("Fri, Jun 5, 2026", "2026-06-05"), ("17-Jun-21", "2021-06-17"), ("Sept 3, 2020", "2020-09-03"),
    ("8/17/09, 4:52 PM", "2009-08-17T16:52:00Z"), ("12:05 a.m. 31/1/2024", "2024-01-31T00:05:00Z"),
    ("31.12.2024 08:00", "2024-12-31T08:00:00Z"), ("1.2.24", "2024-02-01"),
    ("2024/1/31", "2024-01-31"),
    ("20240131", "2024-01-31"), ("45474", "2024-07-01"), ("45474.5", "2024-07-01T12:00:00Z"),
    ("1719837202", "2024-07-01T12:33:22Z"), ("1719837202000", "2024-07-01T12:33:22Z"),
    ("05/05/2024", "2024-05-05"),
  ])
  func `a time is read`(text: String, expected: String) {
    #expect(utc(text) == expected)
  }

  @Test(arguments: [
    "", "yesterday", "12", "2024", "30/02/2024", "2024-13-01", "25:00 1 May 2024", "17 Foo 2021",
    "1:2:3",
    "99999999999999999999", ":", "12:", "T12:00", "1/2/3/4", "- - -",
  ])
  func `what is no time is not guessed`(text: String) {
    #expect(SheetTime.read(text) == .none)
  }

  @Test func `an ambiguous date has two readings, until it is said which`() {
    let (february, january) = (Day(19_754), Day(19_724))
    #expect(
      SheetTime.read("01/02/2024")
        == .either(dmy: SheetTime(day: february), mdy: SheetTime(day: january)))
    #expect(utc("01/02/2024", .dmy) == "2024-02-01")
    #expect(utc("01/02/2024", .mdy) == "2024-01-02")
    #expect(utc("01-02-24 10:00", .mdy) == "2024-01-02T10:00:00Z")
    #expect(utc("24/02/01", .ymd) == "2024-02-01")
  }

  @Test func `a time without an offset is read by the wall clock that is given`() {
    let oslo = DayClock(zone: "Europe/Oslo", boundary: 180)
    guard case .time(let time) = SheetTime.read("2026-03-29 02:30") else {
      Issue.record("not read")
      return
    }
    // The clock skips that hour: the first instant after the gap.
    #expect(time.instant(oslo).rfc3339(offset: 0) == "2026-03-29T01:00:00Z")
    #expect(time.instant().rfc3339(offset: 0) == "2026-03-29T02:30:00Z")
  }

  @Test func `any text is a time between the years -9999 and 9999, two of them, or none`() {
    let environment = ProcessInfo.processInfo.environment
    let rounds = environment["FUZZ_ROUNDS"].flatMap { Int($0) } ?? 5000
    var state = environment["FUZZ_SEED"].flatMap { UInt64($0) } ?? 3
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = [
      "1", "12", "31", "2024", "99", "0", "999999999999999999999", ":", ":", "/", "/", ".", "-",
      ",",
      " ", "T", "Z", "+", "am", "PM", "Jan", "Sept", "Fri", "UTC", "é", "🌻", "0530", "45474",
    ]
    for _ in 0..<rounds {
      let text = (0..<random(12)).map { _ in pieces[random(pieces.count)] }.joined()
      for order in [DateOrder.dmy, .mdy, .ymd, nil] {
        switch SheetTime.read(text, order: order) {
        case .time(let time): #expect(abs(time.instant().seconds) < 400_000_000_000)
        case .either(let dmy, let mdy): #expect(order == nil && dmy != mdy)
        case .none: break
        }
      }
    }
  }
}

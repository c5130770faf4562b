// Calendars: the RFC's own recurrences, zones, whole days, and bombs.

import Domain
import TestSupport
import Testing

@testable import Importers

@Suite struct RecurrenceTests {
  private func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(0) }

  /// The first days of a rule, as the RFC writes them: `1997-09-02`.
  private func days(_ rule: String, from: String, to: String, first: Int = 10) -> [String] {
    let recurrence = Recurrence(rule) { CalendarTime($0)?.day }
    let found = recurrence?.days(from: day(from), within: day(from)...day(to), most: 1000)
    return (found ?? []).prefix(first).map(\.description)
  }

  // RFC 5545 §3.8.5.3.
  @Test func `daily for ten occurrences`() {
    let found = days("FREQ=DAILY;COUNT=10", from: "1997-09-02", to: "1998-01-01", first: 20)
    #expect(found == (2...11).map { "1997-09-" + ($0 < 10 ? "0" : "") + "\($0)" })
  }

  @Test func `every other week on Monday, Wednesday and Friday`() {
    #expect(
      days(
        "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
        from: "1997-09-01", to: "1998-01-01", first: 7)
        == [
          "1997-09-01", "1997-09-03", "1997-09-05", "1997-09-15", "1997-09-17", "1997-09-19",
          "1997-09-29",
        ])
  }

  @Test func `the first Friday of the month, and the second to last Monday`() {
    #expect(
      days("FREQ=MONTHLY;COUNT=10;BYDAY=1FR", from: "1997-09-05", to: "1999-01-01", first: 4)
        == ["1997-09-05", "1997-10-03", "1997-11-07", "1997-12-05"])
    #expect(
      days("FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", from: "1997-09-22", to: "1999-01-01")
        == [
          "1997-09-22", "1997-10-20", "1997-11-17", "1997-12-22", "1998-01-19", "1998-02-16",
        ])
  }

  @Test func `the third to last day, and the 2nd and 15th`() {
    #expect(
      days("FREQ=MONTHLY;BYMONTHDAY=-3", from: "1997-09-28", to: "1998-03-01", first: 6)
        == [
          "1997-09-28", "1997-10-29", "1997-11-28", "1997-12-29", "1998-01-29", "1998-02-26",
        ])
    #expect(
      days("FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15", from: "1997-09-02", to: "1999-01-01", first: 4)
        == ["1997-09-02", "1997-09-15", "1997-10-02", "1997-10-15"])
  }

  @Test func `yearly by month, day of the year, week and weekday`() {
    #expect(
      days("FREQ=YEARLY;COUNT=10;BYMONTH=6,7", from: "1997-06-10", to: "2005-01-01", first: 4)
        == ["1997-06-10", "1997-07-10", "1998-06-10", "1998-07-10"])
    #expect(
      days(
        "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", from: "1997-01-01", to: "2010-01-01",
        first: 5)
        == ["1997-01-01", "1997-04-10", "1997-07-19", "2000-01-01", "2000-04-09"])
    #expect(
      days("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", from: "1997-05-12", to: "2000-01-01")
        == ["1997-05-12", "1998-05-11", "1999-05-17"])
    #expect(
      days("FREQ=YEARLY;BYDAY=20MO", from: "1997-05-19", to: "2000-01-01")
        == ["1997-05-19", "1998-05-18", "1999-05-17"])
    #expect(
      days("FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8", from: "1997-06-05", to: "1998-01-01", first: 5)
        == ["1997-06-05", "1997-06-12", "1997-06-19", "1997-06-26", "1997-07-03"])
  }

  @Test func `every Friday the 13th, and the last workday of the month`() {
    // The first day stands for itself, whether the rule fits it or not.
    #expect(
      days("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", from: "1997-09-02", to: "2001-01-01")
        == [
          "1997-09-02", "1998-02-13", "1998-03-13", "1998-11-13", "1999-08-13", "2000-10-13",
        ])
    #expect(
      days(
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", from: "1997-09-29", to: "1998-04-01",
        first: 7)
        == [
          "1997-09-29", "1997-10-30", "1997-11-27", "1997-12-30", "1998-01-29", "1998-02-26",
          "1998-03-30",
        ])
  }

  @Test func `the start of the week makes a difference`() {
    let rule = "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST="
    #expect(
      days(rule + "MO", from: "1997-08-05", to: "1998-01-01")
        == ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"])
    #expect(
      days(rule + "SU", from: "1997-08-05", to: "1998-01-01")
        == ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"])
  }

  @Test func `the 29th of February comes every four years, the 31st in long months`() {
    #expect(
      days("FREQ=YEARLY", from: "2020-02-29", to: "2029-01-01")
        == ["2020-02-29", "2024-02-29", "2028-02-29"])
    #expect(
      days("FREQ=MONTHLY", from: "2026-01-31", to: "2026-06-01")
        == ["2026-01-31", "2026-03-31", "2026-05-31"])
  }

  @Test(arguments: [
    "FREQ=SECONDLY", "FREQ=MINUTELY;INTERVAL=1", "FREQ=HOURLY", "", "COUNT=3",
    "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=99999999999999999999", "FREQ=DAILY;COUNT=-1",
    "FREQ=WEEKLY;BYDAY=XX", "FREQ=MONTHLY;BYDAY=99MO", "FREQ=MONTHLY;BYMONTHDAY=0x",
    "FREQ=DAILY;UNTIL=yesterday",
  ])
  func `what is no rule of days is none`(rule: String) {
    #expect(Recurrence(rule) { CalendarTime($0)?.day } == nil)
  }

  @Test func `a rule that fits no day ends`() {
    #expect(
      days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", from: "2000-01-01", to: "2026-01-01")
        == ["2000-01-01"])
    #expect(days("FREQ=DAILY", from: "2000-01-01", to: "2026-01-01") == [])
  }
}

@Suite struct CalendarTests {
  private func read(
    _ events: [[String]], _ choice: CalendarImporter.Choice = .init()
  ) throws -> (meetings: [EncounterRecord], reports: [ImportReport]) {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//EN"]
    for event in events { lines += ["BEGIN:VEVENT"] + event + ["END:VEVENT"] }
    lines += ["END:VCALENDAR", ""]
    let (records, reports) = try people(
      Array(lines.joined(separator: "\r\n").utf8), as: "calendar.ics",
      by: CalendarImporter(choice))
    let meetings = records.compactMap { record -> EncounterRecord? in
      if case .encounter(let meeting) = record { meeting } else { nil }
    }
    return (meetings, reports)
  }

  private func at(_ text: String) -> Instant { Instant(rfc3339: text) ?? Instant(seconds: 0) }

  @Test func `an event becomes a meeting with everybody who did not decline`() throws {
    let (meetings, _) = try read(
      [
        [
          "UID:1", "DTSTART;TZID=Europe/Oslo:20260302T180000", "SUMMARY:Swift meetup\\, spring",
          "LOCATION:Oslo", "ORGANIZER;CN=\"Ana Ruiz\":mailto:ana@example.org",
          "ATTENDEE;CN=Bo;PARTSTAT=ACCEPTED:MAILTO:bo@example.org",
          "ATTENDEE;CN=Cy;PARTSTAT=DECLINED:mailto:cy@example.org",
          "ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room@example.org",
          "ATTENDEE;CN=Me:mailto:ME@example.org", "BEGIN:VALARM", "SUMMARY:alarm", "END:VALARM",
        ]
      ], .init(own: ["me@example.org"]))
    let email = Network(rawValue: "email")
    #expect(
      meetings == [
        EncounterRecord(
          at: at("2026-03-02T18:00:00+01:00"), event: "Swift meetup, spring", place: "Oslo",
          people: [
            .init(name: "Ana Ruiz", handle: "ana@example.org", network: email),
            .init(name: "Bo", handle: "bo@example.org", network: email),
          ])
      ])
  }

  @Test(arguments: [
    ("DTSTART:20260302T170000Z", "2026-03-02T18:00:00+01:00"),
    ("DTSTART:20260302T180000", "2026-03-02T18:00:00+01:00"),
    ("DTSTART;TZID=America/New_York:20260302T180000", "2026-03-02T18:00:00-05:00"),
    ("DTSTART;TZID=Pacific Standard Time:20260302T180000", "2026-03-02T18:00:00-08:00"),
    ("DTSTART;TZID=/example.org/Europe/London:20260302T180000", "2026-03-02T18:00:00+00:00"),
    ("DTSTART;VALUE=DATE:20260302", "2026-03-02T00:00:00+01:00"),
  ])
  func `zones, local times and whole days`(line: String, expected: String) throws {
    let (meetings, _) = try read([["UID:1", "SUMMARY:x", line]])
    #expect(meetings.map(\.at) == [at(expected)])
  }

  @Test func `a recurring event keeps its hour over the change of the clock`() throws {
    let (meetings, _) = try read(
      [
        [
          "UID:1", "SUMMARY:lunch", "DTSTART;TZID=Europe/Oslo:20251012T120000",
          "RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE;TZID=Europe/Oslo:20251019T120000",
        ],
        [
          "UID:1", "SUMMARY:long lunch", "RECURRENCE-ID;TZID=Europe/Oslo:20251026T120000",
          "DTSTART;TZID=Europe/Oslo:20251026T130000",
        ],
      ])
    #expect(
      meetings.map(\.at) == [
        at("2025-10-12T12:00:00+02:00"), at("2025-10-26T13:00:00+01:00"),
        at("2025-11-02T12:00:00+01:00"),
      ])
    #expect(meetings.map(\.event) == ["lunch", "long lunch", "lunch"])
  }

  @Test func `only what was asked for and has begun is taken`() throws {
    let events = [
      ["UID:1", "SUMMARY:Swift meetup", "DTSTART:20260101T170000Z"],
      ["UID:2", "SUMMARY:Dentist", "DTSTART:20260102T170000Z"],
      ["UID:3", "SUMMARY:Swift meetup", "DTSTART:20260201T170000Z"],
      ["UID:4", "SUMMARY:Swift meetup", "DTSTART:20260401T170000Z"],
      ["UID:5", "SUMMARY:Swift meetup", "STATUS:CANCELLED", "DTSTART:20260202T170000Z"],
    ]
    let (meetings, reports) = try read(events, .init(match: "SWIFT"))
    #expect(meetings.count == 2)
    #expect(
      reports[0].skipped == [
        "events not asked for": 1, "cancelled events": 1, "days of events that lie ahead": 1,
      ])
    #expect(try read(events, .init(from: Day(iso: "2026-01-02"))).meetings.count == 2)
    #expect(try read(events, .init(to: Day(iso: "2026-01-01"))).meetings.count == 1)
    #expect(try read(events, .init(numbers: [2])).meetings.map(\.event) == ["Dentist"])
  }

  @Test func `a bomb of recurrences is refused with its line`() {
    let bombs = ["FREQ=SECONDLY", "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU"]
    for bomb in bombs {
      let error = #expect(throws: Diagnostic.self) {
        try read([["UID:1", "SUMMARY:x", "DTSTART:19700101T000000Z", "RRULE:" + bomb]])
      }
      #expect(error?.place?.line == 8)
    }
    let crowd = (0..<30).map {
      ["UID:\($0)", "SUMMARY:x", "DTSTART:20240101T000000Z", "RRULE:FREQ=DAILY;COUNT=790"]
    }
    #expect(throws: Diagnostic.self) { try read(crowd) }
  }

  @Test func `an event with more days or guests than any real one is refused with its line`() {
    let days = (0..<1001).map { "RDATE:202602\($0 % 18 + 10)T10\($0 % 50 + 10)00Z" }
    let guests = (0..<1001).map { "ATTENDEE;CN=P\($0):mailto:p\($0)@example.org" }
    let long = ["RDATE:" + days.map { String($0.dropFirst(6)) }.joined(separator: ",")]
    for (lines, line) in [(days, 1008), (guests, 1008), (long, 8)] {
      let error = #expect(throws: Diagnostic.self) {
        try read([["UID:1", "SUMMARY:x", "DTSTART:20260101T000000Z"] + lines])
      }
      #expect(error?.place?.line == line)
    }
    // What was not asked for may be as it likes.
    let other = ["UID:1", "SUMMARY:x", "DTSTART:20260101T000000Z"] + days
    #expect(throws: Never.self) { try read([other], .init(match: "meetup")) }
  }

  @Test func `what is no time is no meeting, and a zone that nobody knows is told`() throws {
    let (meetings, reports) = try read([
      ["UID:1", "SUMMARY:x", "DTSTART:soon"], ["UID:2", "SUMMARY:y"],
      ["UID:3", "SUMMARY:z", "DTSTART;TZID=../../etc/passwd:20260302T180000"],
    ])
    #expect(meetings.map(\.at) == [at("2026-03-02T18:00:00+01:00")])
    #expect(reports[0].warnings.count == 1)
  }
}

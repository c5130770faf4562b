// Calendars and tables that other programs take.

import Foundation
import Testing

@testable import CoachCLI

@Suite struct CalendarTests {
  @Test func `a line is folded at 75 bytes and no letter is torn`() {
    let line = "SUMMARY:" + String(repeating: "blåbærsyltetøy ", count: 20)
    let folded = CoachCLI.Calendar.folded(line)
    for part in folded.components(separatedBy: "\r\n") { #expect(part.utf8.count <= 75) }
    #expect(folded.replacing("\r\n ", with: "") == line)
  }

  @Test func `a short line stays as it is`() {
    #expect(CoachCLI.Calendar.folded("VERSION:2.0") == "VERSION:2.0")
  }

  @Test func `what means something in a calendar is escaped`() {
    #expect(CoachCLI.Calendar.escaped(#"a, b; c\d"#) == #"a\, b\; c\\d"#)
  }

  @Test func `a field of a table is quoted where it has to be, and is never a formula`() {
    #expect(PlanTable.quoted("plain") == "plain")
    #expect(PlanTable.quoted("a, \"b\"") == "\"a, \"\"b\"\"\"")
    #expect(PlanTable.quoted("=1+1") == "'=1+1")
    #expect(PlanTable.quoted("@ana") == "'@ana")
  }
}

// What is not taken back, as later changes build on it without touching its rows.

import Domain
import Testing

@testable import Store

@Suite struct BuiltUponTests {
  private let now = instant("2026-03-09T12:00:00Z")

  @Test func `a habit with ticks is not taken back before them`() throws {
    let store = try Store.inMemory(zone: oslo)
    try store.change(command: "coach habits add", summary: "began Read", at: now) { change in
      try change.receive(
        .habit(HabitRecord(name: "Read", times: 1, span: 1, from: day("2026-03-01"))))
    }
    try store.change(command: "coach habits tick", summary: "ticked Read", at: now) { change in
      try change.tick(TickRecord(habit: "Read", day: day("2026-03-02")))
    }
    #expect(
      throws: Diagnostic(
        .error, "change 1 cannot be taken back: change 2 (ticked Read) builds on it",
        hint: "take that back first: coach undo 2")
    ) { _ = try store.undo(1) }
  }
}

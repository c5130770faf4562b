// An export holds everything that a person entered.

import Domain
import Testing

@testable import Store

@Suite struct WholeExportTests {
  private func records(_ store: Store) throws -> [Domain.Record] {
    var found: [Domain.Record] = []
    try store.read { try $0.records { found.append($0) } }
    return found
  }

  /// A life with everything that can be entered by hand, some of it taken back.
  private func store(_ seed: UInt64) throws -> Store {
    var dice = Chance(state: seed)
    let store = try Store.inMemory(zone: oslo)
    let names = ["@ana@example.social", "@bo@example.social", "@cy@example.social"]
    for step in 0..<12 {
      try importing(life(&dice), into: store)
      try store.change(
        command: "by hand", summary: "by hand", at: Instant(seconds: 1_773_000_000 + Int64(step))
      ) { change in
        let verdict = DecisionRecord.Verdict.allCases.randomElement(using: &dice) ?? .done
        try change.decide(
          verdict, rule: "post-original", act: "write \(step / 2)",
          note: Bool.random(using: &dice) ? "note" : nil,
          until: verdict == .snoozed ? day("2026-03-20") : nil)
        try change.receive(
          .decision(
            DecisionRecord(
              at: Instant(seconds: 1_772_400_000 + Int64(step)), rule: "keep-going", act: "text",
              verdict: .done, isRecognised: true)))
        try change.pause(
          PauseRecord(from: day("2026-03-01") + step, to: nil, reason: "knee"), habit: "run")
        try change.set("goal", to: "\(step)")
        try change.receive(
          .habit(
            HabitRecord(
              name: "Write \(step / 4)", times: 3, span: 7, from: day("2026-03-01") + step,
              until: step % 3 == 0 ? day("2026-04-01") : nil)))
        try change.tick(
          TickRecord(
            habit: "write \(step / 4)", day: day("2026-03-01") + step / 2, amount: Double(step),
            note: Bool.random(using: &dice) ? "two pages" : nil))
        let handle = Handle(.mastodon, names.randomElement(using: &dice) ?? "")
        let person = try change.person(handle)
        let words = ["Anita", "#Rust", "swift", "Ana B."]
        for kind in [PersonDetail.alias, .tag] where Bool.random(using: &dice) {
          try change.add(words.randomElement(using: &dice) ?? "", as: kind, of: person)
        }
        if Int.random(in: 0..<3, using: &dice) == 0 {
          let values: [(PersonDetail, String)] = [
            (.cadence, "30"), (.birthday, "--03-01"), (.organisation, "Kelpworks, \"Ltd\""),
            (.role, "=cmd()"), (.notes, "two\nlines"),
          ]
          let (kind, value) = values.randomElement(using: &dice) ?? (.cadence, "7")
          try change.set(kind, of: person, to: value)
          try change.setCadence(ofTag: "rust", to: step + 1)
          let other = try change.person(Handle(.bluesky, "ana.example.com"))
          _ = try change.distinguish(person, from: other)
        }
        switch Int.random(in: 0..<5, using: &dice) {
        case 0: try change.link(Handle(.x, "@other\(step)"), to: person)
        case 1: try change.rate(person: person, score: 41.5)
        case 2: try change.name(person: person, "Ana Berg \(step)")
        case 3:
          let guests = try change.reading.encounters().flatMap(\.people)
          if let guest = guests.randomElement(using: &dice) {
            try change.merge(guest, into: person)
          }
        default:
          let guests = try change.reading.encounters().flatMap(\.people)
          if let guest = guests.randomElement(using: &dice) {
            try change.rate(person: guest, score: 7)
            try change.name(person: guest, "Somebody \(step / 3)")
          }
        }
      }
      if Int.random(in: 0..<4, using: &dice) == 0 { _ = try store.undo() }
    }
    return store
  }

  @Test func `what was entered by hand is handed out and taken in again, in any order`() throws {
    for seed in 0..<8 as Range<UInt64> {
      let handed = try records(store(seed))
      for kind in ["decision(", "identity(", "setting(", "pause(", "habit(", "tick("] {
        #expect(handed.contains { "\($0)".hasPrefix(kind) }, "seed \(seed) has no \(kind)")
      }
      var dice = Chance(state: seed)
      for order in [handed, handed.shuffled(using: &dice)] {
        let copy = try Store.inMemory(zone: oslo)
        try importing(order, into: copy)
        let again = try records(copy)
        #expect(difference(again.map { "\($0)" }, handed.map { "\($0)" }) == [], "seed \(seed)")
        let counts = try importing(order, into: copy)
        #expect(counts.total.added == 0 && counts.total.updated == 0, "seed \(seed)")
        #expect(try records(copy) == again, "seed \(seed)")
      }
    }
  }

  @Test func `what was undone leaves no trace`() throws {
    let store = try Store.inMemory(zone: oslo)
    try store.change(command: "coach done", summary: "done", at: Instant(seconds: 0)) { change in
      try change.decide(.done, rule: "post-original", act: "write")
      try change.set("goal", to: "60")
      let ana = try change.person(me)
      try change.link(Handle(.x, "@ana"), to: ana)
      try change.pause(PauseRecord(from: day("2026-03-01"), to: nil), habit: "run")
    }
    #expect(try records(store).count == 4)
    _ = try store.undo()
    #expect(try records(store) == [])
  }

  @Test func `two people met under one name stay two`() throws {
    let store = try Store.inMemory(zone: oslo)
    func met(_ at: String) -> Domain.Record {
      .encounter(EncounterRecord(at: instant(at), people: [.init(name: "Ana")]))
    }
    let ana = Handle(.mastodon, "@ana@example.social")
    try importing([met("2026-03-01T18:00:00Z")], into: store)
    try store.change(command: "link", summary: "link", at: Instant(seconds: 0)) { change in
      let guest = try change.reading.encounters().flatMap(\.people)
      try change.name(person: guest[0], "Ana Berg")
      try change.link(ana, to: guest[0])
    }
    try importing([met("2026-03-02T18:00:00Z")], into: store)
    let copy = try Store.inMemory(zone: oslo)
    try importing(records(store), into: copy)
    for each in [store, copy] {
      let people = try each.read { try $0.encounters().flatMap(\.people) }
      #expect(Set(people).count == 2)
    }
    #expect(try records(copy) == records(store))
  }
}

// Accounts whose source tells no responses stay out of the score and out of what explains it.

import Coaching
import Domain
import Scoring
import TestSupport
import Testing

@Suite struct UnheardAccountTests {
  private func life(withBlog: Bool) throws -> ActivityFile {
    var life = try ActivityFile()
    for number in 0..<110 {
      let day = Day(iso: "2025-11-10").map { $0 + number }?.description ?? ""
      let post = try life.post("\(day) 09:12", id: "m\(number)")
      try life.respond(.like, by: "@p\(number % 7)@example.social", to: post, "\(day) 10:00")
    }
    try life.cover("2025-11-10", "2026-02-27")
    guard withBlog else { return life }
    life.use("blog.example", on: .blog)
    for number in 0..<110 {
      let day = Day(iso: "2025-11-10").map { $0 + number }?.description ?? ""
      for part in 0..<(number < 82 ? 1 : 6) {
        try life.post("\(day) 1\(part):30", id: "b\(number)-\(part)")
      }
    }
    try life.cover("2025-11-10", "2026-02-27", responses: .unknown)
    return life
  }

  private func why(withBlog: Bool) throws -> Movement {
    try withDesk { desk in
      try desk.take(life(withBlog: withBlog))
      return try ExplainScore(from: day("2026-01-30"), to: day("2026-02-27"), account: nil)
        .answer(desk.coach).movement
    }
  }

  @Test func `a busy blog changes neither the score nor its reasons`() throws {
    let (plain, busy) = (try why(withBlog: false), try why(withBlog: true))
    #expect(busy.scoreTo == plain.scoreTo)
    #expect(busy.delta == plain.delta)
    func numbers(_ movement: Movement) -> [Movement.Evidence] {
      movement.reasons.flatMap(\.evidence).filter {
        if case .number = $0 { true } else { false }
      }
    }
    #expect(numbers(busy) == numbers(plain))
  }
}

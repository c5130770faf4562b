// Arbitrary lives: several accounts, odd posts, people on two networks, breaks, hits, totals only.

import Domain
import Foundation
import Statistics

@testable import Scoring

enum RandomLife {
  /// The first covered day of every life: 2025-06-01.
  static let first = Day(20_240)

  static func make(using random: inout SeededGenerator) throws -> RecordedLife {
    guard let clock = DayClock(zone: "Europe/Oslo", boundary: 180) else {
      throw Diagnostic(.error, "this machine knows no zone Europe/Oslo")
    }
    return RecordedLife(records(using: &random), clock: clock, today: first + 201)
  }

  /// Two hundred days of up to three accounts.
  static func records(using random: inout SeededGenerator) -> [Record] {
    var records: [Record] = []
    let networks = [Network.mastodon, .x, .bluesky].prefix(Int.random(in: 1...3, using: &random))
    for (number, network) in networks.enumerated() {
      let me = Handle(network, "@me\(number)@example.social")
      records.append(.account(AccountRecord(handle: me)))
      let quiet = Int.random(in: 0...3, using: &random)
      let totalsOnly = number == 1
      let last = number == 2 ? Int.random(in: 120...200, using: &random) : 200
      for day in 0...last {
        for post in 0..<max(0, Int.random(in: -quiet...4, using: &random)) {
          let at = (first + day).number * 86_400 + Int.random(in: 0..<86_400, using: &random)
          let kind = PostKind.allCases.randomElement(using: &random) ?? .original
          let id = "\(day)-\(post)"
          let many = Int.random(in: 0..<120, using: &random) == 0
          let count = many ? 150 : Int.random(in: 0...5, using: &random)
          records.append(
            .post(
              PostRecord(
                account: me, id: id, at: Instant(seconds: Int64(at)), kind: kind,
                text: ["Words.", "Why?", "Good morning!", "https://example.org/1"].randomElement(
                  using: &random) ?? "", links: ["https://example.org/1"],
                to: kind == .reply ? "@p\(Int.random(in: 0..<60, using: &random))" : nil,
                totals: totalsOnly ? Totals(likes: count, reshares: count / 3, replies: 0) : nil)))
          guard !totalsOnly else { continue }
          for response in 0..<count {
            let delay = Int.random(in: 0..<200_000, using: &random)
            guard at + delay < (first + 201).number * 86_400 else { continue }
            records.append(
              .response(
                ResponseRecord(
                  account: me, post: id, id: "\(id)-\(response)",
                  at: Instant(seconds: Int64(at + delay)),
                  kind: ResponseKind.allCases.randomElement(using: &random) ?? .like,
                  by: "@p\(Int.random(in: 0..<(many ? 900 : 60), using: &random))")))
          }
        }
      }
      records.append(.coverage(CoverageRecord(account: me, from: first, to: first + last)))
      for person in stride(from: 0, to: 60, by: 2) {
        records.append(
          .person(
            PersonRecord(
              handle: Handle(network, "@p\(person)"),
              followers: Int.random(in: 0...100_000, using: &random))))
      }
    }
    if Bool.random(using: &random) {
      let day = Int.random(in: 50...180, using: &random)
      records.append(.pause(PauseRecord(from: first + day, to: first + day + 12)))
    }
    return records
  }
}

// Fills a store with the heaviest poster's years, from a fixed seed.

import Domain
import Foundation
import Store

/// Makes stores of one account: 200 posts a day, ten responses each, ten new readers a post day.
struct HeavyStoreMaker {
  /// How many years, all ending on the same day.
  let years: Int

  /// The last day of every store.
  static let lastDay = Day(20_500)
  private static let daily = 200
  private static let peopleAYear = 35_900
  private static let me = Handle(.x, "@me")
  private static let text = "some words of a post that was written some day and is about this long "

  /// Makes the store at a path.
  func write(to file: URL) throws {
    let store = try Store.open(at: file.path(percentEncoded: false), zone: "Europe/Oslo")
    try fill(store)
    try store.close()
  }

  private func fill(_ store: Store) throws {
    guard years > 0 else { return }
    let end = Self.start(of: Self.lastDay + 1)
    _ = try store.change(command: "coach import", summary: "imported", at: end) { change in
      var random = SplitMix(state: 1)
      let people = Self.peopleAYear * years
      let first = Self.lastDay - (365 * years - 1)
      for person in 1...people {
        try change.receive(
          .person(
            PersonRecord(
              handle: Handle(.x, "@p\(person)"),
              followers: Int(exp(2 + 7 * random.unit())), asOf: end)))
      }
      var number = 0
      for offset in 0..<365 * years {
        let day = first + offset
        for _ in 0..<Self.daily {
          number += 1
          try change.receive(.post(post(number, on: day, people, &random)))
          try respond(to: number, on: day, people, &random) { try change.receive(.response($0)) }
        }
      }
      try change.receive(
        .coverage(CoverageRecord(account: Self.me, from: first, to: Self.lastDay)))
    }
  }

  private func post(
    _ number: Int, on day: Day, _ people: Int, _ random: inout SplitMix
  ) -> PostRecord {
    let lot = random.unit()
    let kind: PostKind =
      lot < 0.4
      ? .reply : lot < 0.8 ? .original : lot < 0.85 ? .quote : lot < 0.95 ? .thread : .reshare
    let second = Int(43_200 + 36_000 * (random.unit() + random.unit() - 1))
    return PostRecord(
      account: Self.me, id: "\(number)", at: Self.start(of: day, second: second), kind: kind,
      text: Self.text + "\(number)",
      to: kind == .reply ? "@p\(Self.pick(people, &random))" : nil)
  }

  private func respond(
    to post: Int, on day: Day, _ people: Int, _ random: inout SplitMix,
    _ body: (ResponseRecord) throws -> Void
  ) throws {
    for index in 0..<Int(0.5 - 10 * log(1 - random.unit())) {
      let lot = random.unit()
      let late = day + (lot < 0.8 ? 0 : lot < 0.95 ? 1 : 2)
      guard late <= Self.lastDay else { continue }
      let sort = random.unit()
      try body(
        ResponseRecord(
          account: Self.me, post: "\(post)", id: "\(post).\(index)",
          at: Self.start(of: late, second: 60_000 + index),
          kind: sort < 0.6 ? .like : sort < 0.8 ? .reshare : .reply,
          by: "@p\(Self.pick(people, &random))"))
    }
  }

  /// A person; those of low numbers come far more often.
  private static func pick(_ people: Int, _ random: inout SplitMix) -> Int {
    min(people, Int(Double(people) * pow(random.unit(), 2.5)) + 1)
  }

  private static func start(of day: Day, second: Int = 0) -> Instant {
    Instant(seconds: Int64(day.number * 86_400 + second))
  }
}

/// Numbers that look random and are the same in every run: SplitMix64 by Sebastiano Vigna.
struct SplitMix {
  var state: UInt64

  /// At least 0 and less than 1.
  mutating func unit() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((mixed ^ (mixed >> 31)) >> 11) * 0x1p-53
  }
}

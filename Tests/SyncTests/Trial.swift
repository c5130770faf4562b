// A sync in a test: what it read, and what it thinks is known.

import Domain
import Foundation
import Synchronization

@testable import Sync

/// Everything that a sync handed over.
struct Trial: RecordSink, SyncMemory {
  var records: [Record] = []
  var steps: [SyncStep] = []
  var toAsk: [PostToAsk] = []
  /// Posts that an earlier sync has seen.
  var seenBefore: [String] = []
  var inRepository: Set<String>?

  mutating func receive(_ record: Record) { records.append(record) }

  func native(of remote: String) throws -> String? { nil }
  func postsToAsk(after: Instant, before: Instant, limit: Int) throws -> [PostToAsk] {
    toAsk.filter { $0.at >= after && $0.at < before }
  }
  func postsUnseen(after: Instant?, before: Instant, limit: Int) throws -> [SyncStep.Place] {
    let now = Set(posts.map(\.id))
    return seenBefore.filter { !now.contains($0) }.map { SyncStep.Place(remote: $0, native: $0) }
  }
  func firstPostSeen() throws -> Instant? { posts.map(\.at).min() }
  func knows(response: String) throws -> Bool { responses.contains { $0.id == response } }
  func peopleWithoutCounts(limit: Int) throws -> [Handle] {
    let counted = Set(people.filter { $0.followers != nil }.map(\.handle))
    return Set(responses.map { Handle($0.account.network, $0.by) }).subtracting(counted)
      .sorted { $0.name < $1.name }
  }

  var posts: [PostRecord] {
    records.compactMap { if case .post(let post) = $0 { post } else { nil } }
  }
  var responses: [ResponseRecord] {
    records.compactMap { if case .response(let response) = $0 { response } else { nil } }
  }
  var people: [PersonRecord] {
    records.compactMap { if case .person(let person) = $0 { person } else { nil } }
  }
  var coverage: [CoverageRecord] {
    records.compactMap { if case .coverage(let coverage) = $0 { coverage } else { nil } }
  }
  var leftOut: [String: Int] {
    steps.reduce(into: [:]) { all, step in all.merge(step.leftOut) { $0 + $1 } }
  }

  /// Reads to the end.
  mutating func run(_ sync: inout some AccountSync) throws {
    while true {
      let known = self
      guard let step = try sync.step(into: &self, memory: known) else { return }
      steps.append(step)
    }
  }
}

/// Time that passes only by waiting, and never in truth.
final class FakeTime: Sendable {
  private let seconds = Mutex<Double>(1_772_000_000)
  private let waits = Mutex<Double>(0)

  /// How long was waited for in all.
  var waited: Double { waits.withLock { $0 } }

  var pace: Pace {
    Pace(
      now: { self.seconds.withLock { $0 } },
      wait: { time in
        self.seconds.withLock { $0 += time }
        self.waits.withLock { $0 += time }
      }, chance: { 0.5 })
  }
}

/// What the tests share.
enum Stage {
  static let now = Instant(rfc3339: "2026-03-09T09:00:00Z") ?? Instant(seconds: 0)

  static func context(_ time: FakeTime = FakeTime()) throws -> SyncContext {
    guard let clock = DayClock(zone: "Europe/Oslo") else { throw CocoaError(.featureUnsupported) }
    return SyncContext(clock: clock, now: now, pace: time.pace)
  }
}

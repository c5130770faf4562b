// Real repositories, kept beside the project; without them these tests pass and show nothing.

import Domain
import Foundation
import Importers
import TestSupport
import Testing

@Suite struct BlueskyFixtureTests {
  /// `../shared/fixtures/bluesky` from the package, or `COACH_FIXTURES`.
  static let folder =
    ProcessInfo.processInfo.environment["COACH_FIXTURES"].map { URL(filePath: $0) }
    ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/fixtures")

  private func read(_ name: String) throws -> ArchiveReading? {
    let file = Self.folder.appending(path: "bluesky/" + name)
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    return try ArchiveReading(file.path)
  }

  @Test func `a generated account is read whole`() throws {
    guard let reading = try read("fakermaker.repo.car"), let report = reading.reports.first else {
      return
    }
    #expect(report.posts == [.original: 3, .reply: 23, .reshare: 15])
    #expect(report.declared == 41)
    #expect(report.delivered == 41)
    #expect(report.skipped["likes given are not kept"] == 22)
    #expect(report.skipped["follows given are only counted"] == 78)
    #expect(report.skipped["profile, lists, blocks and settings"] == 1)
    let first = reading.records.compactMap { if case .post(let post) = $0 { post } else { nil } }
      .min { $0.id < $1.id }
    #expect(first?.at == Instant(rfc3339: "2023-04-26T00:09:11-07:00"))
    #expect(report.warnings.map(\.severity) == [.note])
  }

  @Test func `an account that only follows has no posts and a count`() throws {
    guard let reading = try read("greenground.repo.car") else { return }
    #expect(reading.posts.isEmpty)
    #expect(reading.reports.first?.skipped == ["follows given are only counted": 2])
    let counts = reading.records.compactMap {
      if case .snapshot(let counts) = $0 { counts.following } else { nil }
    }
    #expect(counts == [2])
  }

  @Test func `a slice gives what is in it and says what is not`() throws {
    guard let reading = try read("repo_slice.car"), let report = reading.reports.first else {
      return
    }
    #expect(reading.posts.map(\.media) == [1])
    #expect(report.declared == 4)
    #expect(report.delivered == 1)
    #expect(report.coverage == nil)
    #expect(report.warnings.contains { $0.message.contains("3 of them are not there") })
    #expect(report.warnings.contains { $0.message.contains("only part of its list of records") })
  }

  @Test func `an empty repository is valid`() throws {
    guard let reading = try read("empty.car"), let report = reading.reports.first else { return }
    #expect(reading.posts.isEmpty)
    #expect(report.declared == 0)
    #expect(report.skipped.isEmpty)
    #expect(report.account == Handle(.bluesky, "did:plc:mhkgaud2jb4rypzt4ph2a3co"))
  }
}

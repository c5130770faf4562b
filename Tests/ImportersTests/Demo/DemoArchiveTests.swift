// The demo that ships is the demo that the generator makes.

import Foundation
import TestSupport
import Testing

@testable import Importers

/// Where the demo's files lie in the checkout.
private let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
  .appending(path: "../../../Sources/Coaching/Demo").standardizedFileURL

@Suite struct DemoArchiveTests {
  /// `RECORD_DEMO=1 swift test --filter DemoArchiveTests` writes the files anew.
  @Test func `the committed demo holds what the generator makes`() throws {
    let made = try DemoArchives()
    if ProcessInfo.processInfo.environment["RECORD_DEMO"] != nil {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (name, bytes) in try made.packed() {
        try Data(bytes).write(to: folder.appending(path: name))
      }
      Issue.record("the demo was recorded; run the test again without RECORD_DEMO")
    }
    // Contents, not packed bytes: another zlib may pack them differently.
    for (name, entries) in [
      (DemoArchives.xName, made.x), (DemoArchives.mastodonName, made.mastodon),
    ] {
      let source = try ArchiveSource(path: folder.appending(path: name).path)
      let contents = try source.contents(of: Set(entries.map(\.name)))
      #expect(source.entries.map(\.name) == entries.map(\.name))
      for entry in entries { #expect(contents[entry.name] == [UInt8](entry.text.utf8)) }
    }
    let activity = try Data(contentsOf: folder.appending(path: DemoArchives.activityName))
    #expect(activity == Data(made.activity.utf8))
  }

  @Test func `the demo is small enough to carry along`() throws {
    let packed = try DemoArchives().packed()
    #expect((packed[DemoArchives.xName]?.count ?? .max) < 150_000)
    #expect((packed[DemoArchives.mastodonName]?.count ?? .max) < 150_000)
    #expect((packed[DemoArchives.activityName]?.count ?? .max) < 400_000)
  }
}

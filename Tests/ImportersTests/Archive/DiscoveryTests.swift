// Download folders, zips of zips, and what is in them.

import Domain
import Foundation
import Importers
import TestSupport
import Testing

@Suite struct DiscoveryTests {
  private static let tweets = #"window.YTD.tweets.part0 = [ ]"#
  private static let shares =
    "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
    + "2025-07-01 14:33:22,urn:li:share:7345821825630220345,hi,,,MEMBER_NETWORK\n"

  /// Formats and paths found, then what was not.
  private func found(in path: String) throws -> (finds: [String], unknown: [String]) {
    let discovery = try Discovery(path)
    return (
      discovery.finds.map {
        "\($0.importer.format) \(($0.source.path as NSString).lastPathComponent)"
      },
      discovery.unknown.map { ($0.place?.file as NSString?)?.lastPathComponent ?? "?" }
    )
  }

  private func write(_ files: [String: String], to folder: URL) throws {
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  @Test func `one archive is one find, as it was given`() throws {
    try withFolder { folder in
      let path = try [TestEntry("data/tweets.js", Self.tweets), TestEntry("readme.txt", "hi")]
        .write(into: folder)
      let discovery = try Discovery(path)
      #expect(discovery.finds.map(\.isGiven) == [true])
      #expect(discovery.unknown.isEmpty)
    }
  }

  @Test func `a download folder gives every export in it, and names what it cannot read`() throws {
    try withFolder { folder in
      let zip = try [TestEntry("data/tweets.js", Self.tweets)].write(into: folder)
      try FileManager.default.moveItem(
        atPath: zip, toPath: folder.appending(path: "twitter-2024.zip").path)
      try write(
        [
          "linkedin/Shares.csv": Self.shares, "bank.csv": "Date,Amount\n2024-01-31,12\n",
          "letter.pdf": "x", "broken.zip": "x", "notes/a.txt": "a", "notes/b.txt": "b",
          "mastodon/outbox.json": #"{"orderedItems":[]}"#, "old/data/tweets.js": Self.tweets,
        ], to: folder)
      let (finds, unknown) = try found(in: folder.path)
      #expect(
        Set(finds) == [
          "x-archive twitter-2024.zip", "x-archive old", "linkedin-export linkedin",
          "mastodon-archive mastodon", "table bank.csv",
        ])
      #expect(Set(unknown) == ["letter.pdf", "broken.zip", "notes"])
    }
  }

  @Test func `an export in a folder of its own beside other things`() throws {
    try withFolder { folder in
      try write(
        ["twitter/data/tweets.js": Self.tweets, "twitter/data/like.js": "", "photo.raw": "x"],
        to: folder)
      let (finds, unknown) = try found(in: folder.path)
      #expect(finds == ["x-archive twitter"])
      #expect(unknown == ["photo.raw"])
    }
  }

  @Test(arguments: TestPacking.allCases)
  func `a packed download folder is looked through like the folder`(packing: TestPacking) throws {
    try withFolder { folder in
      let path = try [
        TestEntry("downloads/twitter/data/tweets.js", Self.tweets),
        TestEntry("downloads/linkedin/Shares.csv", Self.shares),
        TestEntry("downloads/photo.raw", "x"),
      ].write(into: folder, as: packing)
      let (finds, unknown) = try found(in: path)
      #expect(Set(finds) == ["x-archive twitter", "linkedin-export linkedin"])
      #expect(unknown == ["photo.raw"])
    }
  }

  @Test(arguments: TestPacking.allCases)
  func `archives in archives are read, three deep and no deeper`(packing: TestPacking) throws {
    try withFolder { folder in
      var inner = TestEntry("data/tweets.js", Self.tweets)
      for depth in 1...5 {
        let path = try [inner, TestEntry("Shares.csv", Self.shares)].write(
          into: folder, as: packing)
        let (finds, unknown) = try found(in: path)
        // Each level has its own table of shares; the innermost has the posts.
        #expect(finds.filter { $0.hasPrefix("linkedin") }.count == min(depth, 4))
        #expect(finds.filter { $0.hasPrefix("x-archive") }.count == (depth <= 4 ? 1 : 0))
        #expect(unknown.count == (depth == 5 ? 1 : 0))
        inner = TestEntry("inner\(depth)\(packing.ending)")
        inner.bytes = Array(try Data(contentsOf: URL(filePath: path)))
      }
    }
  }

  @Test func `what is read from an archive in an archive is what is read from it alone`() throws {
    let fixture = GoldenTests.folder.appending(path: "linkedin-export").appending(path: "input")
    let plain = try ArchiveReading(fixture.path).records
    try withFolder { folder in
      let entries = try FileManager.default.contentsOfDirectory(atPath: fixture.path).sorted().map {
        TestEntry($0, try String(contentsOf: fixture.appending(path: $0), encoding: .utf8))
      }
      var inner = TestEntry("downloads/linkedin.zip")
      inner.bytes = Array(try Data(contentsOf: URL(filePath: entries.write(into: folder))))
      let files = [TestEntry("downloads/a/data/tweets.js", Self.tweets), inner]
      let discovery = try Discovery(files.write(into: folder))
      let find = try #require(discovery.finds.first { $0.importer.format == "linkedin-export" })
      let clock = try #require(DayClock(zone: "Europe/Oslo"))
      var list = RecordList()
      _ = try find.importer.extract(
        find.source,
        context: ImportContext(clock: clock, now: Instant(seconds: 1_772_436_600)), into: &list)
      #expect(Set(list.records) == Set(plain))
      #expect(find.source.path.hasSuffix("archive.zip: downloads/linkedin.zip"))
    }
  }

  @Test func `an old Instagram download, whose likes lie in a folder of their own, is one`() throws
  {
    try withFolder { folder in
      let user = #"{"profile_user":[{"string_map_data":{"Username":{"value":"nora"}}}]}"#
      let list = #"[{"string_list_data":[{"value":"bo","timestamp":1600000000}]}]"#
      let path = try [
        TestEntry("content/posts_1.json", #"[{"media":[{"creation_timestamp":1600000000}]}]"#),
        TestEntry("likes/liked_posts.json", #"{"likes_media_likes":\#(list)}"#),
        TestEntry("followers_and_following/followers_1.json", list),
        TestEntry("personal_information/personal_information.json", user),
        TestEntry("messages/inbox/bo_1/message_1.json", "{}"),
      ].write(into: folder)
      let (finds, unknown) = try found(in: path)
      #expect(finds.count == 1)
      #expect(unknown.isEmpty)
      #expect(try ArchiveReading(path).posts.map(\.account) == [Handle(.instagram, "@nora")])
    }
  }

  @Test func `nothing known in it is said once`() throws {
    try withFolder { folder in
      try write(["a.txt": "a", "b/c.txt": "c"], to: folder)
      let error = #expect(throws: Diagnostic.self) { _ = try Discovery(folder.path) }
      #expect(error?.message.hasPrefix("is no archive that can be read") == true)
    }
  }

  @Test func `thousands of files are not told one by one`() throws {
    try withFolder { folder in
      var files = ["Shares.csv": Self.shares, "x/data/tweets.js": Self.tweets]
      for number in 0..<900 { files["\(number).txt"] = "x" }
      try write(files, to: folder)
      let discovery = try Discovery(folder.path)
      #expect(discovery.finds.count == 2 || discovery.finds.count == 1)
      #expect(discovery.unknown.count == 20)
      #expect(discovery.more > 800)
    }
  }

  @Test(arguments: ["", "posts/", "#/"], ["json", "csv", "xml"])
  func `thousands of files in a zip are not each searched for in all of it`(
    place: String, ending: String
  ) throws {
    try withFolder { folder in
      let path = try (0..<2000).map { number in
        TestEntry("\(place.replacing("#", with: "f\(number)"))\(number).\(ending)", "{}")
      }.write(into: folder)
      let six = ArchiveLimits(visits: 12_000, passes: 1)
      let error = #expect(throws: Diagnostic.self) { _ = try Discovery(path, limits: six) }
      #expect(error?.message.hasPrefix("is no archive that can be read") == true)
    }
  }

  @Test func `a zip that would have to be read again and again for all in it is refused`() throws {
    try withFolder { folder in
      let path = try (0..<50).map { number in
        let link = "https://a\(number).example"
        return TestEntry(
          "\(number).rss", "<rss version='2.0'><channel><link>\(link)</link></channel></rss>")
      }.write(into: folder)
      let find = try #require(
        Discovery(path, limits: ArchiveLimits(visits: 20 * 50, passes: 1)).finds.first)
      let clock = try #require(DayClock(zone: "Europe/Oslo"))
      var list = RecordList()
      let error = #expect(throws: Diagnostic.self) {
        _ = try find.importer.extract(
          find.source,
          context: ImportContext(clock: clock, now: Instant(seconds: 1_772_436_600)), into: &list)
      }
      #expect(error?.message.hasPrefix("holds 50 files, too many") == true)
      #expect(error?.place?.file == path)
    }
  }

  @Test func `archives in an archive that cannot be opened are looked for a few hundred times`()
    throws
  {
    try withFolder { folder in
      let path = try (0..<3000).map { TestEntry("\($0).zip", "PK") }.write(into: folder)
      let few = ArchiveLimits(visits: 6_000, passes: 1)
      let error = #expect(throws: Diagnostic.self) { _ = try Discovery(path, limits: few) }
      #expect(error?.message.hasPrefix("is no archive that can be read") == true)
    }
  }
}

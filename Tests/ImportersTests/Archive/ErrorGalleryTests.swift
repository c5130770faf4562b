// What a person is told when an archive is not what it should be.

import Domain
import Foundation
import Importers
import TestSupport
import Testing

@Suite struct ErrorGalleryTests {
  static let tweets = #"window.YTD.tweets.part0 = [ ]"#

  /// What reading a path is refused with.
  private func refusal(
    _ path: String, limits: ArchiveLimits = .init(), account: String? = "@nora"
  ) -> Diagnostic? {
    guard let clock = DayClock(zone: "Europe/Oslo") else { return nil }
    do {
      let source = try ArchiveSource(path: path, limits: limits)
      var list = RecordList()
      let context = ImportContext(clock: clock, now: Instant(seconds: 0), account: account)
      _ = try Importers.identify(source).extract(source, context: context, into: &list)
      return nil
    } catch {
      return error as? Diagnostic
    }
  }

  private func refusal(
    of entries: [TestEntry], as packing: TestPacking = .zip, limits: ArchiveLimits = .init()
  ) throws -> String {
    try withFolder { folder in
      let path = try entries.write(into: folder, as: packing)
      let refusal = refusal(path, limits: limits)
      #expect(refusal?.hint != nil)
      #expect(refusal?.place?.file.hasPrefix(path) == true)
      return refusal?.message ?? "accepted"
    }
  }

  private func refusal(ofFile name: String, _ bytes: some Sequence<UInt8>) throws -> Diagnostic? {
    try withFolder { folder in
      let file = folder.appending(path: name)
      try Data(bytes).write(to: file)
      return refusal(file.path)
    }
  }

  @Test func `nothing is there`() {
    let refusal = refusal("/nowhere/archive.zip")
    #expect(refusal?.message == "cannot be read: no such file or directory")
    #expect(refusal?.hint == "check the path")
  }

  @Test func `an unreadable file, unless one may read everything`() throws {
    guard geteuid() != 0 else { return }
    try withFolder { folder in
      let path = try [TestEntry("data/tweets.js", Self.tweets)].write(into: folder)
      chmod(path, 0)
      #expect(refusal(path)?.message == "cannot be read: permission denied")
    }
  }

  @Test func `a pipe is neither file nor folder and is not waited for`() throws {
    try withFolder { folder in
      let path = folder.appending(path: "archive.zip").path
      mkfifo(path, 0o600)
      #expect(refusal(path)?.message == "is neither a file nor a folder")
    }
  }

  @Test func `a file that is no archive`() throws {
    #expect(try refusal(ofFile: "a.zip", "hello".utf8)?.message.contains("no such archive") == true)
    #expect(try refusal(ofFile: "a.zip", [])?.message == "is an empty file")
    let text = try refusal(ofFile: "notes.txt", "hello".utf8)
    #expect(
      text?.message
        == "is no archive that can be read: it looks like a single file, 5 bytes long")
    #expect(text?.hint?.contains("data/tweets.js") == true)
    let gzip = try refusal(ofFile: "a.tar.gz", [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3])
    #expect(gzip?.message.contains("damaged or cut off") == true)
  }

  @Test func `an archive of something else says what is in it`() throws {
    let message = try refusal(of: [TestEntry("holiday.txt", "sun"), TestEntry("a/b.txt", "c")])
    #expect(
      message
        == "is no archive that can be read: it looks like a zip with holiday.txt, a/b.txt")
  }

  @Test func `half a zip and half a tar`() throws {
    let posts = (0..<2000).map { "{\"id_str\":\"\($0 &* 7919)\"}" }.joined(separator: ",")
    let text = "window.YTD.tweets.part0 = [\(posts)]"
    for packing in TestPacking.allCases {
      try withFolder { folder in
        let path = try [TestEntry("data/tweets.js", text)].write(into: folder, as: packing)
        let whole = try Data(contentsOf: URL(filePath: path))
        try whole.prefix(whole.count / 2).write(to: URL(filePath: path))
        let message = refusal(path)?.message ?? "accepted"
        #expect(message.contains("only part of a zip") || message.contains("cut off"))
      }
    }
  }

  @Test(arguments: TestPacking.allCases)
  func `an empty archive`(packing: TestPacking) throws {
    let message = try refusal(of: [], as: packing)
    let expected = packing == .tar ? "is named .tar but is no such archive" : "holds no files"
    #expect(message == expected)
    try withFolder { folder in #expect(refusal(folder.path)?.message == "holds no files") }
  }

  @Test(arguments: TestPacking.allCases, ["../x.js", "data/../../x.js", "/etc/x.js", "C:/x.js"])
  func `a name that points outside`(packing: TestPacking, name: String) throws {
    let message = try refusal(of: [TestEntry(name, "x")], as: packing)
    #expect(message == "the entry \(name) points outside the archive")
  }

  @Test(arguments: TestPacking.allCases)
  func `a link in an archive`(packing: TestPacking) throws {
    let link = TestEntry("data/tweets.js", link: "/etc/passwd")
    #expect(try refusal(of: [link], as: packing) == "the entry data/tweets.js is a link")
  }

  @Test func `a link in a folder is not followed`() throws {
    try withFolder { folder in
      let secret = folder.appending(path: "secret")
      let archive = folder.appending(path: "archive")
      try FileManager.default.createDirectory(at: secret, withIntermediateDirectories: true)
      try FileManager.default.createDirectory(at: archive, withIntermediateDirectories: true)
      try Data(Self.tweets.utf8).write(to: secret.appending(path: "tweets.js"))
      try Data("x".utf8).write(to: archive.appending(path: "readme.txt"))
      try FileManager.default.createSymbolicLink(
        at: archive.appending(path: "data"), withDestinationURL: secret)
      #expect(refusal(archive.path)?.message.contains("a folder with readme.txt") == true)
    }
  }

  @Test(arguments: TestPacking.allCases)
  func `a bomb is put down before it goes off`(packing: TestPacking) throws {
    let limits = ArchiveLimits(ratio: 20, floor: 1 << 18)
    let bomb = [TestEntry("data/tweets.js", "window.YTD.tweets.part0 = [", spaces: 3 << 20)]
    let message = try refusal(of: bomb, as: packing, limits: limits)
    let expected =
      packing == .tar ? "is not valid JSON here" : "unpacks to far more than an archive of its size"
    #expect(message.hasPrefix(expected))
  }

  @Test func `more entries than any archive has`() throws {
    let many = (0..<50).map { TestEntry("data/\($0).js", "x") }
    let message = try refusal(of: many, limits: ArchiveLimits(entries: 20))
    #expect(message.hasPrefix("holds more than 20 files"))
  }

  @Test func `a zip under a password`() throws {
    try withFolder { folder in
      let path = try [TestEntry("data/tweets.js", Self.tweets)]
        .write(into: folder, options: "zip:encryption=traditional", passphrase: "secret")
      #expect(refusal(path)?.message == "the entry data/tweets.js is encrypted")
    }
  }

  @Test func `names in other letters are read`() throws {
    try withFolder { folder in
      let entries = [
        TestEntry("bilder/Ærø – 日本.txt", "x"), TestEntry("data/tweets.js", Self.tweets),
      ]
      for packing in TestPacking.allCases {
        let source = try ArchiveSource(path: entries.write(into: folder, as: packing))
        #expect(source.entries.map(\.name) == ["bilder/Ærø – 日本.txt", "data/tweets.js"])
      }
    }
  }

  @Test func `wrong JSON is told with file and line`() throws {
    let text =
      "window.YTD.tweets.part0 = [\n{\"tweet\":{\"id\":\"1\"}},\n{\"tweet\":{\"id\" \"2\"}}\n]"
    try withFolder { folder in
      let path = try [TestEntry("data/tweets.js", text)].write(into: folder)
      let refusal = refusal(path)
      #expect(refusal?.place == .init(file: "\(path): data/tweets.js", line: 3))
      #expect(refusal?.message == "is not valid JSON here: a colon is missing after a key")
      #expect(refusal?.excerpt?.contains("\"id\" \"2\"") == true)
    }
  }

  @Test func `two archives in one folder`() throws {
    let message = try refusal(of: [
      TestEntry("a/data/tweets.js", Self.tweets), TestEntry("b/data/tweets.js", Self.tweets),
    ])
    #expect(message == "holds more than one X archive: a/data/ and b/data/")
  }

  @Test func `posts without an account need one`() throws {
    try withFolder { folder in
      let file = folder.appending(path: "tweets.js")
      try Data(Self.tweets.utf8).write(to: file)
      let refusal = refusal(file.path, account: nil)
      #expect(refusal?.message == "does not say whose posts these are")
      #expect(refusal?.hint == "add --account @name")
    }
  }
}

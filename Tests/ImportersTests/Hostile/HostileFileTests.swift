// Files made to harm, for every format: refused with the place, in bounded memory.

import Domain
import Foundation
import Importers
import TestSupport
import Testing

@Suite struct HostileFileTests {
  /// A format's file: what comes before and after the place where harm is put.
  struct Shape: CustomTestStringConvertible {
    var name: String
    var before: String
    var after: String
    var testDescription: String { name }
  }

  static let json: [Shape] = [
    Shape(name: "tweets.js", before: "window.YTD.tweets.part0 = [{\"tweet\":{\"a\":", after: "}}]"),
    Shape(name: "2012_05.js", before: "Grailbird.data.tweets_2012_05 = [{\"a\":", after: "}]"),
    Shape(
      name: "outbox.json", before: "{\"type\":\"OrderedCollection\",\"orderedItems\":[{\"a\":",
      after: "}]}"),
    Shape(name: "your_posts_1.json", before: "[{\"timestamp\":1,\"data\":[],\"a\":", after: "}]"),
    Shape(name: "posts_1.json", before: "[{\"media\":[],\"a\":", after: "}]"),
    Shape(
      name: "threads_and_replies.json", before: "{\"text_post_app_text_posts\":[{\"a\":",
      after: "}]}"),
    Shape(
      name: "followers_1.json", before: "[{\"string_list_data\":[],\"a\":", after: "}]"),
    Shape(
      name: "feed.json",
      before: "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"a\":",
      after: "}]}"),
  ]

  static let xml: [Shape] = [
    Shape(
      name: "rss.xml",
      before: "<rss version=\"2.0\"><channel><link>https://a.example</link><title>",
      after: "</title></channel></rss>"),
    Shape(
      name: "atom.xml",
      before: "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>https://a.example</id><title>",
      after: "</title></feed>"),
  ]

  private func refusal(_ name: String, _ bytes: [UInt8]) throws -> Diagnostic? {
    try withFolder { folder in
      let file = folder.appending(path: name)
      try Data(bytes).write(to: file)
      do {
        _ = try ArchiveReading(file.path, account: "@nora")
        return nil
      } catch {
        let diagnostic = error as? Diagnostic
        #expect(diagnostic?.place?.file.hasPrefix(file.path) == true)
        return diagnostic
      }
    }
  }

  private func harmed(_ shape: Shape, _ harm: [UInt8]) throws -> Diagnostic? {
    try refusal(shape.name, Array(shape.before.utf8) + harm + Array(shape.after.utf8))
  }

  @Test(arguments: json)
  func `JSON ten thousand deep`(shape: Shape) throws {
    for open in ["[", "{\"a\":"] {
      let harm = Array(String(repeating: open, count: 10_000).utf8)
      #expect(try harmed(shape, harm) != nil)
    }
  }

  @Test(arguments: json)
  func `a text without an end`(shape: Shape) throws {
    let harm = Array("\"".utf8) + [UInt8](repeating: 97, count: 1 << 20)
    #expect(try harmed(shape, harm) != nil)
  }

  @Test(arguments: xml)
  func `XML ten thousand deep`(shape: Shape) throws {
    let harm = Array(String(repeating: "<a>", count: 10_000).utf8)
    #expect(try harmed(shape, harm)?.message.hasPrefix("is not valid XML here") == true)
  }

  @Test(arguments: xml)
  func `entities that unfold to gigabytes, or to files of the machine`(shape: Shape) throws {
    var lines = "<!DOCTYPE bomb [<!ENTITY a0 \"ha\">"
    for index in 1...30 { lines += "<!ENTITY a\(index) \"&a\(index - 1);&a\(index - 1);\">" }
    let bombs = [lines + "]>", "<!DOCTYPE f [<!ENTITY a30 SYSTEM \"file:///etc/passwd\">]>"]
    for bomb in bombs {
      let text = "<?xml version=\"1.0\"?>" + bomb + shape.before + "&a30;" + shape.after
      #expect(
        try refusal(shape.name, Array(text.utf8))?.message.hasPrefix("declares entities") == true)
      var wide: [UInt8] = [0xFF, 0xFE]
      for unit in text.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
      #expect(try refusal(shape.name, wide)?.message.hasPrefix("declares entities") == true)
    }
  }

  @Test(arguments: xml)
  func `XML that is not UTF-8`(shape: Shape) throws {
    #expect(
      try harmed(shape, [0xC3, 0x28, 0xFF])?.message.hasPrefix("is not valid XML here") == true)
  }

  @Test func `a feed larger than any, most of it nothing`() throws {
    try withFolder { folder in
      let path = folder.appending(path: "rss.xml").path
      try Data(Self.xml[0].before.utf8).write(to: URL(filePath: path))
      truncate(path, 33 << 20)
      let refusal = #expect(throws: Diagnostic.self) { _ = try ArchiveReading(path) }
      #expect(refusal?.message.hasPrefix("is larger than") == true)
    }
  }

  @Test func `a repository whose block is a gigabyte long`() throws {
    try withFolder { folder in
      let path = folder.appending(path: "repo.car").path
      let header = TestRepository().car().prefix(59)
      try Data(header + [0xFF, 0xFF, 0xFF, 0xFF, 3]).write(to: URL(filePath: path))
      truncate(path, 1 << 30)
      let refusal = #expect(throws: Diagnostic.self) { _ = try ArchiveReading(path) }
      #expect(refusal?.message.contains("which no real one is") == true)
      #expect(refusal?.place?.file == path)
    }
  }

  @Test(arguments: ["../posts_1.json", "content/../../posts_1.json", "/etc/posts_1.json"])
  func `names that point outside, and links, are refused in archives of every format`(
    name: String
  ) throws {
    let bodies = ["content/posts_1.json", "repo.car", "atom.xml", "posts/your_posts_1.json"]
    for body in bodies {
      for entry in [TestEntry(name, "[]"), TestEntry("content/x.json", link: "/etc/passwd")] {
        try withFolder { folder in
          let path = try [TestEntry(body, "[]"), entry].write(into: folder)
          let refusal = #expect(throws: Diagnostic.self) { _ = try ArchiveReading(path) }
          #expect(refusal?.place?.file == path)
        }
      }
    }
  }

  @Test func `a bomb is put down before it goes off, whatever it claims to be`() throws {
    let limits = ArchiveLimits(ratio: 20, floor: 1 << 18)
    let bombs = [
      TestEntry("content/posts_1.json", "[{\"media\":[", spaces: 1 << 19),
      TestEntry("posts/your_posts_1.json", "[{\"attachments\":", spaces: 1 << 19),
      TestEntry("atom.xml", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", spaces: 1 << 19),
    ]
    guard let clock = DayClock(zone: "Europe/Oslo") else { return }
    let context = ImportContext(clock: clock, now: Instant(seconds: 0), account: "@nora")
    for bomb in bombs {
      for packing in [TestPacking.zip, .tarGzip] {
        try withFolder { folder in
          let path = try [bomb].write(into: folder, as: packing)
          let refusal = #expect(throws: Diagnostic.self) {
            let source = try ArchiveSource(path: path, limits: limits)
            var list = RecordList()
            _ = try Importers.identify(source).extract(source, context: context, into: &list)
          }
          #expect(
            refusal?.message.hasPrefix("unpacks to far more") == true,
            "\(bomb.name): \(refusal?.message ?? "")")
        }
      }
    }
  }
}

// Everything that can be wrong with what is imported: one sentence with place and hint, exit 2,
// and nothing stored.

import Coaching
import Domain
import Foundation
import TestSupport
import Testing

@Suite struct ImportRefusalTests {
  /// A store that holds one of the demo's archives, and its export.
  private static let stored = Result {
    var export = ""
    let store = try storeFile { desk in
      try desk.take([DemoSample().files[1]])
      export = try desk.export()
    }
    return (store: store, export: export)
  }

  /// Imports something wrong; checks that one sentence says so and that nothing is stored.
  private func refusal(
    _ says: String..., at place: String = "", as before: [String] = [], options: [String] = [],
    with others: [String] = [], _ make: (URL) throws -> String
  ) throws {
    let (store, export) = try Self.stored.get()
    try withProgram(on: store) { program in
      let path = try make(program.folder)
      var importer = program
      importer.before = before
      let outcome = importer.run(["import"] + others + [path] + options)
      #expect(outcome.code == 2)
      #expect(outcome.output == "")
      #expect(Machine.isOneSentence(outcome.errors), "\(outcome.errors)")
      for part in says + ["at \(path)\(place)", "hint: "] {
        #expect(flat(outcome.errors).contains(part), "\(outcome.errors)")
      }
      let coach = try Coach.open(at: program.store, now: Desk.now)
      #expect(try Desk(folder: program.folder, coach: coach).export() == export)
      try coach.store.close()
    }
  }

  /// Text with its line breaks gone, since sentences are wrapped.
  private func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private let account = DemoEntry(
    name: "data/account.js",
    text: #"window.YTD.account.part0 = [{"account":{"username":"me","accountId":"1"}}]"#)

  private func write(_ text: String, _ name: String, in folder: URL) throws -> String {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  private func pack(
    _ entries: [DemoEntry], _ name: String = "a.zip", in folder: URL
  ) throws -> String {
    let file = folder.appending(path: name)
    let packing: DemoPacking = name.hasSuffix("zip") ? .zip : .tarGzip
    try Data(entries.packed(as: packing, at: Instant(seconds: 1_772_000_000))).write(to: file)
    return file.path
  }

  @Test func `a path that does not exist`() throws {
    try refusal("coach: cannot be read: no such file or directory", "hint: check the path") {
      $0.appending(path: "archive.zip").path
    }
  }

  @Test(arguments: ["notes.txt", "notes.zip", "notes.tar.gz", "notes.js"])
  func `a file that is not an archive`(name: String) throws {
    try refusal { try write("Dear diary, today I wrote a post.\n", name, in: $0) }
  }

  @Test(arguments: [0, 1])
  func `half an archive`(index: Int) throws {
    try refusal {
      let whole = try Data(contentsOf: URL(filePath: DemoSample().files[index]))
      let file = $0.appending(path: index == 0 ? "half.zip" : "half.tar.gz")
      try whole.prefix(whole.count / 2).write(to: file)
      return file.path
    }
  }

  @Test func `wrong JSON in an X archive is told with its line`() throws {
    try refusal("is not valid JSON here", at: ": data/tweets.js:3") {
      try pack(
        [
          account,
          DemoEntry(
            name: "data/tweets.js",
            text: "window.YTD.tweets.part0 = [\n{\"tweet\":{\"id_str\":\"1\"}},\n{\"tweet\" 7}\n]"),
        ], in: $0)
    }
  }

  @Test func `wrong JSON in a Mastodon archive is told with its line`() throws {
    let actor = #"{"id":"https://e.example/users/me","preferredUsername":"me","type":"Person"}"#
    try refusal("is not valid JSON here", at: ": outbox.json:2") {
      try pack(
        [
          DemoEntry(name: "actor.json", text: actor),
          DemoEntry(
            name: "outbox.json",
            text: "{\"@context\":\"https://www.w3.org/ns/activitystreams\",\n\"orderedItems\":[}"),
        ], "a.tar.gz", in: $0)
    }
  }

  @Test func `a malformed line of an activity file is fatal when asked to be strict`() throws {
    try refusal(at: ":3", options: ["--strict"]) { folder in
      var life = try ActivityFile()
      try life.post("2026-02-01 10:00")
      var lines = life.text.split(separator: "\n").map(String.init)
      lines.insert("{\"type\":\"post\",", at: 2)
      return try write(lines.joined(separator: "\n") + "\n", "life.jsonl", in: folder)
    }
  }

  @Test(arguments: ["a.zip", "a.tar.gz"])
  func `an archive without files`(name: String) throws {
    try refusal("holds no files") { try pack([], name, in: $0) }
  }

  @Test func `an empty file`() throws {
    try refusal("is an empty file") { try write("", "archive.zip", in: $0) }
  }

  @Test(arguments: ["a.zip", "a.tar.gz"])
  func `a name that points outside`(name: String) throws {
    try refusal("the entry ../../tweets.js points outside the archive") {
      try pack([DemoEntry(name: "../../tweets.js", text: "[]")], name, in: $0)
    }
  }

  @Test(.enabled(if: geteuid() != 0 || Machine.dropsRights, "root may read everything"))
  func `a file one may not read`() throws {
    // Root without the right to pass over permissions is like everybody else.
    let before = geteuid() == 0 ? Machine.withoutRights : []
    try refusal("cannot be read: permission denied", "hint: ", as: before) { folder in
      let path = try write("x", "archive.zip", in: folder)
      chmod(path, 0)
      return path
    }
  }

  @Test func `a good archive beside a bad one is not stored either`() throws {
    try refusal("no such file", with: [try DemoSample().files[0]]) {
      $0.appending(path: "archive.zip").path
    }
    try refusal("only part of a zip", with: [try DemoSample().files[2]]) {
      let file = $0.appending(path: "half.zip")
      try Data(contentsOf: URL(filePath: DemoSample().files[0])).prefix(9000).write(to: file)
      return file.path
    }
  }

  @Test func `an archive that unpacks to far more than it weighs`() throws {
    try refusal("unpacks to far more than an archive of its size") {
      try pack(
        [
          account,
          DemoEntry(
            name: "data/tweets.js",
            text: "window.YTD.tweets.part0 = [" + String(repeating: " ", count: 66 << 20) + "]"),
        ], in: $0)
    }
  }

  @Test func `a folder with nothing known in it`() throws {
    try refusal("is no archive that can be read: it looks like a folder with notes.txt") {
      let folder = $0.appending(path: "things")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      _ = try write("x", "notes.txt", in: folder)
      return folder.path
    }
  }

  @Test func `a folder that leads back into itself`() throws {
    try refusal("is no archive that can be read") {
      let folder = $0.appending(path: "things")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      _ = try write("x", "notes.txt", in: folder)
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "again"), withDestinationURL: folder)
      return folder.path
    }
  }
}

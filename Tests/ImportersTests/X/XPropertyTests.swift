// What holds for any X archive: packing, order and damage change nothing they should not.

import Domain
import Foundation
import Importers
import TestSupport
import Testing

@Suite struct XPropertyTests {
  private func input(_ quirk: String) throws -> [TestEntry] {
    let folder = GoldenTests.folder.appending(path: quirk).appending(path: "input")
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".js") }
      .map { name in
        TestEntry(name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
      }
  }

  @Test(arguments: TestPacking.allCases)
  func `zip, tar and folder give the same posts`(packing: TestPacking) throws {
    let folder = GoldenTests.folder.appending(path: "x-text-and-links").appending(path: "input")
    let plain = try ArchiveReading(folder.path).records
    try withFolder { temporary in
      let path = try input("x-text-and-links").write(into: temporary, as: packing)
      #expect(try ArchiveReading(path).records == plain)
    }
  }

  @Test(arguments: ["x-parts", "x-edits", "x-note-tweets", "x-followers-likes-and-messages"])
  func `the order of files in the archive is irrelevant`(quirk: String) throws {
    let entries = try input(quirk)
    try withFolder { folder in
      let forth = try ArchiveReading(entries.write(into: folder)).posts
      let back = try ArchiveReading(Array(entries.reversed()).write(into: folder)).posts
      #expect(forth == back)
      #expect(!forth.isEmpty)
    }
  }

  @Test func `damage anywhere is told or survived, never a crash`() throws {
    let environment = ProcessInfo.processInfo.environment
    let rounds = environment["FUZZ_ROUNDS"].flatMap { Int($0) } ?? 60
    var state = environment["FUZZ_SEED"].flatMap { UInt64($0) } ?? 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(bound, 1)
    }
    let seeds = try GoldenTests.quirks.map { try input($0) }
    var read = 0
    try withFolder { folder in
      for _ in 0..<rounds {
        var entries = seeds[random(seeds.count)]
        let victim = random(entries.count)
        for _ in 0...random(4) where !entries[victim].bytes.isEmpty {
          let at = random(entries[victim].bytes.count)
          switch random(4) {
          case 0: entries[victim].bytes[at] = UInt8(random(256))
          case 1: entries[victim].bytes.remove(at: at)
          case 2: entries[victim].bytes.insert(Array("\"{}[],:9\\".utf8)[random(9)], at: at)
          default: entries[victim].bytes.removeLast(random(entries[victim].bytes.count))
          }
        }
        do {
          _ = try ArchiveReading(entries.write(into: folder), account: "@nora")
          read += 1
        } catch is Diagnostic {
          continue
        }
      }
    }
    #expect(read <= rounds)
  }
}

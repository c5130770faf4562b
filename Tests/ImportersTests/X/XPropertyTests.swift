// What holds for any X archive: packing and order change nothing they should not.

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
}

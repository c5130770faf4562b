// Every quirk of every format: a small archive, and what is read from it.

import Domain
import Foundation
import Importers
import TestSupport
import Testing

@Suite struct GoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  /// The quirks whose names begin so; all of them where nothing is said.
  static func quirks(_ prefixes: String...) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
      .filter { name in prefixes.isEmpty || prefixes.contains { name.hasPrefix($0) } }.sorted()
  }

  /// The archive of a quirk: its only file, or the folder around several.
  static func input(_ quirk: String) throws -> String {
    let input = folder.appending(path: quirk).appending(path: "input")
    let names = try FileManager.default.contentsOfDirectory(atPath: input.path)
    guard names.count == 1, let name = names.first, name.contains(".") else { return input.path }
    return input.appending(path: name).path
  }

  /// Whose archive it is, where the quirk is that it does not say.
  static func account(_ quirk: String) -> String? {
    try? String(
      contentsOf: folder.appending(path: quirk).appending(path: "account.txt"), encoding: .utf8)
  }

  @Test(arguments: quirks())
  func `an archive gives the records and the report beside it`(quirk: String) throws {
    let folder = GoldenTests.folder.appending(path: quirk)
    let text = try ArchiveReading(Self.input(quirk), account: Self.account(quirk))
      .text(root: folder.path)
    let difference = Snapshot.difference(text, file: folder.appending(path: "expected.txt"))
    #expect(difference == nil)
  }

  @Test func `every quirk has its fixture`() {
    #expect(GoldenTests.quirks().count == 42)
  }
}

// Every quirk of the X formats: a small archive, and what is read from it.

import Domain
import Foundation
import Importers
import TestSupport
import Testing

@Suite struct GoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  static let quirks: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasPrefix("x-") || $0.hasPrefix("grailbird-") }.sorted()

  @Test(arguments: quirks)
  func `an archive gives the records and the report beside it`(quirk: String) throws {
    let folder = GoldenTests.folder.appending(path: quirk)
    let account = try? String(contentsOf: folder.appending(path: "account.txt"), encoding: .utf8)
    let text = try ArchiveReading(input(of: folder).path, account: account).text(root: folder.path)
    let difference = Snapshot.difference(text, file: folder.appending(path: "expected.txt"))
    #expect(difference == nil)
  }

  @Test func `every quirk has its fixture`() {
    #expect(GoldenTests.quirks.count == 22)
  }

  /// A single file is given as such, anything else as the folder around it.
  private func input(of folder: URL) throws -> URL {
    let input = folder.appending(path: "input")
    let names = try FileManager.default.contentsOfDirectory(atPath: input.path)
    guard names.count == 1, let name = names.first, name.hasSuffix(".js") else { return input }
    return input.appending(path: name)
  }
}

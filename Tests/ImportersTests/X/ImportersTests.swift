// Every importer is in the list, and exactly one reads a source.

import Domain
import Foundation
import Importers
import TestSupport
import Testing

/// Claims everything.
private struct Greedy: Importer {
  let format: String

  func identify(_ source: ArchiveSource) throws -> Bool { true }

  func extract(
    _ source: ArchiveSource, context: ImportContext, into sink: inout some RecordSink
  ) throws -> [ImportReport] { [] }
}

@Suite struct ImportersTests {
  @Test func `every importer in the sources is in the list`() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Importers")
      .resolvingSymlinksInPath()
    let names = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
      .compactMap { $0.split(separator: "/").last }
      .filter { $0.hasSuffix("Importer.swift") && $0 != "Importer.swift" }
      .map { $0.dropLast(6) }
    #expect(Set(Importers.all.map { "\(type(of: $0))" }) == Set(names.map(String.init)))
    #expect(Set(Importers.all.map(\.format)).count == Importers.all.count)
  }

  @Test func `two claimants are both named`() throws {
    try withFolder { folder in
      try Data("x".utf8).write(to: folder.appending(path: "a.txt"))
      let source = try ArchiveSource(path: folder.path)
      let error = #expect(throws: Diagnostic.self) {
        _ = try Importers.identify(source, among: [Greedy(format: "one"), Greedy(format: "two")])
      }
      #expect(error?.message == "can be read as one and two, and only one can be right")
    }
  }
}

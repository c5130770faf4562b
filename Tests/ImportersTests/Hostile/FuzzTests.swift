// Every parser against damaged files: it reads them or says what is wrong, and never falls over.

import Domain
import Foundation
import Importers
import TestSupport
import Testing

/// Some rounds in a test run; `make fuzz SEED=7 COUNT=1000000` for as many as wanted.
///
/// What is being read lies in a folder named after parser and seed until the round is over, so that
/// a crash leaves it behind.
@Suite struct FuzzTests {
  @Test(arguments: FuzzedParser.allCases.filter { Fuzzing.isChosen($0.rawValue) })
  func `damage anywhere is told or survived`(parser: FuzzedParser) throws {
    let samples = try parser.samples()
    let reader = try FuzzedReader(parser)
    defer { reader.clear() }
    for sample in samples {
      try reader.lay(out: sample)
      #expect(try reader.isRead(sample), "a sample of \(parser) is refused as it is")
    }
    var at = -1
    try Fuzzing(parser.rawValue).run { mutation, round in
      // A sample stays for a while: only its damaged file is written again.
      if round % 64 == 0 {
        at = (at + 1) % samples.count
        try reader.lay(out: samples[at])
      }
      let files = samples[at].sorted { $0.key < $1.key }
      let victim = files[mutation.below(files.count)]
      var bytes = victim.value
      if parser == .cbor {
        bytes = FuzzedRepository.damaged(&mutation)
      } else {
        mutation.damage(&bytes, words: parser.words)
      }
      try reader.write(bytes, victim.key)
      let isRead = try reader.isRead(samples[at])
      try reader.write(victim.value, victim.key)
      return isRead
    }
  }

  @Test func `make fuzz names every parser`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    guard let makefile = try? String(contentsOf: root.appending(path: "Makefile"), encoding: .utf8)
    else { return }  // A side package of some targets has none.
    let line = makefile.split(separator: "\n").first { $0.hasPrefix("PARSERS ?=") } ?? ""
    let named = line.split(separator: " ").dropFirst(2).map(String.init)
    #expect(named == FuzzedParser.allCases.map(\.rawValue) + ["answers"])
  }
}

/// Lays files out in memory and has them read as an import does.
private struct FuzzedReader {
  private let folder: URL
  private let importer: any Importer
  private let isIdentified: Bool
  private let context: ImportContext

  init(_ parser: FuzzedParser) throws {
    folder = Fuzzing.scratch.appending(path: "coach-fuzz-\(parser.rawValue)-\(Fuzzing.seed)")
    importer = parser.importer
    isIdentified = parser != .calendar && parser != .peopleTable
    context = ImportContext(
      clock: try #require(DayClock(zone: "Europe/Oslo")), now: Instant(seconds: 1_772_436_600),
      account: "@nora")
  }

  func clear() { try? FileManager.default.removeItem(at: folder) }

  func lay(out files: [String: [UInt8]]) throws {
    clear()
    for (name, bytes) in files { try write(bytes, name) }
  }

  /// Whether files were read; false where they were refused in plain words.
  func isRead(_ files: [String: [UInt8]]) throws -> Bool {
    let name = files.count == 1 ? files.keys.first : nil
    do {
      let source = try ArchiveSource(
        path: name.map { folder.appending(path: $0).path } ?? folder.path)
      if isIdentified, try !importer.identify(source) { return false }
      var list = RecordList()
      _ = try importer.extract(source, context: context, into: &list)
      return true
    } catch is Diagnostic {
      return false
    }
  }

  func write(_ bytes: [UInt8], _ name: String) throws {
    let path = folder.appending(path: name).path
    var file = fopen(path, "wb")
    if file == nil {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      file = fopen(path, "wb")
    }
    guard let file else { throw Diagnostic(.error, "cannot write \(path)") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}

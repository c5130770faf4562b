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
  static let environment = ProcessInfo.processInfo.environment
  static let rounds = environment["COACH_FUZZ_COUNT"].flatMap { Int($0) } ?? 40
  static let seed = environment["COACH_FUZZ_SEED"].flatMap { UInt64($0) } ?? 7
  static let chosen =
    environment["COACH_FUZZ_PARSER"].map { names in
      FuzzedParser.allCases.filter { names.split(separator: ",").contains($0.rawValue[...]) }
    } ?? FuzzedParser.allCases

  @Test(arguments: chosen)
  func `damage anywhere is told or survived`(parser: FuzzedParser) throws {
    let samples = try parser.samples()
    let folder = Self.scratch.appending(path: "coach-fuzz-\(parser.rawValue)-\(Self.seed)")
    try? FileManager.default.removeItem(at: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    var mutation = Mutation(seed: Self.seed)
    var read = 0
    var slowest = Duration.zero
    let clock = ContinuousClock()
    let began = clock.now
    var at = -1
    for round in 0..<Self.rounds {
      // A sample stays for a while: only its damaged file is written again.
      if round % 64 == 0 {
        at = (at + 1) % samples.count
        try? FileManager.default.removeItem(at: folder)
        for (name, bytes) in samples[at] { try write(bytes, folder, name) }
      }
      let files = samples[at].sorted { $0.key < $1.key }
      let victim = files[mutation.below(files.count)]
      var bytes = victim.value
      if parser == .cbor {
        bytes = FuzzedRepository.damaged(&mutation)
      } else {
        mutation.damage(&bytes, words: parser.words)
      }
      try write(bytes, folder, victim.key)
      let start = clock.now
      if try isRead(files.count == 1 ? folder.appending(path: victim.key) : folder, parser) {
        read += 1
      }
      slowest = max(slowest, clock.now - start)
      try write(victim.value, folder, victim.key)
    }
    #expect(read <= Self.rounds)
    if Self.rounds > 1000 {
      print(
        "\(parser.rawValue): \(Self.rounds) rounds, \(read) read, slowest \(slowest),",
        "\(clock.now - began) in all, at most \(Self.memory) MB resident so far")
    }
  }

  /// Whether a file was read; false where it was refused in plain words.
  private func isRead(_ file: URL, _ parser: FuzzedParser) throws -> Bool {
    guard let clock = DayClock(zone: "Europe/Oslo") else { return false }
    let context = ImportContext(
      clock: clock, now: Instant(seconds: 1_772_436_600), account: "@nora")
    do {
      let source = try ArchiveSource(path: file.path)
      guard try parser.importer.identify(source) else { return false }
      var list = RecordList()
      _ = try parser.importer.extract(source, context: context, into: &list)
      return true
    } catch is Diagnostic {
      return false
    }
  }

  private func write(_ bytes: [UInt8], _ folder: URL, _ name: String) throws {
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

  /// In memory where the machine has such a folder.
  private static let scratch =
    FileManager.default.fileExists(atPath: "/dev/shm")
    ? URL(filePath: "/dev/shm") : FileManager.default.temporaryDirectory

  private static var memory: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }
}

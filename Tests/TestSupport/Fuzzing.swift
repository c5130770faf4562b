// Runs a parser against damage, counts, and says what it took.

import Foundation

/// A run of seeded rounds over one parser: some in every test run, as many as wanted by `make fuzz`.
///
/// The environment says how many rounds (`COACH_FUZZ_COUNT`), from which seed (`COACH_FUZZ_SEED`)
/// and which parsers (`COACH_FUZZ_PARSER`, names between commas).
public struct Fuzzing: Sendable {
  private static let environment = ProcessInfo.processInfo.environment

  /// How many rounds.
  public static let rounds = environment["COACH_FUZZ_COUNT"].flatMap { Int($0) } ?? 40
  /// Where the damage starts from.
  public static let seed = environment["COACH_FUZZ_SEED"].flatMap { UInt64($0) } ?? 7

  /// Whether a parser is to be run.
  public static func isChosen(_ name: String) -> Bool {
    environment["COACH_FUZZ_PARSER"].map { $0.split(separator: ",").contains(name[...]) } ?? true
  }

  /// A folder in memory where the machine has one.
  public static let scratch =
    FileManager.default.fileExists(atPath: "/dev/shm")
    ? URL(filePath: "/dev/shm") : FileManager.default.temporaryDirectory

  private let name: String

  /// A run over the parser of a name.
  public init(_ name: String) { self.name = name }

  /// Runs every round, and prints one line of figures where there were many.
  ///
  /// A round of more than a minute ends the program, so that a hang is a crash.
  ///
  /// - Parameter round: Damages, reads, and says whether what it made was read.
  /// - Returns: How many were read rather than refused.
  @discardableResult
  public func run(_ round: (inout Mutation, Int) throws -> Bool) rethrows -> Int {
    var mutation = Mutation(seed: Self.seed)
    var read = 0
    var slowest = Duration.zero
    let clock = ContinuousClock()
    let began = clock.now
    let isLong = Self.rounds > 1000
    for number in 0..<Self.rounds {
      if isLong { alarm(60) }
      let start = clock.now
      if try round(&mutation, number) { read += 1 }
      slowest = max(slowest, clock.now - start)
    }
    if isLong {
      alarm(0)
      print(
        "fuzz \(name): seed \(Self.seed), \(Self.rounds) rounds, no crash, \(read) read,",
        "slowest \(Self.milliseconds(slowest)) ms, \((clock.now - began).components.seconds) s,",
        "at most \(Self.memory) MB")
    }
    return read
  }

  private static func milliseconds(_ time: Duration) -> Int64 {
    time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000
  }

  /// The most memory that the program has held so far.
  private static var memory: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }
}

// Backups: made and brought back, each checked by comparing what both stores answer.

import Domain
import Foundation
import Store

/// What a store answers, in short: two stores that give the same hold the same.
public struct StoreDigest: Hashable, Sendable {
  /// A 64-bit FNV-1a hash of the export, in hexadecimal.
  public var export: String
  /// How many lines the export has.
  public var lines: Int
  /// The score now; nil where there is none.
  public var score: Double?
  /// What `why` says: the movement and its reasons in order; nil where it cannot be told.
  public var movement: Double?
  /// How many reasons it names.
  public var reasons: Int

  /// The answers of a store.
  init(_ store: Store, at now: Instant) throws {
    let coach = Coach(store: store, now: now)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var count = 0
    try ExportActivity().run(in: coach) { line in
      for byte in line.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      count += 1
    }
    export = String(hash, radix: 16)
    lines = count
    score = try ShowScore().answer(coach).score
    let movement = try? ExplainScore().answer(coach).movement
    self.movement = score == nil ? nil : movement?.delta
    reasons = movement?.reasons.count ?? 0
  }

  /// Throws a `Diagnostic` when two stores do not answer the same.
  func expect(_ other: StoreDigest, _ place: String) throws {
    guard self == other else {
      throw Diagnostic(
        .error, "the copy does not answer as the store does",
        hint: "check the disk, then try again",
        place: .init(file: place))
    }
  }
}

/// Copies the store into a file.
public struct BackUpStore {
  /// The new file.
  public var path: String

  /// A backup to make.
  public init(to path: String) { self.path = path }

  /// Makes it and gives what store and copy both answer.
  ///
  /// Throws a `Diagnostic` when there is such a file already or the copy answers otherwise.
  public func run(in coach: Coach) throws -> StoreDigest {
    var found: StoreDigest?
    try coach.store.backUp(to: path) { copy in
      let digest = try StoreDigest(copy, at: coach.now)
      try StoreDigest(coach.store, at: coach.now).expect(digest, path)
      found = digest
    }
    return try found ?? StoreDigest(coach.store, at: coach.now)
  }
}

/// Puts a backup in the store's place.
public struct RestoreStore {
  /// What came of it.
  public struct Answer: Sendable {
    /// What backup and store both answer.
    public var digest: StoreDigest
    /// Where the store that was there before is kept; nil where there was none.
    public var kept: String?
  }

  /// The backup.
  public var backup: String
  /// The store's file.
  public var store: String
  /// The moment.
  public var now: Instant

  /// A backup to bring back.
  public init(_ backup: String, to store: String, at now: Instant) {
    self.backup = backup
    self.store = store
    self.now = now
  }

  /// What the backup answers; throws a `Diagnostic` where it is none.
  public func preview() throws -> StoreDigest {
    try StoreDigest(Store.inspect(at: backup), at: now)
  }

  /// Brings it back, and checks that the store answers as the backup does.
  public func run() throws -> Answer {
    let digest = try preview()
    let kept = Self.unused("\(store).before-restore")
    let hadStore = try Store.restore(backup, to: store, keeping: kept)
    let restored = try Store.open(at: store, now: now)
    try StoreDigest(restored, at: now).expect(digest, store)
    try restored.close()
    return Answer(digest: digest, kept: hadStore ? kept : nil)
  }

  /// The path, with a number where it is taken.
  private static func unused(_ path: String) -> String {
    var number = 1
    var free = path
    while FileManager.default.fileExists(atPath: free) {
      number += 1
      free = "\(path)-\(number)"
    }
    return free
  }
}

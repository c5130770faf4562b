// The person's store at one moment: what every use case starts from.

import Domain
import Scoring
import Store

/// The person's store, and now.
///
/// Every use case takes one and returns values; nothing here prints.
public struct Coach: Sendable {
  /// Everything that is known.
  public let store: Store
  /// The moment asked about.
  public let now: Instant
  /// The command line that asks, for the journal.
  public let command: String

  /// A coach on a store at a moment.
  public init(store: Store, now: Instant, command: String = "") {
    self.store = store
    self.now = now
    self.command = command
  }

  /// Opens the store at a path, which is made where there is none.
  ///
  /// - Parameters:
  ///   - path: The store's file.
  ///   - now: The moment asked about.
  ///   - zone: The zone to begin a new store with; the machine's where nil.
  ///   - command: The command line that asks.
  ///   - working: Called again and again while an older store is brought up to date; what it throws
  ///     breaks that off and leaves the store as it was.
  /// - Returns: The coach on that store.
  /// - Throws: A `Diagnostic` that says what is wrong with the file.
  public static func open(
    at path: String, now: Instant, zone: String? = nil, command: String = "",
    working: @escaping () throws -> Void = {}
  ) throws -> Coach {
    Coach(
      store: try Store.open(at: path, zone: zone, now: now, working: working), now: now,
      command: command)
  }

  /// The same person and moment on a copy of the store, which is gone when nobody uses it any more.
  func onCopy() throws -> Coach {
    Coach(store: try store.temporaryCopy(), now: now, command: command)
  }

  /// The local day that is still running.
  public func today() throws -> Day {
    try store.read { $0.clock.day(of: now) }
  }
}

/// One of the person's accounts, as known today.
public struct AccountStanding: Hashable, Sendable {
  /// What is known of it.
  public var supply: AccountSupply
  /// Closed days since its data ends; 0 where it is up to date.
  public var daysMissing: Int

  init(_ supply: AccountSupply, today: Day) {
    self.supply = supply
    daysMissing = supply.end.map { max(0, today - 1 - $0) } ?? 0
  }
}

extension Reading {
  /// The latest closed day inside any account's coverage; nil where nothing is known.
  func latestClosedDay(today: Day) throws -> Day? {
    try supplies(today: today).compactMap(\.coverage)
      .filter { $0.lowerBound < today }
      .map { min($0.upperBound, today - 1) }.max()
  }
}

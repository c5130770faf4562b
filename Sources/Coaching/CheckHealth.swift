// Looks after the store, the data and the rules, for `doctor`.

import Domain
import Foundation
import RuleBook
import Store

/// Examines everything that can be amiss.
public struct CheckHealth {
  /// One thing that was looked at.
  public struct Item: Hashable, Sendable {
    /// What it belongs to: store, data, rules, days, terminal.
    public var area: String
    /// How it is, in one sentence.
    public var sentence: String
    /// What to do, where something is to be done.
    public var fix: String?

    /// A thing and how it is.
    public init(_ area: String, _ sentence: String, fix: String? = nil) {
      self.area = area
      self.sentence = sentence
      self.fix = fix
    }
  }

  /// Closed days without data from which an import is called for.
  private static let stale = 14
  /// Closed days without data from which an account may have been given up.
  private static let retired = 90

  /// The zone of this machine.
  public var zone: String

  /// An examination on a machine in this zone.
  public init(zone: String) { self.zone = zone }

  /// Everything but the store's data: what can be said where there is no store.
  public static func rules() -> [Item] {
    let folders = RuleFolders.standard()
    let book = RuleBook.load(folders)
    guard let worst = book.diagnostics.first else {
      return [Item("rules", "\(book.entries.count) rules are read, none has a fault.")]
    }
    let place = worst.place.map { " in \($0)" } ?? ""
    return [
      Item(
        "rules",
        "\(book.entries.count) rules are read, \(book.diagnostics.count) faults; the first: "
          + "\(worst.message)\(place).", fix: worst.hint ?? "coach rules check tells them all")
    ]
  }

  /// Looks at the store and what is in it.
  public func answer(_ coach: Coach) throws -> [Item] {
    try file(coach)
      + coach.store.read { reading in
        let today = reading.clock.day(of: coach.now)
        return try data(reading, today) + days(reading.clock, today)
      }
  }

  private func file(_ coach: Coach) throws -> [Item] {
    let health = try coach.store.health()
    let path = coach.store.path ?? "memory"
    var items: [Item] = []
    if let fault = health.faults.first {
      items.append(
        Item("store", "The file is damaged: \(fault).", fix: "coach restore with your last backup"))
    } else {
      items.append(
        Item(
          "store",
          "The file is sound: \(Self.size(health.bytes + health.logBytes)), "
            + "\(health.changes) changes, \(health.undone) taken back."))
    }
    if let mode = health.fileMode, mode & 0o077 != 0 {
      items.append(Item("store", "Others may read the file.", fix: "chmod 600 \(path)"))
    }
    if let mode = health.folderMode, mode & 0o022 != 0, mode & 0o1000 == 0 {
      let folder = (path as NSString).deletingLastPathComponent
      items.append(
        Item("store", "Others may write in the store's folder.", fix: "chmod 700 \(folder)"))
    }
    if items.count == 1 { items.append(Item("store", "Only you may read and write it.")) }
    return items
  }

  private func data(_ reading: Reading, _ today: Day) throws -> [Item] {
    let supplies = try reading.supplies(today: today)
    guard !supplies.isEmpty else {
      return [Item("data", "There is no account yet.", fix: "coach import PATH, or coach demo")]
    }
    let accounts = try reading.accounts()
    return try supplies.flatMap { supply in
      let standing = AccountStanding(supply, today: today)
      let gaps =
        try accounts.first { $0.id == supply.id }.map { try Self.gaps(of: $0, reading) } ?? []
      return [Self.currency(standing)]
        + gaps.map {
          Item(
            "data", "\(supply.handle): nothing is known from \($0.lowerBound) to \($0.upperBound).",
            fix: "coach import an archive that covers those days")
        }
    }
  }

  private static func currency(_ standing: AccountStanding) -> Item {
    let handle = standing.supply.handle
    guard standing.supply.coverage != nil else {
      return Item("data", "\(handle): nothing is known yet.", fix: "coach import its archive")
    }
    guard let end = standing.supply.end else {
      return Item("data", "\(handle) is logged by hand and known to now.")
    }
    let sentence = "\(handle) is known to \(end), \(standing.daysMissing) days since."
    switch standing.daysMissing {
    case ...stale: return Item("data", sentence)
    case ..<retired: return Item("data", sentence, fix: "coach import a newer archive of it")
    default:
      return Item(
        "data", sentence,
        fix: "coach import a newer archive, or coach account remove \(handle.name) if it is retired"
      )
    }
  }

  /// Days between covered spans of an account.
  private static func gaps(
    of account: StoredAccount, _ reading: Reading
  ) throws -> [ClosedRange<Day>] {
    let spans = try reading.coverageRecords(of: account).map { $0.from...$0.to }
      .sorted { $0.lowerBound < $1.lowerBound }
    var gaps: [ClosedRange<Day>] = []
    var known = spans.first?.upperBound
    for span in spans.dropFirst() {
      if let end = known, span.lowerBound > end + 1 {
        gaps.append((end + 1)...(span.lowerBound - 1))
      }
      known = max(known ?? span.upperBound, span.upperBound)
    }
    return gaps
  }

  private func days(_ clock: DayClock, _ today: Day) -> [Item] {
    guard let rule = clock.rules.last(where: { $0.from <= today }) ?? clock.rules.first else {
      return []
    }
    guard rule.zone != zone else { return [Item("days", "Your days are those of \(rule.zone).")] }
    return [
      Item(
        "days", "Your days are those of \(rule.zone), this machine is in \(zone).",
        fix: "coach day zone \(zone) --from today, if you live there now")
    ]
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 1_000_000
      ? "\((bytes + 999) / 1000) kB" : "\((bytes + 500_000) / 1_000_000) MB"
  }
}

// Other people by their handles; a handle met for the first time makes its person.

import Domain
import GRDB

/// The handles of a change under way.
struct PersonBook {
  /// A handle and whose it is.
  struct Known {
    var handle: Int64
    var person: Int64
    /// Whether it is one of one's own accounts.
    var isOwn: Bool
  }

  /// What was met lately on one network, by name as written.
  private struct Shelf {
    let network: Network
    var byName: [String: Known] = [:]
  }

  /// So many names are remembered at once; the memory of an import stays bounded.
  private static let remembered = 100_000

  private let entry: Int64
  private let find: RawStatement
  private let addPerson: RawStatement
  private let addHandle: RawStatement
  private var shelves: [Shelf] = []
  private(set) var hasNewHandles = false

  init(_ db: Database, entry: Int64) throws {
    self.entry = entry
    find = try RawStatement(
      db, "SELECT id, person, name, entry FROM handle WHERE network = ? AND key = ?")
    addPerson = try RawStatement(db, "INSERT INTO person (entry) VALUES (?)")
    addHandle = try RawStatement(
      db, "INSERT INTO handle (network, key, name, person, entry) VALUES (?, ?, ?, ?, ?)")
  }

  /// The handle of a name, made where it is new.
  mutating func known(
    _ network: Network, _ name: String, accounts: AccountBook, journal: inout JournalWriter
  ) throws -> Known {
    let shelf = shelf(of: network)
    if let known = shelves[shelf].byName[name] { return known }
    let handle = Handle(network, name)
    let known =
      try found(handle, accounts: accounts, journal: &journal)
      ?? add(handle, accounts: accounts)
    if shelves[shelf].byName.count >= Self.remembered {
      shelves[shelf].byName.removeAll(keepingCapacity: true)
    }
    shelves[shelf].byName[name] = known
    return known
  }

  /// Forgets what it remembers, after accounts were added or people merged.
  mutating func forget() { shelves = [] }

  private mutating func shelf(of network: Network) -> Int {
    if let index = shelves.firstIndex(where: { $0.network == network }) { return index }
    shelves.append(Shelf(network: network))
    return shelves.count - 1
  }

  private func found(
    _ handle: Handle, accounts: AccountBook, journal: inout JournalWriter
  ) throws -> Known? {
    let key = handle.key
    find.bind(1, handle.network.rawValue)
    find.bind(2, key)
    guard try find.step() else { return nil }
    let known = Known(
      handle: find.int(0), person: find.int(1), isOwn: accounts.owns(handle.network, key: key))
    let (name, madeBy) = (find.text(2), find.intIfAny(3))
    find.reset()
    try journal.alter(
      "handle", row: known.handle, madeBy: madeBy,
      [Column("name", name, Agreement.spelling(name, handle.name))])
    return known
  }

  private mutating func add(_ handle: Handle, accounts: AccountBook) throws -> Known {
    addPerson.bind(1, entry)
    try addPerson.run()
    let person = addPerson.lastInserted
    let key = handle.key
    addHandle.bind(1, handle.network.rawValue)
    addHandle.bind(2, key)
    addHandle.bind(3, handle.name)
    addHandle.bind(4, person)
    addHandle.bind(5, entry)
    try addHandle.run()
    hasNewHandles = true
    return Known(
      handle: addHandle.lastInserted, person: person,
      isOwn: accounts.owns(handle.network, key: key))
  }
}

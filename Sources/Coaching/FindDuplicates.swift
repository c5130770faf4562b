// People who may be one: the same name in two places.

import Domain
import People
import Store

/// Proposes people to be made one.
public struct FindDuplicates {
  /// Two who may be one.
  public struct Pair: Sendable {
    /// The one to keep: met more often, or known longer.
    public var kept: LogEncounter.Choice
    /// The other.
    public var other: LogEncounter.Choice
    /// Whether the names are the same; otherwise they only sound alike.
    public var isSameName: Bool
  }

  /// At most so many.
  public var limit: Int

  /// Everybody who may be somebody else.
  public init(limit: Int = 20) { self.limit = limit }

  /// Reads them: the surest first.
  public func answer(_ coach: Coach) throws -> [Pair] {
    try coach.store.read { reading in
      let own = try reading.ownPersons()
      var groups: [[String]: Set<Int64>] = [:]
      let people = try reading.acquaintances().filter { !own.contains($0.id) }
      for person in people {
        for name in person.names {
          let key = NameKey(name)
          // A first name alone proves nothing.
          guard key.words.count > 1 else { continue }
          groups[key.words.sorted(), default: []].insert(person.id)
        }
      }
      // Whoever was met may also have responded under that name.
      for (person, name) in people.flatMap({ person in person.names.map { (person, $0) } }).prefix(
        5000)
      {
        let key = NameKey(name)
        guard key.words.count > 1 else { continue }
        let others = try reading.people(called: name).filter { !own.contains($0) }
        if others.count > 1 || others.first.map({ $0 != person.id }) == true {
          groups[key.words.sorted(), default: []].formUnion(others)
        }
      }
      for shared in try reading.sharedNames(limit: limit) {
        let key = NameKey(shared.name)
        groups[key.words.sorted(), default: []].formUnion(
          shared.people.filter { !own.contains($0) })
      }
      return try pairs(groups, reading)
    }
  }

  private func pairs(
    _ groups: [[String]: Set<Int64>], _ reading: Reading
  ) throws -> [Pair] {
    var found: [Pair] = []
    var seen: Set<Set<Int64>> = []
    func add(_ ids: [Int64], isSameName: Bool) throws {
      let choices = try ids.compactMap { try reading.choice($0) }
        .sorted { ($1.encounters, $0.person) < ($0.encounters, $1.person) }
      guard let kept = choices.first else { return }
      for other in choices.dropFirst() where seen.insert([kept.person, other.person]).inserted {
        // Two handles on one network are rather two people of one name; Mastodon is many servers.
        guard
          kept.handle == nil || other.handle == nil
            || kept.handle?.network != other.handle?.network
            || kept.handle?.network == .mastodon
        else { continue }
        found.append(Pair(kept: kept, other: other, isSameName: isSameName))
      }
    }
    for (_, ids) in groups.filter({ (2...4).contains($0.value.count) }).sorted(by: {
      $0.key.lexicographicallyPrecedes($1.key)
    }) where found.count < limit {
      try add(ids.sorted(), isSameName: true)
    }
    var bySound: [[String]: Set<Int64>] = [:]
    for (words, ids) in groups {
      bySound[NameKey.sounds(words), default: []].formUnion(ids)
    }
    for (_, ids) in bySound.filter({ (2...4).contains($0.value.count) }).sorted(by: {
      $0.key.lexicographicallyPrecedes($1.key)
    }) where found.count < limit {
      try add(ids.sorted(), isSameName: false)
    }
    return Array(found.prefix(limit))
  }
}

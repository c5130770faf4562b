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
      var keys: [String: [String]] = [:]
      for person in people {
        for name in person.names {
          let words = keys[name] ?? NameKey(name).words.sorted()
          keys[name] = words
          // A first name alone proves nothing.
          if words.count > 1 { groups[words, default: []].insert(person.id) }
        }
      }
      // Whoever was met may also have responded under that name.
      let full = keys.filter { $0.value.count > 1 }.keys.sorted()
      for (name, others) in try reading.namesakes(of: full) {
        if let words = keys[name] { groups[words, default: []].formUnion(others.subtracting(own)) }
      }
      for shared in try reading.sharedNames(limit: limit + reading.distinctCount()) {
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
      for (index, other) in choices.enumerated().dropFirst() {
        // Whoever is not the first one may still be the second.
        let kept = try choices[..<index].first {
          try !reading.areDistinct($0.person, other.person)
        }
        guard let kept, seen.insert([kept.person, other.person]).inserted else { continue }
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

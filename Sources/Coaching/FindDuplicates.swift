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
      // Whoever was met may also have responded under that name.
      let others = try reading.namesakes(limit: limit + reading.distinctCount())
      let known = try reading.namesThatSoundAlike(orLike: Set(others.map(\.sounds)))
      let own = try reading.ownPersons()
      let namesakes = Namesakes((known + others).filter { !own.contains($0.person) })
      return try pairs(namesakes, reading)
    }
  }

  private func pairs(_ namesakes: Namesakes, _ reading: Reading) throws -> [Pair] {
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
    for ids in Self.small(namesakes.byWords) where found.count < limit {
      try add(ids, isSameName: true)
    }
    guard found.count < limit else { return Array(found.prefix(limit)) }
    for ids in Self.small(namesakes.bySound) where found.count < limit {
      try add(ids, isSameName: false)
    }
    return Array(found.prefix(limit))
  }

  /// Groups of two to four, by their words.
  private static func small(_ groups: [String: Set<Int64>]) -> [[Int64]] {
    groups.filter { (2...4).contains($0.value.count) }.sorted { $0.key < $1.key }
      .map { $0.value.sorted() }
  }
}

/// People by their names, as far as several may be one.
private struct Namesakes {
  /// Who has a name, by its words in a fixed order.
  private(set) var byWords: [String: Set<Int64>] = [:]
  private var sounds: [String: String] = [:]

  init(_ names: [KnownName]) {
    for name in names {
      sounds[name.words] = name.sounds
      byWords[name.words, default: []].insert(name.person)
    }
  }

  /// Who has a name that sounds like this.
  var bySound: [String: Set<Int64>] {
    byWords.reduce(into: [:]) { $0[sounds[$1.key] ?? "", default: []].formUnion($1.value) }
  }
}

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
      var namesakes = try Namesakes(reading)
      for name in try reading.namesThatSoundAlike() { namesakes.add(name) }
      // Whoever was met may also have responded under that name.
      let others = try reading.namesakes().map { (name: $0.name, people: [$0.person]) }
      try namesakes.add(
        others + reading.sharedNames(limit: limit + reading.distinctCount()))
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
  private var complete: Set<String> = []
  private let reading: Reading
  private let own: Set<Int64>

  init(_ reading: Reading) throws {
    self.reading = reading
    own = try reading.ownPersons()
  }

  /// Somebody met or noted by hand.
  mutating func add(_ name: KnownName) {
    complete.insert(name.sounds)
    sounds[name.words] = name.sounds
    if !own.contains(name.person) { byWords[name.words, default: []].insert(name.person) }
  }

  /// Others by their names, with everybody known whose name sounds like one of these.
  mutating func add(_ others: [(name: String, people: [Int64])]) throws {
    let keyed = others.map { other in
      let key = NameKey(other.name)
      return (
        words: key.words.sorted().joined(separator: " "),
        sounds: NameKey.sounds(key.words).joined(separator: " "), people: other.people
      )
    }
    let missing = Set(keyed.map(\.sounds)).subtracting(complete)
    for known in try reading.names(sounding: missing.sorted()) { add(known) }
    for other in keyed {
      sounds[other.words] = other.sounds
      byWords[other.words, default: []].formUnion(other.people.filter { !own.contains($0) })
    }
  }

  /// Who has a name that sounds like this.
  var bySound: [String: Set<Int64>] {
    byWords.reduce(into: [:]) { $0[sounds[$1.key] ?? "", default: []].formUnion($1.value) }
  }
}

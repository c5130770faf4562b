// Finds out which known person a typed name means.

import Domain

/// A known person, as far as names go.
public struct KnownPerson: Hashable, Sendable {
  /// The person's id in the store.
  public var id: Int64
  /// What they call themselves, and aliases.
  public var names: [String]
  /// Where they are online.
  public var handles: [Handle]
  /// How many offline meetings there were.
  public var encounters: Int
  /// The day of the last contact of any kind.
  public var lastContact: Day?

  /// Somebody known.
  public init(
    id: Int64, names: [String], handles: [Handle], encounters: Int = 0, lastContact: Day? = nil
  ) {
    self.id = id
    self.names = names
    self.handles = handles
    self.encounters = encounters
    self.lastContact = lastContact
  }
}

/// What a typed name means.
public enum NameResolution: Hashable, Sendable {
  /// Exactly one known person.
  case person(Int64)
  /// Several, the likeliest first: shared meetings before recent contact.
  case ambiguous([Int64])
  /// Nobody known by that name.
  case unknown

  /// Resolves a typed name, with the handles typed beside it.
  ///
  /// A handle decides. Otherwise a whole name that fits exactly one person decides, whatever its
  /// case, accents and script; then a part of a name ("Ana"), which only finds people met before,
  /// since a stranger who once liked a post is not who is meant; then a whole name of several words
  /// that is spelled otherwise ("Mueller" for "Müller").
  public init(name: String, handles: [String] = [], among people: [KnownPerson]) {
    if let decided = NameResolution(handles: handles + [name], among: people) {
      self = decided
      return
    }
    let wanted = NameKey(name)
    let named = people.map { (person: $0, keys: $0.names.map(NameKey.init)) }
    func fitting(_ fits: (NameKey) -> Bool) -> [KnownPerson] {
      named.filter { $0.keys.contains(where: fits) }.map(\.person)
    }
    // A handle that nobody has is somebody new, whatever the name.
    guard handles.isEmpty, !name.hasPrefix("@") else {
      self = Self.choose(fitting { $0.isSame(as: wanted) }.filter(\.handles.isEmpty))
      return
    }
    guard !wanted.words.isEmpty else {
      self = .unknown
      return
    }
    let whole = fitting { $0.isSame(as: wanted) }
    let partly = { fitting { $0.contains(wanted) }.filter { $0.encounters > 0 } }
    // "Ana" may be the Ana who was met rather than a stranger of that name.
    if wanted.words.count == 1, !whole.isEmpty, whole.allSatisfy({ $0.encounters == 0 }) {
      let met = partly()
      self = Self.choose(whole + met.filter { person in !whole.contains { $0.id == person.id } })
      return
    }
    let attempts = [
      { whole }, partly,
      { fitting { $0.sounds(like: wanted) } },
    ]
    let found = attempts.lazy.map { $0() }.first { !$0.isEmpty }
    self = Self.choose(found ?? [])
  }

  /// Whose a handle is; nil where nobody has any of them.
  public init?(handles: [String], among people: [KnownPerson]) {
    let keys = Set(handles.map(Self.handleKey))
    let owners = people.filter { person in
      person.handles.contains { keys.contains(Self.handleKey($0.name)) }
    }
    guard !owners.isEmpty else { return nil }
    self = Self.choose(owners)
  }

  private static func choose(_ people: [KnownPerson]) -> NameResolution {
    guard let first = people.first else { return .unknown }
    guard people.count > 1 else { return .person(first.id) }
    return .ambiguous(
      people.sorted {
        if $0.encounters != $1.encounters { return $0.encounters > $1.encounters }
        let (a, b) = ($0.lastContact?.number ?? .min, $1.lastContact?.number ?? .min)
        return a != b ? a > b : $0.id < $1.id
      }.map(\.id))
  }

  private static func handleKey(_ name: String) -> String {
    let key = name.lowercased()
    return key.hasPrefix("@") ? String(key.dropFirst()) : key
  }
}

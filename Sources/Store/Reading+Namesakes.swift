// Names that several people have, or that sound like others.

import Domain
import GRDB
import People

/// A name of two words or more.
public struct KnownName: Hashable, Sendable {
  /// Its words in a fixed order, with spaces between.
  public var words: String
  /// The same as they sound.
  public var sounds: String
  /// Who is called so.
  public var person: Int64
}

extension Reading {
  /// The names of those met or noted by hand that sound like the name of another of them, or like any
  /// of these.
  public func namesThatSoundAlike(orLike wanted: Set<String> = []) throws -> [KnownName] {
    var found: [KnownName] = []
    var group: [KnownName] = []
    var sounds = ""
    func close() {
      if group.contains(where: { $0.person != group[0].person }) || wanted.contains(sounds) {
        found += group
      }
      group.removeAll(keepingCapacity: true)
    }
    let rows = try RawStatement(
      db,
      """
      SELECT words, sounds, person FROM known_name INDEXED BY known_name_sounds
      WHERE sounds <> '' ORDER BY sounds
      """)
    while try rows.step() {
      if !rows.withBytes(1, { $0.elementsEqual(sounds.utf8) }) {
        close()
        sounds = rows.text(1)
      }
      group.append(KnownName(words: rows.text(0), sounds: sounds, person: rows.int(2)))
    }
    close()
    return found
  }

  /// Everybody else who calls themselves, but for ASCII capitals, as somebody met or noted by hand is
  /// called, and those of whom two to four call themselves the same; names of two words or more, oneself
  /// left out.
  ///
  /// - Parameter limit: So many names, the first ones, of people of whom none was met or noted.
  /// - Returns: Each with their name.
  /// - Throws: A `Diagnostic` when the store cannot be read.
  public func namesakes(limit: Int) throws -> [KnownName] {
    var own = try OwnNames(db, limit: limit)
    var found: [KnownName] = []
    var known = try Owners.all(db)
    let rows = try RawStatement(
      db, "SELECT person, name, words, sounds FROM known_name WHERE sounds <> ''")
    while try rows.step() {
      known.insert(rows.int(0))
      guard let people = own.take(rows.withBytes(1, OwnNames.hash)) else { continue }
      let (words, sounds) = (rows.text(2), rows.text(3))
      for person in people {
        found.append(KnownName(words: words, sounds: sounds, person: person))
      }
    }
    found.removeAll { known.contains($0.person) }
    for name in own.shared {
      let key = NameKey(name)
      let words = key.words.sorted().joined(separator: " ")
      let sounds = NameKey.sounds(key.words).joined(separator: " ")
      for person in try people(called: name) {
        found.append(KnownName(words: words, sounds: sounds, person: person))
      }
    }
    return found
  }
}

/// Who calls themselves what, by numbers that stand for the names.
private struct OwnNames {
  /// Names of two words or more that two to four people call themselves, the first of them.
  private(set) var shared: [String] = []
  /// All people by their names, and where among them those of a name are.
  private var people: [Int64] = []
  private var places: [UInt64: Range<Int>] = [:]

  init(_ db: Database, limit: Int) throws {
    let rows = try RawStatement(
      db,
      """
      SELECT person, display FROM handle INDEXED BY handle_display
      WHERE display IS NOT NULL ORDER BY display COLLATE NOCASE, person
      """)
    var (hash, first, name) = (UInt64(0), 0, "")
    while try rows.step() {
      let (person, next) = (rows.int(0), rows.withBytes(1, Self.hash))
      if people.isEmpty || next != hash {
        close(first, hash, name, limit)
        (hash, first) = (next, people.count)
      } else if people.last == person {
        continue
      } else if shared.count < limit {
        name = rows.text(1)
      }
      people.append(person)
    }
    close(first, hash, name, limit)
  }

  private mutating func close(_ first: Int, _ hash: UInt64, _ name: String, _ limit: Int) {
    places[hash] = first..<people.count
    if (2...4).contains(people.count - first), shared.count < limit, name.contains(" ") {
      shared.append(name)
    }
  }

  /// Who has a name; nil where nobody has, or where it was asked for before.
  mutating func take(_ hash: UInt64) -> ArraySlice<Int64>? {
    places.removeValue(forKey: hash).map { people[$0] }
  }

  /// A number for a name whatever its ASCII capitals (FNV-1a).
  static func hash(_ name: UnsafeRawBufferPointer) -> UInt64 {
    name.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
      let folded = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      return (hash ^ UInt64(folded)) &* 0x100_0000_01B3
    }
  }
}

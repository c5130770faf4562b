// Names taken apart are always those that taking all apart anew would give, and find everybody.

import Domain
import GRDB
import People
import Testing

@testable import Store

@Suite struct KnownNamesTests {
  /// What the names taken apart lack, or have too much, against all names taken apart anew.
  static func leftBehind(_ store: Store) throws -> [String] {
    func rows(_ db: Database) throws -> [String] {
      try ["known_name", "name_mark", "name_stale"].flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { row in
          "\(table) " + row.databaseValues.map { "\($0)" }.joined(separator: "|")
        }.sorted()
      }
    }
    var found: [String] = []
    try store.writer.writeWithoutTransaction { db in
      try db.inTransaction {
        let kept = try rows(db)
        try KnownNames.rebuild(db)
        found = difference(kept, try rows(db))
        return .rollback
      }
    }
    return found
  }

  private static let spellings = [
    ["Ana Ruiz", "Ruiz, Ana", "ANA RUIZ", "Ana Ruís", "Ana", "Ruiz"],
    ["Алексей Иванов", "Aleksey Ivanov", "Aleksei Ivanov", "Иванов", "Alexej"],
    ["王小明", "Wang Xiaoming", "Wang Xiao Ming", "Xiaoming"],
    ["محمد علي", "Mohammed Ali", "Muhammad Ali", "Ali"],
    ["Jörg Müller", "Joerg Mueller", "Jorg Muller", "Mueller"],
    ["Seán O'Brien", "Sean O’Brien", "Sean OBrien", "Sean"],
    ["Ζωή Παππά", "Zoe Pappa", "Zoë Papa"], ["🙂", "@bo", "Bo 🙂 Ek", "Bo Ek", "Bo"],
  ]

  /// A store in which every other spelling is somebody met, noted or merely heard of.
  private func filled(_ dice: inout Chance) throws -> Store {
    let store = try Store.inMemory(zone: oslo)
    try store.change(
      command: "coach", summary: "people", at: instant("2026-03-09T12:00:00Z")
    ) { change in
      for (index, name) in Self.spellings.joined().enumerated() {
        let handle = Handle(.mastodon, "@p\(index)@example.social")
        switch Int.random(in: 0..<5, using: &dice) {
        case 0:
          try change.receive(
            .encounter(
              EncounterRecord(
                at: instant("2026-03-0\(index % 9 + 1)T12:00:00Z"),
                people: [.init(name: name)])))
        case 1: try change.name(person: change.person(handle), name)
        case 2:
          let person = try change.person(handle)
          try change.add(name, as: .alias, of: person)
        case 3:
          try change.receive(.person(PersonRecord(handle: handle, name: name)))
          try change.rate(person: change.person(handle), score: 40)
        default: try change.receive(.person(PersonRecord(handle: handle, name: name)))
        }
      }
    }
    return store
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `whoever a name may mean is among those that its marks find`(seed: UInt64) throws {
    var dice = Chance(state: seed)
    let store = try filled(&dice)
    #expect(try Self.leftBehind(store) == [])
    try store.read { reading in
      let everybody = try Int64.fetchAll(reading.db, sql: KnownNames.acquaintances)
      func known(_ ids: [Int64]) throws -> [KnownPerson] {
        let met = try reading.meetings(with: ids)
        return try reading.acquaintances(among: ids).map {
          KnownPerson(
            id: $0.id, names: $0.names, handles: $0.handles, encounters: met[$0.id]?.times ?? 0,
            lastContact: met[$0.id]?.last)
        }
      }
      for name in Self.spellings.joined() {
        let found = try known(reading.acquaintances(called: NameKey(name)))
        let (quick, whole) = (
          NameResolution(name: name, among: found),
          NameResolution(name: name, among: try known(everybody))
        )
        #expect(quick == whole, "\(name)")
      }
    }
  }

  @Test func `names that sound alike are found whoever they are of`() throws {
    var dice = Chance(state: 3)
    let store = try filled(&dice)
    try store.change(command: "coach", summary: "more", at: instant("2026-03-09T12:00:00Z")) {
      for (index, name) in ["Jörg Müller", "Jorg Muler"].enumerated() {
        try $0.name(person: $0.person(Handle(.x, "@more\(index)")), name)
      }
    }
    try store.read { reading in
      let alike = try reading.namesThatSoundAlike()
      let sounds = NameKey.sounds(["jorg", "muler"]).joined(separator: " ")
      #expect(alike.contains { $0.words == "jorg muller" })
      #expect(alike.contains { $0.words == "jorg muler" })
      #expect(Set(alike.filter { $0.sounds == sounds }.map(\.person)).count > 1)
      #expect(alike.allSatisfy { $0.words.contains(" ") })
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `somebody has the same name in a list as on a page of their own`(seed: UInt64) throws {
    var dice = Chance(state: seed)
    let store = try filled(&dice)
    try store.read { reading in
      for id in try reading.allPeople() {
        let (person, shown) = (try reading.person(id), try reading.shownName(of: id))
        #expect(shown?.name == person?.name)
        #expect(shown?.isOnline == (person?.handles.isEmpty == false))
      }
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `whoever has the name of somebody met or noted is among the namesakes`(
    seed: UInt64
  ) throws {
    var dice = Chance(state: seed)
    let store = try filled(&dice)
    try store.change(command: "coach", summary: "more", at: instant("2026-03-09T12:00:00Z")) {
      for (index, name) in ["ana RUIZ", "Jörg Müller", "Uma Ek", "uma ek", "Uma"].enumerated() {
        let handle = Handle(.x, "@more\(index)")
        try $0.receive(.person(PersonRecord(handle: handle, name: name)))
      }
    }
    try store.read { reading in
      let known = try Row.fetchAll(
        reading.db, sql: "SELECT person, lower(name) FROM known_name WHERE sounds <> ''")
      let others = try Row.fetchAll(
        reading.db,
        sql: """
          SELECT person, lower(display) FROM handle
          WHERE display IS NOT NULL AND person NOT IN (SELECT person FROM known_name)
          """)
      let names = Set(known.map { $0[1] as String })
      let wanted = Set(others.filter { names.contains($0[1]) }.map { $0[0] as Int64 })
      let umas = Set(others.filter { $0[1] == "uma ek" }.map { $0[0] as Int64 })
      #expect(umas.count == 2)
      #expect(Set(try reading.namesakes(limit: 0).map(\.person)) == wanted)
      let found = try reading.namesakes(limit: 9)
      #expect(Set(found.map(\.person)).isSuperset(of: wanted.union(umas)))
      #expect(
        found.allSatisfy {
          NameKey.sounds($0.words.split(separator: " ").map(String.init))
            .joined(separator: " ") == $0.sounds
        })
    }
  }

  @Test func `somebody forgotten leaves no name behind`() throws {
    var dice = Chance(state: 5)
    let store = try filled(&dice)
    try store.change(command: "coach", summary: "forget", at: instant("2026-03-09T12:00:00Z")) {
      for person in try $0.reading.acquaintances(called: NameKey("Ana Ruiz")) {
        try $0.forget(person: person)
      }
    }
    #expect(try Self.leftBehind(store) == [])
    try store.read {
      let found = try $0.acquaintances(called: NameKey("Ana Ruiz"))
      #expect(found.isEmpty)
    }
  }

  @Test func `very many new people at once are taken apart as few are`() throws {
    let store = try Store.inMemory(zone: oslo)
    let people = (0..<3100).map { number in
      EncounterRecord.Guest(name: "Ana Holm\(number)", handle: "@a\(number)@example.social")
    }
    let meeting = EncounterRecord(at: instant("2026-03-01T12:00:00Z"), people: people)
    try importing([.encounter(meeting)], into: store)
    #expect(try Self.leftBehind(store) == [])
    func seventh() throws -> Int {
      try store.read { try $0.acquaintances(called: NameKey("Ana Holm7")).count }
    }
    #expect(try seventh() > 0)
    _ = try store.undo()
    #expect(try Self.leftBehind(store) == [])
    #expect(try seventh() == 0)
  }
}

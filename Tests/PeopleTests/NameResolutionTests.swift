// A typed name finds who is meant, or says that it cannot know.

import Domain
import People
import Testing

@Suite struct NameResolutionTests {
  static let people = [
    KnownPerson(
      id: 1, names: ["Ana Ruiz"], handles: [Handle(.mastodon, "@ana@example.social")], encounters: 2
    ),
    KnownPerson(id: 2, names: ["Ana Lindqvist"], handles: [], encounters: 1),
    KnownPerson(id: 3, names: ["Bo Ek"], handles: [Handle(.x, "@boek")], encounters: 1),
    KnownPerson(id: 4, names: ["Bo"], handles: [Handle(.mastodon, "@bo@example.net")]),
    KnownPerson(id: 5, names: ["Łukasz Żak"], handles: []),
    KnownPerson(id: 6, names: ["李雷"], handles: []),
    KnownPerson(id: 7, names: ["Cy Holm"], handles: [], lastContact: Day(3)),
    KnownPerson(id: 8, names: ["Cy Holm"], handles: [], lastContact: Day(9)),
  ]

  func resolve(_ name: String, _ handles: String...) -> NameResolution {
    NameResolution(name: name, handles: handles, among: Self.people)
  }

  @Test func `a handle decides, whatever the name`() {
    #expect(resolve("Somebody", "@ANA@example.social") == .person(1))
    #expect(resolve("@boek") == .person(3))
    #expect(resolve("Ana Ruiz", "@new@example.org") == .unknown)
  }

  @Test func `a whole name decides, with any accents and case`() {
    #expect(resolve("ana ruiz") == .person(1))
    #expect(resolve("ŁUKASZ ZAK") == .person(5))
    #expect(resolve("李雷") == .person(6))
  }

  @Test func `a first name finds people met before, most meetings first`() {
    #expect(resolve("Ana") == .ambiguous([1, 2]))
    #expect(resolve("Ek") == .person(3))
  }

  @Test func `the same name twice is ambiguous, the latest contact first`() {
    #expect(resolve("Cy Holm") == .ambiguous([8, 7]))
    #expect(resolve("Cy") == .unknown)
  }

  @Test func `nobody is nobody`() {
    #expect(resolve("Dora") == .unknown)
    #expect(resolve("") == .unknown)
    #expect(resolve("🙂") == .unknown)
  }

  @Test(arguments: [
    ("Алексей Иванов", "Aleksey Ivanov"), ("Алексей Иванов", "Aleksei Ivanov"),
    ("Юлия Чернова", "Yulia Chernova"), ("محمد علي", "Mohammed Ali"), ("王小明", "Wang Xiaoming"),
    ("Ζωή Παππά", "Zoe Pappa"), ("Jörg Müller", "Joerg Mueller"),
    ("Søren Åkesson", "Soren Akesson"),
    ("José Núñez", "JOSE NUNEZ"), ("Ana Ruiz", "Ruiz, Ana"), ("Ｂｏ Ｅｋ", "Bo Ek"),
  ])
  func `a name in another script or spelling is the same`(known: String, typed: String) {
    let people = [KnownPerson(id: 1, names: [known], handles: [], encounters: 1)]
    #expect(NameResolution(name: typed, among: people) == .person(1))
    let other = [KnownPerson(id: 1, names: [typed], handles: [], encounters: 1)]
    #expect(NameResolution(name: known, among: other) == .person(1))
  }

  @Test func `two first names that merely sound alike are two people`() {
    let people = [KnownPerson(id: 1, names: ["Jon"], handles: [], encounters: 3)]
    #expect(NameResolution(name: "Joan", among: people) == .unknown)
    #expect(NameResolution(name: "Jonn", among: people) == .unknown)
  }

  @Test func `an alias is a name`() {
    let people = [KnownPerson(id: 1, names: ["Aleksandra Holm", "Sasha"], handles: [])]
    #expect(NameResolution(name: "sasha", among: people) == .person(1))
  }
}

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
}

@Suite struct FollowUpTests {
  @Test func `a follow-up falls due two days after the meeting`() {
    #expect(FollowUp(person: 1, met: Day(10), lastContact: Day(10))?.due == Day(12))
  }

  @Test func `contact since the meeting settles it`() {
    #expect(FollowUp(person: 1, met: Day(10), lastContact: Day(11)) == nil)
  }

  @Test func `a break pushes it back`() {
    let pauses = [Day(11)...Day(14), Day(15)...Day(16)]
    #expect(FollowUp(person: 1, met: Day(10), lastContact: Day(10), pauses: pauses)?.due == Day(17))
  }
}

// Tables of people: those that networks export, and anybody's own.

import Domain
import TestSupport
import Testing

@testable import Importers

@Suite struct PeopleSheetTests {
  @Test func `Mastodon's list of who is followed is known by itself`() throws {
    let text = """
      Account address,Show boosts,Notify on new posts,Languages
      ana@example.social,true,false,
      bo@example.net,false,true,"en, nb"

      """
    let (records, reports) = try people(Array(text.utf8), as: "following_accounts.csv")
    #expect(
      records == [
        .person(PersonRecord(handle: Handle(.mastodon, "@ana@example.social"))),
        .person(PersonRecord(handle: Handle(.mastodon, "@bo@example.net"))),
      ])
    #expect(reports[0].people == 2)
  }

  @Test func `any other table is only read where its columns were agreed on`() throws {
    let text = "Who;Mail;Phone;First seen\nAna Ruiz;ana@example.org;123;2026\n;;123;\n"
    #expect(throws: Diagnostic.self) { try people(Array(text.utf8), as: "list.csv") }
    let importer = PeopleSheetImporter(said: [.name: "who"])
    let (records, reports) = try people(Array(text.utf8), as: "list.csv", by: importer)
    let mail = Handle(Network(rawValue: "email"), "ana@example.org")
    #expect(
      records == [
        .identity(IdentityRecord(handles: [mail], name: "Ana Ruiz"))
      ])
    #expect(reports[0].skipped == ["rows that name nobody": 1])
    #expect(throws: Diagnostic.self) {
      try people(
        Array(text.utf8), as: "list.csv", by: PeopleSheetImporter(said: [.name: "Name"]))
    }
  }

  @Test func `columns are taken by their names, and shown as they were taken`() throws {
    let mapping = try PeopleMapping(
      header: ["First Name", "Last Name", "E-mail Address", "Shoe size", "Twitter"])
    #expect(mapping.columns == [.given, .family, .email, nil, .handle])
    let corrected = try PeopleMapping(
      header: ["Name", "Real name", "Birthday"], said: [.name: "real name"])
    #expect(corrected.columns == [nil, .name, .birthday])
  }

  @Test(arguments: ["=1+2", "+47 12", "-x", "@ana", "'=1", "''", "\tx", "'tis", "plain", "-1.5"])
  func `a cell that a spreadsheet would run is made harmless and comes back`(text: String) throws {
    let identity = IdentityRecord(
      handles: [], name: "Ana", details: PersonDetails(role: "x", notes: text))
    let row = PeopleSheetWriter.row(name: "Ana", identity: identity, profiles: [])
    let dangerous: Set<Character> = ["=", "+", "-", "@", "\t"]
    let cell = row.split(separator: ",", omittingEmptySubsequences: false)[9].drop { $0 == "\"" }
    #expect(Double(text) != nil || cell.first.map { !dangerous.contains($0) } == true)
    let file = PeopleSheetWriter.header + row
    let (records, _) = try people(Array(file.utf8), as: "people.csv")
    #expect(records == [.identity(identity.trimmed)])
  }

  @Test func `what is written reads back the same`() throws {
    let profiles = [
      PersonRecord(
        handle: Handle(.mastodon, "@ana@example.social"), name: "Ana, \"A\"", followers: 1200,
        listed: 10, asOf: Instant(rfc3339: "2026-03-01T09:00:00Z")),
      PersonRecord(handle: Handle(.x, "@ana")),
    ]
    let identity = IdentityRecord(
      handles: profiles.map(\.handle), name: "@ana the first", score: 60.5,
      details: PersonDetails(
        aliases: ["A, B", "C;D"], tags: ["rust", "two words"], cadence: 30, birthday: "1990-03-01",
        notes: "one\ntwo"))
    let text =
      PeopleSheetWriter.header
      + PeopleSheetWriter.row(name: "@ana the first", identity: identity, profiles: profiles)
    let (records, _) = try people(Array(text.utf8), as: "people.csv")
    #expect(records == [.person(profiles[0]), .identity(identity)])
  }
}

extension IdentityRecord {
  /// As a cell gives it back: without white space around.
  fileprivate var trimmed: IdentityRecord {
    var copy = self
    copy.details.notes = details.notes?.trimmed
    return copy
  }
}

@Suite struct ConnectionsTests {
  @Test func `a table of connections alone needs no account to tell of people`() throws {
    let text = """
      Notes:
      "When exporting your connection data, you may notice that some are missing."

      First Name,Last Name,URL,Email Address,Company,Position,Connected On
      Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz-12,,Kelpworks,Engineer,17 Jun 2021
      ,,,,,,03 Feb 2026

      """
    let (records, reports) = try people(Array(text.utf8), as: "Connections.csv")
    #expect(records.count == 1)
    guard case .person(let ana)? = records.first else { return }
    // The same handle as that of the address in a card.
    #expect(ana.handle == Handle(.linkedin, "ana-ruiz-12") && ana.name == "Ana Ruiz")
    #expect(reports[0].people == 1 && reports[0].account == nil)
  }
}

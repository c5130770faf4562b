// Address books of every age and temper.

import Domain
import Foundation
import TestSupport
import Testing

@testable import Importers

/// Reads a file of people, or meetings, from its text.
func people(
  _ bytes: [UInt8], as name: String, by importer: (any Importer)? = nil, strict: Bool = false
) throws -> (records: [Record], reports: [ImportReport]) {
  try withFolder { folder in
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    let source = try ArchiveSource(path: file.path)
    var list = RecordList()
    let clock = try #require(DayClock(zone: "Europe/Oslo"))
    let now = try #require(Instant(rfc3339: "2026-03-09T12:00:00+01:00"))
    let reader = try importer ?? Importers.identify(source)
    var reports = try reader.extract(
      source, context: ImportContext(clock: clock, now: now, strict: strict), into: &list)
    for index in reports.indices { reports[index].path = name }
    return (list.records, reports)
  }
}

@Suite struct VCardTests {
  private func read(_ text: String) throws -> [IdentityRecord] {
    try people(Array(text.utf8), as: "book.vcf").records.compactMap {
      if case .identity(let identity) = $0 { identity } else { nil }
    }
  }

  private func card(_ lines: String...) throws -> IdentityRecord? {
    try read(
      (["BEGIN:VCARD", "VERSION:4.0"] + lines + ["END:VCARD", ""]).joined(separator: "\r\n")
    )
    .first
  }

  @Test func `the RFC's own card is read`() throws {
    // RFC 6350 §8, with an invented name.
    let ana = try #require(
      try card(
        "FN:Ana Ruiz", "N:Ruiz;Ana;;;ing. jr,M.Sc.", "BDAY:--0203",
        "ANNIVERSARY:20090808T1430-0500",
        "GENDER:F", "LANG;PREF=1:fr", "ORG;TYPE=work:Kelpworks",
        "ADR;TYPE=work:;Suite D2-630;2875 Laurier;Quebec;QC;G1V 2M2;Canada",
        "TEL;VALUE=uri;TYPE=\"work,voice\";PREF=1:tel:+1-418-656-9254;ext=102",
        "EMAIL;TYPE=work:ana@example.org", "EMAIL:ruiz@example.net",
        "GEO;TYPE=work:geo:46.772673,-71.282945", "CLASS:PUBLIC",
        "URL;TYPE=home:https://ana.example"))
    #expect(ana.name == "Ana Ruiz")
    #expect(ana.details.birthday == "--02-03")
    #expect(ana.details.organisation == "Kelpworks")
    #expect(
      ana.handles.map(\.description)
        == ["email:ana@example.org", "email:ruiz@example.net", "web:https://ana.example"])
  }

  @Test func `folded lines, escapes and letters of any script come out whole`() throws {
    let text = """
      BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bengt
        Åkesson 李雷\r\nNICKNAME:Benke\\, den store,Bengan\r\nNOTE:first line\\nsecond\\; li\r
       ne\\\\end\r\nCATEGORIES:climbing,Rust\r\nEND:VCARD\r\n
      """
    let bengt = try #require(try read(text.replacing("Bengt\n", with: "Bengt\r\n")).first)
    #expect(bengt.name == "Bengt Åkesson 李雷")
    #expect(bengt.details.aliases == ["Benke, den store", "Bengan"])
    #expect(bengt.details.notes == "first line\nsecond; line\\end")
    #expect(bengt.details.tags == ["climbing", "Rust"])
  }

  @Test func `a line folded within a letter is put together again`() throws {
    let bytes =
      Array("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zo".utf8) + [0xC3] + Array("\r\n ".utf8) + [0xAB]
      + Array(" Holm\r\nEND:VCARD\r\n".utf8)
    let found = try people(bytes, as: "book.vcf").records
    #expect(
      found == [.identity(IdentityRecord(handles: [], name: "Zoë Holm"))])
  }

  @Test func `quoted-printable of 2,1 is decoded, over soft line breaks`() throws {
    let text = """
      BEGIN:VCARD
      VERSION:2.1
      FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg M=
      =C3=BCller
      NOTE;QUOTED-PRINTABLE:one=0D=0Atwo =ZZ
      END:VCARD
      """
    let joerg = try #require(try read(text).first)
    #expect(joerg.name == "Jörg Müller")
    #expect(joerg.details.notes == "one\ntwo =ZZ")
  }

  @Test func `Latin letters that are no UTF-8 are read as Windows wrote them`() throws {
    let bytes =
      Array("BEGIN:VCARD\nFN:J".utf8) + [0xF6] + Array("rg\nEND:VCARD\n".utf8)
    let found = try people(bytes, as: "book.vcf").records
    #expect(found == [.identity(IdentityRecord(handles: [], name: "Jörg"))])
  }

  @Test(arguments: [
    ("BDAY:19900301", "1990-03-01"), ("BDAY:1990-03-01", "1990-03-01"),
    ("BDAY;VALUE=date-and-or-time:19900301T230000Z", "1990-03-01"),
    ("BDAY:1990-03-01T00:00:00-12:00", "1990-03-01"), ("BDAY:--0229", "--02-29"),
    ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-01", "--03-01"), ("BDAY:--0230", nil),
    ("BDAY:1990", nil), ("BDAY;VALUE=text:around Easter", nil),
  ])
  func `a birthday stays a date, whatever hour and zone stand beside it`(
    line: String, expected: String?
  ) throws {
    #expect(try card("FN:Ana", line)?.details.birthday == expected)
  }

  @Test func `profiles become handles`() throws {
    let ana = try #require(
      try card(
        "FN:Ana", "SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://social.example/@ana",
        "X-SOCIALPROFILE;type=twitter;x-user=ana:http://twitter.com/ana",
        "item1.X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/ana-r?trk=1",
        "item1.X-ABLabel:work", "URL:https://bsky.app/profile/ana.example.com",
        "IMPP;X-SERVICE-TYPE=XMPP:xmpp:ana@example.org", "X-MASTODON:@ana2@social.example"))
    #expect(
      ana.handles.map(\.description) == [
        "mastodon:@ana@social.example", "x:@ana", "linkedin:ana-r",
        "bluesky:ana.example.com", "xmpp:ana@example.org", "mastodon:@ana2@social.example",
      ])
  }

  @Test func `pictures, telephones and groups are passed over and counted`() throws {
    let photo = String(repeating: "QUJD", count: 400_000)
    let text = """
      BEGIN:VCARD
      FN:Ana
      PHOTO;ENCODING=b;TYPE=JPEG:\(photo)
      TEL:+47 123
      EMAIL:ana@example.org
      END:VCARD
      BEGIN:VCARD
      FN:Climbers
      X-ADDRESSBOOKSERVER-KIND:group
      END:VCARD
      BEGIN:VCARD
      TEL:+47 456
      END:VCARD
      """
    let (records, reports) = try people(Array(text.utf8), as: "book.vcf")
    #expect(records.count == 1)
    #expect(reports[0].people == 1)
    #expect(reports[0].skipped["groups of contacts"] == 1)
    #expect(reports[0].skipped["cards without a name"] == 1)
    #expect(reports[0].warnings.map(\.message) == ["the card that begins here names nobody"])
    #expect(reports[0].warnings[0].place?.line == 11)
  }

  @Test func `an endless line and a file that is no text are refused with their line`() throws {
    func refusal(_ bytes: [UInt8]) -> Diagnostic? {
      do {
        _ = try people(bytes, as: "book.vcf")
        return nil
      } catch { return error as? Diagnostic }
    }
    let begin = Array("BEGIN:VCARD\nFN:Ana\n".utf8)
    let long = begin + Array("NOTE:".utf8) + [UInt8](repeating: 65, count: 3 << 20)
    #expect(refusal(long)?.place?.line == 3)
    var folded = begin + Array("NOTE:a\n".utf8)
    for _ in 0..<40_000 { folded += Array((" " + String(repeating: "b", count: 70) + "\n").utf8) }
    #expect(refusal(folded)?.place?.line == 3)
    #expect(
      refusal(begin + Array("NOTE:a".utf8) + [0, 1] + [10])?.message == "this line is no text")
    let many = begin + Array(String(repeating: "EMAIL:a@example.org\n", count: 2001).utf8)
    #expect(refusal(many)?.place?.line == 1)
    #expect(refusal(many)?.message == "the card that begins here has more than 2000 lines")
    let nested = Array(String(repeating: "BEGIN:VCARD\n", count: 100).utf8)
    #expect(refusal(nested)?.place?.line == 10)
  }

  @Test func `a card that is cut off is told`() throws {
    let (records, reports) = try people(Array("BEGIN:VCARD\nFN:Ana\n".utf8), as: "book.vcf")
    #expect(records == [])
    #expect(reports[0].warnings.map(\.message) == ["the card that begins here has no end"])
  }

  @Test func `what is written reads back the same`() throws {
    let profiles = [
      PersonRecord(
        handle: Handle(.mastodon, "@ana@example.social"), name: "Ana \"R;u:i,z\" ^ 李",
        followers: 1200,
        following: 3, listed: 10, score: 41.5, asOf: Instant(rfc3339: "2026-03-01T09:00:00Z")),
      PersonRecord(handle: Handle(Network(rawValue: "web"), "https://social.example/@ana;x,y")),
      PersonRecord(handle: Handle(Network(rawValue: "email"), "ana@example.org")),
    ]
    let identity = IdentityRecord(
      handles: profiles.map(\.handle), name: "Ana; Ruiz, the\\elder", score: 60,
      details: PersonDetails(
        aliases: ["A, B", "C;D"], tags: ["rust"], cadence: 30, birthday: "--02-29",
        organisation: "Kelp, Works; Ltd", role: "=cmd",
        notes: "one\ntwo " + String(repeating: "å", count: 90)))
    let text = VCardWriter.card(
      name: "Ana; Ruiz, the\\elder", identity: identity, profiles: profiles)
    #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    let (records, _) = try people(Array(text.utf8), as: "book.vcf")
    #expect(records == [.person(profiles[0]), .identity(identity)])
  }
}

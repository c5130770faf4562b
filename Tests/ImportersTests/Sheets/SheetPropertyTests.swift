// What holds for any archive that is a table: packing, saving and order change nothing they should not.

import Domain
import Foundation
import Importers
import TestSupport
import Testing

@Suite struct SheetPropertyTests {
  /// The fixture's files by name.
  private func files(_ quirk: String) throws -> [String: String] {
    let folder = GoldenTests.folder.appending(path: quirk).appending(path: "input")
    var files: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".csv") {
      files[name] = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    return files
  }

  /// A table as a spreadsheet saves it: other separator, line ends and mark.
  private func saved(_ text: String, _ separator: String, quote: CSVDialect.Quote) throws -> String
  {
    var source = PieceSource(Array(text.utf8), piece: 999)
    var reader = CSVReader(dialect: CSVDialect(quote: quote))
    var saved = "\u{FEFF}"
    while let row = try reader.next(from: &source) {
      saved +=
        row.cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
        .joined(separator: separator) + "\r\n"
    }
    return saved
  }

  @Test(arguments: TestPacking.allCases, ["linkedin-export", "youtube-comments"])
  func `zip, tar and folder give the same records`(packing: TestPacking, quirk: String) throws {
    let plain = try ArchiveReading(GoldenTests.input(quirk)).records
    let entries = try files(quirk).sorted { $0.key < $1.key }.map { TestEntry($0.key, $0.value) }
    try withFolder { folder in
      for list in [entries, entries.reversed()] {
        let path = try Array(list).write(into: folder, as: packing)
        #expect(try Set(ArchiveReading(path).records) == Set(plain))
      }
    }
  }

  @Test(arguments: [";", "\t", ","], ["linkedin-export", "youtube-comments", "analytics-content"])
  func `what a spreadsheet saved again is the same`(separator: String, quirk: String) throws {
    var files = try files(quirk)
    let plain = try ArchiveReading(files: files, account: GoldenTests.account(quirk)).records
    for (name, text) in files {
      files[name] = try saved(
        text, separator, quote: name.hasPrefix("Comments") ? .backslash : .doubled)
    }
    let again = try ArchiveReading(files: files, account: GoldenTests.account(quirk)).records
    #expect(Set(again) == Set(plain))
    #expect(!plain.isEmpty)
  }

  @Test
  func `a LinkedIn export is dated by its name, and one account is enough to know whose it is`()
    throws
  {
    let entries = try files("linkedin-export").map { TestEntry($0.key, $0.value) }
    try withFolder { folder in
      let path = folder.appending(path: "Complete_LinkedInDataExport_07-15-2025.zip").path
      try FileManager.default.moveItem(atPath: entries.write(into: folder), toPath: path)
      let reading = try ArchiveReading(path)
      #expect(reading.posts.allSatisfy { $0.asOf?.rfc3339(offset: 0) == "2025-07-15T12:00:00Z" })
      #expect(reading.reports.first?.coverage?.to.description == "2025-07-15")
    }
    let shares = ["Shares.csv": try files("linkedin-export")["Shares.csv"] ?? ""]
    let error = #expect(throws: Diagnostic.self) { _ = try ArchiveReading(files: shares) }
    #expect(error?.hint == "add --account NAME")
    let lone = try ArchiveReading(files: shares, account: "linkedin:Nora North")
    #expect(lone.posts.first?.account == Handle(.linkedin, "Nora North"))
  }

  @Test func `dates of two readings are told apart by another row, and refused where none does`()
    throws
  {
    let mapping = TableMapping(
      columns: [.date: 0, .text: 1], network: Network(rawValue: "foursquare"), account: "@me")
    func days(_ rows: [String], _ order: DateOrder? = nil) throws -> [String] {
      try withFolder { folder in
        let file = folder.appending(path: "t.csv")
        try Data(("When,What\n" + rows.joined(separator: "\n")).utf8).write(to: file)
        var mapping = mapping
        mapping.dates = order
        var list = RecordList()
        let clock = try #require(DayClock(zone: "Europe/Oslo"))
        _ = try TableImporter(mapping: mapping).extract(
          ArchiveSource(path: file.path),
          context: ImportContext(clock: clock, now: Instant(seconds: 1_772_436_600)), into: &list)
        return list.records.compactMap {
          if case .post(let post) = $0 {
            String(post.at.rfc3339(offset: 0).prefix(10))
          } else {
            nil
          }
        }
      }
    }
    #expect(try days(["01/02/2024,a", "13/02/2024,b"]) == ["2024-02-01", "2024-02-13"])
    #expect(try days(["01/02/2024,a", "02/13/2024,b"]) == ["2024-01-02", "2024-02-13"])
    #expect(try days(["01/02/2024,a"], .mdy) == ["2024-01-02"])
    let error = #expect(throws: Diagnostic.self) { _ = try days(["01/02/2024,a", "03/04/2024,b"]) }
    #expect(error?.message.contains("2024-02-01 or 2024-01-02") == true)
    #expect(error?.hint == "add --dates dmy for 2024-02-01, or --dates mdy for 2024-01-02")
  }

  @Test func `a proposal reads names and cells, and a mapping is written as it is read`() throws {
    func proposal(_ text: String) throws -> TableProposal {
      try withFolder { folder in
        let file = folder.appending(path: "t.csv")
        try Data(text.utf8).write(to: file)
        return try TableImporter().proposal(for: ArchiveSource(path: file.path))
      }
    }
    let swarm = try proposal(
      "Venue;Created At;Shout;Venue Url;Likes\nCafé;2014-05-01 10:00;Good coffee;https://example.org/1;3\n"
    )
    #expect(
      swarm.mapping.written(header: swarm.header)
        == "date=Created At,text=Shout,link=Venue Url,likes=Likes")
    let odd = try proposal("a,b,c\n17 Jun 2014,\"many words, here\",x\n18 Jun 2014,more words,y\n")
    #expect(odd.mapping.written(header: odd.header) == "date=a,text=b")
    let strange = try proposal("\"When, exactly\",What,What\n2014-05-01,a b,c d e\n")
    let written = strange.mapping.written(header: strange.header)
    #expect(written == "date=#1,text=#3")
    #expect(try TableMapping(written, header: strange.header) == strange.mapping)
    var whole = strange.mapping
    (whole.network, whole.account, whole.dates) = (Network(rawValue: "googleplus"), "@me", .dmy)
    #expect(
      TableMapping(remembered: whole.remembered(header: strange.header), header: strange.header)
        == whole)
    #expect(swarm.key != odd.key)
  }

  @Test func `private messages are no table of posts`() throws {
    for text in ["CONVERSATION ID,FROM,TO,DATE,CONTENT\n1,a,b,2024-01-31,secret\n"] {
      let error = #expect(throws: Diagnostic.self) {
        _ = try ArchiveReading(files: ["messages.csv": text])
      }
      #expect(error?.message.hasPrefix("is no archive that can be read") == true)
    }
  }
}

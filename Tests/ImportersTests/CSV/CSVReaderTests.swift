// Tables as networks and spreadsheets write them, read row by row.

import Domain
import Foundation
import Importers
import Testing

@Suite struct CSVReaderTests {
  private func rows(
    _ text: String, _ dialect: CSVDialect = .init(), piece: Int = 1000
  ) throws -> [[String]] {
    try rows(bytes: Array(text.utf8), dialect, piece: piece)
  }

  private func rows(
    bytes: [UInt8], _ dialect: CSVDialect = .init(), piece: Int = 1000
  ) throws -> [[String]] {
    var source = PieceSource(bytes, piece: piece)
    var reader = CSVReader(dialect: dialect)
    var rows: [[String]] = []
    while let row = try reader.next(from: &source) { rows.append(row.cells) }
    return rows
  }

  @Test(arguments: ["\n", "\r\n", "\r"], [1, 2, 3, 1000])
  func `any line ending, in any pieces`(ending: String, piece: Int) throws {
    let text = ["a,b", "1,\"two\"", "", "3,"].joined(separator: ending) + ending
    #expect(try rows(text, piece: piece) == [["a", "b"], ["1", "two"], ["3", ""]])
  }

  @Test(arguments: [1, 7, 1000])
  func `quotes, separators and lines within quotes`(piece: Int) throws {
    let text = "\"say \"\"hi\"\", Ana\",\"one\r\ntwo\"\n\"\",\"\"\"\"\n"
    #expect(try rows(text, piece: piece) == [["say \"hi\", Ana", "one\ntwo"], ["", "\""]])
  }

  @Test func `LinkedIn's line breaks keep the quotes around them`() throws {
    #expect(try rows("\"line1\"\"\n\"\"line2\"\n") == [["line1\"\n\"line2"]])
  }

  @Test func `quotes after a backslash, and a backslash that is only one`() throws {
    let dialect = CSVDialect(quote: .backslash)
    let text = #"2024,l,"he said \"hi, all\" C:\new \\ ok""# + "\n2025,l,\"a \"\"b\"\"\"\n"
    #expect(
      try rows(text, dialect)
        == [["2024", "l", #"he said "hi, all" C:\new \ ok"#], ["2025", "l", "a \"b\""]])
  }

  @Test func `a backslash is a letter in other tables`() throws {
    #expect(try rows("\"C:\\\",2\n") == [["C:\\", "2"]])
  }

  @Test func `lone quotes stay`() throws {
    #expect(
      try rows("a 5\" disc,2\n\"a \"b\" c\",3\n") == [["a 5\" disc", "2"], ["a \"b\" c", "3"]])
  }

  @Test func `marks, UTF-16 and old Windows letters`() throws {
    #expect(try rows("\u{FEFF}a,b\n") == [["a", "b"]])
    let wide = "\u{FEFF}å\t🌻\r\n1\t2".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let tabs = CSVDialect(separator: UInt8(ascii: "\t"))
    for piece in [1, 3, 1000] {
      #expect(try rows(bytes: wide, tabs, piece: piece) == [["å", "🌻"], ["1", "2"]])
    }
    #expect(try rows(bytes: [0x93, 0x61, 0x94, 0x2C, 0xE9, 10]) == [["“a”", "é"]])
  }

  @Test func `a quote that is never closed is told`() throws {
    var source = PieceSource(Array("a,b\n1,\"two\nthree".utf8), piece: 4)
    var reader = CSVReader()
    #expect(try reader.next(from: &source) == CSVRow(cells: ["a", "b"], line: 1))
    #expect(
      try reader.next(from: &source)
        == CSVRow(cells: ["1", "two\nthree"], line: 2, isCutOff: true))
    #expect(try reader.next(from: &source) == nil)
  }

  @Test func `endless cells and rows are refused with their line`() throws {
    let limits = CSVLimits(cell: 100, cells: 10, row: 300)
    for text in [
      "a\n\"" + String(repeating: "x", count: 200), "a\n" + String(repeating: ",", count: 20),
      "a\n" + String(repeating: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,", count: 9),
    ] {
      var source = PieceSource(Array(text.utf8), piece: 64)
      var reader = CSVReader(limits: limits)
      let error = #expect(throws: Diagnostic.self) {
        while try reader.next(from: &source) != nil {}
      }
      #expect(error?.place?.line == 2)
    }
  }

  @Test func `any bytes are some rows or a refusal`() throws {
    var state: UInt64 = 11
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let environment = ProcessInfo.processInfo.environment
    let rounds = environment["FUZZ_ROUNDS"].flatMap { Int($0) } ?? 3000
    for _ in 0..<rounds {
      let bytes = (0..<random(60)).map { _ in
        random(4) == 0 ? UInt8(random(256)) : Array("ab\",;\\\n\r\t".utf8)[random(9)]
      }
      let dialect = CSVDialect(
        separator: CSVDialect.separators[random(3)], quote: random(2) == 0 ? .doubled : .backslash)
      #expect(try rows(bytes: bytes, dialect, piece: 1) == rows(bytes: bytes, dialect, piece: 99))
    }
  }

  @Test func `what is written is read back, and no spreadsheet runs it`() throws {
    let cells = ["a,b", "say \"hi\"", "two\nlines", "", "-1.5", " x", "å;"]
    #expect(try rows(CSVCell.row(cells)) == [cells])
    #expect(CSVCell.written("=1+2") == "'=1+2")
    #expect(CSVCell.written("@SUM(A1,B1)") == "\"'@SUM(A1,B1)\"")
    #expect(CSVCell.written("-1.5") == "-1.5")
    #expect(CSVCell.written("+cmd|' /C calc'!A0").hasPrefix("'+"))
  }
}

@Suite struct CSVSheetTests {
  @Test func `a header is found below a preamble, with any separator`() throws {
    let preamble = "Notes:\n\"When exporting, some addresses are missing\"\n\n"
    for text in [
      preamble + "First Name,Last Name,Connected On\n", "First Name;Last Name;Connected On\n",
      "sep=;\nFIRST  NAME;Last Name;connected on\n", "First Name\tLast Name\tConnected On\n",
    ] {
      let sheet = CSVSheet(head: Array(text.utf8), required: ["first name", "connected on"])
      #expect(sheet?.column("last name") == 1)
      #expect(sheet?.column("nothing", "connected on") == 2)
    }
    #expect(CSVSheet(head: Array("a,b\n".utf8), required: ["date"]) == nil)
  }
}

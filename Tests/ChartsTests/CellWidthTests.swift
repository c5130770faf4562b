// Widths as terminals count them.

import Charts
import Testing

@Suite struct CellWidthTests {
  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("한국", 4), ("ｆｕ", 4), ("👍", 2),
    ("👍🏽", 2), ("👩‍💻", 2), ("🇳🇴", 2), ("❤️", 2), ("❤", 1), ("שלום", 4), ("مرحبا", 5), ("\u{200B}", 0),
    ("\u{1B}", 0), ("ไทย", 3), ("—", 1), ("…", 1), ("", 0),
  ])
  func `a text takes as many cells as a terminal gives it`(text: String, cells: Int) {
    #expect(CellWidth.of(text) == cells)
  }

  @Test func `what does not fit is cut at a character and marked`() {
    #expect(CellWidth.fit("abcdef", 4) == "abc…")
    #expect(CellWidth.fit("日本語", 4) == "日…")
    #expect(CellWidth.fit("abc", 3) == "abc")
    #expect(CellWidth.fit("abc", 0) == "")
    #expect(CellWidth.pad("日本", 6) == "日本  ")
    #expect(CellWidth.pad("7", 3, right: true) == "  7")
  }
}

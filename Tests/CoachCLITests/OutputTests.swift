// Text on the way out: harmless, fitted, and the same number everywhere.

import Charts
import Domain
import Testing

@testable import CoachCLI

@Suite struct OutputTests {
  @Test func `nothing another person wrote can move the cursor`() {
    let hostile = [
      "\u{1B}[2J", "\u{9B}31m", "\u{1B}]0;title\u{7}", "a\rb", "a\nb", "\u{8}\u{8}", "\u{202E}abc",
      "\u{2066}x\u{2069}", "\u{200F}", "\u{FEFF}", "\u{7F}", "\u{0}", "\u{E0001}", "\u{2028}",
    ]
    for text in hostile {
      let words: Words = "met \(text, .strong) today"
      for scalar in Style(isColoured: false).text(words).unicodeScalars {
        #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
        #expect(scalar.properties.generalCategory != .format)
      }
    }
    #expect(SafeText.line("a\u{1B}[2Jb\nc") == "a\u{FFFD}[2Jb c")
    #expect(SafeText.line("Zoë 👩‍💻 日本") == "Zoë 👩‍💻 日本")
    #expect(!JSON.string("\u{1B}\u{9B}\u{202E}").text.contains("\u{1B}"))
  }

  @Test func `colour surrounds words and nothing else`() {
    let words: Words = "score \(41, .strong)."
    #expect(Style(isColoured: true).text(words) == "score \u{1B}[1m41\u{1B}[0m.")
    #expect(Style(isColoured: false).text(words) == "score 41.")
  }

  @Test func `tenths carry their sign and zero has none`() {
    #expect(Numbers.points(-1.04) == "-1.0")
    #expect(Numbers.points(0.25) == "+0.3")
    #expect(Numbers.points(-0.04) == "0.0")
    #expect(Numbers.points(0) == "0.0")
    #expect(Numbers.whole(41.5) == "42")
    #expect(Numbers.whole(-0.2) == "0")
    #expect(Numbers.count(1_234_567) == "1,234,567")
    #expect(Numbers.of(1, "post") == "1 post" && Numbers.of(0, "reply", "replies") == "0 replies")
    #expect(Numbers.tenths(.nan) == "?")
  }

  @Test func `days are said as people say them`() throws {
    let today = try #require(Day(iso: "2026-03-01"))
    let day = try #require(Day(iso: "2026-02-24"))
    #expect(DayText.long(day, today: today) == "Tuesday 24 February")
    #expect(DayText.long(day - 365, today: today) == "Monday 24 February 2025")
    #expect(DayText.distance(day, today: today) == "5 days ago")
    #expect(DayText.short(day) == "24 Feb")
  }

  @Test func `JSON keeps the order of its fields and every digit`() {
    let json = JSON.answer(
      "coach.test/1",
      ["z": 1, "a": .number(0.1 + 0.2), "n": .number(.nan), "s": "a\"\\\n", "w": .number(-0.0)])
    #expect(
      json.text
        == #"{"schema":"coach.test/1","z":1,"a":0.30000000000000004,"n":null,"s":"a\"\\\n","w":0.0}"#
    )
  }

  @Test func `a table is aligned by cells and fits the page`() {
    var table = Table([.left("who"), .right("points"), .flexible("why")])
    table.row(["日本語", "+1.0", "a long explanation that will not fit on a narrow page"])
    table.row(["Zoe\u{301}", "-12.0", "short"])
    for width in [40, 80, 120] {
      let rows = table.rows(width: width)
      for row in rows { #expect(row.cells <= width) }
      let ends = rows.dropFirst().map { row in
        row.text.firstIndex(of: ".").map { CellWidth.of(row.text[..<$0]) }
      }
      #expect(Set(ends).count == 1, "the points stand under each other")
    }
    #expect(table.rows(width: 120)[1].text.hasPrefix("日本語    +1.0  a long"))
    #expect(table.rows(width: 120)[2].text.hasPrefix("Zoe\u{301}      -12.0  short"))
  }

  @Test func `paragraphs wrap between words and hang`() {
    let lines = Wrapping.wrap("one two three four", width: 9, indent: 0, hang: 2).map(\.text)
    #expect(lines == ["one two ", "  three ", "  four"])
    #expect(Wrapping.wrap("abcdefghij", width: 4).map(\.text) == ["abcd", "efgh", "ij"])
    #expect(Wrapping.wrap("日本語", width: 4).map(\.text) == ["日本", "語"])
  }

  @Test func `a diagnostic shows the place, the excerpt and the remedy`() {
    let diagnostic = Diagnostic(
      .error, "the value is not a number", hint: "write 0 to 7",
      place: .init(file: "a.yaml", line: 3, column: 6), excerpt: "days: x\u{1B}")
    let text = DiagnosticText.page(diagnostic, width: 80, isAccessible: false)
      .text(Style(isColoured: false))
    #expect(
      text == """
        coach: the value is not a number
          at a.yaml:3:6
            days: x\u{FFFD}
                 ^
          hint: write 0 to 7

        """)
  }

  @Test func `the accessible page speaks ASCII and at most 80 columns`() {
    var page = Page(width: 200, isAccessible: true)
    page.chart(Sparkline(title: "score", values: [1, 2, nil, 3]))
    page.paragraph("“steady” … 10 × 2")
    let text = page.text(Style(isColoured: false))
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    #expect(text.contains("score: from 1.0 to 3.0"))
    for line in text.split(separator: "\n") { #expect(line.count <= 80) }
  }
}

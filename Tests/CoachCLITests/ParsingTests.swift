// Words, guesses and folders.

import Testing

@testable import CoachCLI

@Suite struct ParsingTests {
  @Test func `quotes hold words together and apostrophes need none`() throws {
    let words = try WordSplitter.split(#"met "Ana Ruiz" at O'Hara's --on='last friday' a\ b"#)
    #expect(words.map(\.text) == ["met", "Ana Ruiz", "at", "O'Hara's", "--on=last friday", "a b"])
    #expect(words[1].raw == "\"Ana Ruiz\"")
    #expect(try WordSplitter.split("say \"\"").map(\.text) == ["say", ""])
    #expect(throws: (any Error).self) { try WordSplitter.split("met \"Ana") }
  }

  @Test func `only a near word is guessed`() {
    let known = ["import", "streaks", "score", "why"]
    #expect(Nearest.to("wyh", among: known) == "why")
    #expect(Nearest.to("imprt", among: known) == "import")
    #expect(Nearest.to("str", among: known) == "streaks")
    #expect(Nearest.to("banana", among: known) == nil)
    #expect(Nearest.to("", among: known) == nil)
  }

  @Test func `options that hold everywhere are found wherever they stand`() {
    func extract(_ words: String...) -> (options: [String], rest: [String]) {
      let (options, rest) = Everywhere.extract(from: words.map { Word(text: $0, raw: $0) })
      return (options, rest.map(\.text))
    }
    let (options, rest) = extract("--store", "s", "why", "--json", "--", "--now")
    #expect(options == ["--store", "s", "--json"])
    #expect(rest == ["why", "--", "--now"])
    #expect(extract("why", "--now").options == ["--now"])
  }

  @Test func `folders follow XDG and ignore relative paths there`() {
    #expect(Folders(environment: ["HOME": "/h"]).store == "/h/.local/share/coach/coach.db")
    let folders = Folders(
      environment: ["HOME": "/h", "XDG_DATA_HOME": "/d", "XDG_STATE_HOME": "relative"])
    #expect(folders.store == "/d/coach/coach.db")
    #expect(folders.history == "/h/.local/state/coach/history")
  }

  @Test func `completion offers verbs, then flags`() {
    let completion = Completion()
    func words(_ before: String, _ word: String) -> [String]? {
      completion.words(before: before, word: word)?.map(\.word)
    }
    #expect(words("", "he") == ["help"])
    #expect(words("coach ", "he") == ["help"])
    #expect(words("help ", "--js") == ["--json"])
    #expect(words("help ", "he") == ["help"])
    #expect(words("help --json ", "--")?.contains("--store") == true)
    #expect(words("", "zzz") == [])
    #expect(words("import ", "twi") == nil, "a file is wanted")
    #expect(words("log ", "fo") == ["followers"])
  }
}

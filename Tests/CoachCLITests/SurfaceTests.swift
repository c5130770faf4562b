// Every verb at every width, for every reader: nothing is cut off, drawn over or left undocumented.

import ArgumentParser
import Charts
import Coaching
import Foundation
import TestSupport
import Testing

@testable import CoachCLI

@Suite(.serialized) struct SurfaceTests {
  /// The demo's store, filled once.
  private static let store: String? = {
    let folder = FileManager.default.temporaryDirectory.appending(path: "coach-surface-\(UUID())")
    let path = folder.appending(path: "coach.db").path(percentEncoded: false)
    guard let sample = try? DemoSample() else { return nil }
    var terminal = FakeTerminal()
    terminal.environment["COACH_STORE"] = path
    let lines = [
      ["import"] + sample.files,
      ["met", "Zoë 日本 (@zoe@example.social), שלום and Bo at \"Café 東京\" yesterday"],
      ["log", "score", "kred", "640"],
    ]
    for line in lines where terminal.run(moment + line).code != 0 { return nil }
    return path
  }()

  private static let moment = ["--now", "2026-03-02T08:30:00+01:00", "--zone", "Europe/Oslo"]

  /// Every verb that changes nothing, as its example says it, but for those that write files or
  /// machine text.
  private static let lines: [[String]] = {
    let verbs = VerbList.commands.filter { $0.configuration.shouldDisplay }
      .flatMap(VerbList.leaves)
    let files = ["backup", "export", "demo", "manual"]
    let own = verbs.filter { $0.isHarmless && !files.contains(VerbList.name($0)) }
      .compactMap { try? WordSplitter.split($0.example).dropFirst().map(\.text) }
    return own + [
      ["undo", "--dry-run"], ["undo", "--dry-run", "1"], ["edit", "99", "x"],
      ["account", "--help"],
      ["met", "--dry-run", "Ana", "and", "Bo", "at", "the", "meetup", "yesterday"],
      ["forget", "Bo"], ["account", "remove", "x"], ["frobnicate"], ["help", "import"],
    ]
  }()

  private func terminal(_ width: Int) throws -> FakeTerminal {
    var terminal = FakeTerminal()
    terminal.width = width
    let store: String = try #require(Self.store)
    terminal.environment["COACH_STORE"] = store
    return terminal
  }

  @Test(arguments: [40, 61, 80, 120, 200])
  func `no line of any verb is wider than the terminal`(width: Int) throws {
    let terminal = try terminal(width)
    for line in Self.lines {
      let result = terminal.run(Self.moment + line)
      for row in result.all.split(separator: "\n") {
        #expect(CellWidth.of(String(row)) <= width, "\(line.joined(separator: " ")): \(row)")
      }
    }
  }

  @Test func `the accessible answer of every verb is plain sentences of at most 80 columns`() throws
  {
    let terminal = try terminal(200)
    for line in Self.lines {
      let result = terminal.run(Self.moment + line + ["--accessible"])
      #expect(!result.all.contains("\u{1B}"))
      for row in result.all.split(separator: "\n") {
        #expect(CellWidth.of(String(row)) <= 80, "\(line.joined(separator: " ")): \(row)")
        // Letters of names stay as they are.
        let signs = row.filter { !$0.isASCII && !$0.isLetter }
        #expect(signs.isEmpty, "\(line.joined(separator: " ")): \(row)")
      }
    }
  }

  @Test func `every answer in JSON is one object that names its schema`() throws {
    let terminal = try terminal(80)
    for line in Self.lines {
      let result = terminal.run(Self.moment + line + ["--json"])
      guard result.code != 2 else { continue }
      let data = Data(result.output.utf8)
      let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      if line.first == "met" { continue }
      let schema = object?["schema"] as? String ?? ""
      #expect(schema.wholeMatch(of: /coach\.[a-z-]+\/\d+/) != nil, "\(line): \(schema)")
    }
  }

  @Test func `every field of every answer in JSON is listed in JSON.md`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "JSON.md"), encoding: .utf8)
    var listed: [String: Set<String>] = [:]
    for section in page.components(separatedBy: "\n## ").dropFirst() {
      let name = section.prefix { !$0.isNewline }
      let words = section.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      listed[String(name)] = Set(words.map(String.init))
    }
    func fields(_ value: Any) -> Set<String> {
      if let object = value as? [String: Any] {
        return object.reduce(into: []) { $0.formUnion(fields($1.value).union([$1.key])) }
      }
      return (value as? [Any] ?? []).reduce(into: []) { $0.formUnion(fields($1)) }
    }
    let terminal = try terminal(80)
    for line in Self.lines where line.first != "met" {
      let result = terminal.run(Self.moment + line + ["--json"])
      guard result.code != 2 else { continue }
      let parsed = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      let object = try #require(parsed as? [String: Any])
      let schema = try #require(object["schema"] as? String)
      let missing = fields(object).subtracting(["schema"]).subtracting(listed[schema] ?? [])
      #expect(missing.isEmpty, "\(schema) of \(line): \(missing.sorted())")
    }
  }

  @Test func `man page and completions name every verb`() throws {
    let terminal = try terminal(80)
    let page = terminal.run("manual").output
    for verb in VerbList.names {
      let title = verb.replacing("-", with: "\\-")
      #expect(page.contains(".Ss coach \(title)\n"), "\(verb)")
    }
    for shell in ["bash", "zsh", "fish"] {
      let script = terminal.run("manual", "--completions", shell).output
      for verb in VerbList.names { #expect(script.contains(verb), "\(shell): \(verb)") }
    }
  }

  @Test func `candidates of names in any script stand in columns`() {
    let list = CandidateList(
      candidates: [
        Candidate("Ana", "first"), Candidate("日本語", "second"), Candidate("שלום", "third"),
        Candidate("\u{1B}[2Jx", "fourth\n"),
      ])
    for width in 40...80 {
      let rows = list.page(width: width).text(Style(isColoured: false)).split(separator: "\n")
      #expect(rows.count == 4)
      let columns = zip(rows, ["first", "second", "third", "fourth"]).map { row, about in
        row.range(of: about).map { CellWidth.of(String(row[..<$0.lowerBound])) }
      }
      #expect(Set(columns).count == 1 && columns[0] != nil, "\(rows)")
      #expect(rows.allSatisfy { CellWidth.of(String($0)) <= width && !$0.contains("\u{1B}") })
    }
  }
}

// JSON is read the same wherever the pieces end, and broken JSON is told, never crashed on.

import Domain
import Foundation
import Importers
import Testing

@Suite struct JSONStreamTests {
  /// Every text and number in the elements of an array, in order.
  private func scalars(
    _ text: some Sequence<UInt8>, piece: Int = 1 << 20, first: Int? = nil, window: Int = 64,
    limit: Int = 1 << 20, at key: StaticString? = nil
  ) throws -> [String] {
    var source = PieceSource(text, piece: piece, first: first)
    var stream = JSONStream(window: window, elementLimit: limit)
    var found: [String] = []
    try stream.forEachElement(
      of: &source, at: key, parse: { bytes, json throws(JSONFault) in try Self.read(bytes, &json) },
      emit: { found += $0 })
    return found
  }

  private static func read(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) -> [String] {
    var found: [String] = []
    switch try json.peek(bytes) {
    case .object:
      try json.forEachKey(bytes) { json, key throws(JSONFault) in
        found.append(key.text(bytes))
        found += try read(bytes, &json)
      }
    case .array:
      try json.forEachElement(bytes) { json throws(JSONFault) in found += try read(bytes, &json) }
    default:
      if let text = try json.text(bytes) { found.append(text) }
    }
    return found
  }

  private func problem(_ text: some Sequence<UInt8>, limit: Int = 1 << 20) -> String? {
    do {
      _ = try scalars(text, limit: limit)
      return nil
    } catch {
      return (error as? Diagnostic).map {
        $0.message.replacing("is not valid JSON here: ", with: "") + ", line \($0.place?.line ?? 0)"
      }
    }
  }

  @Test func `a boundary at any byte changes nothing`() throws {
    let text =
      #"window.YTD.x.part0 = [ {"a":"q\u00e9 \ud83d\ude00 日本\n","b":[1,-2.5e3,null,true]},"x\\",[] ] "#
    let whole = try scalars(text.utf8)
    #expect(whole == ["a", "qé 😀 日本\n", "b", "1", "-2.5e3", "x\\"])
    for at in 1...text.utf8.count {
      #expect(try scalars(text.utf8, first: at) == whole)
    }
    for piece in 1...9 { #expect(try scalars(text.utf8, piece: piece, window: 1) == whole) }
  }

  @Test func `an array behind a key, whatever stands around it`() throws {
    let text =
      #"{"id":"outbox.json","totalItems":2,"orderedItems":[1,2],"more":{"orderedItems":[3]}}"#
    for piece in [1, 7, 1000] {
      #expect(try scalars(text.utf8, piece: piece, at: "orderedItems") == ["1", "2"])
    }
  }

  @Test func `half a surrogate pair becomes a replacement character`() throws {
    #expect(
      try scalars(#"["\ud83d","\ud83dx","\ude00"]"#.utf8) == ["\u{FFFD}", "\u{FFFD}x", "\u{FFFD}"])
  }

  @Test(arguments: [
    ("[1,\n2", "it ends in the middle, line 2"),
    ("[\"a\n\"]", "a text has a line break or control character in it, line 1"),
    ("[1 2]", "a comma or closing bracket is missing, line 1"),
    ("[1,]", "a value is missing, line 1"),
    ("[{\"a\":1,}]", "a value is missing, line 1"),
    ("[{a:1}]", "a key in quotes is missing, line 1"),
    ("[{\"a\" 1}]", "a colon is missing after a key, line 1"),
    ("[tru]", "a value is missing, line 1"),
    ("[-]", "a number is malformed, line 1"),
    ("[\"\\x\"]", "a backslash stands before something unknown, line 1"),
    ("[]\n\n[]", "something follows after its end, line 3"),
    ("5", "it ends in the middle, line 1"),
    ("[}", "a value is missing, line 1"),
    ("{}", "a value is of another kind than it must be, line 1"),
    ("", "it ends in the middle, line 1"),
  ])
  func `what is wrong is said with its line`(text: String, problem said: String) {
    #expect(problem(text.utf8) == said)
  }

  @Test func `broken UTF-8, deep nesting and endless elements are refused`() {
    #expect(problem([0x5B, 0x22, 0xC3, 0x28, 0x22, 0x5D]) == "a text is not UTF-8, line 1")
    let deep = String(repeating: "[", count: 100_000)
    #expect(problem(deep.utf8) == "it is nested more than 512 deep, line 1")
    let long = "[\"" + String(repeating: "x", count: 5000)
    #expect(problem(long.utf8, limit: 4096)?.hasPrefix("one element is larger") == true)
  }

  @Test func `lines are handed over one by one`() throws {
    let text = "{\"a\":1}\n\n  \r\n{\"a\":2}\r\nbroken\n{\"a\":3}"
    for piece in [1, 5, 1000] {
      var source = PieceSource(text.utf8, piece: piece)
      var lines: [String] = []
      try JSONLines.forEachLine(of: &source) { number, bytes in
        var json = JSONReader()
        do throws(JSONFault) {
          lines.append("\(number) " + (try Self.read(bytes, &json)).joined(separator: " "))
          try json.end(bytes)
        } catch {
          lines.append(error.diagnostic(file: "x.jsonl", line: number).place?.description ?? "")
        }
      }
      #expect(lines == ["1 a 1", "4 a 2", "x.jsonl:5:1", "6 a 3"])
    }
  }

  @Test func `a line that never ends is refused`() {
    var source = PieceSource([UInt8](repeating: 120, count: 10_000), piece: 512)
    #expect(throws: Diagnostic.self) {
      try JSONLines.forEachLine(of: &source, limit: 4096) { _, _ in }
    }
  }

  @Test func `numbers too large for a whole number are none`() throws {
    let text =
      "[9223372036854775807,-9223372036854775808,9223372036854775808,1.5,\"12\",\"x\",\"\"]"
    var source = PieceSource(text.utf8, piece: 100)
    var stream = JSONStream()
    var found: [Int64?] = []
    try stream.forEachElement(
      of: &source, parse: { bytes, json throws(JSONFault) in try json.integer(bytes) },
      emit: { found.append($0) })
    #expect(found == [.max, .min, nil, nil, 12, nil, nil])
  }
}

// What goes in comes out again: the demo's archives in every order, exported, imported, undone.

import Coaching
import Domain
import Foundation
import TestSupport
import Testing

@Suite struct RoundTripTests {
  static let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]

  private func files(_ order: [Int]) throws -> [String] {
    let files = try DemoSample().files
    return order.map { files[$0] }
  }

  /// The first line in which two exports differ; nil where they are the same bytes.
  private func difference(_ found: String, _ expected: String) -> String? {
    guard Data(found.utf8) != Data(expected.utf8) else { return nil }
    let (found, expected) = (found.split(separator: "\n"), expected.split(separator: "\n"))
    let line = zip(found, expected).enumerated().first { $1.0 != $1.1 }?.offset ?? -1
    guard line >= 0 else { return "\(found.count) lines instead of \(expected.count)" }
    return "line \(line + 1)\n  found:    \(found[line])\n  expected: \(expected[line])"
  }

  private func export(_ order: [Int], together: Bool = false) throws -> String {
    try withDesk { desk in
      for paths in together ? [try files(order)] : try files(order).map({ [$0] }) {
        try desk.take(paths)
      }
      return try desk.export()
    }
  }

  @Test func `the demo's archives give the same export in all six orders`() throws {
    let expected = try export([0, 1, 2])
    for order in Self.orders.dropFirst() {
      #expect(difference(try export(order), expected) == nil, "order \(order)")
    }
    #expect(difference(try export([2, 0, 1], together: true), expected) == nil)
  }

  @Test func `an export imported into an empty store is exported byte for byte`() throws {
    let expected = try export([0, 1, 2])
    try withDesk { desk in
      let file = desk.folder.appending(path: "export.jsonl")
      try Data(expected.utf8).write(to: file)
      let answer = try desk.take([file.path])
      #expect(answer.reports.flatMap(\.warnings).map(\.message) == [])
      #expect(difference(try desk.export(), expected) == nil)
      let again = try desk.take([file.path])
      #expect(again.counts.total.added == 0 && again.counts.total.updated == 0)
    }
  }

  @Test func `importing twice changes nothing`() throws {
    try withDesk { desk in
      for file in try files([0, 1, 2]) { try desk.take([file]) }
      let before = try desk.export()
      for file in try files([2, 0, 1]) {
        let counts = try desk.take([file]).counts.total
        #expect(counts.added == 0 && counts.updated == 0, "\(file)")
      }
      #expect(difference(try desk.export(), before) == nil)
    }
  }

  @Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
  func `each import can be undone and brought back`(order: [Int]) throws {
    try withDesk { desk in
      var states = [try desk.export()]
      for file in try files(order) {
        try desk.take([file])
        states.append(try desk.export())
        #expect(try TakeBack(.undo).run(in: desk.coach) != nil)
        #expect(difference(try desk.export(), states[states.count - 2]) == nil)
        #expect(try TakeBack(.redo).run(in: desk.coach) != nil)
        #expect(difference(try desk.export(), states[states.count - 1]) == nil)
      }
      for state in states.dropLast().reversed() {
        #expect(try TakeBack(.undo).run(in: desk.coach) != nil)
        #expect(difference(try desk.export(), state) == nil)
      }
      for state in states.dropFirst() {
        #expect(try TakeBack(.redo).run(in: desk.coach) != nil)
        #expect(difference(try desk.export(), state) == nil)
      }
    }
  }

  @Test func `undo brings back the score of before, too`() throws {
    try withDesk { desk in
      try desk.take(files([2]))
      let before = try ChartScore().answer(desk.coach).scores
      try desk.take(files([0]))
      let after = try ChartScore().answer(desk.coach).scores
      #expect(after != before)
      _ = try TakeBack(.undo).run(in: desk.coach)
      #expect(try ChartScore().answer(desk.coach).scores == before)
      _ = try TakeBack(.redo).run(in: desk.coach)
      #expect(try ChartScore().answer(desk.coach).scores == after)
    }
  }

  @Test func `an older archive after a newer one takes nothing away`() throws {
    let whole = try DemoArchives()
    // The older archive is the newer one as it was: fewer posts and fewer likes.
    let older = whole.x.map { entry in
      var entry = entry
      if entry.name.hasSuffix("manifest.js") {
        entry.text = entry.text.replacing("2026-03-01", with: "2025-09-01")
      } else {
        entry.text = entry.text.replacing(
          /"favorite_count"\s*:\s*"\d+"/, with: "\"favorite_count\" : \"0\"")
      }
      return entry
    }
    let file = try Data(older.packed(as: .zip, at: Instant(seconds: 1_756_700_000)))
    let (before, after) = try withDesk { desk in
      try desk.take(files([0]))
      let before = try desk.export()
      let path = desk.folder.appending(path: "older.zip")
      try file.write(to: path)
      try desk.take([path.path])
      return (before, try desk.export())
    }
    let kept = Set(after.split(separator: "\n"))
    #expect(before.split(separator: "\n").filter { !kept.contains($0) } == [])
    try withDesk { desk in
      let path = desk.folder.appending(path: "older.zip")
      try file.write(to: path)
      try desk.take([path.path])
      #expect(try desk.take(files([0])).counts.total.updated > 0)
      #expect(difference(try desk.export(), after) == nil)
    }
  }
}

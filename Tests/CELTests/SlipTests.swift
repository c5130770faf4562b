// Hundreds of conditions as people write them who know other languages, with what they should be.

import CEL
import Foundation
import Testing

@Suite struct SlipTests {
  /// The lines of a file of conditions, each in its parts.
  private static func lines(_ name: String) throws -> [[String]] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Mistakes/\(name).txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .map { $0.components(separatedBy: "  ⇒  ") }
  }

  @Test func `what was meant is named, compiles, and is said in one sentence with its place`()
    throws
  {
    let lines = try Self.lines("fixed")
    for line in lines {
      let (problems, fixed) = advice(line[0])
      #expect(fixed == line[1], "\(line[0])")
      for problem in problems {
        #expect(problem.hint != nil, "\(line[0])")
        #expect(problem.range.upper <= line[0].unicodeScalars.count, "\(line[0])")
        #expect(!problem.message.contains("\n"), "\(line[0])")
      }
      #expect(throws: Never.self, "\(line[0])") {
        try Program(line[1], metrics(), expecting: .bool)
      }
    }
    #expect(lines.count >= 250)
  }

  @Test func `what cannot be put right has its place and says what to do`() throws {
    for line in try Self.lines("told") {
      let first = try #require(advice(line[0]).problems.first, "\(line[0])")
      #expect(first.hint == line[2], "\(line[0])")
      #expect(String(first.column) == line[1], "\(line[0])")
    }
  }

  @Test func `a right condition is never called wrong`() throws {
    for line in try Self.lines("right") { #expect(advice(line[0]).problems.isEmpty, "\(line[0])") }
  }
}

// The house keeps its shape: arrows only point down, one outside library has one room, only Output
// prints, and every file can be read in one sitting.

import Foundation
import Testing

@Suite struct ArchitectureTests {
  /// What each room may import from the house.
  static let arrows: [String: Set<String>] = [
    "coach": ["CoachCLI"],
    "CoachCLI": [
      "Coaching", "Scoring", "RuleEngine", "Habits", "People", "Questions", "Importers", "Sync",
      "Charts",
      "Domain",
    ],
    "Coaching": [
      "Store", "RuleBook", "Suggestions", "Scoring", "RuleEngine", "Habits", "People", "Questions",
      "Importers", "Sync", "Statistics", "TextTraits", "Domain",
    ],
    "Store": ["Scoring", "People", "TextTraits", "Domain"],
    "RuleBook": ["RuleEngine", "CEL", "Domain"],
    "Suggestions": ["Scoring", "RuleEngine", "Statistics", "Domain"],
    "Scoring": ["Statistics", "Domain"],
    "RuleEngine": ["CEL", "TextTraits", "Domain"],
    "Habits": ["Domain"],
    "People": ["Domain"],
    "Questions": ["TextTraits", "Domain"],
    "Importers": ["TextTraits", "Domain"],
    "Sync": ["TextTraits", "Domain"],
    "CEL": [],
    "Charts": [],
    "Statistics": [],
    "TextTraits": ["Domain"],
    "Domain": [],
  ]

  /// The one room of each outside library.
  static let rooms: [String: Set<String>] = [
    "ArgumentParser": ["CoachCLI"],
    "CReadline": ["CoachCLI"],
    "GRDB": ["Store"],
    "GRDBSQLite": ["Store"],
    "Yams": ["RuleBook"],
    "CArchive": ["Importers"],
    "CCurl": ["Sync"],
  ]

  /// What comes with the toolchain.
  static let system: Set<String> = ["Foundation", "Glibc", "Darwin", "Synchronization", "Dispatch"]

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  struct Source {
    let path: String
    let target: String
    let lines: [Substring]
  }

  static func sources(under folder: String = "Sources") throws -> [Source] {
    let base = root.appending(path: folder)
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: base.path(percentEncoded: false))
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let text = try String(contentsOf: base.appending(path: path), encoding: .utf8)
      return Source(
        path: "\(folder)/\(path)", target: String(path.prefix { $0 != "/" }),
        lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }

  static func imports(of source: Source) -> [String] {
    source.lines.compactMap { line in
      var words = line.split(separator: " ")
      while let first = words.first, first.hasPrefix("@") || first == "public" {
        words.removeFirst()
      }
      guard words.first == "import", let last = words.last else { return nil }
      return String(last.prefix { $0 != "." })
    }
  }

  @Test func `every room of the house is on the plan`() throws {
    let targets = Set(try Self.sources().map(\.target)).subtracting([
      "coach-bench", "coach-phrases",
    ])
    #expect(targets == Set(Self.arrows.keys))
  }

  @Test func `imports only point down the floors`() throws {
    for source in try Self.sources() {
      guard let allowed = Self.arrows[source.target] else { continue }
      for module in Self.imports(of: source) where Self.arrows[module] != nil {
        #expect(allowed.contains(module), "\(source.path) imports \(module)")
      }
    }
  }

  @Test func `each outside library has one room`() throws {
    for source in try Self.sources() where Self.arrows[source.target] != nil {
      for module in Self.imports(of: source) {
        guard Self.arrows[module] == nil, !Self.system.contains(module) else { continue }
        let room = try #require(Self.rooms[module], "\(source.path) imports \(module)")
        #expect(room.contains(source.target), "\(source.path) imports \(module)")
      }
    }
  }

  @Test func `only Output prints`() throws {
    let printing =
      /(^|[^.\w])(print|debugPrint|dump|puts|fputs)\(|FileHandle\.standard(Output|Error)/
    for source in try Self.sources() where !source.path.hasPrefix("Sources/CoachCLI/Output/") {
      guard !["coach-bench", "coach-phrases"].contains(source.target) else { continue }
      for (number, line) in source.lines.enumerated() {
        let code = line.prefix(upTo: line.firstRange(of: "//")?.lowerBound ?? line.endIndex)
        #expect(code.firstMatch(of: printing) == nil, "\(source.path):\(number + 1)")
      }
    }
  }

  @Test func `nothing but the room for syncing can open a network connection`() throws {
    let calls =
      /import CCurl|\b(URLSession|URLRequest|FoundationNetworking|NWConnection|CFSocket|SocketPort|InputStream)\b|(^|[^.\w])(socket|connect|getaddrinfo|gethostbyname|sendto)\(|contentsOf: *URL\(string|\bdlopen\(/
    for source in try Self.sources() where source.target != "coach-bench" && source.target != "Sync"
    {
      for (number, line) in source.lines.enumerated() {
        let code = line.prefix(upTo: line.firstRange(of: "//")?.lowerBound ?? line.endIndex)
          .replacing(/func \w+/, with: "")
        #expect(code.firstMatch(of: calls) == nil, "\(source.path):\(number + 1)")
      }
    }
  }

  @Test func `every file can be read in one sitting and says what it is for`() throws {
    for source in try Self.sources() + Self.sources(under: "Tests") {
      let first = source.lines.first ?? ""
      #expect(first.hasPrefix("// "), "\(source.path) has no first line that says what it is for")
      guard source.path.hasPrefix("Sources/") else { continue }
      #expect(source.lines.count <= 401, "\(source.path) has \(source.lines.count) lines")
    }
  }

  @Test func `nothing is forced and nothing is left for later`() throws {
    let marks = /\b(TODO|FIXME|XXX)\b|try!|as!|fatalError\(|preconditionFailure\(/
    for source in try Self.sources() {
      for (number, line) in source.lines.enumerated() {
        #expect(line.firstMatch(of: marks) == nil, "\(source.path):\(number + 1)")
      }
    }
  }
}

// Which files of a LinkedIn export hold what, told from their names and headers.

import Domain

/// The tables of one export.
struct LinkedInFiles {
  /// What a table may hold.
  enum Part: CaseIterable {
    case shares
    case comments
    case reactions
    case connections
    case profile
    case instantReposts
    case votes

    /// How the names of such files begin, in lower case.
    var stem: String {
      switch self {
      case .shares: "shares"
      case .comments: "comments"
      case .reactions: "reactions"
      case .connections: "connections"
      case .profile: "profile"
      case .instantReposts: "instantreposts"
      case .votes: "votes"
      }
    }

    /// Columns without which it is another table.
    var columns: [String] {
      switch self {
      case .shares: ["date", "sharelink"]
      case .comments: ["date", "link", "message"]
      case .reactions: ["date", "type", "link"]
      case .connections: ["first name", "last name", "connected on"]
      case .profile: ["first name", "last name", "headline"]
      case .instantReposts, .votes: ["date", "link"]
      }
    }

    /// Whether its columns alone tell what it is, whatever the file is called.
    var isTelling: Bool {
      switch self {
      case .shares, .comments, .reactions, .connections: true
      case .profile, .instantReposts, .votes: false
      }
    }
  }

  /// One table.
  struct Table {
    var name: String
    var sheet: CSVSheet
  }

  /// The tables by what they hold.
  private(set) var tables: [Part: [Table]] = [:]
  /// How many files of private messages lie beside them.
  private(set) var messages = 0
  /// How many other files lie beside them.
  private(set) var others = 0

  /// Sorts the files of a source.
  ///
  /// - Throws: `Diagnostic` when two exports lie side by side.
  init(_ source: ArchiveSource) throws {
    var candidates: [String: [Part]] = [:]
    for entry in source.entries {
      let parts = Self.parts(of: entry.fileName, isAlone: source.shape == .file)
      if !parts.isEmpty, !entry.name.hasPrefix("__MACOSX/") { candidates[entry.name] = parts }
    }
    let heads = try source.heads(of: Set(candidates.keys), count: 16 << 10)
    var folders: Set<String> = []
    for (name, head) in heads.sorted(by: { $0.key < $1.key }) {
      guard let (part, sheet) = Self.part(of: head, among: candidates[name] ?? []) else { continue }
      tables[part, default: []].append(Table(name: name, sheet: sheet))
      if part.isTelling { folders.insert(Self.folder(of: name)) }
    }
    guard folders.count <= 1 else {
      throw Diagnostic(
        .error,
        "holds more than one LinkedIn export: \(folders.sorted().joined(separator: " and "))",
        hint: "import them one by one", place: .init(file: source.path))
    }
    guard let folder = folders.first else {
      tables = [:]
      return
    }
    for part in Part.allCases { tables[part]?.removeAll { Self.folder(of: $0.name) != folder } }
    let known = Set(tables.values.joined().map(\.name))
    for entry in source.entries where entry.name.hasPrefix(folder) && !known.contains(entry.name) {
      let name = entry.fileName.lowercased()
      guard name.hasSuffix(".csv") else { continue }
      if name.contains("messages") { messages += 1 } else { others += 1 }
    }
  }

  /// Whether anything is there that only LinkedIn writes.
  var isExport: Bool { Part.allCases.contains { $0.isTelling && tables[$0]?.isEmpty == false } }

  /// Whether the table of connections is all there is.
  var isConnectionsOnly: Bool {
    Part.allCases.filter { tables[$0]?.isEmpty == false } == [.connections]
  }

  private static func parts(of fileName: Substring, isAlone: Bool) -> [Part] {
    let name = fileName.lowercased()
    let isTable = name.hasSuffix(".csv") || name.hasSuffix(".tsv") || name.hasSuffix(".txt")
    if isAlone { return isTable || !name.contains(".") ? Part.allCases.filter(\.isTelling) : [] }
    guard isTable else { return [] }
    return Part.allCases.filter { part in
      guard name.hasPrefix(part.stem) else { return false }
      return name.dropFirst(part.stem.count).first.map { !$0.isLetter } ?? true
    }
  }

  private static func part(of head: [UInt8], among parts: [Part]) -> (Part, CSVSheet)? {
    for part in parts {
      let quote: CSVDialect.Quote = part == .comments ? .backslash : .doubled
      guard let sheet = CSVSheet(head: head, quote: quote, required: part.columns) else { continue }
      // A comment column and a share column together are of something else.
      if part == .reactions, sheet.column("message") != nil { continue }
      return (part, sheet)
    }
    return nil
  }

  private static func folder(of name: String) -> String {
    guard let slash = name.lastIndex(of: "/") else { return "" }
    return String(name[...slash])
  }
}

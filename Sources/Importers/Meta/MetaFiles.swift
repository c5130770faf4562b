// Which files of a download hold what, told from their names.

/// Finds files by name in a zip, a folder or alone.
struct MetaFiles {
  private let source: ArchiveSource

  init(_ source: ArchiveSource) { self.source = source }

  /// The entries named so, with or without a number before the ending, in the order of their names.
  ///
  /// - Parameters:
  ///   - stems: What the name is before `.json` and before a number: `posts` for `posts_1.json`.
  ///   - folders: The folder it must lie in; any when empty.
  /// - Returns: Their full names.
  func named(_ stems: Set<String>, in folders: Set<String> = []) -> [String] {
    source.entries.map(\.name).filter { name in
      let small = name.lowercased()
      guard small.hasSuffix(".json"), !name.hasPrefix("__MACOSX/") else { return false }
      let slash = small.utf8.lastIndex(of: UInt8(ascii: "/"))
      if !folders.isEmpty {
        let path = small[..<(slash ?? small.startIndex)]
        let last = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
        guard folders.contains(String(path[(last ?? path.startIndex)...])) else { return false }
      }
      var stem = small[(slash.map { small.utf8.index(after: $0) } ?? small.startIndex)...]
        .dropLast(5)
      // A copy saved twice: `posts_1 (2).json`.
      if stem.hasSuffix(")"), let open = stem.lastIndex(of: "(") { stem = stem[..<open] }
      while let last = stem.last, last.isNumber || last == "_" || last == " " {
        stem = stem.dropLast()
      }
      return stems.contains(String(stem))
    }.sorted()
  }

  /// How many files hold direct messages.
  var messages: Int {
    source.entries.count { entry in
      let name = entry.name.lowercased()
      return name.contains("messages/") && name.hasSuffix(".json")
    }
  }

  /// The layout of every file that has one.
  func shapes(of names: [String]) throws -> [String: MetaShape] {
    try source.heads(of: Set(names), count: MetaShape.headLength)
      .compactMapValues { MetaShape(head: $0) }
  }

  /// The files to look at: all of a lone file, else those named so.
  func candidates(_ stems: Set<String>, in folders: Set<String> = []) -> [String] {
    source.shape == .file ? source.entries.map(\.name) : named(stems, in: folders)
  }
}

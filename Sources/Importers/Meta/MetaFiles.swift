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
      guard !name.hasPrefix("__MACOSX/"), name.lowercased().hasSuffix(".json") else { return false }
      let parts = name.lowercased().split(separator: "/")
      let folder = parts.dropLast().last.map { String($0) } ?? ""
      guard folders.isEmpty || folders.contains(folder) else { return false }
      var stem = (parts.last ?? "").dropLast(5)
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

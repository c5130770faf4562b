// Parts of a source as sources of their own: a folder in it, a file in it, an archive in it.

import Domain

extension ArchiveSource {
  /// What lies at the top of a source: files, and folders with all that is in them.
  struct Top {
    /// The names of folders, with their closing `/`.
    var folders: [String] = []
    /// Files.
    var files: [Entry] = []
  }

  /// The top of the source, hidden things and what macOS adds left out.
  var top: Top {
    var top = Top()
    var seen: Set<Substring> = []
    for entry in entries {
      guard let slash = entry.name.firstIndex(of: "/") else {
        if !entry.name.hasPrefix(".") { top.files.append(entry) }
        continue
      }
      let folder = entry.name[...slash]
      if seen.insert(folder).inserted, !folder.hasPrefix("."), folder != "__MACOSX/" {
        top.folders.append(String(folder))
      }
    }
    return top
  }

  /// A folder in it as a source; `name` ends in `/`.
  func part(folder name: String) -> ArchiveSource {
    let inside = entries.compactMap { entry in
      entry.name.hasPrefix(name)
        ? Entry(name: String(entry.name.dropFirst(name.count)), size: entry.size) : nil
    }
    return ArchiveSource(
      self, path: place(of: Entry(name: String(name.dropLast()))), shape: shape, prefix: name,
      entries: inside)
  }

  /// A file in it as a source: unpacked where it is an archive itself.
  func part(file entry: Entry) throws -> ArchiveSource {
    let place = place(of: entry)
    if container == .folder {
      return try ArchiveSource(
        path: place, file: "\(file)/\(prefix)\(entry.name)", copy: nil, limits: limits)
    }
    guard EntryName.isArchive(entry.name) else {
      let name = String(entry.fileName)
      return ArchiveSource(
        self, path: place, shape: .file, prefix: String(entry.name.dropLast(name.count)),
        entries: [Entry(name: name, size: entry.size)])
    }
    let copy = try UnnamedFile(for: place)
    try forEachEntry(named: [entry.name]) { _, reader in
      try reader.forEachPiece { try copy.append($0, for: place) }
    }
    return try ArchiveSource(path: place, file: copy.path, copy: copy, limits: limits)
  }
}

extension EntryName {
  /// Whether a name is that of an archive within an archive.
  static func isArchive(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".zip", ".tar", ".tar.gz", ".tgz"].contains { name.hasSuffix($0) }
  }
}

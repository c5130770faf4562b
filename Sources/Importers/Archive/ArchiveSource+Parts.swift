// Parts of a source as sources of their own: a folder in it, a file in it, an archive in it.

import Domain

extension ArchiveSource {
  /// What lies at the top of a source: files, and folders with all that is in them.
  struct Top {
    /// Folders, with their closing `/`, in the order stored.
    var folders: [String] = []
    /// What lies in each, named from there.
    var inside: [String: [Entry]] = [:]
    /// Files.
    var files: [Entry] = []
  }

  /// The top of the source, hidden things and what macOS adds left out.
  var top: Top {
    var top = Top()
    for entry in entries {
      guard let slash = entry.name.firstIndex(of: "/") else {
        if !entry.name.hasPrefix(".") { top.files.append(entry) }
        continue
      }
      let folder = String(entry.name[...slash])
      if folder.hasPrefix(".") || folder == "__MACOSX/" { continue }
      let name = String(entry.name[entry.name.index(after: slash)...])
      if top.inside[folder, default: []].isEmpty { top.folders.append(folder) }
      top.inside[folder, default: []].append(Entry(name: name, size: entry.size))
    }
    return top
  }

  /// A folder at its top as a source; `name` ends in `/`.
  func part(folder name: String, of top: Top) -> ArchiveSource {
    ArchiveSource(
      self, path: place(of: Entry(name: String(name.dropLast()))), shape: shape, prefix: name,
      entries: top.inside[name] ?? [])
  }

  /// A file in it as a source: unpacked where it is an archive itself.
  func part(file entry: Entry) throws -> ArchiveSource {
    let place = place(of: entry)
    if container == .folder {
      return try ArchiveSource(
        path: place, file: "\(file)/\(prefix)\(entry.name)", copy: nil, limits: limits,
        effort: effort)
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
    return try ArchiveSource(
      path: place, file: copy.path, copy: copy, limits: limits, effort: effort)
  }
}

extension EntryName {
  /// Whether a name is that of an archive within an archive.
  static func isArchive(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".zip", ".tar", ".tar.gz", ".tgz"].contains { name.hasSuffix($0) }
  }
}

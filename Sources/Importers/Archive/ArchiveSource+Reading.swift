// Reading entries: in one pass, in pieces, or whole where they are small.

import Domain

extension ArchiveSource {
  /// Reads chosen entries one after another, in the order stored, in one pass.
  ///
  /// What `body` leaves unread of an entry is passed over.
  ///
  /// - Parameters:
  ///   - names: Full names of entries; those that are not there are left out.
  ///   - body: Takes the entry and what reads it.
  /// - Throws: `Diagnostic` when the archive is damaged or hostile, or what `body` throws.
  public func forEachEntry(
    named names: Set<String>, _ body: (Entry, inout EntryReader) throws -> Void
  ) throws {
    guard !names.isEmpty else { return }
    if container == .zip || container == .tar {
      guard effort.visit(visits) else { throw Self.tooManyPasses(whole, visits) }
    }
    var chosen = names.intersection(entries.lazy.map(\.name))
    switch container {
    case .folder, .file:
      for entry in entries where chosen.contains(entry.name) {
        if entry.size == 0 { continue }
        let file = container == .folder ? "\(file)/\(prefix)\(entry.name)" : file
        var reader = try EntryReader(
          path: file, called: place(of: entry), packing: .plain, limits: limits)
        guard try reader.next() != nil else { continue }
        try body(entry, &reader)
      }
    case .zip, .tar:
      var reader = try EntryReader(path: file, called: whole, packing: packing, limits: limits)
      while !chosen.isEmpty, var entry = try reader.next() {
        guard entry.name.hasPrefix(prefix) else { continue }
        entry.name.removeFirst(prefix.count)
        guard chosen.remove(entry.name) != nil else { continue }
        try body(entry, &reader)
      }
    }
  }

  /// The whole contents of small entries, read in one pass.
  ///
  /// - Parameters:
  ///   - names: Full names of entries; those that are not there are left out.
  ///   - limit: The most bytes one of them may have.
  /// - Returns: Contents by name.
  /// - Throws: `Diagnostic` when one is larger, or the archive is damaged or hostile.
  public func contents(
    of names: Set<String>, limit: Int = 16 << 20
  ) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    try forEachEntry(named: names) { entry, reader in
      contents[entry.name] = try reader.readAll(limit: limit)
    }
    return contents
  }

  /// The first bytes of entries, read in one pass unless they are known; to see what they are.
  ///
  /// - Parameters:
  ///   - names: Full names of entries; those that are not there are left out.
  ///   - count: How many bytes at most.
  /// - Returns: First bytes by name.
  /// - Throws: `Diagnostic` when the archive is damaged or hostile.
  public func heads(of names: Set<String>, count: Int = 1024) throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for name in names { found[name] = heads.head(of: prefix + name, count) }
    guard found.count < names.count else { return found }
    try forEachEntry(named: names.filter { found[$0] == nil }) { entry, reader in
      found[entry.name] = try reader.readHead(count)
    }
    return found
  }

  /// The entries at `name`, as in `data/tweets.js`, or where there is none, at that name one or two
  /// folders down: people unpack archives into a folder, or pack that folder again.
  public func find(_ name: String) -> [Entry] {
    let exact = entries.filter { $0.name == name }
    if !exact.isEmpty { return exact }
    return entries.filter { entry in
      guard entry.name.hasSuffix("/" + name), !entry.name.hasPrefix("__MACOSX/") else {
        return false
      }
      return entry.name.dropLast(name.count).count { $0 == "/" } <= 2
    }
  }

  /// What to call an entry in messages: `archive.zip: data/tweets.js`.
  public func place(of entry: Entry) -> String {
    switch shape {
    case .file: path
    case .folder: path + "/" + entry.name
    case .zip, .tar: prefix.isEmpty ? "\(path): \(entry.name)" : "\(path)/\(entry.name)"
    }
  }
}

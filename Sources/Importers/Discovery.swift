// Finds the exports in what a person gives: one archive, a zip of zips, a whole download folder.

import Domain

/// What lies in one path.
public struct Discovery: Sendable {
  /// Something that an importer reads.
  public struct Find: Sendable {
    /// Where it lies.
    public let source: ArchiveSource
    /// Who reads it.
    public let importer: any Importer
    /// Whether it is the very path that was given, rather than something in it.
    public let isGiven: Bool
  }

  /// What is read, in the order found.
  public private(set) var finds: [Find] = []
  /// What is not, one line each.
  public private(set) var unknown: [Diagnostic] = []
  /// How many more things are not read, beyond those that are told one by one.
  public private(set) var more = 0

  /// How many archives deep archives are looked into.
  private static let deepest = 3
  /// How many files and folders are looked at in all.
  private static let mostLooks = 400
  /// How many unknown things are told one by one.
  private static let mostTold = 20

  private let importers: [any Importer]
  private var looks = 0

  /// Looks at a path.
  ///
  /// Throws a `Diagnostic` when it cannot be read, or nothing in it is recognised.
  public init(
    _ path: String, among importers: [any Importer] = Importers.all, limits: ArchiveLimits = .init()
  ) throws {
    self.importers = importers
    let source = try ArchiveSource(path: path, limits: limits)
    do {
      try take(source, depth: 0, isGiven: true)
    } catch let problem as Diagnostic {
      guard source.shape != .file else { throw problem }
      try lookAtParts(of: source, depth: 0)
      if finds.isEmpty { throw problem }
    }
  }

  /// Takes a source as the export it is, or looks at its parts where it only holds exports.
  ///
  /// Exports of several networks that lie loose in one folder are each read by their own importer.
  private mutating func take(_ source: ArchiveSource, depth: Int, isGiven: Bool) throws {
    var claimants = try Importers.claimants(of: source, among: importers)
    if source.shape == .file || claimants.isEmpty {
      claimants = [try Importers.only(one: claimants, of: source)]
    }
    let inside = Self.unwrapped(source)
    if claimants.contains(where: { holdsOthers(inside, $0) }) {
      return try lookAtParts(of: inside, depth: depth)
    }
    for importer in claimants {
      finds.append(Find(source: source, importer: importer, isGiven: isGiven))
    }
    try lookIntoArchives(of: source, depth: depth)
  }

  /// Looks at something found inside.
  private mutating func look(at source: ArchiveSource, depth: Int) throws {
    do {
      try take(source, depth: depth, isGiven: false)
    } catch let problem as Diagnostic {
      guard source.shape != .file else { return note(problem) }
      let (known, told) = (finds.count, unknown.count + more)
      try lookAtParts(of: source, depth: depth)
      // A folder of nothing is told once rather than file by file.
      if finds.count == known {
        let gone = unknown.count + more - told
        unknown.removeLast(min(unknown.count, gone))
        more = max(0, told - unknown.count)
        note(problem)
      }
    }
  }

  /// What lies in the one folder that a source has, and in the one folder in that.
  private static func unwrapped(_ source: ArchiveSource) -> ArchiveSource {
    var inside = source
    for _ in 0..<4 {
      let top = inside.top
      guard let folder = top.folders.first, top.folders.count == 1, top.files.isEmpty else { break }
      inside = inside.part(folder: folder, of: top)
    }
    return inside
  }

  /// Whether an export lies in a folder of its own beside other things, as in a download folder.
  private func holdsOthers(_ source: ArchiveSource, _ importer: any Importer) -> Bool {
    guard source.shape != .file else { return false }
    let top = source.top
    guard top.folders.count + top.files.count > 1 else { return false }
    return top.folders.contains { name in
      !Self.inner.contains(name.lowercased())
        && (try? importer.identify(source.part(folder: name, of: top))) == true
    }
  }

  /// Folders within exports, which are no exports by themselves.
  private static let inner: Set<String> = [
    "data/", "js/", "csv/", "tweets/", "takeout/", "youtube and youtube music/", "comments/",
    "your_instagram_activity/", "your_facebook_activity/", "posts/", "content/", "media/",
    "threads/", "connections/", "followers_and_following/", "likes/", "personal_information/",
  ]

  private mutating func lookAtParts(of source: ArchiveSource, depth: Int) throws {
    let top = source.top
    for folder in top.folders where hasRoom(for: source, folder) {
      looks += 1
      try look(at: source.part(folder: folder, of: top), depth: depth)
    }
    for file in top.files where hasRoom(for: source, file.name) {
      try look(file, of: source, depth: depth)
    }
  }

  private mutating func look(
    _ file: ArchiveSource.Entry, of source: ArchiveSource, depth: Int
  ) throws {
    let isArchive = EntryName.isArchive(file.name)
    guard isArchive || EntryName.mayBeRead(file.name) else {
      return note(
        Diagnostic(
          .note, "is nothing that coach reads", place: .init(file: source.place(of: file))))
    }
    guard !isArchive || depth < Self.deepest else {
      return note(
        Diagnostic(
          .note, "lies too deep in archives within archives",
          hint: "unpack it and import it by itself", place: .init(file: source.place(of: file))))
    }
    looks += 1
    do {
      try look(at: source.part(file: file), depth: depth + (isArchive ? 1 : 0))
    } catch let problem as Diagnostic {
      note(problem)
    }
  }

  /// Looks into archives beside or within an export.
  private mutating func lookIntoArchives(of source: ArchiveSource, depth: Int) throws {
    for entry in source.entries
    where source.shape != .file && EntryName.isArchive(entry.name)
      && !entry.name.hasPrefix("__MACOSX/") && hasRoom(for: source, entry.name)
    {
      try look(entry, of: source, depth: depth)
    }
  }

  private mutating func hasRoom(for source: ArchiveSource, _ name: String) -> Bool {
    guard looks >= Self.mostLooks else { return true }
    more += 1
    return false
  }

  private mutating func note(_ problem: Diagnostic) {
    guard unknown.count < Self.mostTold else {
      more += 1
      return
    }
    unknown.append(problem)
  }
}

// A zip, tar.gz, folder or single file, all read the same way: entry by entry, in pieces.

import Domain
import Foundation

/// Something on disk that an importer can look into.
///
/// Nothing is ever unpacked to disk. Pictures and films inside are counted against the limits and
/// then forgotten: no importer reads them.
public struct ArchiveSource: Sendable {
  /// One file inside.
  public struct Entry: Hashable, Sendable {
    /// Its path inside, with `/`, never absolute, never with `..`.
    public var name: String
    /// Its size in bytes, where known.
    public var size: Int64?

    /// The last part of its path, as in `tweets.js`.
    public var fileName: Substring { name.split(separator: "/").last ?? Substring(name) }
  }

  /// What lies on disk.
  public enum Shape: Sendable {
    /// A zip.
    case zip
    /// A tar, packed with gzip or not.
    case tar
    /// A folder.
    case folder
    /// One file by itself.
    case file
  }

  /// The path as the person gave it.
  public let path: String
  /// What lies on disk.
  public let shape: Shape
  /// What lies inside, in the order stored, pictures and films left out.
  ///
  /// A single file is its own only entry.
  public let entries: [Entry]

  let packing: EntryReader.Packing
  let limits: ArchiveLimits
  /// How it is read: a view of one file in a zip has the shape of a file.
  let container: Shape
  /// What is opened: `path`, or a copy of an archive within an archive.
  let file: String
  /// What stands before every entry's name in there.
  let prefix: String
  /// What the archive as a whole is called.
  let whole: String
  /// The first bytes of what lies in there, by the names it has there.
  let heads: EntryHeads
  /// How many entries one pass over it goes over, pictures and films included.
  let visits: Int
  let effort: ArchiveEffort
  private let copy: UnnamedFile?

  /// Opens what lies at `path` and lists it.
  ///
  /// - Parameters:
  ///   - path: A zip, tar, tar.gz, folder or file.
  ///   - limits: How much it may ask for.
  /// - Throws: `Diagnostic` when nothing is there, it cannot be read, is empty, damaged, encrypted,
  ///   or holds links, names that point outside or more than the limits allow.
  public init(path: String, limits: ArchiveLimits = .init()) throws(Diagnostic) {
    try self.init(
      path: path, file: path, copy: nil, limits: limits, effort: ArchiveEffort(limits: limits))
  }

  /// A part of another source, read as that is.
  init(
    _ whole: ArchiveSource, path: String, shape: Shape, prefix: String, entries: [Entry]
  ) {
    self.path = path
    self.shape = shape
    self.entries = entries
    self.prefix = whole.prefix + prefix
    (packing, limits, container) = (whole.packing, whole.limits, whole.container)
    (file, copy, self.whole) = (whole.file, whole.copy, whole.whole)
    (heads, visits, effort) = (whole.heads, whole.visits, whole.effort)
  }

  /// What lies in `file`, called `path` in messages.
  init(
    path: String, file: String, copy: UnnamedFile?, limits: ArchiveLimits, effort: ArchiveEffort
  ) throws(Diagnostic) {
    self.path = path
    self.file = file
    self.copy = copy
    self.limits = limits
    self.effort = effort
    whole = path
    prefix = ""
    var status = stat()
    guard stat(file, &status) == 0 else { throw ArchiveSource.unreadable(path, errno) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      shape = .folder
      packing = .plain
      entries = try FolderListing.entries(of: file, limits: limits)
      (heads, visits) = (EntryHeads(), 0)
    case S_IFREG:
      packing = try ArchiveSource.packing(of: file, called: path)
      switch packing {
      case .plain:
        shape = .file
        let name = path.split(separator: "/").last.map(String.init) ?? path
        entries = [Entry(name: name, size: Int64(status.st_size))]
        (heads, visits) = (EntryHeads(), 0)
      case .zip, .tar, .tarGzip:
        shape = packing == .zip ? .zip : .tar
        (entries, visits) = try ArchiveSource.listing(path, file, packing, limits)
        if copy == nil { effort.allow(visits) }
        guard effort.visit(visits) else { throw ArchiveSource.tooManyPasses(path, visits) }
        heads = EntryHeads(
          try EntryReader(path: file, called: path, packing: packing, limits: limits),
          of: entries, effort: effort)
      }
    default:
      throw Diagnostic(
        .error, "is neither a file nor a folder", hint: "give an archive, a folder or a file",
        place: .init(file: path))
    }
    container = shape
    if entries.isEmpty { throw ArchiveSource.holdsNothing(path) }
  }

  private static func listing(
    _ path: String, _ file: String, _ packing: EntryReader.Packing, _ limits: ArchiveLimits
  ) throws(Diagnostic) -> ([Entry], visits: Int) {
    var reader = try EntryReader(path: file, called: path, packing: packing, limits: limits)
    var entries: [Entry] = []
    var count = 0
    while let entry = try reader.next() {
      count += 1
      if count > limits.entries { throw tooMany(path, limits) }
      if !EntryName.isMedia(entry.name) { entries.append(entry) }
    }
    return (entries, count)
  }

  static func holdsNothing(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "holds no files", hint: "download the archive again", place: .init(file: path))
  }

  static func tooMany(_ path: String, _ limits: ArchiveLimits) -> Diagnostic {
    Diagnostic(
      .error, "holds more than \(limits.entries) files, which no archive of a network does",
      hint: "give the archive itself rather than a folder around it", place: .init(file: path))
  }

  static func tooManyPasses(_ path: String, _ visits: Int) -> Diagnostic {
    Diagnostic(
      .error, "holds \(visits) files, too many to look for archives among them one by one",
      hint: "unpack it, and import what belongs to a network", place: .init(file: path))
  }

  static func unreadable(_ path: String, _ code: Int32) -> Diagnostic {
    let reason = String(cString: strerror(code)).lowercased()
    return Diagnostic(
      .error, "cannot be read: \(reason)",
      hint: code == ENOENT ? "check the path" : "check its permissions",
      place: .init(file: path))
  }
}

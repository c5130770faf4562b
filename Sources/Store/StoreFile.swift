// The file of a store before SQLite touches it: what it is, its rights, its backups.

import Domain
import Foundation
import GRDB

/// A path where a store is or shall be.
struct StoreFile {
  let path: String

  private var place: Diagnostic.Place { Diagnostic.Place(file: path) }
  private var folder: String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  /// Whether there is a file; a folder or something stranger is refused.
  func exists() throws -> Bool {
    var info = stat()
    guard stat(path, &info) == 0 else {
      guard errno == ENOENT else { throw unreachable(errno) }
      return false
    }
    guard info.st_mode & S_IFMT == S_IFREG else {
      let isFolder = info.st_mode & S_IFMT == S_IFDIR
      throw Diagnostic(
        .error, isFolder ? "the store cannot be a folder" : "the store must be an ordinary file",
        hint: "name a file" + (isFolder ? ", as in \(path)/coach.db" : ""), place: place)
    }
    return true
  }

  /// Makes a new store beside its place and puts it there when it is whole, so that a store is
  /// never seen half made.
  func create(_ make: (String) throws -> Void) throws {
    try createFolder()
    let draft = "\(path).new-\(getpid())"
    let descriptor = Glibc.open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw unwritable(errno) }
    Glibc.close(descriptor)
    defer { for suffix in ["", "-wal", "-shm"] { unlink(draft + suffix) } }
    do { try make(draft) } catch var diagnostic as Diagnostic {
      if diagnostic.place?.file == draft { diagnostic.place = place }
      throw diagnostic
    }
    // Where another coach was quicker, its store is the one.
    guard link(draft, path) == 0 || errno == EEXIST else {
      guard rename(draft, path) == 0 else { throw unwritable(errno) }
      return
    }
  }

  private func createFolder() throws {
    var info = stat()
    guard stat(folder, &info) != 0 else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Diagnostic(
        .error, "the folder of the store cannot be made",
        hint: "make the folder yourself, or name another store with --store",
        place: Diagnostic.Place(file: folder))
    }
  }

  /// Reads the file's header and gives the version of the store in it, which must be writable.
  func check() throws -> Int {
    let version = try identify()
    guard access(path, W_OK) == 0 else { throw unwritable(errno) }
    guard access(folder, W_OK) == 0 else { throw unwritable(errno) }
    return version
  }

  /// Reads the file's header and gives the version of the store in it.
  ///
  /// With `allowsDamage` a file that is cut short, or empty, passes as version 0.
  func identify(allowsDamage: Bool = false) throws -> Int {
    let header = try header()
    if allowsDamage, header.count < 100 { return 0 }
    guard !header.isEmpty else {
      throw Diagnostic(
        .error, "the file is empty, so it is not a store",
        hint: "remove it, and coach makes a new store there", place: place)
    }
    guard header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw Diagnostic(
        .error, "the file is not a store of coach",
        hint: "to read an archive use coach import; for a store name another file with --store",
        place: place)
    }
    guard header.count == 100 else { throw damaged("it ends within its first hundred bytes") }
    guard number(header, 68) == Schema.applicationID else {
      throw Diagnostic(
        .error, "the file is the SQLite database of another program",
        hint: "name another file with --store", place: place)
    }
    let version = number(header, 60)
    if version > Schema.version { throw newer(version) }
    if !allowsDamage { try checkLength(header) }
    return version
  }

  /// Moves the file, and its log, out of the way.
  func moveAside(to kept: String) throws {
    for suffix in ["-wal", "-shm", ""] where rename(path + suffix, kept + suffix) != 0 {
      if errno != ENOENT { throw unwritable(errno) }
    }
  }

  private func header() throws -> [UInt8] {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Diagnostic(
        .error, "the store may not be read by you",
        hint: "change its permissions, or name another store with --store", place: place)
    }
    defer { try? handle.close() }
    do {
      return Array(try handle.read(upToCount: 100) ?? Data())
    } catch { throw damaged("its first hundred bytes cannot be read") }
  }

  /// A file cut short is damaged, unless the rest waits in the write-ahead log.
  private func checkLength(_ header: [UInt8]) throws {
    var log = stat()
    guard stat(path + "-wal", &log) != 0 || log.st_size == 0 else { return }
    var info = stat()
    guard stat(path, &info) == 0 else { throw unreachable(errno) }
    let declared = Int(header[16]) << 8 | Int(header[17])
    let size = declared == 1 ? 65_536 : declared
    let expected = number(header, 28) * size
    if Int(info.st_size) < expected {
      throw damaged("it has \(info.st_size) bytes of \(expected)")
    }
  }

  private func number(_ header: [UInt8], _ offset: Int) -> Int {
    header[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  /// Copies the store beside itself before a migration, as `coach.db.version-1`.
  ///
  /// The copy has its name once it is whole; one that was broken off goes away with the next.
  func backUp(version: Int, working: @escaping () throws -> Void) throws {
    let kept = "\(path).version-\(version)"
    let copy = "\(kept).unfinished"
    unlink(copy)
    let descriptor = Glibc.open(copy, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw unwritable(errno) }
    Glibc.close(descriptor)
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(5)
      let source = try DatabaseQueue(path: path, configuration: configuration)
      let target = try DatabaseQueue(path: copy)
      try source.backup(to: target, pagesPerStep: 2048) { _ in try working() }
      try target.close()
      try source.close()
      guard rename(copy, kept) == 0 else { throw unwritable(errno) }
    } catch {
      unlink(copy)
      throw error
    }
  }

  func newer(_ version: Int) -> Diagnostic {
    Diagnostic(
      .error,
      "the store is of a newer coach (version \(version); this one knows \(Schema.version))",
      hint: "install the newer coach, or name another store with --store", place: place)
  }

  private func damaged(_ how: String) -> Diagnostic {
    Diagnostic(
      .error, "the store is damaged: \(how)",
      hint: "restore a backup with coach restore, or name another store with --store",
      place: place)
  }

  private func unwritable(_ code: Int32) -> Diagnostic {
    let (message, hint) =
      switch code {
      case ENOSPC, EDQUOT: ("the disk is full", "free some space, then try again")
      case EROFS: ("the disk is read-only", "name a store on another disk with --store")
      default:
        (
          "the store cannot be written",
          "make the file and its folder writable for you, or name another store with --store"
        )
      }
    return Diagnostic(.error, message, hint: hint, place: place)
  }

  private func unreachable(_ code: Int32) -> Diagnostic {
    Diagnostic(
      .error, "the store cannot be reached: " + String(cString: strerror(code)).lowercased(),
      hint: "check the path, or name another store with --store", place: place)
  }
}

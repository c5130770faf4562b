// Walks the entries of one archive and gives their contents in pieces, through libarchive.

import CArchive
import Domain
import Foundation

/// Reads a zip, tar, tar.gz or plain file once, front to back.
public struct EntryReader: ~Copyable, ByteSource {
  /// How the bytes on disk are packed.
  enum Packing: Sendable {
    case zip
    case tar
    case tarGzip
    case plain
  }

  private let archive: OpaquePointer
  private let path: String
  private let packing: Packing
  private var allowance: Int64
  private var name = ""

  /// Opens a file; messages call it `name`.
  init(
    path: String, called name: String, packing: Packing, limits: ArchiveLimits
  ) throws(Diagnostic) {
    self.archive = try EntryReader.open(path, called: name, packing)
    self.path = name
    self.packing = packing
    let size = EntryReader.fileSize(path)
    self.allowance = packing == .plain ? .max : limits.allowance(archiveSize: size)
  }

  private static func open(
    _ path: String, called name: String, _ packing: Packing
  ) throws(Diagnostic) -> OpaquePointer {
    prepareLocale()
    guard let archive = archive_read_new() else {
      throw Diagnostic(.error, "there is not enough memory to read it", place: .init(file: name))
    }
    // Only what is needed: some of libarchive's other filters start programs.
    switch packing {
    case .zip: archive_read_support_format_zip_seekable(archive)
    case .tar: archive_read_support_format_tar(archive)
    case .tarGzip:
      archive_read_support_filter_gzip(archive)
      archive_read_support_format_tar(archive)
    case .plain: archive_read_support_format_raw(archive)
    }
    if archive_read_open_filename(archive, path, 256 << 10) == ARCHIVE_OK { return archive }
    defer { archive_read_free(archive) }
    throw failure(of: archive, place: name)
  }

  deinit { archive_read_free(archive) }

  /// What to call the current entry in messages.
  public var place: String { name.isEmpty ? path : "\(path): \(name)" }

  /// Moves to the next file; nil after the last.
  mutating func next() throws(Diagnostic) -> ArchiveSource.Entry? {
    while true {
      var entry: OpaquePointer?
      let outcome = archive_read_next_header(archive, &entry)
      if outcome == ARCHIVE_EOF { return nil }
      guard outcome == ARCHIVE_OK || outcome == ARCHIVE_WARN, let entry else { throw failure() }
      guard let raw = archive_entry_pathname(entry) ?? archive_entry_pathname_utf8(entry) else {
        throw refusal("an entry's name cannot be read")
      }
      let stored = String(cString: raw)
      let kind = coach_entry_kind_of(entry)
      guard let safe = EntryName.safe(stored) else {
        throw refusal("the entry \(stored) points outside the archive")
      }
      let size = archive_entry_size_is_set(entry) != 0 ? archive_entry_size(entry) : nil
      if packing == .tar || packing == .tarGzip {
        // What is skipped is unpacked too, so it counts.
        try spend(max(0, size ?? 0))
      }
      switch kind {
      case coach_entry_folder: continue
      case coach_entry_file where packing == .plain || !safe.isEmpty: break
      case coach_entry_link: throw refusal("the entry \(stored) is a link")
      default: throw refusal("the entry \(stored) is not a plain file")
      }
      if archive_entry_is_encrypted(entry) != 0 {
        throw Diagnostic(
          .error, "the entry \(stored) is encrypted",
          hint: "unpack it with its password and import that",
          place: .init(file: path))
      }
      name = packing == .plain ? "" : safe
      return ArchiveSource.Entry(name: safe, size: size)
    }
  }

  /// Reads more of the current entry; 0 at its end.
  public mutating func read(into buffer: inout [UInt8], at offset: Int) throws(Diagnostic) -> Int {
    let room = buffer.count - offset
    guard room > 0, offset >= 0 else { return 0 }
    let handle = archive
    let count = buffer.withUnsafeMutableBytes { bytes in
      archive_read_data(handle, bytes.baseAddress.map { $0 + offset }, room)
    }
    guard count >= 0 else { throw failure() }
    if packing == .zip { try spend(Int64(count)) }
    return count
  }

  /// Gives the rest of the current entry in pieces of at most 256 KB.
  ///
  /// - Parameter body: Takes each piece.
  /// - Throws: `Diagnostic` when the entry is damaged, or what `body` throws.
  public mutating func forEachPiece(_ body: (Span<UInt8>) throws -> Void) throws {
    var buffer = [UInt8](repeating: 0, count: 256 << 10)
    while true {
      let count = try read(into: &buffer, at: 0)
      if count == 0 { return }
      try body(buffer.span.extracting(0..<count))
    }
  }

  private mutating func spend(_ bytes: Int64) throws(Diagnostic) {
    let (left, overflow) = allowance.subtractingReportingOverflow(bytes)
    guard !overflow, left >= 0 else {
      throw Diagnostic(
        .error, "unpacks to far more than an archive of its size can hold",
        hint: "it may be made to fill the disk; get a fresh copy from where it came",
        place: .init(file: place))
    }
    allowance = left
  }

  private func refusal(_ message: String) -> Diagnostic {
    Diagnostic(
      .error, message,
      hint: "no network's own archive has that; get a fresh copy from where it came",
      place: .init(file: path))
  }

  private func failure() -> Diagnostic { EntryReader.failure(of: archive, place: place) }

  private static func failure(of archive: OpaquePointer, place: String) -> Diagnostic {
    let reason = archive_error_string(archive).map { String(cString: $0) } ?? "unknown reason"
    return Diagnostic(
      .error, "cannot be read to its end: it is damaged or cut off (\(reason))",
      hint: "get a fresh copy, or unpack it and import the folder", place: .init(file: place))
  }

  private static func fileSize(_ path: String) -> Int64 {
    var status = stat()
    return stat(path, &status) == 0 ? Int64(status.st_size) : 0
  }

  /// Entry names are converted by the C locale, which faults on other letters unless it is UTF-8.
  private static func prepareLocale() { _ = utf8Locale }

  private static let utf8Locale: Bool = {
    if let codeset = nl_langinfo(Int32(CODESET)), String(cString: codeset) == "UTF-8" {
      return true
    }
    return setlocale(LC_CTYPE, "C.UTF-8") != nil || setlocale(LC_CTYPE, "en_US.UTF-8") != nil
  }()
}

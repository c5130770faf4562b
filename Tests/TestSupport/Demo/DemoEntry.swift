// One file of a demo archive, and archives packed the same way every time.

import CArchive
import Domain

/// A file inside a demo archive.
public struct DemoEntry: Hashable, Sendable {
  /// Its path inside.
  public var name: String
  /// Its contents.
  public var text: String

  /// A file at a path inside.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// How an archive is packed.
public enum DemoPacking: Sendable {
  /// As X packs it.
  case zip
  /// As Mastodon packs it.
  case tarGzip
}

extension [DemoEntry] {
  /// The entries as an archive in memory; all of them dated `at`, so that they come out the same.
  public func packed(as packing: DemoPacking, at instant: Instant) throws -> [UInt8] {
    guard let archive = archive_write_new() else { throw Diagnostic(.error, "out of memory") }
    defer { archive_write_free(archive) }
    func check(_ code: Int32) throws {
      guard code >= ARCHIVE_WARN else {
        throw Diagnostic(.error, String(cString: archive_error_string(archive)))
      }
    }
    switch packing {
    case .zip:
      try check(archive_write_set_format_zip(archive))
      try check(archive_write_set_options(archive, "zip:compression-level=9"))
    case .tarGzip:
      try check(archive_write_set_format_ustar(archive))
      try check(archive_write_add_filter_gzip(archive))
      try check(archive_write_set_options(archive, "gzip:compression-level=9,gzip:!timestamp"))
    }
    let total = reduce(1 << 20) { $0 + $1.text.utf8.count + 2048 }
    var out = [UInt8](repeating: 0, count: total)
    var used = 0
    try out.withUnsafeMutableBytes { buffer in
      try check(archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &used))
      for item in self {
        guard let entry = archive_entry_new() else { throw Diagnostic(.error, "out of memory") }
        defer { archive_entry_free(entry) }
        let bytes = [UInt8](item.text.utf8)
        archive_entry_set_pathname(entry, item.name)
        archive_entry_set_size(entry, Int64(bytes.count))
        archive_entry_set_filetype(entry, 0o100000)
        archive_entry_set_perm(entry, 0o644)
        archive_entry_set_mtime(entry, time_t(instant.seconds), 0)
        try check(archive_write_header(archive, entry))
        let written = bytes.withUnsafeBytes {
          archive_write_data(archive, $0.baseAddress, $0.count)
        }
        guard written == bytes.count else {
          throw Diagnostic(.error, String(cString: archive_error_string(archive)))
        }
      }
      try check(archive_write_close(archive))
    }
    return [UInt8](out.prefix(used))
  }
}

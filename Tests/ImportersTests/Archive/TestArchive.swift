// Makes archives that no honest program would make.

import CArchive
import Domain
import Foundation

/// One entry of an archive made for a test.
struct TestEntry {
  var name: String
  var bytes: [UInt8] = []
  /// Where it points; such an entry is a symbolic link.
  var link: String?

  init(_ name: String, _ text: String = "", link: String? = nil) {
    self.name = name
    self.bytes = Array(text.utf8)
    self.link = link
  }

  /// An entry of that many spaces after a text.
  init(_ name: String, _ text: String, spaces: Int) {
    self.name = name
    self.bytes = Array(text.utf8) + [UInt8](repeating: 32, count: spaces)
  }
}

/// How a test's archive is packed.
enum TestPacking: CaseIterable {
  case zip
  case tar
  case tarGzip

  var ending: String {
    switch self {
    case .zip: ".zip"
    case .tar: ".tar"
    case .tarGzip: ".tar.gz"
    }
  }
}

extension [TestEntry] {
  /// Writes the entries as an archive into a folder; its path.
  func write(
    into folder: URL, as packing: TestPacking = .zip, options: String? = nil,
    passphrase: String? = nil
  ) throws -> String {
    let path = folder.appending(path: "archive" + packing.ending).path
    guard let archive = archive_write_new() else { throw Diagnostic(.error, "out of memory") }
    defer { archive_write_free(archive) }
    switch packing {
    case .zip: archive_write_set_format_zip(archive)
    case .tar: archive_write_set_format_pax_restricted(archive)
    case .tarGzip:
      archive_write_set_format_pax_restricted(archive)
      archive_write_add_filter_gzip(archive)
    }
    if let options { archive_write_set_options(archive, options) }
    if let passphrase { archive_write_set_passphrase(archive, passphrase) }
    guard archive_write_open_filename(archive, path) == ARCHIVE_OK else {
      throw Diagnostic(.error, "cannot write \(path)")
    }
    for item in self {
      guard let entry = archive_entry_new() else { throw Diagnostic(.error, "out of memory") }
      defer { archive_entry_free(entry) }
      archive_entry_set_pathname_utf8(entry, item.name)
      archive_entry_set_perm(entry, 0o644)
      if let link = item.link {
        archive_entry_set_filetype(entry, 0o120000)
        archive_entry_set_symlink(entry, link)
        archive_entry_set_size(entry, 0)
      } else {
        archive_entry_set_filetype(entry, 0o100000)
        archive_entry_set_size(entry, Int64(item.bytes.count))
      }
      guard archive_write_header(archive, entry) >= ARCHIVE_WARN else {
        throw Diagnostic(.error, String(cString: archive_error_string(archive)))
      }
      if item.link == nil {
        _ = item.bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
      }
    }
    archive_write_close(archive)
    return path
  }
}

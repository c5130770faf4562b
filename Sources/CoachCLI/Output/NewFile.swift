// Writes a file beside its place and moves it there when it is whole.

import Domain
import Foundation

/// A file that is either written whole or not at all.
enum NewFile {
  /// Writes what `fill` hands out.
  ///
  /// Throws a `Diagnostic` where the file cannot be written, or what `fill` throws.
  static func write(_ file: String, _ fill: ((String) throws -> Void) throws -> Void) throws {
    let part = file + ".part"
    guard
      FileManager.default.createFile(
        atPath: part, contents: nil, attributes: [.posixPermissions: 0o600]),
      let handle = FileHandle(forWritingAtPath: part)
    else {
      throw Diagnostic(
        .error, "the file cannot be written", hint: "name another folder", place: .init(file: file))
    }
    do {
      try fill { try handle.write(contentsOf: Data($0.utf8)) }
      try handle.close()
      guard rename(part, file) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? FileManager.default.removeItem(atPath: part)
      if error is any DiagnosticConvertible { throw error }
      throw Diagnostic(
        .error, "the file could not be written whole, so it was not written",
        hint: "check the space on the disk", place: .init(file: file))
    }
  }
}

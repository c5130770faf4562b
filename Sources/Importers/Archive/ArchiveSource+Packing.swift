// What a file is, told from its first bytes; its name is only believed where bytes say nothing.

import Domain
import Foundation

extension ArchiveSource {
  /// How a file is packed; messages call it `path`.
  ///
  /// - Throws: `Diagnostic` when it cannot be read, is empty, is half a zip, or is named like an
  ///   archive without being one.
  static func packing(
    of name: String, called path: String
  ) throws(Diagnostic) -> EntryReader.Packing {
    guard let file = fopen(name, "rb") else { throw unreadable(path, errno) }
    defer { fclose(file) }
    var head = [UInt8](repeating: 0, count: 512)
    head.removeLast(512 - fread(&head, 1, 512, file))
    if head.isEmpty {
      guard ferror(file) == 0 else { throw unreadable(path, errno) }
      throw Diagnostic(
        .error, "is an empty file", hint: "download or copy it again", place: .init(file: path))
    }
    if head.count == 22, head.starts(with: [0x50, 0x4b, 5, 6]) { throw holdsNothing(path) }
    if head.starts(with: [0x50, 0x4b, 3, 4]) || head.starts(with: [0x50, 0x4b, 5, 6]) {
      guard hasZipEnd(file) else {
        throw Diagnostic(
          .error, "is only part of a zip: the list of contents at its end is missing",
          hint: "download or copy it again", place: .init(file: path))
      }
      return .zip
    }
    if head.starts(with: [0x1f, 0x8b]) { return .tarGzip }
    if head.count > 262, head[257..<262].elementsEqual("ustar".utf8) { return .tar }
    let name = path.lowercased()
    for ending in [".zip", ".tar.gz", ".tgz", ".tar", ".gz"] where name.hasSuffix(ending) {
      throw Diagnostic(
        .error, "is named \(ending) but is no such archive",
        hint: "check what it is, and download it again", place: .init(file: path))
    }
    return .plain
  }

  /// Whether a zip's end record stands in the last 65,557 bytes, where every whole zip has it.
  private static func hasZipEnd(_ file: UnsafeMutablePointer<FILE>) -> Bool {
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    let length = min(size, 22 + 65_535)
    guard length >= 22, fseek(file, size - length, SEEK_SET) == 0 else { return false }
    var tail = [UInt8](repeating: 0, count: length)
    guard fread(&tail, 1, length, file) == length else { return false }
    var index = length - 22
    while index >= 0 {
      if tail[index] == 0x50, tail[index + 1] == 0x4b, tail[index + 2] == 5, tail[index + 3] == 6 {
        return true
      }
      index -= 1
    }
    return false
  }
}

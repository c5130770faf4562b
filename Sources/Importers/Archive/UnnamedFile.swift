// A file on disk that has no name: gone when nobody holds it, however the program ends.

import Domain
import Foundation

/// Room on disk for an archive that lies within another.
final class UnnamedFile: Sendable {
  private let descriptor: Int32

  /// Makes an empty one in the folder for passing files.
  init(for path: String) throws(Diagnostic) {
    var name = Array((NSTemporaryDirectory() + "/coach-XXXXXX").utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw UnnamedFile.failure(path) }
    unlink(name)
  }

  deinit { close(descriptor) }

  /// Where it can be opened while it is held.
  var path: String { "/proc/self/fd/\(descriptor)" }

  /// Appends bytes.
  func append(_ bytes: Span<UInt8>, for path: String) throws(Diagnostic) {
    var written = 0
    while written < bytes.count {
      let rest = bytes.extracting(written..<bytes.count)
      let count = rest.withUnsafeBufferPointer { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw UnnamedFile.failure(path) }
      written += count
    }
  }

  private static func failure(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "cannot be unpacked to look inside: \(String(cString: strerror(errno)).lowercased())",
      hint: "make room, or unpack it yourself and import the folder", place: .init(file: path))
  }
}

// The folder of what benchmarks need and is slow to make.

import Foundation

/// Archives, stores and the peer, kept between runs in `.build-bench`.
enum Workbench {
  static let folder = URL(filePath: ".build-bench", directoryHint: .isDirectory)

  /// The folder of a name, made by `make` where it is not there; a broken-off one is made anew.
  static func folder(_ name: String, make: (URL) throws -> Void) throws -> URL {
    let made = folder.appending(path: name, directoryHint: .isDirectory)
    if FileManager.default.fileExists(atPath: made.path(percentEncoded: false)) { return made }
    let unfinished = folder.appending(path: name + ".unfinished", directoryHint: .isDirectory)
    try? FileManager.default.removeItem(at: unfinished)
    try FileManager.default.createDirectory(at: unfinished, withIntermediateDirectories: true)
    try make(unfinished)
    try FileManager.default.moveItem(at: unfinished, to: made)
    return made
  }
}

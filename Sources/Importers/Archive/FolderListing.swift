// What lies in a folder: plain files only, links not followed.

import Domain
import Foundation

/// Lists a folder the way an archive is listed.
enum FolderListing {
  /// The plain files in a folder and the folders in it, by name.
  ///
  /// - Throws: `Diagnostic` when the folder cannot be read or holds more than the limits allow.
  static func entries(
    of root: String, limits: ArchiveLimits
  ) throws(Diagnostic) -> [ArchiveSource.Entry] {
    var entries: [ArchiveSource.Entry] = []
    var seen = 0
    var waiting: [(path: String, prefix: String, depth: Int)] = [(root, "", 0)]
    while let folder = waiting.popLast() {
      for name in try names(in: folder.path) {
        seen += 1
        if seen > limits.entries { throw ArchiveSource.tooMany(root, limits) }
        let path = folder.path + "/" + name
        var status = stat()
        guard lstat(path, &status) == 0 else { continue }
        switch status.st_mode & S_IFMT {
        case S_IFDIR where folder.depth + 1 < limits.depth:
          waiting.append((path, folder.prefix + name + "/", folder.depth + 1))
        case S_IFREG where !EntryName.isMedia(name):
          entries.append(.init(name: folder.prefix + name, size: Int64(status.st_size)))
        default: break
        }
      }
    }
    return entries.sorted { $0.name < $1.name }
  }

  private static func names(in path: String) throws(Diagnostic) -> [String] {
    guard let folder = opendir(path) else { throw ArchiveSource.unreadable(path, errno) }
    closedir(folder)
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw ArchiveSource.unreadable(path, EIO)
    }
  }
}

// The Python packages that coach is measured beside, in a virtual environment of their own.

import Foundation

/// Packages from PyPI, installed once.
enum Peer {
  private static let home = Workbench.folder.appending(path: "peer")
  private static let packages = ["twitter-to-sqlite", "common-expression-language"]

  /// The path of a program of the environment; nil where it is not to be had.
  static func program(_ name: String) -> String? {
    let program = path(name)
    if !FileManager.default.fileExists(atPath: program) {
      guard
        let made = try? MeasuredRun(["python3", "-m", "venv", home.path(percentEncoded: false)]),
        made.status == 0
      else { return nil }
      _ = try? MeasuredRun([path("pip"), "install"] + packages)
    }
    return FileManager.default.fileExists(atPath: program) ? program : nil
  }

  private static func path(_ name: String) -> String {
    home.appending(path: "bin/\(name)").path(percentEncoded: false)
  }
}

// The demo's archives: where they lie, and the day they are told from.

import Domain
import Foundation

/// The invented person whose year `coach demo` tells: two archives and an activity file.
///
/// The year has a hit in May, a holiday in July, weeks of posting at lunch only in autumn, a steady
/// winter and a February of nothing but links. `Tests/TestSupport/Demo` makes the files.
public struct DemoSample: Sendable {
  /// The demo's own clock, for `--now`: Monday 2 March 2026, 08:30 in Oslo.
  public static let now = Instant(seconds: 1_772_436_600)
  /// The demo's zone.
  public static let zone = "Europe/Oslo"
  private static let names = [
    "twitter-2026-03-01-maren.zip", "archive-20260301214000-maren.tar.gz", "maren.jsonl",
  ]

  /// The files to import, in the order in which the demo imports them.
  public let files: [String]

  /// Finds the files.
  ///
  /// Looks in `share/coach/demo` beside the folder of the program, then in the program's resources,
  /// then in the checkout it was built from.
  ///
  /// - Throws: `Diagnostic` when they lie nowhere.
  public init() throws(Diagnostic) {
    let folder = Self.folders.first { folder in
      Self.names.allSatisfy {
        FileManager.default.isReadableFile(atPath: folder.appending(path: $0).path)
      }
    }
    guard let folder else {
      throw Diagnostic(
        .error, "the demo's archives are missing",
        hint: "install coach again: they belong into share/coach/demo beside bin")
    }
    files = Self.names.map { folder.appending(path: $0).standardizedFileURL.path }
  }

  private static var folders: [URL] {
    let checkout = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Demo")
    guard let program = Bundle.main.executableURL?.resolvingSymlinksInPath() else {
      return [checkout]
    }
    let beside = program.deletingLastPathComponent()
    return [
      beside.appending(path: "../share/coach/demo"),
      beside.appending(path: "coach_Coaching.resources/Demo"),
      beside.appending(path: "coach_Coaching.bundle/Demo"), checkout,
    ]
  }
}

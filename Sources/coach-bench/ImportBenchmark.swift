// Import speed: coach and twitter-to-sqlite read the same archive, one after the other.

import Foundation

/// Measures the import of an X archive beside the Python peer, and of the heaviest poster's alone.
enum ImportBenchmark {
  static let coach = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "coach").path(percentEncoded: false)

  static func run() throws {
    try besidePeer()
    try heaviest()
  }

  /// The archive of a posting day and year as given, made once.
  static func archive(posts: Int, daily: Int) throws -> URL {
    try Workbench.folder("x-\(posts)") {
      try XArchiveMaker(posts: posts, daily: daily).write(to: $0)
    }
  }

  static func importing(_ archive: URL) throws -> MeasuredRun {
    let store = Workbench.folder.appending(path: "store-\(UUID().uuidString)/coach.db")
    defer { try? FileManager.default.removeItem(at: store.deletingLastPathComponent()) }
    return try MeasuredRun([
      coach, "--store", store.path(percentEncoded: false), "import",
      archive.path(percentEncoded: false),
    ])
  }

  private static func besidePeer() throws {
    let posts = 40_000
    let archive = try archive(posts: posts, daily: 40)
    let ours = try importing(archive)
    report("coach, \(posts) posts", posts, ours)
    guard let peer = Peer.program("twitter-to-sqlite") else {
      print("  twitter-to-sqlite is not to be had here: no comparison")
      return
    }
    let database = Workbench.folder.appending(path: "peer.db")
    try? FileManager.default.removeItem(at: database)
    let theirs = try MeasuredRun([
      peer, "import", database.path(percentEncoded: false),
      archive.appending(path: "data/tweet.js").path(percentEncoded: false),
    ])
    report("twitter-to-sqlite, the same", posts, theirs)
    guard ours.status == 0, theirs.status == 0 else { return }
    print("  ratio of posts/s (wall): \(rounded(theirs.wall / ours.wall, 1))")
  }

  private static func heaviest() throws {
    let posts = 730_000
    report("coach, \(posts) posts", posts, try importing(try archive(posts: posts, daily: 200)))
  }

  static func report(_ name: String, _ count: Int, _ run: MeasuredRun) {
    guard run.status == 0 else {
      print("  \(name): exit \(run.status)")
      return
    }
    print(
      "  \(name): \(rounded(run.wall, 2)) s wall, \(Int(Double(count) / run.wall)) posts/s, "
        + "\(Int(Double(count) / run.cpu)) posts a core-second, \(Int(run.memory)) MB")
  }

  static func rounded(_ value: Double, _ places: Int) -> String {
    String(format: "%.\(places)f", value)
  }
}

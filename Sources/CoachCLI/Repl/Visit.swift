// When the prompt was last opened, and how the score stood then.

import Coaching
import Domain
import Foundation

/// The note of the last visit, one line in the state folder: day, score, store.
struct Visit {
  /// The last visit.
  struct Last: Equatable {
    var day: Day
    var score: Double?
  }

  let folder: String

  private var path: String { folder + "/visit" }

  /// The last visit to a store; nil where there was none, or to another one.
  func last(of store: String) -> Last? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    let fields = text.trimmingCharacters(in: .newlines)
      .split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 3, fields[2] == store, let day = Day(iso: fields[0]) else { return nil }
    return Last(day: day, score: Double(fields[1]))
  }

  /// Notes this visit; where that cannot be, the next greeting says a little more.
  func note(_ standing: ShowStanding.Answer, of store: String) {
    let score = standing.score.map { "\($0)" } ?? ""
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? "\(standing.today)\t\(score)\t\(store)\n".write(
      toFile: path, atomically: true, encoding: .utf8)
  }
}

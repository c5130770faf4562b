// A coach on a store of its own, in a folder that goes away: what acceptance tests sit at.

import Coaching
import Domain
import Foundation
import Scoring
import Store
import TestSupport

/// A store in a temporary folder, asked through the use cases only.
struct Desk {
  /// Where archives and the store lie.
  let folder: URL
  /// The coach on the store.
  let coach: Coach

  /// The Monday after which nothing in these lives happens: 2 March 2026, 08:30 in Oslo.
  static let now = DemoSample.now

  /// Imports files.
  @discardableResult
  func take(_ paths: [String]) throws -> ImportArchive.Answer {
    try ImportArchive(paths: paths).run(in: coach)
  }

  /// Imports a life written as an activity file.
  @discardableResult
  func take(_ life: ActivityFile, as name: String = "life.jsonl") throws -> ImportArchive.Answer {
    try take([life.write(into: folder, as: name)])
  }

  /// Everything, as the neutral file.
  func export() throws -> String {
    var text = ""
    try ExportActivity().run(in: coach) { text += $0 }
    return text
  }

  /// The five sums at the close of a day, of all accounts.
  func signals(on day: Day) throws -> Signals { try ShowScore(day: day).answer(coach).signals }

  /// The headline score at the close of a day; throws while a signal is unknown.
  func score(on day: Day) throws -> Double {
    guard let score = try ShowScore(day: day).answer(coach).score else {
      throw Diagnostic(.error, "there is no score on \(day)")
    }
    return score
  }
}

/// Runs `body` at a desk with an empty store, or with a copy of one.
func withDesk<Result>(
  on store: Data? = nil, _ body: (Desk) throws -> Result
) throws -> Result {
  try withFolder { folder in
    let file = folder.appending(path: "coach.db")
    try store?.write(to: file)
    let coach = try Coach.open(at: file.path, now: Desk.now, zone: "Europe/Oslo")
    let result = try body(Desk(folder: folder, coach: coach))
    try coach.store.close()
    return result
  }
}

/// The file of a store after some work at a desk, to begin others with.
func storeFile(_ work: (Desk) throws -> Void) throws -> Data {
  try withFolder { folder in
    let file = folder.appending(path: "coach.db")
    let coach = try Coach.open(at: file.path, now: Desk.now, zone: "Europe/Oslo")
    try work(Desk(folder: folder, coach: coach))
    try coach.store.close()
    return try Data(contentsOf: file)
  }
}

/// A date as tests write it; the first day of all where it is none.
func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(0) }

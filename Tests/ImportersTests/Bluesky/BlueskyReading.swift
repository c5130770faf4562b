// Reads a repository in tests.

import Domain
import Foundation
import Importers
import TestSupport

/// What reading a repository gave, in the days of Oslo.
struct BlueskyReading {
  var posts: [PostRecord] = []
  var records: [Record] = []
  var report = ImportReport(path: "", format: "")

  /// Reads bytes as they come, in pieces of a size.
  init(
    _ car: [UInt8], pieces: Int = 1 << 20, name: String? = nil, did: String? = nil,
    names: [String: String] = [:], strict: Bool = false
  ) throws {
    guard let clock = DayClock(zone: "Europe/Oslo") else { return }
    let context = ImportContext(clock: clock, now: Instant(seconds: 1_772_436_600), strict: strict)
    let repository = BlueskyRepository(place: "repo.car", name: name, did: did, names: names)
    var list = RecordList()
    report = try repository.read(context: context, into: &list) { body in
      var at = 0
      while at < car.count {
        let end = min(car.count, at + pieces)
        try body(car.span.extracting(at..<end))
        at = end
      }
    }
    records = list.records
    posts = list.posts.sorted { $0.id < $1.id }
  }

  /// The post of a text.
  func post(_ text: String) -> PostRecord? { posts.first { $0.text == text } }
}

/// What a repository is refused with.
func refusal(of car: [UInt8]) -> String? {
  do {
    _ = try BlueskyReading(car)
    return nil
  } catch {
    return (error as? Diagnostic)?.message ?? "\(error)"
  }
}

// Reads activity files in tests.

import Domain
import Foundation
import Importers
import TestSupport

/// What reading an activity file gave.
struct ActivityReading {
  var records: [Record] = []
  var reports: [ImportReport] = []

  /// Reads a file with these lines, in the days of Oslo.
  init(_ text: String, strict: Bool = false) throws {
    self = try withFolder { folder in
      let file = folder.appending(path: "life.jsonl")
      try Data(text.utf8).write(to: file)
      return try ActivityReading(file: file.path, strict: strict)
    }
  }

  init(file: String, strict: Bool = false) throws {
    guard let clock = DayClock(zone: "Europe/Oslo") else { return }
    let context = ImportContext(clock: clock, now: Instant(seconds: 1_772_436_600), strict: strict)
    let source = try ArchiveSource(path: file)
    var list = RecordList()
    reports = try ActivityImporter().extract(source, context: context, into: &list)
    records = list.records
  }

  /// The posts read.
  var posts: [PostRecord] {
    records.compactMap { if case .post(let post) = $0 { post } else { nil } }
  }

  /// All warnings' sentences.
  var warnings: [String] { reports.flatMap(\.warnings).map(\.message) }
}

/// The first line of a file in Oslo.
let osloHeader = #"{"format":"coach-activity","version":1,"zone":"Europe/Oslo"}"#

// Small Mastodon archives for tests.

import Domain
import Foundation
import TestSupport

@testable import Importers

/// An archive of `@me@a.example`, written item by item as the server would.
struct MastodonArchive {
  static let me = "https://a.example/users/me"
  static let everyone = "https://www.w3.org/ns/activitystreams#Public"
  var actor: String? = """
    {"id":"\(me)","type":"Person","preferredUsername":"me","followers":"\(me)/followers",\
    "published":"2024-01-05T00:00:00Z","name":"Me"}
    """
  var name = "archive-20260301214000-ab12cd"
  var items: [String] = []
  var totalItems: Int?
  private var count = 0

  init() {}

  /// A public note of `content`; `fields` replace or add fields of the note.
  mutating func note(_ content: String, _ fields: String = "", type: String = "Note") {
    count += 1
    let id = "\(Self.me)/statuses/\(count)"
    items.append(
      """
      {"id":"\(id)/activity","type":"Create","actor":"\(Self.me)","published":"\(time)",\
      "to":["\(Self.everyone)"],"cc":["\(Self.me)/followers"],"object":{"id":"\(id)",\
      "type":"\(type)","summary":null,"inReplyTo":null,"published":"\(time)",\
      "to":["\(Self.everyone)"],"cc":["\(Self.me)/followers"],"sensitive":false,\
      "content":"\(content)","attachment":[],"tag":[]\(fields.isEmpty ? "" : "," + fields)}}
      """)
  }

  /// The next note's time: a day after the one before.
  private var time: String { "\(Day(20_500 + count))T21:29:38Z" }

  var outbox: String {
    """
    {"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json",\
    "type":"OrderedCollection","totalItems":\(totalItems ?? items.count),"orderedItems":[\
    \(items.joined(separator: ","))]}
    """
  }

  /// What the importer makes of it, as a tar.gz.
  func read(strict: Bool = false, account: String? = nil) throws -> (RecordList, ImportReport) {
    try withFolder { folder in
      var entries = [DemoEntry(name: "outbox.json", text: outbox)]
      if let actor { entries.append(DemoEntry(name: "actor.json", text: actor)) }
      let file = folder.appending(path: name + ".tar.gz")
      let at = Instant(seconds: 1_772_401_200)
      try Data(try entries.packed(as: .tarGzip, at: at)).write(to: file)
      return try Self.read(file.path, strict: strict, account: account)
    }
  }

  static func read(
    _ path: String, strict: Bool = false, account: String? = nil
  ) throws -> (RecordList, ImportReport) {
    guard let clock = DayClock(zone: "Europe/Oslo") else { throw Diagnostic(.error, "no zone") }
    let context = ImportContext(
      clock: clock, now: Instant(seconds: 1_772_436_600), account: account, strict: strict)
    let source = try ArchiveSource(path: path)
    guard try MastodonImporter().identify(source) else { throw Diagnostic(.error, "not mine") }
    var list = RecordList()
    let reports = try MastodonImporter().extract(source, context: context, into: &list)
    guard reports.count == 1 else { throw Diagnostic(.error, "one report wanted") }
    return (list, reports[0])
  }
}

// Connections as people, and as growth: how many there were on each day one was made.

import Domain
import Foundation

extension LinkedInReading {
  /// Emits every connection as a person, and for each day how many there were by its end.
  ///
  /// The table has only those that still are connections, so the counts of earlier days are lower
  /// bounds. Without an account that they are those of, only the people are emitted.
  mutating func emitConnections(
    into sink: inout some RecordSink, isOwned: Bool = true
  ) throws {
    var days: [Day: Int] = [:]
    var seen: Set<String> = []
    for table in files.tables[.connections] ?? [] {
      let sheet = table.sheet
      let (first, last) = (sheet.column("first name"), sheet.column("last name"))
      let (url, email) = (sheet.column("url"), sheet.column("email address"))
      let on = sheet.column("connected on")
      var evidence = DateEvidence()
      try table.forEachRow(of: source) { evidence.look(at: $0[on]) }
      try table.forEachRow(of: source) { row in
        let name = [row[first], row[last]].map(\.trimmingSpaces).filter { !$0.isEmpty }
          .joined(separator: " ")
        if !row[email].isEmpty { skipped["e-mail addresses are never read", default: 0] += 1 }
        guard let handle = Self.handle(row[url]) ?? (name.isEmpty ? nil : name) else {
          skipped["connections without a name", default: 0] += 1
          return
        }
        guard seen.insert(handle.lowercased()).inserted else {
          skipped["the same connection twice", default: 0] += 1
          return
        }
        people += 1
        try sink.receive(
          .person(
            PersonRecord(
              handle: Handle(.linkedin, handle), name: name.isEmpty ? nil : name, asOf: asOf)))
        guard case .time(let time) = SheetTime.read(row[on], order: evidence.order) else {
          skipped["connections without a date that can be read", default: 0] += 1
          return
        }
        days[time.day, default: 0] += 1
      }
    }
    guard isOwned else {
      skipped["days of connecting, without --account NAME to say whose", default: 0] += days.count
      return
    }
    var count = 0
    for (day, made) in days.sorted(by: { $0.key < $1.key }) {
      count += made
      let noon = Instant(seconds: Int64(day.number) * 86_400 + 43_200)
      try sink.receive(.snapshot(SnapshotRecord(account: owner, at: noon, followers: count)))
    }
  }

  /// `ana-ruiz-12` of `https://www.linkedin.com/in/ana-ruiz-12`; nil for another address.
  private static func handle(_ url: String) -> String? {
    guard let start = url.range(of: "/in/") else { return nil }
    let slug = url[start.upperBound...].prefix { !"/?#".contains($0) && !$0.isWhitespace }
    return slug.isEmpty ? nil : slug.removingPercentEncoding ?? String(slug)
  }
}

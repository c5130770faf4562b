// Reads an archive in tests and writes down what came of it.

import Domain
import Foundation
import Importers
import TestSupport

/// What reading an archive gave, in the days of Oslo.
struct ArchiveReading {
  var records: [Record] = []
  var reports: [ImportReport] = []

  init(_ path: String, account: String? = nil, strict: Bool = false) throws {
    guard let clock = DayClock(zone: "Europe/Oslo") else { return }
    let context = ImportContext(
      clock: clock, now: Instant(seconds: 1_772_436_600), account: account, strict: strict)
    let source = try ArchiveSource(path: path)
    var list = RecordList()
    reports = try Importers.identify(source).extract(source, context: context, into: &list)
    records = list.records
  }

  /// Reads files given by name, laid out in a folder.
  init(files: [String: String], account: String? = nil, strict: Bool = false) throws {
    self = try withFolder { folder in
      for (name, text) in files {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      return try ArchiveReading(folder.path, account: account, strict: strict)
    }
  }

  /// The posts in the order of their ids.
  var posts: [PostRecord] {
    records.compactMap { if case .post(let post) = $0 { post } else { nil } }
      .sorted { ($0.id.count, $0.id) < ($1.id.count, $1.id) }
  }

  /// Everything read as text: records, then reports; paths from `root` on.
  func text(root: String) -> String {
    let lines = records.map(ArchiveReading.line) + reports.flatMap(ArchiveReading.lines)
    return (lines.joined(separator: "\n") + "\n").replacing(root + "/", with: "")
  }

  private static func line(_ record: Record) -> String {
    switch record {
    case .account(let account): return "account \(account.handle)"
    case .post(let post): return line(post)
    case .snapshot(let counts):
      return "snapshot \(counts.account) \(counts.at.rfc3339(offset: 0))"
        + " followers \(shown(counts.followers)) following \(shown(counts.following))"
    case .coverage(let span): return line(span)
    case .person(let person):
      return "person \(person.handle) name \(shown(person.name))"
        + " as of \(person.asOf?.rfc3339(offset: 0) ?? "?")"
    default: return "\(record)"
    }
  }

  private static func line(_ post: PostRecord) -> String {
    let time = post.at.rfc3339(offset: 0) + (post.precision == .day ? " (date only)" : "")
    var parts = ["post \(post.id) \(time) \(post.kind)"]
    if let to = post.to { parts.append("to \(to)") }
    if let parent = post.parent { parts.append("parent \(parent)") }
    if let totals = post.totals {
      parts.append("likes \(shown(totals.likes)) reshares \(shown(totals.reshares))")
      if let replies = totals.replies { parts.append("replies \(replies)") }
    }
    if post.media > 0 { parts.append("media \(post.media)") }
    if !post.tags.isEmpty { parts.append("tags \(post.tags)") }
    if !post.links.isEmpty { parts.append("links \(post.links)") }
    parts.append("as of \(post.asOf?.rfc3339(offset: 0) ?? "?")")
    return parts.joined(separator: " ") + "\n  \(post.text.debugDescription)"
  }

  private static func line(_ span: CoverageRecord) -> String {
    "coverage \(span.account) \(span.from) to \(span.to) responses \(span.responses)"
  }

  private static func lines(_ report: ImportReport) -> [String] {
    var lines = [
      "", "report \(report.format) \(report.account.map(String.init(describing:)) ?? "?")",
    ]
    lines.append("  days \(shown(report.first)) to \(shown(report.last))")
    for kind in PostKind.allCases where report.posts[kind] != nil {
      lines.append("  \(kind): \(report.posts[kind] ?? 0)")
    }
    lines.append("  link-only: \(report.linkOnly), responses: \(report.responses)")
    if report.people > 0 { lines.append("  people: \(report.people)") }
    lines.append("  declared \(shown(report.declared)) delivered \(shown(report.delivered))")
    if let coverage = report.coverage { lines.append("  " + line(coverage)) }
    for (reason, count) in report.skipped.sorted(by: { $0.key < $1.key }) {
      lines.append("  skipped \(count): \(reason)")
    }
    for warning in report.warnings {
      lines.append(
        "  \(warning.severity) \(warning.place?.description ?? ""): \(warning.message)"
          + (warning.hint.map { "; \($0)" } ?? ""))
    }
    return lines
  }

  private static func shown(_ value: (some Any)?) -> String {
    value.map { String(describing: $0) } ?? "?"
  }
}

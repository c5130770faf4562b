// What an import brought, file by file.

import Coaching
import Domain
import Importers

extension ImportArchive.Answer: Answer {
  var json: JSON {
    var fields: [JSON.Field] = [
      .init(name: "schema", value: .string("coach.import/1")),
      .init(name: "files", value: .array(reports.map(Self.json))),
      .init(name: "added", value: .integer(counts.total.added)),
      .init(name: "updated", value: .integer(counts.total.updated)),
      .init(name: "unchanged", value: .integer(counts.total.unchanged)),
    ]
    if !recognised.isEmpty {
      fields.append(.init(name: "recognised", value: .array(recognised.map(\.json))))
    }
    if !unknown.isEmpty {
      fields.append(.init(name: "not_read", value: .array(unknown.map(Self.json))))
      fields.append(.init(name: "not_read_more", value: .integer(more)))
    }
    return .object(fields)
  }

  func write(to page: inout Page) {
    for report in reports {
      write(report, to: &page)
      page.blank()
    }
    for thing in unknown.prefix(10) {
      let file = thing.place?.file.split(separator: "/").last.map { "\($0): " } ?? ""
      page.bullet("not read: \(file)\(thing.message)")
    }
    let rest = more + max(0, unknown.count - 10)
    if rest > 0 { page.bullet("\(Numbers.of(rest, "more thing")) not read") }
    page.blank()
    let total = counts.total
    page.paragraph(
      """
      \(Numbers.count(total.added), .strong) added, \(Numbers.count(total.updated)) updated, \
      \(Numbers.count(total.unchanged)) known already.
      """)
    for advice in recognised {
      page.paragraph(
        "\("done", .good)  \(advice.title, .strong), as your posts of \(DayText.plain(advice.day, today: today)) show"
      )
    }
  }

  private func write(_ report: ImportReport, to page: inout Page) {
    let name = report.account.map { "\($0.description): " } ?? ""
    let file = report.path.split(separator: "/").last ?? ""
    page.paragraph("\(name, .strong)\(file) (\(Self.format(report.format)))")
    let kinds: [(PostKind, String)] = [
      (.original, "original"), (.reply, "reply"), (.thread, "thread post"), (.quote, "quote"),
      (.reshare, "reshare"),
    ]
    let posts = kinds.compactMap { kind, name in
      report.posts[kind].flatMap { count in
        count > 0 ? Numbers.of(count, name, name == "reply" ? "replies" : nil) : nil
      }
    }
    let total = report.posts.values.reduce(0, +)
    if let first = report.first, let last = report.last, total > 0 {
      page.bullet(
        """
        \(Numbers.of(total, "post")) from \(DayText.plain(first, today: today)) to \
        \(DayText.plain(last, today: today)): \(posts.joined(separator: ", "))
        """)
    } else {
      page.bullet("no posts")
    }
    if report.linkOnly > 0 {
      page.bullet("\(Numbers.count(report.linkOnly)) of the originals are only a link")
    }
    page.bullet(Words(responses(report)))
    for (reason, count) in report.skipped.sorted(by: { $0.key < $1.key }) {
      page.bullet("left out: \(reason) (\(Numbers.count(count)))")
    }
    if let coverage = report.coverage {
      page.bullet(
        """
        known from \(DayText.plain(coverage.from, today: today)) to \
        \(DayText.plain(coverage.to, today: today))
        """)
    }
    for warning in report.warnings { page.bullet("\("note:", .bad) \(warning.message)") }
  }

  private func responses(_ report: ImportReport) -> String {
    switch report.coverage?.responses {
    case .unknown: "responses: this format has none, so they stay unknown (that is not zero)"
    case .totals: "\(Numbers.of(report.responses, "response")), without saying who"
    default:
      "\(Numbers.of(report.responses, "response"))"
        + (report.people > 0 ? ", \(Numbers.of(report.people, "person", "people"))" : "")
    }
  }

  private static func format(_ name: String) -> String {
    switch name {
    case "x-archive": "X archive"
    case "x-grailbird": "old Twitter archive"
    case "mastodon-archive": "Mastodon archive"
    case "bluesky-repository": "Bluesky repository"
    case "linkedin-export": "LinkedIn export"
    case "facebook-export": "Facebook export"
    case "instagram-export": "Instagram export"
    case "threads-export": "Threads export"
    case "x-analytics": "X analytics"
    case "youtube-comments": "YouTube comments"
    case "table": "table"
    case "coach-activity": "activity file"
    default: name
    }
  }

  private static func json(_ unknown: Diagnostic) -> JSON {
    [
      "path": .optional(unknown.place?.file), "message": .string(unknown.message),
      "hint": .optional(unknown.hint),
    ]
  }

  private static func json(_ report: ImportReport) -> JSON {
    [
      "path": .string(report.path), "format": .string(report.format),
      "network": .optional(report.account?.network.rawValue),
      "account": .optional(report.account?.name), "first": .optional(report.first?.description),
      "last": .optional(report.last?.description),
      "posts": [
        "original": .integer(report.posts[.original] ?? 0),
        "quote": .integer(report.posts[.quote] ?? 0),
        "thread": .integer(report.posts[.thread] ?? 0),
        "reply": .integer(report.posts[.reply] ?? 0),
        "reshare": .integer(report.posts[.reshare] ?? 0),
      ],
      "link_only": .integer(report.linkOnly), "responses": .integer(report.responses),
      "people": .integer(report.people),
      "skipped": .object(
        report.skipped.sorted { $0.key < $1.key }.map {
          JSON.Field(name: $0.key, value: .integer($0.value))
        }),
      "declared": .optional(report.declared), "delivered": .optional(report.delivered),
      "coverage": report.coverage.map {
        ["from": .string($0.from.description), "to": .string($0.to.description)]
      } ?? .null,
      "warnings": .array(report.warnings.map { .string($0.message) }),
    ]
  }
}

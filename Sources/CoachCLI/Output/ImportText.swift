// What an import brought, file by file.

import Coaching
import Domain
import Importers

extension ImportArchive.Answer: Answer {
  var json: JSON {
    .answer(
      "coach.import/1",
      [
        "files": .array(reports.map(Self.json)), "added": .integer(counts.total.added),
        "updated": .integer(counts.total.updated), "unchanged": .integer(counts.total.unchanged),
        "recognised": .array(recognised.map(\.json)),
      ])
  }

  func write(to page: inout Page) {
    for report in reports {
      write(report, to: &page)
      page.blank()
    }
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
    if let first = report.first, let last = report.last {
      let total = report.posts.values.reduce(0, +)
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
    case "coach-activity": "activity file"
    default: name
    }
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

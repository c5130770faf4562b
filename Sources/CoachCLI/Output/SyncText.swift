// What a sync brought, account by account.

import Coaching
import Domain

extension SyncAccounts.Answer: Answer {
  var json: JSON {
    .answer(
      "coach.sync/1",
      ["dry_run": .bool(isDryRun), "accounts": .array(accounts.map(Self.json))])
  }

  func write(to page: inout Page) {
    for account in accounts {
      page.paragraph("\(account.account.description, .strong) (\(account.server))")
      let lines = account.isUnread ? ["not read"] : Self.lines(account, today: today)
      for line in lines { page.bullet(Words(line)) }
      page.blank()
    }
    if isDryRun {
      page.paragraph("Nothing was kept; coach sync keeps it.")
    } else if accounts.allSatisfy({ $0.problem == nil }) {
      page.paragraph("Everything is up to date.")
    } else if accounts.allSatisfy(\.isUnread) {
      page.paragraph("Nothing was read; what was read before is kept.")
    } else {
      page.paragraph("What was read is kept; coach sync goes on from there.")
    }
  }

  private static func lines(_ account: SyncAccounts.Outcome, today: Day) -> [String] {
    let posts = account.counts[.post]
    let responses = account.counts[.response]
    let people = account.counts[.person]
    var lines = [
      "\(Numbers.of(posts.added, "new post")), \(Numbers.count(posts.updated)) changed",
      "\(Numbers.of(responses.added, "new response")), \(Numbers.count(responses.updated)) changed",
    ]
    if account.deleted > 0 {
      lines.append("\(Numbers.of(account.deleted, "post")) deleted at the server, and here")
    }
    if people.added + people.updated > 0 {
      lines.append(
        "\(Numbers.of(people.added, "new person", "new people")) with public counts, "
          + "\(Numbers.count(people.updated)) changed")
    }
    for (reason, count) in account.leftOut.sorted(by: { $0.key < $1.key }) {
      lines.append("left out: \(reason) (\(Numbers.count(count)))")
    }
    for coverage in account.coverage {
      let (from, to) = (
        DayText.plain(coverage.from, today: today), DayText.plain(coverage.to, today: today)
      )
      let span = from == to ? "for \(from)" : "from \(from) to \(to)"
      switch coverage.responses {
      case .known: lines.append("who responded and when is known \(span)")
      case .totals:
        lines.append("how many responded is known \(span); the server no longer tells who and when")
      case .unknown: lines.append("whether anybody responded is not known \(span)")
      }
    }
    return lines
  }

  private static func json(_ account: SyncAccounts.Outcome) -> JSON {
    func counts(_ count: SyncAccounts.Count) -> JSON {
      [
        "added": .integer(count.added), "updated": .integer(count.updated),
        "unchanged": .integer(count.unchanged),
      ]
    }
    return [
      "account": .string(account.account.description), "server": .string(account.server),
      "posts": counts(account.counts[.post]), "responses": counts(account.counts[.response]),
      "people": counts(account.counts[.person]), "deleted": .integer(account.deleted),
      "skipped": .object(
        account.leftOut.sorted { $0.key < $1.key }.map {
          JSON.Field(name: $0.key, value: .integer($0.value))
        }),
      "coverage": .array(
        account.coverage.map {
          [
            "from": .string($0.from.description), "to": .string($0.to.description),
            "responses": .string($0.responses.rawValue),
          ]
        }),
      "requests": .integer(account.requests), "complete": .bool(account.problem == nil),
      "problem": .optional(account.problem?.message),
    ]
  }
}

extension SyncAccounts.Outcome {
  /// Whether its server was not asked at all.
  fileprivate var isUnread: Bool { problem != nil && requests == 0 }
}

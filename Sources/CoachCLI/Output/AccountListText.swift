// One's own accounts and how far each is known.

import Coaching
import Domain

struct AccountListText: Answer {
  let accounts: [AccountStanding]
  let today: Day

  var json: JSON {
    .answer(
      "coach.accounts/1",
      [
        "accounts": .array(
          accounts.map {
            [
              "account": .string($0.supply.handle.description),
              "network": .string($0.supply.handle.network.rawValue),
              "handle": .string($0.supply.handle.name),
              "from": .optional($0.supply.coverage?.lowerBound.description),
              "to": .optional($0.supply.coverage?.upperBound.description),
              "days_missing": .integer($0.daysMissing),
              "responses": .string($0.supply.responses.rawValue),
            ]
          })
      ])
  }

  func write(to page: inout Page) {
    guard !accounts.isEmpty else {
      page.paragraph("There is no account yet.")
      page.paragraph(
        "coach import PATH brings one; coach account add mastodon @me@example.social adds one.")
      return
    }
    var table = Table([.flexible("account"), .left("known from"), .left("to"), .left("responses")])
    for account in accounts {
      let responses =
        switch account.supply.responses {
        case .known: "who and when"
        case .totals: "how many"
        case .unknown: "not known"
        }
      let first = account.supply.coverage.map { DayText.plain($0.lowerBound, today: today) }
      table.row([
        Words(account.supply.handle.description), Words(first ?? "-"),
        Words(account.knownTo(today: today)), Words(responses),
      ])
    }
    page.table(table)
  }
}

extension AccountStanding {
  /// Up to when it is known: `24 Feb, 12 days ago`, `now`.
  func knownTo(today: Day) -> String {
    guard supply.coverage != nil else { return "nothing yet" }
    guard let end = supply.end else { return "now" }
    return daysMissing > 0
      ? "\(DayText.short(end)), \(DayText.distance(end, today: today))" : DayText.short(end)
  }
}

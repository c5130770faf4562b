// The score on a screen.

import Coaching
import Domain
import Scoring

/// What the signals are called on screens.
enum SignalText {
  static func name(_ signal: Signal) -> String {
    switch signal {
    case .responders: "People who responded"
    case .reshares: "Reshares"
    case .conversation: "Conversations"
    case .posts: "Posts"
    case .influence: "Influence of those who responded"
    }
  }

  /// What would supply the signals that nobody supplies.
  static let supply = """
    Nobody has told who responded yet, or how many, so there is no score: missing is not zero. An X \
    archive brings how many responded to each post; an activity file brings who did. What you do \
    yourself (today, streaks, rules) works without.
    """
}

extension ShowScore.Answer: Answer {
  var json: JSON {
    .answer(
      "coach.score/1",
      [
        "day": .optional(day?.description), "model": .integer(model), "score": .optional(score),
        "so_far_today": .optional(soFar), "week": .optional(week), "month": .optional(month),
        "unknown": .array(unknown.map(\.rawValue).sorted().map { .string($0) }),
        "parts": parts.map {
          [
            "true_reach": .number($0.trueReach), "amplification": .number($0.amplification),
            "network_impact": .number($0.networkImpact),
          ]
        } ?? .null,
        "signals": .array(Signal.allCases.map(signal)),
        "accounts": .array(accounts.map(Self.json)),
      ])
  }

  private func signal(_ signal: Signal) -> JSON {
    let isKnown = !unknown.contains(signal)
    return [
      "signal": .string(signal.rawValue),
      "value": isKnown ? .number(signals[signal]) : .null,
      "points": isKnown ? .number(ScoreModel.points(signal, signals[signal])) : .null,
    ]
  }

  private static func json(_ account: Account) -> JSON {
    [
      "account": .string(account.standing.supply.handle.description),
      "score": .optional(account.score),
      "responses": .string(account.standing.supply.responses.rawValue),
      "from": .optional(account.standing.supply.coverage?.lowerBound.description),
      "to": .optional(account.standing.supply.end?.description),
      "days_missing": .integer(account.standing.daysMissing),
      "followers": .optional(account.snapshot?.followers),
      "following": .optional(account.snapshot?.following),
      "listed": .optional(account.snapshot?.listed),
    ]
  }

  func write(to page: inout Page) {
    guard let day else {
      page.paragraph("There is nothing to score yet.")
      page.paragraph("Import an archive (coach import PATH), or try coach demo.")
      return
    }
    if let score {
      page.paragraph(
        """
        \("Your score is \(Numbers.whole(score))", .strong) as of \
        \(DayText.long(day, today: today))\(trend).
        """)
      if let soFar {
        page.paragraph("If nothing more happens today: \(Numbers.tenths(soFar)).")
      }
      writeParts(to: &page)
    } else {
      page.paragraph(Words(SignalText.supply))
    }
    writeAccounts(to: &page)
  }

  private var trend: String {
    let parts = [
      week.map { "\(Numbers.points($0)) in a week" },
      month.map { "\(Numbers.points($0)) in 28 days" },
    ].compactMap(\.self)
    return parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
  }

  private func writeParts(to page: inout Page) {
    guard let parts else { return }
    page.blank()
    var table = Table([.left(""), .right("points"), .flexible("")])
    func row(_ name: String, _ value: Double) {
      table.row([Words(name, .strong), Words(Numbers.tenths(value))])
    }
    func row(_ signal: Signal) {
      let note =
        switch signal {
        case .posts: "unanswered posting costs a little"
        case .reshares: "\(Numbers.tenths(signals[signal])) after fading"
        default: "\(Numbers.tenths(signals[signal])) after fading"
        }
      table.row([
        Words("  " + SignalText.name(signal)),
        Words(Numbers.tenths(ScoreModel.points(signal, signals[signal]))), Words(note, .faint),
      ])
    }
    row("True Reach", parts.trueReach)
    row(.responders)
    row("Amplification", parts.amplification)
    for signal in [Signal.reshares, .conversation, .posts] { row(signal) }
    row("Network Impact", parts.networkImpact)
    row(.influence)
    page.table(table)
  }

  private func writeAccounts(to page: inout Page) {
    guard !accounts.isEmpty else { return }
    page.blank()
    var table = Table([
      .flexible("account"), .right("alone"), .right("followers"), .right("lists"),
      .left("known to"),
    ])
    for account in accounts {
      let standing = account.standing
      let known =
        standing.supply.end.map { end in
          DayText.plain(end, today: today)
            + (standing.daysMissing > 0
              ? ", \(Numbers.of(standing.daysMissing, "day")) missing" : "")
        } ?? "now"
      table.row([
        Words(standing.supply.handle.description),
        Words(account.score.map(Numbers.whole) ?? "unknown"),
        Words(account.snapshot?.followers.map(Numbers.count) ?? "–"),
        Words(account.snapshot?.listed.map(Numbers.count) ?? "–"), Words(known),
      ])
    }
    page.table(table)
    page.paragraph(Words("Followers and lists are context; they never count.", .faint))
  }
}

// Best and worst posts on a screen, each with what speaks for or against it.

import Coaching
import Domain
import Scoring

extension RatePosts.Post {
  /// What speaks for a post that did well, or against one that did not, strongest first.
  ///
  /// It is arithmetic of one's own record.
  func reasons(isWorst: Bool) -> [String] {
    func speaks(_ factor: Double) -> Bool { isWorst ? factor <= 0.9 : factor >= 1.1 }
    var found: [(size: Double, text: String)] = []
    let name = CauseText.name(post.kind, post.form)
    if speaks(sortFactor) {
      found.append(
        (abs(sortFactor - 1), "\(name) earn \(Self.times(sortFactor)) your average"))
    }
    if let hour = post.hour, speaks(hourFactor) {
      found.append(
        (
          abs(hourFactor - 1),
          "posts around \(hour):00 earn \(Self.times(hourFactor)) as much as at other hours"
        ))
    }
    if speaks(rating.factor) {
      found.append(
        (
          abs(rating.factor - 1),
          "this one earned \(Self.times(rating.factor)) what posts of its sort and hour do"
        ))
    }
    return found.sorted { $0.size > $1.size }.map(\.text)
  }

  private static func times(_ factor: Double) -> String {
    (factor < 10 ? Numbers.tenths(factor) : Numbers.whole(factor)) + " times"
  }

  /// Who responded, in numbers; nil where only their number is known.
  var company: String? {
    guard outcome.people > 0 else { return nil }
    var parts = [Numbers.of(outcome.people, "person", "people")]
    if outcome.newPeople > 0 {
      parts.append("\(Numbers.count(outcome.newPeople)) for the first time")
    }
    if outcome.reshares > 0 { parts.append(Numbers.of(outcome.reshares, "reshare")) }
    if outcome.replies > 0 { parts.append(Numbers.of(outcome.replies, "reply", "replies")) }
    return parts.joined(separator: ", ")
  }
}

extension RatePosts.Answer: Answer {
  /// The same question as a command with exact dates.
  var command: String {
    "coach posts \(isWorst ? "--worst" : "--best") --since \(from) --to \(to)"
      + (account.map { " --account \($0.description)" } ?? "")
  }

  var json: JSON {
    .answer(
      "coach.posts/1",
      [
        "question": [
          "from": .string(from.description), "to": .string(to.description),
          "order": .string(isWorst ? "worst" : "best"), "command": .string(command),
        ],
        "rated": .integer(rated), "too_young": .integer(tooYoung), "average": .number(average),
        "chance": .bool(isChance), "posts": .array(posts.map(json)),
      ])
  }

  private func json(_ item: RatePosts.Post) -> JSON {
    [
      "id": .string(item.post.native), "account": .string(item.post.account.description),
      "day": .string(item.post.day.description), "hour": .optional(item.post.hour),
      "kind": .string(item.post.kind.rawValue), "form": .string(item.post.form.rawValue),
      "text": .string(item.post.text), "responses": .integer(item.rating.responses),
      "expected": .number(item.rating.expected), "factor": .number(item.rating.factor),
      "sort_factor": .number(item.sortFactor), "hour_factor": .number(item.hourFactor),
      "people": .integer(item.outcome.people), "new_people": .integer(item.outcome.newPeople),
      "likes": .integer(item.outcome.likes), "reshares": .integer(item.outcome.reshares),
      "replies": .integer(item.outcome.replies),
      "reasons": .array(item.reasons(isWorst: isWorst).map { .string($0) }),
    ]
  }

  func write(to page: inout Page) {
    let span =
      "from \(DayText.plain(from, today: today)) to \(DayText.plain(to, today: today))"
    guard !posts.isEmpty else {
      page.paragraph("There are no posts to rate \(span).")
      if tooYoung > 0 {
        page.paragraph(
          "\(Numbers.of(tooYoung, "post")) had less than two days to be answered: ask again then.")
      }
      return
    }
    page.paragraph(
      """
      \("Your \(isWorst ? "least" : "most") answered of \(Numbers.of(rated, "post"))", .strong) \
      \(span); one usually earns \(Numbers.tenths(average)) responses.
      """)
    if isChance, rated > 1 {
      page.paragraph("They differ no more than chance would have it: none stands out by itself.")
    }
    for item in posts {
      page.blank()
      page.paragraph(
        """
        \(Numbers.of(item.rating.responses, "response"), .strong)  \
        “\(FirstWords.of(item.post.text, cells: 56))”
        """, hang: 6)
      let hour = item.post.hour.map { " at \($0):00" } ?? ""
      page.paragraph(
        """
        \(DayText.long(item.post.day, today: today), .faint)\(hour, .faint) \
        \("on \(item.post.account.network.rawValue)", .faint)
        """, indent: 6)
      if let company = item.company { page.paragraph(Words(company), indent: 6) }
      let reasons = item.reasons(isWorst: isWorst)
      for reason in reasons { page.bullet(Words(reason), mark: "·", indent: 6) }
      if reasons.isEmpty, !isChance {
        page.bullet("about what posts like it earn", mark: "·", indent: 6)
      }
    }
    page.blank()
    page.paragraph(Words("= " + command, .faint))
  }
}

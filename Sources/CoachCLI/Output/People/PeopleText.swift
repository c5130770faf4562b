// People in a list, each with what ties them to you.

import Coaching
import Domain
import People

extension ShownPersonScore {
  /// `60 by hand`, `24 from counts`, `unknown`.
  var text: String {
    switch source {
    case .byHand: Numbers.whole(value ?? 0) + " by hand"
    case .counts: Numbers.whole(value ?? 0) + " from counts"
    case .unknown: "unknown"
    }
  }

  var json: JSON {
    switch source {
    case .byHand: ["value": .optional(value), "source": "hand"]
    case .counts(let followers, let listed):
      [
        "value": .optional(value), "source": "counts", "followers": .integer(followers),
        "listed": .optional(listed),
      ]
    case .unknown: ["value": nil, "source": "unknown"]
    }
  }
}

extension FollowUp {
  var json: JSON {
    let why: JSON =
      switch reason {
      case .met: "met"
      case .cadence(let cadence):
        switch cadence.source {
        case .person: "cadence"
        case .tag: "tag"
        case .learnt: "learnt"
        }
      }
    return [
      "due": .string(due.description), "why": why,
      "last_contact": .string(lastContact.description),
    ]
  }
}

/// The people asked for.
struct PeopleText: Answer {
  let list: ListPeople
  let answer: ListPeople.Answer

  var json: JSON {
    .answer(
      "coach.people/1",
      [
        "sort": .string(list.order.rawValue), "fitting": .optional(answer.fitting),
        "known_people": .integer(answer.everybody), "above": .optional(answer.bar),
        "without_score": .integer(answer.unscored), "known_to": .string(answer.known.description),
        "people": .array(answer.items.map(json)),
      ])
  }

  private func json(_ item: ListPeople.Item) -> JSON {
    [
      "name": .string(item.person.name),
      "handles": .array(item.person.handles.map { .string($0.handle.description) }),
      "score": item.score.json, "met": .integer(item.met?.times ?? 0),
      "last_met": .optional(item.met?.last.description),
      "last_contact": .optional(item.lastContact?.description),
      "days_in_touch": .integer(item.daysInTouch),
      "tags": .array(item.person.details.tags.map { .string($0) }),
      "follow_up": item.followUp?.json ?? .null,
      "evidence": item.evidence.map {
        [
          "messages": .integer($0.messages), "posts": .integer($0.posts),
          "noted": .array($0.noted.map { .string($0) }), "example": .optional($0.example),
        ]
      } ?? .null,
    ]
  }

  private var hasFilter: Bool {
    list.network != nil || list.tag != nil || list.topic != nil || list.place != nil
      || list.event != nil || list.isInfluential || list.isMet != nil
  }

  func write(to page: inout Page) {
    guard !answer.items.isEmpty else {
      page.paragraph(Words(hasFilter ? "Nobody you know fits that." : "Nobody is known yet."))
      if answer.unscored > 0 {
        page.paragraph(
          "\(Numbers.of(answer.unscored, "person", "people")) would, but for an unknown score.")
      }
      page.paragraph(
        Words(
          answer.everybody == 0
            ? "coach met \"Ana and Bo at the meetup\" tells of people; coach import PATH brings more."
            : list.topic == nil
              ? "coach people --all looks at everybody."
              : "A topic needs more than one mention, or a note: coach people tag NAME TOPIC.",
          .faint
        ))
      return
    }
    var table = Table([
      .flexible("who"), .left("score"), .right("met"), .left("last contact"), .right("days"),
      .left("next"),
    ])
    for item in answer.items {
      let handle = item.person.handles.first?.handle.name
      let who = handle.map { $0 == item.person.name ? "" : " " + $0 } ?? ""
      let last = item.lastContact.map { DayText.distance($0, today: answer.today) } ?? "-"
      let next = item.followUp.map { followUp -> Words in
        let isDue = followUp.due <= answer.today
        return Words(isDue ? "due" : DayText.short(followUp.due), isDue ? .accent : .plain)
      }
      table.row([
        "\(item.person.name, .strong)\(who, .faint)", Words(item.score.text),
        Words(item.met.map { "\($0.times)" } ?? "-"), Words(last), Words("\(item.daysInTouch)"),
        next ?? Words("-"),
      ])
    }
    page.table(table)
    if answer.items.contains(where: { $0.evidence != nil }) { writeEvidence(to: &page) }
    page.blank()
    writeFoot(to: &page)
  }

  private func writeEvidence(to page: inout Page) {
    page.blank()
    for item in answer.items {
      guard let evidence = item.evidence else { continue }
      var parts: [String] = []
      if !evidence.noted.isEmpty {
        parts.append("noted: " + Set(evidence.noted).sorted().joined(separator: ", "))
      }
      if evidence.messages > 0 {
        parts.append("wrote to you about it " + Numbers.of(evidence.messages, "time"))
      }
      if evidence.posts > 0 {
        parts.append("responded to " + Numbers.of(evidence.posts, "post") + " of yours on it")
      }
      page.bullet("\(item.person.name, .strong): \(parts.joined(separator: "; "))")
    }
  }

  private func writeFoot(to page: inout Page) {
    let shown = answer.items.count
    if let fitting = answer.fitting, fitting > shown {
      page.paragraph(
        Words(
          "\(Numbers.count(shown)) of \(Numbers.count(fitting)) shown; --limit shows more.", .faint)
      )
    }
    if let bar = answer.bar {
      page.paragraph(
        Words("Influential here is a score above \(Numbers.whole(bar)).", .faint))
    }
    if answer.unscored > 0 {
      page.paragraph(
        Words(
          "\(Numbers.of(answer.unscored, "more person fits", "more people fit")) whose score nobody "
            + "knows: leave out --influential to see them.", .faint))
    }
    page.paragraph(
      Words(
        "Days are those in touch of the 28 to \(DayText.plain(answer.known, today: answer.today)).",
        .faint))
  }
}

/// People who may be one.
struct DuplicatesText: Answer {
  let pairs: [FindDuplicates.Pair]

  var json: JSON {
    .answer(
      "coach.duplicates/1",
      [
        "pairs": .array(
          pairs.map {
            [
              "kept": .string(Self.name($0.kept)), "other": .string(Self.name($0.other)),
              "same_name": .bool($0.isSameName), "command": .string(Self.command("merge", $0)),
              "dismiss": .string(Self.command("distinct", $0)),
            ]
          })
      ])
  }

  func write(to page: inout Page) {
    guard !pairs.isEmpty else {
      page.paragraph("Nobody looks like two people.")
      return
    }
    page.paragraph("These may be one person each; only you can know:")
    for pair in pairs {
      page.blank()
      page.bullet(
        """
        \(pair.kept.name, .strong) (\(Self.about(pair.kept))) and \(pair.other.name, .strong) \
        (\(Self.about(pair.other)))\(pair.isSameName ? "" : ": the names sound alike")
        """)
      page.paragraph("\(Self.command("merge", pair), .accent)", indent: 2, hang: 6)
      page.paragraph("or \(Self.command("distinct", pair), .accent)", indent: 2, hang: 6)
    }
  }

  private static func name(_ choice: LogEncounter.Choice) -> String {
    choice.handle?.description ?? choice.name
  }

  private static func about(_ choice: LogEncounter.Choice) -> String {
    let met = choice.encounters > 0 ? "met " + Numbers.of(choice.encounters, "time") : "never met"
    return [choice.handle?.description, met].compactMap(\.self).joined(separator: ", ")
  }

  private static func command(_ verb: String, _ pair: FindDuplicates.Pair) -> String {
    "coach people \(verb) "
      + EquivalentCommand.spelled([name(pair.kept), name(pair.other)])
  }
}

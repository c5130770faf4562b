// One person from both sides.

import Charts
import Coaching
import Domain
import People

extension ShowPerson.Answer: Answer {
  private func span(_ days: ClosedRange<Day>?) -> JSON {
    days.map {
      ["first": .string($0.lowerBound.description), "last": .string($0.upperBound.description)]
    } ?? .null
  }

  var json: JSON {
    .answer(
      "coach.person/1",
      [
        "name": .string(person.name),
        "handles": .array(person.handles.map { .string($0.handle.description) }),
        "aliases": .array(person.details.aliases.map { .string($0) }),
        "tags": .array(person.details.tags.map { .string($0) }),
        "birthday": .optional(person.details.birthday),
        "organisation": .optional(person.details.organisation),
        "role": .optional(person.details.role), "notes": .optional(person.details.notes),
        "score": score.json,
        "met": .array(
          meetings.map {
            [
              "day": .string($0.day.description), "event": .optional($0.record.event),
              "place": .optional($0.record.place),
              "knows_handles": .optional($0.record.knowsHandles),
            ]
          }),
        "received": .object(
          ResponseKind.allCases.map {
            .init(name: $0.rawValue, value: .integer(exchange.received[$0] ?? 0))
          }),
        "heard": span(exchange.heard), "written": .integer(exchange.written),
        "wrote": span(exchange.wrote), "answered": .integer(exchange.answered),
        "last_contact": .optional(lastContact?.description),
        "usual_gap": usual.map { ["days": .number($0.days), "n": .integer($0.gaps)] } ?? .null,
        "cadence": cadenceJSON, "follow_up": followUp?.json ?? .null,
        "drift": drift.map {
          ["silence": .integer($0.silence), "ratio": .number($0.ratio)]
        } ?? .null,
        "topics": .array(
          topics.map {
            [
              "topic": .string($0.name), "mentions": .integer($0.mentions),
              "noted": .bool($0.isNoted),
            ]
          }),
        "weeks": .array(weeks.map { .integer($0) }), "known_to": .string(known.description),
      ])
  }

  private var cadenceJSON: JSON {
    guard let cadence else { return .null }
    switch cadence.source {
    case .person: return ["days": .integer(cadence.days), "source": "person"]
    case .tag(let tag):
      return ["days": .integer(cadence.days), "source": "tag", "tag": .string(tag)]
    case .learnt(let gaps):
      return ["days": .integer(cadence.days), "source": "learnt", "n": .integer(gaps)]
    }
  }

  func write(to page: inout Page) {
    let others = person.handles.map(\.handle).filter { $0.name != person.name }
    let handles = others.map(\.description).joined(separator: ", ")
    page.paragraph(
      "\(person.name, .strong)\(handles.isEmpty ? "" : "  " + handles, .faint)", hang: 2)
    writeAbout(to: &page)
    page.paragraph(Words("Score: \(scoreText)"))
    page.blank()
    writeSides(to: &page)
    writeContact(to: &page)
    if !topics.isEmpty {
      let words = topics.map { topic in
        topic.isNoted ? "\(topic.name) (noted)" : "\(topic.name) (\(topic.mentions) times)"
      }
      page.paragraph(Words("Topics: " + words.joined(separator: ", ")), hang: 2)
    }
    writeNext(to: &page)
  }

  private func writeAbout(to page: inout Page) {
    let details = person.details
    let work = [details.role, details.organisation].compactMap(\.self).joined(separator: ", ")
    if !work.isEmpty { page.paragraph(Words(work)) }
    if !details.aliases.isEmpty {
      page.paragraph(Words("Also called " + details.aliases.joined(separator: ", ")))
    }
    if let birthday = details.birthday { page.paragraph(Words("Birthday: \(birthday)")) }
    if let notes = details.notes {
      for line in SafeText.lines(notes) { page.paragraph(Words(line)) }
    }
  }

  private var scoreText: String {
    switch score.source {
    case .byHand: return score.text
    case .counts(let followers, let listed):
      let lists = listed.map { " on " + Numbers.of($0, "list") } ?? ""
      return score.text + ": " + Numbers.of(followers, "follower") + lists
    case .unknown: return "unknown, which never ranks below low"
    }
  }

  private func writeSides(to page: inout Page) {
    if meetings.isEmpty {
      page.paragraph("You have not met offline.")
    } else {
      page.paragraph("Met \(Words(Numbers.of(meetings.count, "time"))):")
      for meeting in meetings.suffix(5).reversed() {
        let occasion = [meeting.record.event, meeting.record.place].compactMap(\.self)
        let knows = meeting.record.knowsHandles == false ? "; does not know your handles" : ""
        page.bullet(
          """
          \(DayText.long(meeting.day, today: today))\
          \(occasion.isEmpty ? "" : ", " + occasion.joined(separator: ", "))\(knows)
          """, indent: 2)
      }
    }
    guard hasAccounts else {
      page.paragraph("Whether you wrote to each other online cannot be told: no account is known.")
      return
    }
    if let wrote = exchange.wrote {
      page.paragraph(
        """
        You wrote to them \(Numbers.of(exchange.written, "time")), last \
        \(DayText.distance(wrote.upperBound, today: today)); they answered \
        \(Numbers.count(exchange.answered)) of these within a week.
        """, hang: 2)
    } else {
      page.paragraph("You have not written to them.")
    }
    if let heard = exchange.heard {
      let parts = ResponseKind.allCases.compactMap { kind -> String? in
        guard let count = exchange.received[kind], count > 0 else { return nil }
        let many = kind == .reply ? "replies" : kind.rawValue + "s"
        return Numbers.of(count, kind.rawValue, many)
      }
      page.paragraph(
        """
        They responded with \(parts.joined(separator: ", ")), last \
        \(DayText.distance(heard.upperBound, today: today)).
        """, hang: 2)
    } else {
      page.paragraph("They have not responded to you, as far as is known.")
    }
  }

  private func writeContact(to page: inout Page) {
    guard weeks.contains(where: { $0 > 0 }) else { return }
    let line = Sparkline(
      title: "Days of contact a week", values: weeks.map { Double($0) })
    if page.isAccessible {
      page.chart(line)
    } else {
      page.paragraph("Half a year, by week: \(line.text, .accent)")
    }
  }

  private func writeNext(to page: inout Page) {
    guard lastContact != nil || followUp != nil else { return }
    page.blank()
    if let usual {
      page.paragraph(
        "Your usual gap is \(Words(Self.days(usual.days))) (median of \(Numbers.count(usual.gaps)))."
      )
    } else if lastContact != nil {
      page.paragraph("What gap is usual cannot be told before there are three.")
    }
    if let drift {
      page.paragraph(
        """
        Silence of \(Numbers.of(drift.silence, "day")): \(Numbers.tenths(drift.ratio)) times the \
        usual gap.
        """)
    }
    guard let followUp else { return }
    let why =
      switch followUp.reason {
      case .met: "after you met"
      case .cadence(let cadence):
        switch cadence.source {
        case .person: "every \(Numbers.of(cadence.days, "day")), as you said"
        case .tag(let tag): "every \(Numbers.of(cadence.days, "day")) by #\(tag)"
        case .learnt(let gaps):
          "every \(Numbers.of(cadence.days, "day")) by habit, of \(Numbers.of(gaps, "gap"))"
        }
      }
    let day = DayText.long(followUp.due, today: today)
    page.paragraph(
      followUp.due <= today
        ? "\("A word would be welcome", .accent) since \(day) (\(why))."
        : "Next: \(day) (\(why)).")
  }

  /// `10 days`, `3.5 days`.
  static func days(_ days: Double) -> String {
    days == days.rounded() && days < 1e9
      ? Numbers.of(Int(days), "day") : Numbers.tenths(days) + " days"
  }
}

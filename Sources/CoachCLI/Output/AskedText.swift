// A question and a date phrase as they were read.

import Domain
import Questions

/// The days a phrase means.
struct DateText: Answer {
  let range: DayRange
  let today: Day

  var json: JSON {
    .answer(
      "coach.date/1",
      ["from": .string(range.from.description), "to": .string(range.to.description)])
  }

  func write(to page: inout Page) {
    let days = range.to - range.from
    guard days > 1 else {
      page.paragraph("\(DayText.long(range.from, today: today)), \(range.from.description)")
      return
    }
    let last = range.to - 1
    page.paragraph(
      """
      \(DayText.long(range.from, today: today)) to \(DayText.long(last, today: today)), \
      \(Numbers.of(days, "day")): \(range.from.description) to \(last.description)
      """)
  }
}

/// A refused phrase, as JSON.
struct RefusedDateText: Answer {
  let refusal: DateRefusal

  var json: JSON {
    .answer(
      "coach.date/1",
      [
        "error": true, "reason": .string(refusal.reason.rawValue),
        "readings": .array(
          refusal.readings.map {
            ["from": .string($0.from.description), "to": .string($0.to.description)]
          }),
      ])
  }

  func write(to page: inout Page) { page.paragraph("\(refusal.reason.rawValue)") }
}

/// How a question is read, without an answer to it.
struct AskedText: Answer {
  let reading: QuestionReading
  let command: [String]
  let today: Day

  var json: JSON {
    .answer(
      "coach.ask/1",
      [
        "intent": .string(reading.intent.rawValue),
        "from": .optional(reading.period?.from.description),
        "to": .optional(reading.period?.to.description),
        "readings": .array(
          reading.readings.map {
            [
              "intent": .string($0.intent.rawValue),
              "from": .optional($0.period?.from.description),
              "to": .optional($0.period?.to.description),
            ]
          }),
        "confident": .bool(reading.isConfident), "slots": slots,
        "command": reading.isConfident
          ? .string("coach " + EquivalentCommand.spelled(command)) : nil,
      ])
  }

  private var slots: JSON {
    let slots = reading.slots
    var fields: [JSON.Field] = []
    func add(_ name: String, _ value: String?) {
      if let value { fields.append(.init(name: name, value: .string(value))) }
    }
    add("when", slots.when)
    if let vs = slots.vs {
      fields.append(
        .init(
          name: "vs",
          value: ["from": .string(vs.from.description), "to": .string(vs.to.description)]))
    }
    add("vs_when", slots.vsWhen)
    add("unresolved", slots.unresolved)
    if slots.networks.count == 1 { add("network", slots.networks[0]) }
    if slots.networks.count > 1 {
      fields.append(
        .init(name: "networks", value: .array(slots.networks.map { .string($0) })))
    }
    add("service", slots.service)
    switch (reading.intent, slots.people.count) {
    case (_, 0): break
    case (.log, _), (_, 2...):
      fields.append(.init(name: "people", value: .array(slots.people.map { .string($0) })))
    default: add("person", slots.people[0])
    }
    add("event", slots.event)
    add("place", slots.place)
    if let number = slots.numbers.first {
      let isCount = ![.forecast, .status].contains(reading.intent) && number == number.rounded()
      fields.append(
        .init(
          name: isCount ? "count" : "value",
          value: number == number.rounded() && abs(number) < 1e15
            ? .integer(Int(number)) : .number(number)))
    }
    add("direction", slots.direction)
    add("what", slots.what)
    add("topic", slots.topic)
    return .object(fields)
  }

  func write(to page: inout Page) {
    guard reading.isConfident else {
      page.paragraph(
        reading.intent == .outOfScope
          ? Words(Self.refusal)
          : "I am not sure what you mean. One of these?")
      for (index, candidate) in reading.readings.enumerated() {
        page.paragraph(
          "\(index + 1)  \(Self.meaning(candidate.intent))\(said(candidate.period))", indent: 2)
      }
      return
    }
    page.paragraph("You ask \(Self.meaning(reading.intent))\(said(reading.period)).")
    if let vs = reading.slots.vs { page.paragraph("Set against\(said(vs)).") }
    if let open = reading.slots.unresolved {
      page.paragraph("Not understood as a date: “\(open)”.")
    }
    page.paragraph("= coach \(EquivalentCommand.spelled(command))")
  }

  private static let refusal =
    "That is nothing I can answer: I know your posts, your score, your habits and the people you "
    + "told me of. Did you mean one of these?"

  private func said(_ period: DayRange?) -> String {
    period.map { ", " + RefusalText.text($0, today: today) } ?? ""
  }

  static func meaning(_ intent: Intent) -> String {
    switch intent {
    case .why: "why your score moved"
    case .status: "how you are doing"
    case .today: "what to do now"
    case .whatIf: "what would happen if"
    case .engage: "whom to answer or thank"
    case .whenToPost: "when to post"
    case .streaks: "how your habits stand"
    case .followUp: "who waits for a word from you"
    case .bestPosts: "which posts did best"
    case .worstPosts: "which posts did worst"
    case .compare: "how two periods or networks compare"
    case .advice: "which advice there is, and why"
    case .forecast: "where your score will be"
    case .log: "to log something"
    case .people: "about somebody you know"
    case .help: "how coach works"
    case .undo: "to take the last change back"
    case .outOfScope: "something else"
    }
  }
}

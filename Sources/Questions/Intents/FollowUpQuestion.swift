// A question that only makes sense after the one before it: "and the week before?", "why?".

import Domain

/// Reads what is asked in the light of the last question.
struct FollowUpQuestion {
  let text: QuestionText
  let last: QuestionReading
  let today: Day

  private static let joints: Set<String> = [
    "and", "what", "about", "how", "ok", "so", "then", "but", "now", "only", "just", "or", "same",
    "for", "on", "in", "please", "the", "with", "to", "also", "again", "is", "was", "it",
  ]
  private static let before: Set<String> = ["before", "previous", "prior", "preceding", "earlier"]
  private static let after: Set<String> = ["after", "following", "later"]
  private static let units: [String: DateUnit] = [
    "day": .day, "week": .week, "month": .month, "quarter": .quarter, "year": .year,
  ]

  /// What the question means; nil where it stands on its own.
  func reading() -> QuestionReading? {
    let plain = text.words.map(\.plain)
    guard !plain.isEmpty, plain.count <= 8 else { return nil }
    if let intent = single(plain) { return same(as: intent) }
    if let moved = moved(plain) { return moved }
    return narrowed(plain)
  }

  private func same(as intent: Intent) -> QuestionReading {
    var reading = last
    if intent == .engage { reading.period = nil }
    reading.intent = intent
    reading.slots.period = reading.period
    (reading.isConfident, reading.readings) = (true, [])
    return reading
  }

  /// "why?", "who?", "how come?".
  private func single(_ plain: [String]) -> Intent? {
    let words = plain.filter { !["and", "but", "so", "ok", "exactly", "then"].contains($0) }
    switch words {
    case ["why"], ["how", "come"], ["why", "is", "that"], ["why", "that"]:
      return [.today, .engage, .advice, .followUp].contains(last.intent) ? .advice : .why
    case ["who"], ["whom"], ["with", "whom"], ["by", "whom"]:
      return [.people, .log, .followUp].contains(last.intent) ? .people : .engage
    default: return nil
    }
  }

  /// "and the week before?", "the month after".
  private func moved(_ plain: [String]) -> QuestionReading? {
    let isBefore = plain.contains { Self.before.contains($0) }
    guard isBefore || plain.contains(where: { Self.after.contains($0) }) else { return nil }
    let unit = plain.lazy.compactMap { Self.units[$0] }.first
    let rest = plain.filter {
      !Self.joints.contains($0) && !Self.before.contains($0) && !Self.after.contains($0)
        && Self.units[$0] == nil && $0 != "one" && $0 != "that"
    }
    guard rest.isEmpty, unit != nil || plain.contains("one") || plain.contains("that") else {
      return nil
    }
    guard let period = last.period else {
      return unit.map { with($0.unit(of: $0.unit(of: today).from - 1)) }
    }
    let days = period.to - period.from
    guard let unit else {
      return with(
        isBefore
          ? DayRange(period.from - days, period.from) : DayRange(period.to, period.to + days))
    }
    return with(unit.unit(of: isBefore ? period.from - 1 : period.to))
  }

  /// "only Mastodon", "and in january?", "what about @ana@example.social".
  private func narrowed(_ plain: [String]) -> QuestionReading? {
    let slots = QuestionSlots(
      text, QuestionShape(text, today: today), intent: last.intent, today: today)
    var taken = Set<Int>()
    if slots.period != nil {
      taken = QuestionPeriods(text.words, intent: last.intent, today: today).taken
    }
    let left = text.words.enumerated().filter { index, word in
      !taken.contains(index) && !Self.joints.contains(word.plain)
        && QuestionShape.networks[word.plain] == nil && !PeopleList.isHandle(word.typed)
        && !slots.people.contains { $0.lowercased().contains(word.plain) }
    }
    guard left.isEmpty else { return nil }
    guard slots.period != nil || !slots.networks.isEmpty || !slots.people.isEmpty else {
      return nil
    }
    var reading = slots.period.map { with($0) } ?? with(last.period)
    if !slots.networks.isEmpty { reading.slots.networks = slots.networks }
    if !slots.people.isEmpty { reading.slots.people = slots.people }
    if let when = slots.when { reading.slots.when = when }
    return reading
  }

  private func with(_ period: DayRange?) -> QuestionReading {
    var reading = last
    reading.period = period
    reading.slots.period = period
    if period != last.period { reading.slots.vs = nil }
    (reading.isConfident, reading.readings) = (true, [])
    return reading
  }
}

extension QuestionReader {
  /// What a question is about when another was asked just before.
  ///
  /// After "how was last week", "and the week before?" is how the week before that was.
  public func read(_ question: String, after last: QuestionReading?) -> QuestionReading {
    if let last, last.isConfident,
      let reading = FollowUpQuestion(text: QuestionText(question), last: last, today: today)
        .reading()
    {
      return reading
    }
    return read(question)
  }

  /// One of the readings offered, taken as meant.
  public func read(_ question: String, as intent: Intent) -> QuestionReading {
    let text = QuestionText(question)
    return QuestionReading(
      of: intent,
      QuestionSlots(text, QuestionShape(text, today: today), intent: intent, today: today))
  }
}

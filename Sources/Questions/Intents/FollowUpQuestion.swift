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
    "instead", "too", "there", "pls", "show", "me", "at", "of", "thing", "yes", "no", "hm",
    "well", "let", "us", "see", "look", "take", "compared", "alone", "by", "itself", "did", "go",
  ]
  private static let before: Set<String> = [
    "before", "previous", "prior", "preceding", "earlier", "back",
  ]
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
    let words = plain.filter { !Self.idle.contains($0) }
    if Self.whys.contains(words.joined(separator: " ")) {
      return [.today, .engage, .advice, .followUp].contains(last.intent) ? .advice : .why
    }
    if Self.whos.contains(words.joined(separator: " ")) {
      return [.people, .log, .followUp].contains(last.intent) ? .people : .engage
    }
    return nil
  }

  private static let idle: Set<String> = [
    "and", "but", "so", "ok", "exactly", "then", "hm", "oh", "well", "please", "really", "actually",
    "pls", "yes", "no", "just",
  ]
  private static let whys: Set<String> = [
    "why", "how come", "why is that", "why that", "whys that", "how is that", "why was that",
    "what is the reason", "whats the reason", "the reason", "for what reason", "reason", "reasons",
    "what for", "why though", "why not", "because of what", "y", "explain", "explain that",
    "explain it", "what caused it", "what caused that", "why did that happen", "what happened",
    "why did it", "why is it", "why was it", "tell me why", "what was the reason", "why why",
  ]
  private static let whos: Set<String> = [
    "who", "whom", "with whom", "by whom", "who is it", "who is that", "whos that", "who are they",
    "who was it", "who was that", "which people", "who else", "to whom", "who in particular",
  ]

  /// "and the week before?", "the month after".
  private func moved(_ plain: [String]) -> QuestionReading? {
    let isBefore = plain.contains { Self.before.contains($0) }
    guard isBefore || plain.contains(where: { Self.after.contains($0) }) else { return nil }
    let unit = plain.lazy.compactMap { Self.units[$0] }.first
    let rest = plain.filter {
      !Self.joints.contains($0) && !Self.before.contains($0) && !Self.after.contains($0)
        && Self.units[$0] == nil && !["one", "that", "a", "further"].contains($0)
    }
    guard rest.isEmpty, unit != nil || plain.contains("one") || plain.contains("that") else {
      return nil
    }
    guard let period = last.period else {
      return unit.map { with($0.unit(of: $0.unit(of: today).from - 1)) }
    }
    let days = period.to - period.from
    guard let unit else {
      return begun(
        isBefore
          ? DayRange(period.from - days, period.from) : DayRange(period.to, period.to + days))
    }
    return begun(unit.unit(of: isBefore ? period.from - 1 : period.to))
  }

  /// What was asked about the past ends today.
  private func begun(_ period: DayRange) -> QuestionReading {
    guard last.intent.mode.looksBack, period.from <= today, period.to > today + 1 else {
      return with(period)
    }
    return with(DayRange(period.from, today + 1))
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

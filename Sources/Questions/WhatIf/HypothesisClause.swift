// One clause of a hypothesis: what is done otherwise, and for how long.

/// One clause, read word by word.
struct HypothesisClause {
  /// What a clause does with its object; the next clause may leave it out.
  enum Verb { case publish, answer, stop }

  private(set) var changes: [Hypothesis.Change] = []
  /// For how many days, where it says so.
  private(set) var days: Int?
  /// What it does, where it says so.
  private(set) var verb: Verb?

  private let words: [String]

  init(_ words: [String], after previous: Verb?) {
    self.words = words
    days = Self.duration(words)
    if has(HypothesisWords.stopping) {
      verb = .stop
    } else if has(HypothesisWords.answering) {
      verb = .answer
    } else if has(HypothesisWords.publishing) {
      verb = .publish
    }
    if let change = change(verb ?? previous) { changes = [change] }
  }

  private func has(_ some: Set<String>) -> Bool { words.contains { some.contains($0) } }

  private func change(_ verb: Verb?) -> Hypothesis.Change? {
    let kind = words.lazy.compactMap { HypothesisWords.kinds[$0] }.first { $0 != .posts }
    if has(HypothesisWords.only), verb != .stop, let kind, Self.postKinds.contains(kind),
      amount == nil
    {
      return .only(kind)
    }
    if has(HypothesisWords.silence) { return .silence }
    if verb == .answer || has(HypothesisWords.answering), has(HypothesisWords.everyone) {
      return .answerEveryone
    }
    if has(HypothesisWords.otherwise), has(HypothesisWords.hours) { return .otherHours }
    if verb == .stop {
      if let kind { return .amount(kind, .times(0)) }
      if has(HypothesisWords.publishing) || words.contains("posts") || words.contains("posting") {
        return .amount(.posts, .times(0))
      }
      return has(["stop", "stopped", "stopping", "quit"]) ? .silence : nil
    }
    let some = kind ?? (verb == .answer ? .replies : .posts)
    let isNamed = kind != nil || verb != nil || words.contains("posts")
    return isNamed ? amount.map { .amount(some, $0) } : nil
  }

  /// Kinds that all of one's posts can be of.
  private static let postKinds: Set<Hypothesis.Kind> = [
    .originals, .questions, .linkOnly, .greetings, .quotes,
  ]

  /// How much: a number with its time, or a share of the usual.
  private var amount: Hypothesis.Amount? {
    let text = words.joined(separator: " ")
    let isMore = has(HypothesisWords.more)
    if words.contains("double") || text.contains("twice as") { return .times(2) }
    if words.contains("halve") || words.contains("half") { return .times(0.5) }
    if let weekly { return isMore ? .extra(weekly) : .weekly(weekly) }
    if isMore { return .times(1.5) }
    if has(HypothesisWords.less) { return .times(0.5) }
    return nil
  }

  /// How many times a week; a number without a time is meant for a week.
  private var weekly: Double? {
    let text = words.joined(separator: " ")
    // The first number that does not measure time itself, as in "a day".
    let count = words.indices.lazy.compactMap { index -> Double? in
      let next = index + 1 < words.count ? words[index + 1] : ""
      return HypothesisWords.unit(next) == nil ? HypothesisWords.number(words[index]) : nil
    }.first
    for (sign, times) in [
      ("every other day", 3.5), ("every second day", 3.5), ("weekday", 5), ("daily", 7),
      ("every day", 7), ("each day", 7), ("weekly", 1), ("every week", 1), ("monthly", 7.0 / 30),
      ("every month", 7.0 / 30),
    ] where text.contains(sign) {
      return (count ?? 1) * times
    }
    for (index, word) in words.enumerated() where index > 0 {
      guard let unit = HypothesisWords.unit(word), word != "days", word != "weeks" else { continue }
      if ["a", "per", "an", "each", "every"].contains(words[index - 1]),
        words[max(0, index - 2)] != "for"
      {
        return count.map { $0 * 7 / unit }
      }
    }
    return count
  }

  /// A span of time: "for two weeks", "a week off", "10 days", "next month".
  private static func duration(_ words: [String]) -> Int? {
    for (index, word) in words.enumerated() where index > 0 {
      guard let unit = HypothesisWords.unit(word) else { continue }
      let before = words[index - 1]
      let isSpan =
        word.hasSuffix("s")
        || index > 1 && ["for", "take", "took", "pause", "skip"].contains(words[index - 2])
        || index + 1 < words.count && ["off", "away", "of", "without"].contains(words[index + 1])
      if ["next", "this", "coming", "one"].contains(before) { return Int(unit) }
      if isSpan, let number = HypothesisWords.number(before) {
        return Int((number * unit).rounded().clamped(to: 1...Double(Hypothesis.longest)))
      }
    }
    return words.contains("tomorrow") ? 1 : words.contains("weekend") ? 2 : nil
  }
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}

// A question with its dates, names, networks and numbers replaced by what they are.

import Domain

/// What a question looks like once everything particular is taken out of it.
package struct QuestionShape {
  /// One part of it: a word, or what a placeholder stands for.
  package enum Part: Hashable {
    case word(String)
    /// A date phrase: `past`, `now`, `future` or `open`.
    case date(String)
    case number
    case network
    case handle
    case name
  }

  package private(set) var parts: [Part] = []
  /// The index in the question of each part's first word.
  private(set) var positions: [Int] = []

  static let networks: [String: String] = [
    "mastodon": "mastodon", "masto": "mastodon", "fediverse": "mastodon", "x": "x",
    "twitter": "x", "bluesky": "bluesky", "bsky": "bluesky", "linkedin": "linkedin",
    "instagram": "instagram", "insta": "instagram", "ig": "instagram", "facebook": "facebook",
    "fb": "facebook", "youtube": "youtube", "yt": "youtube",
  ]

  package init(_ text: QuestionText, today: Day) {
    let words = text.words
    var dates: [Int: (Range<Int>, String)] = [:]
    for mode in [DateMode.ask, .plan] {
      for found in PeriodFinder(words, today: today, mode: mode).all() {
        let overlaps = dates.values.contains { $0.0.overlaps(found.words) }
        if !overlaps {
          dates[found.words.lowerBound] = (found.words, Self.kind(words[found.words]))
        }
      }
    }
    var index = 0
    while index < words.count {
      let word = words[index]
      positions.append(index)
      if let (range, kind) = dates[index] {
        parts.append(.date(kind))
        index = range.upperBound
        continue
      }
      if PeopleList.isHandle(word.typed) {
        parts.append(.handle)
      } else if Self.networks[word.plain] != nil {
        parts.append(.network)
      } else if Self.isNumber(word.plain) {
        parts.append(.number)
      } else if text.usesCapitals, index > 0, Self.isCapitalised(word.typed) {
        var end = index + 1
        while end < words.count, !words[end - 1].endsClause, Self.isCapitalised(words[end].typed),
          dates[end] == nil, Self.networks[words[end].plain] == nil
        {
          end += 1
        }
        parts.append(.name)
        index = end
        continue
      } else {
        let spelled = Contractions.words(of: word.plain) ?? [word.plain]
        parts.append(contentsOf: spelled.map { .word($0) })
        positions.append(contentsOf: repeatElement(index, count: spelled.count - 1))
      }
      index += 1
    }
  }

  private static func kind(_ words: ArraySlice<QuestionText.Word>) -> String {
    let plain = Set(words.map(\.plain))
    func has(_ some: Set<String>) -> Bool { !plain.isDisjoint(with: some) }
    if has(["last", "past", "ago", "yesterday", "since", "previous", "before"]) { return "past" }
    if has(["tomorrow", "next", "by", "until", "till", "coming", "in"]), !has(["today"]),
      has(["tomorrow", "next", "by", "until", "till", "coming"])
        || has(["day", "days", "week", "weeks", "month", "months", "year", "years", "a"])
    {
      return "future"
    }
    if has(["today", "tonight", "morning", "afternoon", "evening", "this", "rest"]) {
      return "now"
    }
    return "open"
  }

  /// Whether a word counts something: 12, 1.4, +3, three.
  static func isNumber(_ plain: String) -> Bool {
    if let number = DateWords.numbers[plain] { return number > 1 || plain == "zero" }
    let digits = plain.drop { "+-±#".contains($0) }
    guard let first = digits.first, first.isNumber else { return false }
    return digits.allSatisfy { $0.isNumber || ".,%k:".contains($0) }
  }

  static func isCapitalised(_ typed: String) -> Bool {
    guard let first = typed.first, first.isUppercase else { return false }
    if typed == "I" || typed.hasPrefix("I'") || typed.hasPrefix("I’") { return false }
    return typed.lowercased() != "ssi"
  }
}

// What a question says besides its intent: whom, where, how many, and when.

import Domain

/// The particulars of a question, as typed.
public struct QuestionSlots: Hashable, Sendable {
  /// The period said; of two periods compared the later.
  public var period: DayRange?
  /// The words of the period.
  public var when: String?
  /// The earlier period of a comparison.
  public var vs: DayRange?
  /// The words of the earlier period.
  public var vsWhen: String?
  /// Words about time that name no period of the grammar: "since my holiday".
  public var unresolved: String?
  /// Networks named, by their proper names.
  public var networks: [String] = []
  /// A service with a score of its own.
  public var service: String?
  /// People named, in the nominative.
  public var people: [String] = []
  /// The occasion named.
  public var event: String?
  /// The place named.
  public var place: String?
  /// Numbers said, in order.
  public var numbers: [Double] = []
  /// Where the score is said to have gone: up, down or flat.
  public var direction: String?
  /// What is logged: post, reply, met, followers or score.
  public var what: String?
  /// The word or thing that help is wanted with.
  public var topic: String?

  /// No particulars.
  public init() {}

  init(_ text: QuestionText, _ shape: QuestionShape, intent: Intent, today: Day) {
    guard intent != .outOfScope else { return }
    let periods = QuestionPeriods(text.words, intent: intent, today: today)
    (period, when, vs, vsWhen, unresolved) =
      (periods.period, periods.when, periods.vs, periods.vsWhen, periods.unresolved)
    readParts(text, shape, outside: periods.taken)
    direction = Self.direction(text)
    switch intent {
    case .log: readLogged(text, today: today)
    case .help: topic = text.words.last { Self.topics.contains(Stem.of($0.plain)) }?.plain
    default: break
    }
  }

  private mutating func readParts(
    _ text: QuestionText, _ shape: QuestionShape, outside taken: Set<Int>
  ) {
    for (index, part) in shape.parts.enumerated() {
      let start = shape.positions[index]
      let end =
        index + 1 < shape.positions.count ? shape.positions[index + 1] : text.words.count
      guard !taken.contains(start) else { continue }
      let word = text.words[start]
      switch part {
      case .number:
        if let number = Self.number(word.plain) { numbers.append(number) }
      case .network:
        if let name = QuestionShape.networks[word.plain], !networks.contains(name) {
          networks.append(name)
        }
      case .handle: people.append(word.typed)
      case .name:
        let name = text.words[start..<end].map { Self.nominative($0.typed) }
          .joined(separator: " ")
        let before = start > 0 ? text.words[start - 1].plain : ""
        let before2 = start > 1 ? text.words[start - 2].plain : ""
        if ["at", "from"].contains(before) || before == "the" && ["at", "from"].contains(before2) {
          event = event ?? name
        } else if before == "in" {
          place = place ?? name
        } else {
          people.append(name)
        }
      case .word("ssi"): service = "linkedin-ssi"
      case .word("klout"): service = "klout"
      case .word, .date: continue
      }
    }
  }

  private mutating func readLogged(_ text: QuestionText, today: Day) {
    let classes = text.words.flatMap { WordClasses.classes(of: $0.plain) }
    let verbs: Set<String> = [
      "met", "saw", "ran", "bumped", "talked", "spoke", "chatted", "lunch", "coffee", "dinner",
    ]
    if text.words.contains(where: { verbs.contains($0.plain) }) || classes.contains("meet") {
      what = "met"
      let line = text.words.map { $0.typed + ($0.endsClause ? "," : "") }.joined(separator: " ")
      let encounter = EncounterReading(line, today: today)
      if !encounter.people.isEmpty { people = encounter.people.map(\.name) }
      event = encounter.event ?? event
      place = encounter.place ?? place
    } else if classes.contains("follower") {
      what = "followers"
    } else if classes.contains("reply") || classes.contains("thank") {
      what = "reply"
    } else if classes.contains("post") {
      what = "post"
    } else if service != nil || classes.contains("score") {
      what = "score"
    }
  }

  private static let topics: Set<String> = Set(
    [
      "signal", "habit", "streak", "drift", "goal", "archive", "account", "rule", "score",
      "network", "undo", "import", "export", "backup", "snooze", "pause", "boundary", "chart",
      "ledger", "strength", "forecast", "suggestion", "skip", "done", "verdict",
    ].map(Stem.of))

  private static func direction(_ text: QuestionText) -> String? {
    for word in text.words {
      for name in WordClasses.classes(of: word.plain) where ["up", "down", "flat"].contains(name) {
        return name
      }
      if ["up", "down", "flat"].contains(word.plain) { return word.plain }
    }
    return nil
  }

  private static func number(_ plain: String) -> Double? {
    DateWords.numbers[plain].map(Double.init)
      ?? Double(plain.filter { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") })
  }

  private static func nominative(_ typed: String) -> String {
    for ending in ["'s", "’s"] where typed.hasSuffix(ending) { return String(typed.dropLast(2)) }
    return typed
  }
}

// What a typed question was understood as.

import Domain

/// A question as understood: its intent and period if that is sure, three readings if not.
public struct QuestionReading: Hashable, Sendable {
  /// One way to understand the question.
  public struct Candidate: Hashable, Sendable {
    /// What it would be about.
    public var intent: Intent
    /// The period it would be about; nil where none is said.
    public var period: DayRange?
  }

  /// The most likely intent.
  public var intent: Intent
  /// The period said, nil where none is; of two periods compared the later.
  public var period: DayRange?
  /// Whether the intent may be acted on; out of scope never is.
  public var isConfident: Bool
  /// The three most likely readings, the likeliest first; empty when confident.
  public var readings: [Candidate]
  /// What else the question said.
  public var slots: QuestionSlots
}

extension QuestionReading {
  /// A question that is sure to be about something.
  public init(of intent: Intent, _ slots: QuestionSlots) {
    self.init(
      intent: intent, period: slots.period, isConfident: true, readings: [], slots: slots)
  }
}

/// Reads typed questions.
///
/// `QuestionReader(today: wednesday).read("why did my score drop last week")` is `why` of
/// 2026-02-23 up to 2026-03-02.
public struct QuestionReader: Sendable {
  let today: Day

  /// Below this probability three readings are offered instead of one.
  static let threshold: Float = 0.6

  /// A reader for questions asked on a day.
  public init(today: Day) { self.today = today }

  /// What a question is about.
  public func read(_ question: String) -> QuestionReading {
    let text = QuestionText(question)
    let shape = QuestionShape(text, today: today)
    var ranked: [(intent: Intent, share: Float)] = []
    if let exact = ExactQuestions.intent(of: text) {
      ranked = [(exact, 1)]
    } else if !shape.parts.isEmpty {
      ranked = zip(Intent.allCases, IntentWeights.model.probabilities(shape))
        .map { ($0, $1) }
        .sorted { ($0.share, $1.intent.rawValue) > ($1.share, $0.intent.rawValue) }
    }
    let best = ranked.first ?? (.outOfScope, 1)
    let sure = best.share >= Self.threshold && best.intent != .outOfScope
    let slots = QuestionSlots(text, shape, intent: best.intent, today: today)
    var readings: [QuestionReading.Candidate] = []
    if !sure {
      let rest = Intent.allCases.filter { intent in !ranked.contains { $0.intent == intent } }
      let offered = (ranked.map(\.intent) + [.help, .today, .status] + rest)
        .filter { $0 != .outOfScope }
      for intent in offered
      where readings.count < 3 && !readings.contains(where: { $0.intent == intent }) {
        let period = QuestionSlots(text, shape, intent: intent, today: today).period
        readings.append(QuestionReading.Candidate(intent: intent, period: period))
      }
    }
    return QuestionReading(
      intent: best.intent, period: slots.period, isConfident: sure, readings: readings,
      slots: slots)
  }
}

/// Questions that are the name of what they ask for.
enum ExactQuestions {
  private static let table: [String: Intent] = [
    "why": .why, "status": .status, "score": .status, "today": .today, "whatif": .whatIf,
    "what-if": .whatIf, "engage": .engage, "streaks": .streaks, "habits": .streaks,
    "compare": .compare, "advice": .advice, "rules": .advice, "forecast": .forecast, "log": .log,
    "people": .people, "help": .help, "undo": .undo, "redo": .undo, "posts": .bestPosts,
    "?": .help,
  ]

  static func intent(of text: QuestionText) -> Intent? {
    guard text.words.count == 1, let word = text.words.first else { return nil }
    return table[word.plain]
  }
}

// What came with a habit, said only as far as the weeks can carry it.

import Coaching

/// An outcome beside a practice, in one sentence.
struct OutcomeText {
  private let weighed: WeighedOutcome

  init(_ weighed: WeighedOutcome) { self.weighed = weighed }

  /// One sentence an outcome; one for all where none can ever be compared.
  static func sentences(_ outcomes: [WeighedOutcome]) -> [String] {
    guard let first = outcomes.first else { return [] }
    guard outcomes.allSatisfy({ $0.association.finding == .uneven }) else {
      return outcomes.map { OutcomeText($0).sentence }
    }
    return ["What came with it cannot be told: \(OutcomeText(first).counts) cannot be compared."]
  }

  /// The sentence: "with" or "after", the numbers of weeks and the interval; or that it cannot be
  /// told.
  var sentence: String {
    switch weighed.association.finding {
    case .clear: clear
    case .negligible: negligible
    case .unclear(let weeks) where weeks >= WeighedOutcome.longestWait:
      "Cannot tell whether \(question): it would take many years (\(counts))."
    case .unclear(let weeks):
      "Cannot tell yet whether \(question): about \(Numbers.of(weeks, "more week")) (\(counts))."
    case .uneven:
      "Cannot tell whether \(question): \(counts) cannot be compared."
    }
  }

  private var question: String {
    switch weighed.outcome {
    case .score: "your score moves differently with it"
    case .responses: "posts earn more after it"
    }
  }

  private var counts: String {
    let weeks = weighed.association
    return "\(Numbers.of(weeks.with, "week")) with it, \(Numbers.count(weeks.without)) without"
  }

  private var clear: String {
    let association = weighed.association
    let (low, high) = (association.low, association.high)
    switch weighed.outcome {
    case .score:
      return "In weeks with it your score moved \(Numbers.points(association.difference)) points "
        + "against weeks without (somewhere between \(Numbers.points(low)) and "
        + "\(Numbers.points(high)); \(counts))."
    case .responses:
      let change = WeighedOutcome.factor(association.difference) - 1
      return "In the week after it posts earned \(Self.percent(abs(change))) "
        + "\(change > 0 ? "more" : "fewer") responses (somewhere between \(Self.signed(low)) and "
        + "\(Self.signed(high)); \(counts))."
    }
  }

  private var negligible: String {
    let association = weighed.association
    switch weighed.outcome {
    case .score:
      let most = max(abs(association.low), abs(association.high))
      return "With it your score moves hardly differently: by less than "
        + "\(Numbers.tenths(most)) points a week (\(counts))."
    case .responses:
      return "After it posts earn hardly more or fewer responses: between "
        + "\(Self.signed(association.low)) and \(Self.signed(association.high)) (\(counts))."
    }
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  private static func signed(_ logarithm: Double) -> String {
    let change = WeighedOutcome.factor(min(logarithm, 9)) - 1
    return (change < 0 ? "-" : "+") + percent(abs(change))
  }
}

extension WeighedOutcome {
  /// The outcome with its interval; responses as logarithms of factors.
  var json: JSON {
    let (finding, weeks): (String, Int?) =
      switch association.finding {
      case .clear: ("clear", nil)
      case .negligible: ("negligible", nil)
      case .unclear(let weeks): ("cannot tell yet", weeks)
      case .uneven: ("cannot tell", nil)
      }
    return [
      "outcome": .string(outcome.rawValue),
      "relation": .string(outcome == .score ? "with" : "after"), "finding": .string(finding),
      "difference": .number(association.difference), "low": .number(association.low),
      "high": .number(association.high), "weeks_with": .integer(association.with),
      "weeks_without": .integer(association.without), "more_weeks": .optional(weeks),
      "sentence": .string(OutcomeText(self).sentence),
    ]
  }
}

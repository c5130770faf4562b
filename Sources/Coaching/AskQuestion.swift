// Reads a typed question: what it is about, and for which days.

import Domain
import Questions

/// Understands a question typed in plain words.
public struct AskQuestion: Sendable {
  /// The question as typed.
  public var text: String

  /// A question to read.
  public init(_ text: String) { self.text = text }

  /// What the question was understood as, on the person's local day.
  ///
  /// After another question, "and the week before?" means that one for another week.
  public func reading(
    _ coach: Coach, after last: QuestionReading? = nil
  ) throws -> QuestionReading {
    QuestionReader(today: try coach.today()).read(text, after: last)
  }

  /// The question taken to be about one of the readings that were offered.
  public func reading(_ coach: Coach, as intent: Intent) throws -> QuestionReading {
    QuestionReader(today: try coach.today()).read(text, as: intent)
  }
}

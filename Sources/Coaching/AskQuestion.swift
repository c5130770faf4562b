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
  public func reading(_ coach: Coach) throws -> QuestionReading {
    QuestionReader(today: try coach.today()).read(text)
  }
}

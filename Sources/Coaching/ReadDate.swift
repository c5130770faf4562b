// Reads a date phrase the way a question, an entry or a plan would.

import Domain
import Questions

/// Says which days a phrase means.
public struct ReadDate: Sendable {
  /// The phrase as typed.
  public var phrase: String
  /// What it is said for.
  public var mode: DateMode

  /// A phrase to read.
  public init(_ phrase: String, for mode: DateMode) {
    self.phrase = phrase
    self.mode = mode
  }

  /// The days meant, or why the phrase is refused, on the person's local day.
  public func answer(_ coach: Coach) throws -> Result<DayRange, DateRefusal> {
    let reader = DatePhrase(today: try coach.today(), mode: mode)
    return Result { () throws(DateRefusal) in try reader.read(phrase) }
  }
}

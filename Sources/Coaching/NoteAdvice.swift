// Noting what was advised, and telling what of it the posts show to have been done.

import Domain
import RuleBook
import Store

/// Notes the suggestions that are shown, so that it can be seen later whether they were followed.
public struct NoteAdvice {
  private let answer: SuggestToday.Answer

  /// Of what is shown.
  public init(_ answer: SuggestToday.Answer) { self.answer = answer }

  /// Notes it in passing; nothing happens where the store cannot be written.
  public func run(in coach: Coach) {
    coach.store.note(
      answer.shown.map { suggestion in
        ShownAdvice(
          day: answer.today, rule: suggestion.rule.id, at: coach.now,
          act: suggestion.act?.rawValue ?? "", hour: suggestion.hour,
          people: suggestion.people.map(\.id))
      })
  }
}

/// A suggestion that posts show to have been followed.
public struct RecognisedAdvice: Hashable, Sendable {
  /// The rule that suggested it.
  public var rule: String
  /// What the rule says.
  public var title: String
  /// The day of the post that shows it.
  public var day: Day

  /// What the latest change showed.
  static func ofLatestChange(_ coach: Coach) throws -> [RecognisedAdvice] {
    let found = try coach.store.read { try $0.recognisedLately() }
    guard !found.isEmpty else { return [] }
    let rules = RuleBook.load().entries.map(\.rule.rule)
    return found.map { decision in
      RecognisedAdvice(
        rule: decision.rule,
        title: rules.first { $0.id == decision.rule }?.title ?? decision.rule, day: decision.day)
    }
  }
}

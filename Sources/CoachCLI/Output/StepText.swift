// What taking a change back, or bringing it back, does: in plain words.

import Coaching
import Domain

/// A step through the journal, about to be taken or taken.
struct StepText: Answer {
  let direction: TakeBack.Direction
  let step: TakeBack.Step?
  var isPreview = false

  private var isUndo: Bool { if case .undo = direction { true } else { false } }

  var json: JSON {
    .answer(
      isUndo ? "coach.undo/1" : "coach.redo/1",
      [
        "entry": step.map { .integer(Int($0.number)) } ?? .null,
        "summary": .optional(step?.summary), "accounts": .optional(step?.accounts),
        "posts": .optional(step?.posts), "responses": .optional(step?.responses),
        "follow_ups": .optional(step?.followUps), "done": .bool(step != nil && !isPreview),
      ])
  }

  func write(to page: inout Page) {
    guard let step else {
      page.paragraph(
        Words(isUndo ? "There is nothing to take back." : "There is nothing to bring back."))
      return
    }
    let verb =
      switch (isUndo, isPreview) {
      case (true, true): "Takes back"
      case (true, false): "Took back"
      case (false, true): "Brings back"
      case (false, false): "Brought back"
      }
    let parts = [step.summary] + Self.counts(step)
    page.paragraph("\(verb): \(parts.joined(separator: ", ")).")
    if isUndo, !isPreview { page.paragraph(Words("coach redo brings it back.", .faint)) }
  }

  /// `2 follow-ups`; a single thing that the summary names is not counted again.
  private static func counts(_ step: TakeBack.Step) -> [String] {
    [
      (step.accounts, "account", 2), (step.posts, "post", 2), (step.responses, "response", 1),
      (step.followUps, "follow-up", 1),
    ].filter { $0.0 >= $0.2 }.map { Numbers.of($0.0, $0.1) }
  }
}

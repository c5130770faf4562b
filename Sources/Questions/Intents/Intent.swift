// What a question can be about.

/// The kinds of question the coach answers, and the one it does not.
public enum Intent: String, CaseIterable, Sendable {
  /// Why the score moved.
  case why
  /// How one is doing.
  case status
  /// What to do now.
  case today
  /// What would happen if.
  case whatIf = "what-if"
  /// Whom to answer, thank or follow.
  case engage
  /// The best hour or day.
  case whenToPost = "when-to-post"
  /// Habits kept and missed.
  case streaks
  /// People met who wait for a word.
  case followUp = "follow-up"
  /// The posts that did best.
  case bestPosts = "best-posts"
  /// The posts that did worst.
  case worstPosts = "worst-posts"
  /// Two periods or networks side by side.
  case compare
  /// Which rule says so, and who says it.
  case advice
  /// Where the score will be.
  case forecast
  /// Something done, to be kept.
  case log
  /// Somebody by name.
  case people
  /// How the program works.
  case help
  /// Takes something back.
  case undo
  /// Nothing that the coach does.
  case outOfScope = "out-of-scope"

  /// How dates are read in such a question.
  public var mode: DateMode {
    switch self {
    case .log: .log
    case .today, .whatIf, .engage, .whenToPost, .forecast: .plan
    default: .ask
    }
  }
}

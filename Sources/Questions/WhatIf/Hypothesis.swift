// What somebody imagines doing otherwise, read from their own words.

/// A change of habits to be played through.
public struct Hypothesis: Hashable, Sendable {
  /// What is done more or less.
  public enum Kind: String, Hashable, CaseIterable, Sendable {
    /// Everything published, in the usual mix.
    case posts
    /// Posts in one's own words.
    case originals
    /// Posts that ask their readers something.
    case questions
    /// Posts that are only a link.
    case linkOnly = "link-only posts"
    /// Posts that are a salutation and little else.
    case greetings
    /// Others' posts passed on with words of one's own.
    case quotes
    /// Posts that continue one's own.
    case threads
    /// Others' posts passed on as they are.
    case reshares
    /// Replies to others.
    case replies
  }

  /// How much of it.
  public enum Amount: Hashable, Sendable {
    /// So many a week, instead of as many as usual.
    case weekly(Double)
    /// So many a week on top of the usual.
    case extra(Double)
    /// So many times as many as usual; 0 for none.
    case times(Double)
  }

  /// One thing done otherwise.
  public enum Change: Hashable, Sendable {
    /// More or less of a kind.
    case amount(Kind, Amount)
    /// As many posts as usual, all of one kind.
    case only(Kind)
    /// Nothing at all.
    case silence
    /// Everybody who writes gets an answer.
    case answerEveryone
    /// Half of the posts at hours that are hardly used.
    case otherHours
  }

  /// What is done otherwise, in the order said.
  public var changes: [Change]
  /// For how many days, where that was said.
  public var days: Int?

  /// A change of habits.
  public init(_ changes: [Change], days: Int? = nil) {
    self.changes = changes
    self.days = days
  }

  /// The longest time that is played through, in days.
  public static let longest = 365
}

extension Hypothesis {
  /// Reads "post 3 originals a week and answer everyone", "pause two weeks", "stop link-only posts".
  ///
  /// Nil where nothing in it is a change of habits that can be played through.
  public init?(_ text: String) {
    var changes: [Change] = []
    var days: Int?
    var verb: HypothesisClause.Verb?
    for words in HypothesisWords.clauses(text) {
      let clause = HypothesisClause(words, after: verb)
      verb = clause.verb ?? verb
      days = days ?? clause.days
      for change in clause.changes where !changes.contains(change) { changes.append(change) }
    }
    guard !changes.isEmpty else { return nil }
    if changes.contains(.silence) { changes = [.silence] }
    self.init(changes, days: days.map { min(max(1, $0), Self.longest) })
  }
}

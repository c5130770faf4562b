// How many records an import added, altered or knew already.

/// Counts of what became of records, by their kind.
public struct RecordCounts: Hashable, Sendable {
  /// A kind of record.
  public enum Kind: Int, CaseIterable, Hashable, Sendable {
    /// One's own accounts.
    case account
    /// Posts.
    case post
    /// Responses.
    case response
    /// People's names and public counts.
    case person
    /// Public counts of an account on a day.
    case snapshot
    /// Offline meetings.
    case encounter
    /// Scores of others' making.
    case score
    /// Covered spans.
    case coverage
    /// Declared breaks.
    case pause
    /// Decisions on suggestions.
    case decision
    /// People as told by hand.
    case identity
    /// Named settings.
    case setting
    /// Habits of the person's own.
    case habit
    /// Days on which they were done.
    case tick
  }

  /// What became of records of one kind.
  public struct Count: Hashable, Sendable {
    /// Were new.
    public var added = 0
    /// Told something new of what was known.
    public var updated = 0
    /// Told nothing new.
    public var unchanged = 0

    /// Some counts.
    public init(added: Int = 0, updated: Int = 0, unchanged: Int = 0) {
      self.added = added
      self.updated = updated
      self.unchanged = unchanged
    }
  }

  /// What became of one record.
  enum Outcome {
    case added
    case updated
    case unchanged
  }

  private var counts = [Count](repeating: Count(), count: Kind.allCases.count)

  /// No records yet.
  public init() {}

  /// Of all kinds together.
  public var total: Count {
    counts.reduce(into: Count()) { sum, count in
      sum.added += count.added
      sum.updated += count.updated
      sum.unchanged += count.unchanged
    }
  }

  /// By kind; kinds without records are absent.
  public var byKind: [Kind: Count] {
    var found: [Kind: Count] = [:]
    for kind in Kind.allCases where self[kind] != Count() { found[kind] = self[kind] }
    return found
  }

  /// What became of the records of one kind.
  public subscript(kind: Kind) -> Count { counts[kind.rawValue] }

  /// Adds the counts of another change.
  public mutating func add(_ other: RecordCounts) {
    for index in counts.indices {
      counts[index].added += other.counts[index].added
      counts[index].updated += other.counts[index].updated
      counts[index].unchanged += other.counts[index].unchanged
    }
  }

  mutating func note(_ outcome: Outcome, _ kind: Kind) {
    switch outcome {
    case .added: counts[kind.rawValue].added += 1
    case .updated: counts[kind.rawValue].updated += 1
    case .unchanged: counts[kind.rawValue].unchanged += 1
    }
  }
}

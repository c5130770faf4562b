// A rule as it is written: texts people read, the condition, and the tests that show both.

/// A piece of advice with a condition.
public struct Rule: Hashable, Sendable {
  /// Whether it is in use.
  public enum Status: String, Hashable, CaseIterable, Sendable {
    /// Still being tried.
    case draft
    /// In use.
    case stable
    /// No longer in use; another rule may have taken its place.
    case deprecated
  }

  /// How much it matters, least first.
  public enum Level: String, Hashable, CaseIterable, Comparable, Sendable {
    /// Worth trying.
    case tip
    /// Worth doing.
    case advice
    /// Worth doing now.
    case warning

    /// Orders levels from tip to warning.
    public static func < (a: Level, b: Level) -> Bool {
      (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }
  }

  /// How far its sources can be trusted, most first.
  public enum Evidence: String, Hashable, CaseIterable, Sendable {
    /// Experiments agree.
    case high
    /// Good observations.
    case moderate
    /// A few observations or an expert's word.
    case low
    /// An opinion.
    case none
  }

  /// Where the advice comes from, and what that source says of it.
  public struct Source: Hashable, Sendable {
    /// What a source says of the advice.
    public enum Verdict: String, Hashable, CaseIterable, Sendable {
      /// It agrees.
      case supports
      /// It agrees in part.
      case mixed
      /// It disagrees.
      case refutes
    }

    /// The document's title.
    public var title: String
    /// Who wrote it.
    public var by: String?
    /// Its address.
    public var url: String?
    /// Where in the document.
    public var page: String?
    /// The day it was read, as 2026-11-21.
    public var seen: String?
    /// What it says of the advice.
    public var says: Verdict
    /// In our own words.
    public var note: String?
  }

  /// How the rule stands to another.
  public struct Relation: Hashable, Sendable {
    /// How two rules stand to each other.
    public enum Kind: String, Hashable, CaseIterable, Sendable {
      /// They speak of the same thing.
      case similar
      /// Only one of them can be followed at a time: the stronger is shown.
      case conflicts
      /// Where both fire only this one is shown.
      case replaces
    }

    /// The other rule.
    public var rule: String
    /// How they stand to each other.
    public var kind: Kind
  }

  /// Why and since when a rule is no longer in use.
  public struct Deprecation: Hashable, Sendable {
    /// The day, as 2026-11-21.
    public var since: String
    /// Why.
    public var reason: String
    /// What took its place.
    public var instead: [String]
  }

  /// A name for a part of a condition.
  public struct Name: Hashable, Sendable {
    /// The name.
    public var name: String
    /// What it stands for.
    public var expression: String
  }

  /// The practice that a rule asks for, day by day or week by week.
  public struct Habit: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Whether its condition speaks of weeks (true) or of days.
    public var isWeekly: Bool
    /// What makes a day or week count, from its own posts alone.
    public var condition: String
    /// What makes it neither count nor break the streak.
    public var rest: String?
    /// How many days or weeks must count.
    public var goal: Int
    /// Out of how many.
    public var span: Int
  }

  /// The rule's name, the same as its file's.
  public var id: String
  /// Rises whenever `enough`, `when` or the habit changes.
  public var version: Int
  /// Whether it is in use.
  public var status: Status
  /// Why it is no longer in use.
  public var deprecation: Deprecation?
  /// How much it matters.
  public var level: Level
  /// At most one suggestion of a group is shown.
  public var group: String
  /// Up to 60 characters.
  public var title: String
  /// What to do, up to 140 characters.
  public var advice: String
  /// Why it helps.
  public var why: String
  /// When it does not apply.
  public var whenNot: String?
  /// Where it comes from.
  public var sources: [Source]
  /// How far the sources can be trusted.
  public var evidence: Evidence
  /// How many days its metrics look back.
  public var window: Int
  /// Names for parts of its conditions.
  public var names: [Name]
  /// When there is enough to judge; nil for always.
  public var enough: String?
  /// When it fires.
  public var when: String
  /// When it falls quiet again, once it has fired.
  public var until: String?
  /// The causes of a movement of the score it speaks to.
  public var explains: [String]
  /// 1 for seconds to 5 for a new routine.
  public var effort: Int
  /// What it says when it fires.
  public var suggest: String
  /// The acts that may bring it back to quiet.
  public var fix: [FixAct]
  /// The practice it asks for.
  public var habit: Habit?
  /// How many days it keeps quiet after having spoken.
  public var cooldown: Int
  /// How it stands to other rules.
  public var related: [Relation]
  /// What shows that it does what it says.
  public var tests: [RuleTest]
  /// The folder it lies in.
  public var topic: String

  /// The causes that a rule may say it explains.
  public static let causes = [
    "posting-volume", "post-mix", "posting-times", "response-rate", "response-breadth",
    "influential-responders", "conversation", "fading-hit", "settling", "paused",
  ]
}

extension Rule {
  /// Whether either rule says that they conflict.
  public func conflicts(with other: Rule) -> Bool {
    related.contains { $0.rule == other.id && $0.kind == .conflicts }
      || other.related.contains { $0.rule == id && $0.kind == .conflicts }
  }
}

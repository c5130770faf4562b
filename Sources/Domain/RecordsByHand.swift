// What a person decided, set and said of others by hand, as records.

/// What became of a suggestion.
///
/// The natural key is all of it: the same decision told twice is one.
public struct DecisionRecord: Hashable, Sendable {
  /// What was decided of a suggestion.
  public enum Verdict: String, Hashable, CaseIterable, Sendable {
    /// It was followed.
    case done
    /// It was turned down.
    case skipped
    /// It shall come again later.
    case snoozed
  }

  /// When it was decided.
  public var at: Instant
  /// The id of the rule that suggested it.
  public var rule: String
  /// The suggested act, as `today` names it.
  public var act: String
  /// What was decided.
  public var verdict: Verdict
  /// Anything said about it.
  public var note: String?
  /// Of a snooze, the day on which it may come again.
  public var until: Day?
  /// Whether nobody said so, and the posts of an import or sync show it.
  public var isRecognised: Bool

  /// A decision.
  public init(
    at: Instant, rule: String, act: String, verdict: Verdict, note: String? = nil,
    until: Day? = nil, isRecognised: Bool = false
  ) {
    self.at = at
    self.rule = rule
    self.act = act
    self.verdict = verdict
    self.note = note
    self.until = until
    self.isRecognised = isRecognised
  }
}

/// One person, as the user told it: whose handles are whose, who was met, and what to call and
/// how to rate them.
///
/// Several handles in one identity belong to one person.
public struct IdentityRecord: Hashable, Sendable {
  /// A guest of a meeting who was told without a handle that says who that is.
  public struct Guest: Hashable, Sendable {
    /// When the meeting was.
    public var at: Instant
    /// The guest's name as told there.
    public var name: String

    /// A guest.
    public init(at: Instant, name: String) {
      self.at = at
      self.name = name
    }
  }

  /// Everywhere they are online.
  public var handles: [Handle]
  /// The name given by hand or at a meeting.
  public var name: String?
  /// The score of 1 to 100 given by hand; it wins over every other.
  public var score: Double?
  /// The meetings they were at, where it does not go without saying.
  public var met: [Guest]
  /// Anything else that was told of them.
  public var details: PersonDetails

  /// A person.
  public init(
    handles: [Handle], name: String? = nil, score: Double? = nil, met: [Guest] = [],
    details: PersonDetails = PersonDetails()
  ) {
    self.handles = handles
    self.name = name
    self.score = score
    self.met = met
    self.details = details
  }
}

/// What was told of a person by hand or by an address book.
public struct PersonDetails: Hashable, Sendable {
  /// Other names they go by, in order.
  public var aliases: [String]
  /// Words that the user files them under, in order.
  public var tags: [String]
  /// How many days may pass between two contacts.
  public var cadence: Int?
  /// Their birthday: `1990-03-01`, or `--03-01` where the year is not known.
  public var birthday: String?
  /// Whom they work for.
  public var organisation: String?
  /// What they do there.
  public var role: String?
  /// Anything else.
  public var notes: String?
  /// People who look like them and are somebody else, in order: a handle with its network, as in
  /// `mastodon:@ana@example.social`, or a name where there is no handle.
  public var notSame: [String]

  /// What was told; nothing by itself.
  public init(
    aliases: [String] = [], tags: [String] = [], cadence: Int? = nil, birthday: String? = nil,
    organisation: String? = nil, role: String? = nil, notes: String? = nil, notSame: [String] = []
  ) {
    self.aliases = aliases
    self.tags = tags
    self.cadence = cadence
    self.birthday = birthday
    self.organisation = organisation
    self.role = role
    self.notes = notes
    self.notSame = notSame
  }

  /// Whether nothing was told.
  public var isEmpty: Bool { self == PersonDetails() }
}

/// A named setting that the person set.
///
/// The natural key is the name.
public struct SettingRecord: Hashable, Sendable {
  /// Which setting.
  public var name: String
  /// What it is set to.
  public var value: String

  /// A setting.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

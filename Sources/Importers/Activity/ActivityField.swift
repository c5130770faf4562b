// The names of the fields of an activity file, and which kinds of line have which.

/// A field of a line.
enum ActivityField: UInt8, CaseIterable {
  case account
  case act
  case aliases
  case asOf
  case at
  case birthday
  case by
  case cadence
  case event
  case followers
  case following
  case from
  case goal
  case habit
  case handle
  case handles
  case id
  case kind
  case knowsHandles
  case links
  case listed
  case media
  case met
  case name
  case network
  case note
  case notes
  case notSame
  case organisation
  case parent
  case people
  case period
  case place
  case post
  case reason
  case recognised
  case responses
  case role
  case rule
  case score
  case service
  case tags
  case text
  case to
  case totals
  case type
  case until
  case value
  case verdict

  /// As it is spelled in the file.
  var name: StaticString {
    switch self {
    case .account: "account"
    case .act: "act"
    case .aliases: "aliases"
    case .asOf: "as_of"
    case .at: "at"
    case .birthday: "birthday"
    case .by: "by"
    case .cadence: "cadence"
    case .event: "event"
    case .followers: "followers"
    case .following: "following"
    case .from: "from"
    case .goal: "goal"
    case .habit: "habit"
    case .handle: "handle"
    case .handles: "handles"
    case .id: "id"
    case .kind: "kind"
    case .knowsHandles: "knows_handles"
    case .links: "links"
    case .listed: "listed"
    case .media: "media"
    case .met: "met"
    case .name: "name"
    case .network: "network"
    case .note: "note"
    case .notes: "notes"
    case .notSame: "not_same"
    case .organisation: "organisation"
    case .parent: "parent"
    case .people: "people"
    case .period: "period"
    case .place: "place"
    case .post: "post"
    case .reason: "reason"
    case .recognised: "recognised"
    case .responses: "responses"
    case .role: "role"
    case .rule: "rule"
    case .score: "score"
    case .service: "service"
    case .tags: "tags"
    case .text: "text"
    case .to: "to"
    case .totals: "totals"
    case .type: "type"
    case .until: "until"
    case .value: "value"
    case .verdict: "verdict"
    }
  }

  /// Every field with its name, looked through for each key.
  static let table: [(name: StaticString, field: ActivityField)] = allCases.map { ($0.name, $0) }

  /// A set of fields.
  struct Set: OptionSet {
    let rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }
    init(_ fields: ActivityField...) {
      rawValue = fields.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
    }

    static let account = Set(.type, .network, .handle)
    static let post = Set(
      .type, .network, .account, .id, .at, .kind, .text, .links, .media, .tags, .to, .parent,
      .totals, .asOf)
    static let response = Set(.type, .network, .account, .post, .id, .at, .kind, .by, .text)
    static let person = Set(
      .type, .network, .handle, .name, .followers, .following, .listed, .score, .asOf)
    static let snapshot = Set(.type, .network, .account, .at, .followers, .following, .listed)
    static let encounter = Set(.type, .at, .event, .place, .people, .knowsHandles, .notes)
    static let score = Set(.type, .service, .at, .value)
    static let coverage = Set(.type, .network, .account, .from, .to, .responses)
    static let pause = Set(.type, .from, .to, .reason, .habit)
    static let decision = Set(.type, .at, .rule, .act, .verdict, .note, .until, .recognised)
    static let identity = Set(
      .type, .handles, .name, .score, .met, .aliases, .tags, .cadence, .birthday, .organisation,
      .role, .notes, .notSame)
    static let setting = Set(.type, .name, .to)
    static let habit = Set(.type, .name, .goal, .period, .from, .to)
    static let tick = Set(.type, .habit, .at, .value, .note)
  }
}

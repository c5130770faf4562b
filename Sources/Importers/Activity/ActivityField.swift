// The names of the fields of an activity file, and which kinds of line have which.

/// A field of a line.
enum ActivityField: UInt8, CaseIterable {
  case account
  case asOf
  case at
  case by
  case event
  case followers
  case following
  case from
  case handle
  case id
  case kind
  case knowsHandles
  case links
  case listed
  case media
  case name
  case network
  case notes
  case parent
  case people
  case place
  case post
  case reason
  case responses
  case score
  case service
  case tags
  case text
  case to
  case totals
  case type
  case value

  /// As it is spelled in the file.
  var name: StaticString {
    switch self {
    case .account: "account"
    case .asOf: "as_of"
    case .at: "at"
    case .by: "by"
    case .event: "event"
    case .followers: "followers"
    case .following: "following"
    case .from: "from"
    case .handle: "handle"
    case .id: "id"
    case .kind: "kind"
    case .knowsHandles: "knows_handles"
    case .links: "links"
    case .listed: "listed"
    case .media: "media"
    case .name: "name"
    case .network: "network"
    case .notes: "notes"
    case .parent: "parent"
    case .people: "people"
    case .place: "place"
    case .post: "post"
    case .reason: "reason"
    case .responses: "responses"
    case .score: "score"
    case .service: "service"
    case .tags: "tags"
    case .text: "text"
    case .to: "to"
    case .totals: "totals"
    case .type: "type"
    case .value: "value"
    }
  }

  /// Every field with its name, looked through for each key.
  static let table: [(name: StaticString, field: ActivityField)] = allCases.map { ($0.name, $0) }

  /// A set of fields.
  struct Set: OptionSet {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }
    init(_ fields: ActivityField...) {
      rawValue = fields.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
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
    static let pause = Set(.type, .from, .to, .reason)
  }
}

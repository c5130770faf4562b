// The fields of one line of an activity file, before they become a record.

import Domain

/// Everything a line may say, read in one pass; fields may stand in any order.
struct ActivityFields {
  var type: String?
  var network: String?
  var account: String?
  var handle: String?
  var id: String?
  var at: String?
  var kind: String?
  var text: String?
  var links: [String] = []
  var media: Int?
  var tags: [String] = []
  var to: String?
  var parent: String?
  var totals: Totals?
  var asOf: String?
  var post: String?
  var by: String?
  var name: String?
  var followers: Int?
  var following: Int?
  var listed: Int?
  var score: Double?
  var event: String?
  var place: String?
  var people: [EncounterRecord.Guest] = []
  var knowsHandles: Bool?
  var notes: String?
  var service: String?
  var value: Double?
  var from: String?
  var responses: String?
  var reason: String?
  var habit: String?
  var goal: String?
  var period: String?
  var rule: String?
  var act: String?
  var verdict: String?
  var note: String?
  var recognised: Bool?
  var until: String?
  var handles: [Handle] = []
  var met: [(at: String, name: String)] = []
  var aliases: [String] = []
  var notSame: [String] = []
  var cadence: Int?
  var birthday: String?
  var organisation: String?
  var role: String?

  /// Which fields the line has.
  var present: ActivityField.Set = []
  /// Names of fields that no kind of line has.
  var unknown: [String] = []

  /// Reads a whole line.
  init(_ bytes: Span<UInt8>) throws(JSONFault) {
    var json = JSONReader()
    try json.beginObject(bytes)
    while let key = try json.nextKey(bytes) {
      guard let field = ActivityField.table.first(where: { key.is($0.name, bytes) })?.field else {
        unknown.append(key.text(bytes))
        try json.skip(bytes)
        continue
      }
      present.insert(ActivityField.Set(field))
      if try json.peek(bytes) == .null {
        try json.skip(bytes)
      } else {
        try take(field, bytes, &json)
      }
    }
    try json.end(bytes)
  }

  private mutating func take(
    _ field: ActivityField, _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) {
    switch field {
    case .type: type = try json.string(bytes)
    case .network: network = try json.string(bytes)
    case .account: account = try json.string(bytes)
    case .handle: handle = try json.string(bytes)
    case .id: id = try Self.identifier(bytes, &json)
    case .at: at = try json.string(bytes)
    case .kind: kind = try json.string(bytes)
    case .text: text = try json.string(bytes)
    case .links: links = try Self.strings(bytes, &json)
    case .media: media = try Self.count(bytes, &json)
    case .tags: tags = try Self.strings(bytes, &json)
    case .to: to = try json.string(bytes)
    case .parent: parent = try Self.identifier(bytes, &json)
    case .totals: totals = try readTotals(bytes, &json)
    case .asOf: asOf = try json.string(bytes)
    case .post: post = try Self.identifier(bytes, &json)
    case .by: by = try json.string(bytes)
    case .name: name = try json.string(bytes)
    case .followers: followers = try Self.count(bytes, &json)
    case .following: following = try Self.count(bytes, &json)
    case .listed: listed = try Self.count(bytes, &json)
    case .score: score = try Self.number(bytes, &json)
    case .event: event = try json.string(bytes)
    case .place: place = try json.string(bytes)
    case .people: people = try readPeople(bytes, &json)
    case .knowsHandles:
      let at = json.index
      guard try json.peek(bytes) == .bool else { throw .malformed(.kind, at: at) }
      knowsHandles = try json.bool(bytes)
    case .notes: notes = try json.string(bytes)
    case .service: service = try json.string(bytes)
    case .value: value = try Self.number(bytes, &json)
    case .from: from = try json.string(bytes)
    case .responses: responses = try json.string(bytes)
    case .reason: reason = try json.string(bytes)
    case .habit: habit = try json.string(bytes)
    case .goal: goal = try json.string(bytes)
    case .period: period = try json.string(bytes)
    case .rule: rule = try json.string(bytes)
    case .act: act = try json.string(bytes)
    case .verdict: verdict = try json.string(bytes)
    case .note: note = try json.string(bytes)
    case .recognised:
      let at = json.index
      guard try json.peek(bytes) == .bool else { throw .malformed(.kind, at: at) }
      recognised = try json.bool(bytes)
    case .until: until = try json.string(bytes)
    case .handles:
      handles = try readPairs("network", "handle", in: "handles", bytes, &json).map {
        Handle(Network(rawValue: $0), $1)
      }
    case .met: met = try readPairs("at", "name", in: "met", bytes, &json).map { ($0, $1) }
    case .aliases: aliases = try Self.strings(bytes, &json)
    case .notSame: notSame = try Self.strings(bytes, &json)
    case .cadence: cadence = try Self.count(bytes, &json)
    case .birthday: birthday = try json.string(bytes)
    case .organisation: organisation = try json.string(bytes)
    case .role: role = try json.string(bytes)
    }
  }

  private mutating func readTotals(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) -> Totals {
    var totals = Totals()
    try json.beginObject(bytes)
    while let key = try json.nextKey(bytes) {
      if try json.peek(bytes) == .null {
        try json.skip(bytes)
      } else if key.is("likes", bytes) {
        totals.likes = try Self.count(bytes, &json)
      } else if key.is("reshares", bytes) {
        totals.reshares = try Self.count(bytes, &json)
      } else if key.is("replies", bytes) {
        totals.replies = try Self.count(bytes, &json)
      } else {
        unknown.append("totals.\(key.text(bytes))")
        try json.skip(bytes)
      }
    }
    return totals
  }

  private mutating func readPeople(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) -> [EncounterRecord.Guest] {
    var people: [EncounterRecord.Guest] = []
    try json.beginArray(bytes)
    while try json.nextElement(bytes) {
      let at = json.index
      var name: String?
      var guest = EncounterRecord.Guest(name: "")
      try json.beginObject(bytes)
      while let key = try json.nextKey(bytes) {
        if try json.peek(bytes) == .null {
          try json.skip(bytes)
        } else if key.is("name", bytes) {
          name = try json.string(bytes)
        } else if key.is("handle", bytes) {
          guest.handle = try json.string(bytes)
        } else if key.is("network", bytes) {
          guest.network = Network(rawValue: try json.string(bytes))
        } else if key.is("about", bytes) {
          guest.about = try json.string(bytes)
        } else {
          unknown.append("people.\(key.text(bytes))")
          try json.skip(bytes)
        }
      }
      guard let name = name ?? guest.handle else { throw .malformed(.value, at: at) }
      guest.name = name
      people.append(guest)
    }
    return people
  }

  /// A list of objects that have two texts each.
  private mutating func readPairs(
    _ first: StaticString, _ second: StaticString, in list: String, _ bytes: Span<UInt8>,
    _ json: inout JSONReader
  ) throws(JSONFault) -> [(String, String)] {
    var pairs: [(String, String)] = []
    try json.beginArray(bytes)
    while try json.nextElement(bytes) {
      let at = json.index
      var pair: (String?, String?)
      try json.beginObject(bytes)
      while let key = try json.nextKey(bytes) {
        if key.is(first, bytes) {
          pair.0 = try json.string(bytes)
        } else if key.is(second, bytes) {
          pair.1 = try json.string(bytes)
        } else {
          unknown.append("\(list).\(key.text(bytes))")
          try json.skip(bytes)
        }
      }
      guard let a = pair.0, let b = pair.1 else { throw .malformed(.value, at: at) }
      pairs.append((a, b))
    }
    return pairs
  }

  private static func strings(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) -> [String] {
    var strings: [String] = []
    try json.beginArray(bytes)
    while try json.nextElement(bytes) { strings.append(try json.string(bytes)) }
    return strings
  }

  /// An id, which may be written as a number.
  private static func identifier(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) -> String {
    let at = json.index
    guard let text = try json.text(bytes) else { throw .malformed(.kind, at: at) }
    return text
  }

  /// A whole number that is not negative.
  private static func count(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) -> Int {
    guard try json.peek(bytes) == .number else { throw .malformed(.kind, at: json.index) }
    let at = json.index
    guard let value = try json.integer(bytes), value >= 0 else { throw .malformed(.number, at: at) }
    return Int(value)
  }

  private static func number(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) -> Double {
    guard try json.peek(bytes) == .number else { throw .malformed(.kind, at: json.index) }
    let at = json.index
    guard let value = try json.double(bytes) else { throw .malformed(.number, at: at) }
    return value
  }
}

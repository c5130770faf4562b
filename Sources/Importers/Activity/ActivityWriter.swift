// Writes records as an activity file: one JSON object a line, the same bytes for the same record.

import Domain

/// Spells records as lines of an activity file.
///
/// Keys stand in a fixed order, times in the person's zone, text as raw UTF-8 with only what JSON
/// demands escaped, numbers in the shortest form that reads back the same. Reading a written line
/// and writing it again gives the same bytes.
public struct ActivityWriter: Sendable {
  /// The person's days, for the zone offset of every time.
  public let clock: DayClock

  /// A writer for one person's days.
  public init(clock: DayClock) { self.clock = clock }

  /// The first line of the file, without a line break.
  ///
  /// Zone and boundary are those of the clock's first rule; later ones follow under `history`.
  public var header: String {
    var line = JSONLine()
    line.field("format", ActivityHeader.format)
    line.field("version", ActivityHeader.version)
    if let first = clock.rules.first {
      line.field("zone", first.zone)
      line.field("boundary", Self.time(ofBoundary: first.boundary))
    }
    // A rule that repeats the one before it changes nothing.
    let changes = zip(clock.rules.dropFirst(), clock.rules).filter { later, earlier in
      later.zone != earlier.zone || later.boundary != earlier.boundary
    }.map(\.0)
    line.objects("history", changes.isEmpty ? nil : changes) {
      $0.field("from", $1.from.description)
      $0.field("zone", $1.zone)
      $0.field("boundary", Self.time(ofBoundary: $1.boundary))
    }
    return String(decoding: line.closed, as: UTF8.self)
  }

  /// One record as one line, without a line break.
  public func line(_ record: Record) -> String {
    var bytes: [UInt8] = []
    append(record, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends one record as UTF-8, without a line break.
  public func append(_ record: Record, to bytes: inout [UInt8]) {
    var line = JSONLine()
    switch record {
    case .account(let account):
      line.field("type", "account")
      line.field("network", account.handle.network.rawValue)
      line.field("handle", account.handle.name)
    case .post(let post): write(post, to: &line)
    case .response(let response): write(response, to: &line)
    case .person(let person): write(person, to: &line)
    case .snapshot(let snapshot): write(snapshot, to: &line)
    case .encounter(let encounter): write(encounter, to: &line)
    case .outsideScore(let score):
      line.field("type", "score")
      line.field("service", score.service)
      line.field("at", score.day.description)
      line.field("value", score.value)
    case .coverage(let coverage):
      line.field("type", "coverage")
      account(coverage.account, to: &line)
      line.field("from", coverage.from.description)
      line.field("to", coverage.to.description)
      line.field("responses", coverage.responses.rawValue)
    case .pause(let pause):
      line.field("type", "pause")
      line.field("from", pause.from.description)
      line.nullable("to", pause.to?.description)
      line.field("reason", pause.reason)
      line.field("habit", pause.habit)
    case .decision(let decision): write(decision, to: &line)
    case .identity(let identity): write(identity, to: &line)
    case .setting(let setting):
      line.field("type", "setting")
      line.field("name", setting.name)
      line.field("to", setting.value)
    case .habit(let habit):
      line.field("type", "habit")
      line.field("name", habit.name)
      line.field("goal", "\(habit.times) of \(habit.span)")
      line.field("period", habit.period.rawValue)
      line.field("from", habit.from.description)
      line.field("to", habit.until?.description)
    case .tick(let tick):
      line.field("type", "tick")
      line.field("habit", tick.habit)
      line.field("at", tick.day.description)
      line.field("value", tick.amount)
      line.field("note", tick.note)
    }
    bytes.append(contentsOf: line.closed)
  }

  private func write(_ post: PostRecord, to line: inout JSONLine) {
    line.field("type", "post")
    account(post.account, to: &line)
    line.field("id", post.id)
    line.field("at", post.precision == .day ? Self.date(post.at) : time(post.at))
    line.field("kind", post.kind == .thread ? PostKind.reply.rawValue : post.kind.rawValue)
    line.field("text", post.text)
    line.strings("links", post.links)
    line.field("media", post.media)
    line.strings("tags", post.tags)
    line.nullable("to", post.kind == .thread ? post.to ?? post.account.name : post.to)
    line.field("parent", post.parent)
    if let totals = post.totals {
      line.object("totals") {
        $0.field("likes", totals.likes)
        $0.field("reshares", totals.reshares)
        $0.field("replies", totals.replies)
      }
    }
    line.field("as_of", post.asOf.map(time))
  }

  private func write(_ response: ResponseRecord, to line: inout JSONLine) {
    line.field("type", "response")
    account(response.account, to: &line)
    line.nullable("post", response.post)
    line.field("id", response.id)
    line.field("at", time(response.at))
    line.field("kind", response.kind.rawValue)
    line.field("by", response.by)
    line.field("text", response.text)
  }

  private func write(_ person: PersonRecord, to line: inout JSONLine) {
    line.field("type", "person")
    line.field("network", person.handle.network.rawValue)
    line.field("handle", person.handle.name)
    line.field("name", person.name)
    line.field("followers", person.followers)
    line.field("following", person.following)
    line.field("listed", person.listed)
    line.field("score", person.score)
    line.field("as_of", person.asOf.map(time))
  }

  private func write(_ snapshot: SnapshotRecord, to line: inout JSONLine) {
    line.field("type", "snapshot")
    account(snapshot.account, to: &line)
    line.field("at", time(snapshot.at))
    line.field("followers", snapshot.followers)
    line.field("following", snapshot.following)
    line.field("listed", snapshot.listed)
  }

  private func write(_ encounter: EncounterRecord, to line: inout JSONLine) {
    line.field("type", "encounter")
    line.field("at", time(encounter.at))
    line.field("event", encounter.event)
    line.field("place", encounter.place)
    line.objects("people", encounter.people) {
      $0.field("name", $1.name)
      $0.field("handle", $1.handle)
      $0.field("network", $1.network?.rawValue)
      $0.field("about", $1.about)
    }
    line.field("knows_handles", encounter.knowsHandles)
    line.field("notes", encounter.notes)
  }

  private func write(_ decision: DecisionRecord, to line: inout JSONLine) {
    line.field("type", "decision")
    line.field("at", time(decision.at))
    line.field("rule", decision.rule)
    line.field("act", decision.act)
    line.field("verdict", decision.verdict.rawValue)
    line.field("note", decision.note)
    line.field("until", decision.until?.description)
    line.field("recognised", decision.isRecognised ? true : nil)
  }

  private func write(_ identity: IdentityRecord, to line: inout JSONLine) {
    line.field("type", "identity")
    line.objects("handles", identity.handles) {
      $0.field("network", $1.network.rawValue)
      $0.field("handle", $1.name)
    }
    line.field("name", identity.name)
    line.field("score", identity.score)
    line.objects("met", identity.met.isEmpty ? nil : identity.met) {
      $0.field("at", time($1.at))
      $0.field("name", $1.name)
    }
    let details = identity.details
    if !details.aliases.isEmpty { line.strings("aliases", details.aliases) }
    if !details.tags.isEmpty { line.strings("tags", details.tags) }
    line.field("cadence", details.cadence)
    line.field("birthday", details.birthday)
    line.field("organisation", details.organisation)
    line.field("role", details.role)
    line.field("notes", details.notes)
    if !details.notSame.isEmpty { line.strings("not_same", details.notSame) }
  }

  private func account(_ account: Handle, to line: inout JSONLine) {
    line.field("network", account.network.rawValue)
    line.field("account", account.name)
  }

  private func time(_ instant: Instant) -> String {
    // Whole minutes: RFC 3339 knows no seconds in an offset, local mean time does.
    let offset = clock.offset(at: instant)
    return instant.rfc3339(offset: offset - offset % 60)
  }

  private static func date(_ instant: Instant) -> String {
    String(instant.rfc3339(offset: 0).prefix { $0 != "T" })
  }

  private static func time(ofBoundary minutes: Int) -> String {
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }
}

// From the fields of a line to the record they mean.

import Domain

/// What is wrong with a line that is good JSON.
struct ActivityFault: Error {
  /// Which field.
  var field: ActivityField
  /// What is wrong, as the end of a sentence that begins with the line.
  var message: String
}

extension ActivityFields {
  /// The record, or nil when the line is of a type that this coach does not know.
  ///
  /// - Parameters:
  ///   - clock: Whose days a time without an hour is in.
  ///   - owner: Gives the account that the line names.
  /// - Returns: What the line says.
  /// - Throws: `ActivityFault` with the field that is missing or wrong.
  func record(
    clock: DayClock, of owner: (_ network: String, _ name: String) -> Handle
  ) throws(ActivityFault) -> Record? {
    switch try required(type, .type) {
    case "account": .account(AccountRecord(handle: try person(owner)))
    case "post": .post(try published(by: account(owner)))
    case "response":
      .response(
        ResponseRecord(
          account: try account(owner), post: post, id: try required(id, .id),
          at: try instant(required(at, .at), .at, clock),
          kind: try value(kind, .kind, as: ResponseKind.self), by: try required(by, .by),
          text: text))
    case "person":
      .person(
        PersonRecord(
          handle: try person(owner), name: name, followers: followers, following: following,
          listed: listed, score: try givenScore(),
          asOf: try optional(asOf) { a throws(ActivityFault) in try instant(a, .asOf, clock) }))
    case "snapshot":
      .snapshot(
        SnapshotRecord(
          account: try account(owner), at: try instant(required(at, .at), .at, clock),
          followers: followers, following: following, listed: listed))
    case "encounter":
      .encounter(
        EncounterRecord(
          at: try instant(required(at, .at), .at, clock), event: event, place: place,
          people: people, knowsHandles: knowsHandles, notes: notes))
    case "score":
      .outsideScore(
        OutsideScoreRecord(
          service: try required(service, .service), day: try scoreDay(clock),
          value: try required(self.value, .value)))
    case "coverage":
      .coverage(
        CoverageRecord(
          account: try account(owner), from: try day(from, .from), to: try lastDay(),
          responses: try responses == nil
            ? .known : value(responses, .responses, as: ResponseKnowledge.self)))
    case "pause":
      .pause(
        PauseRecord(
          from: try day(from, .from), to: try to == nil ? nil : lastDay(), reason: reason,
          habit: habit))
    case "decision": .decision(try decided(clock))
    case "identity": .identity(try identity(clock))
    case "setting":
      .setting(SettingRecord(name: try required(name, .name), value: try given(to, .to)))
    case "habit": .habit(try kept())
    case "tick":
      .tick(
        TickRecord(
          habit: try required(habit, .habit), day: try day(at, .at), amount: self.value, note: note)
      )
    default: nil
    }
  }

  /// The fields that lines of this type have; nil for an unknown type.
  var known: ActivityField.Set? {
    switch type {
    case "account": .account
    case "post": .post
    case "response": .response
    case "person": .person
    case "snapshot": .snapshot
    case "encounter": .encounter
    case "score": .score
    case "coverage": .coverage
    case "pause": .pause
    case "decision": .decision
    case "identity": .identity
    case "setting": .setting
    case "habit": .habit
    case "tick": .tick
    default: nil
    }
  }

  private func published(by account: Handle) throws(ActivityFault) -> PostRecord {
    let time = try required(at, .at)
    let day = Day(iso: time)
    var kind = try value(kind, .kind, as: PostKind.self)
    var to = to
    // A reply to oneself goes on with one's own post.
    if kind == .reply, let name = to, Handle(account.network, name) == account { kind = .thread }
    if kind == .thread, to == account.name { to = nil }
    guard
      let at = day.map({ Instant(seconds: Int64($0.number) * 86_400 + 43_200) })
        ?? Instant(rfc3339: time)
    else { throw notATime(.at) }
    var asOf: Instant?
    if let text = self.asOf {
      guard let instant = Instant(rfc3339: text) else { throw notATime(.asOf) }
      asOf = instant
    }
    return PostRecord(
      account: account, id: try required(id, .id), at: at,
      precision: day == nil ? .second : .day, kind: kind, text: text ?? "", links: links,
      media: media ?? 0, tags: tags, to: to, parent: parent, totals: totals, asOf: asOf)
  }

  private func decided(_ clock: DayClock) throws(ActivityFault) -> DecisionRecord {
    DecisionRecord(
      at: try instant(required(at, .at), .at, clock), rule: try required(rule, .rule),
      act: try given(act, .act),
      verdict: try value(verdict, .verdict, as: DecisionRecord.Verdict.self), note: note,
      until: try until == nil ? nil : day(until, .until), isRecognised: recognised ?? false)
  }

  private func kept() throws(ActivityFault) -> HabitRecord {
    let numbers = try required(goal, .goal).split(separator: " of ").map { Int($0) }
    guard numbers.count == 2, let times = numbers[0], let span = numbers[1], times >= 1,
      times <= span, span <= 366
    else { throw ActivityFault(field: .goal, message: "has in \"goal\" no goal like 3 of 7") }
    return HabitRecord(
      name: try required(name, .name), times: times, span: span,
      period: try period == nil ? .day : value(period, .period, as: HabitRecord.Period.self),
      from: try day(from, .from), until: try to == nil ? nil : day(to, .to))
  }

  private func identity(_ clock: DayClock) throws(ActivityFault) -> IdentityRecord {
    var guests: [IdentityRecord.Guest] = []
    for guest in met {
      guests.append(
        IdentityRecord.Guest(at: try instant(guest.at, .met, clock), name: guest.name))
    }
    return IdentityRecord(
      handles: handles, name: name, score: try givenScore(), met: guests,
      details: PersonDetails(
        aliases: aliases, tags: tags, cadence: cadence, birthday: birthday,
        organisation: organisation, role: role, notes: notes, notSame: notSame))
  }

  private func account(
    _ owner: (String, String) -> Handle
  ) throws(ActivityFault) -> Handle {
    owner(try required(network, .network), try required(account, .account))
  }

  private func person(
    _ owner: (String, String) -> Handle
  ) throws(ActivityFault) -> Handle {
    Handle(Network(rawValue: try required(network, .network)), try required(handle, .handle))
  }

  private func required(
    _ value: String?, _ field: ActivityField
  ) throws(ActivityFault) -> String {
    guard let value else { throw ActivityFault(field: field, message: "has no \"\(field.name)\"") }
    guard !value.isEmpty else {
      throw ActivityFault(field: field, message: "has an empty \"\(field.name)\"")
    }
    return value
  }

  /// A text that must be there and may be empty.
  private func given(
    _ value: String?, _ field: ActivityField
  ) throws(ActivityFault) -> String {
    guard let value else { throw ActivityFault(field: field, message: "has no \"\(field.name)\"") }
    return value
  }

  private func required(
    _ value: Double?, _ field: ActivityField
  ) throws(ActivityFault) -> Double {
    guard let value else { throw ActivityFault(field: field, message: "has no \"\(field.name)\"") }
    return value
  }

  private func optional(
    _ text: String?, _ read: (String) throws(ActivityFault) -> Instant
  ) throws(ActivityFault) -> Instant? {
    guard let text else { return nil }
    return try read(text)
  }

  private func value<Value: RawRepresentable & CaseIterable>(
    _ text: String?, _ field: ActivityField, as type: Value.Type
  ) throws(ActivityFault) -> Value where Value.RawValue == String {
    let text = try required(text, field)
    guard let value = Value(rawValue: text) else {
      let allowed = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw ActivityFault(
        field: field, message: "has the \(field.name) \"\(text)\", which is none of \(allowed)")
    }
    return value
  }

  private func instant(
    _ text: String, _ field: ActivityField, _ clock: DayClock
  ) throws(ActivityFault) -> Instant {
    if let instant = Instant(rfc3339: text) { return instant }
    guard let day = Day(iso: text) else { throw notATime(field) }
    return clock.start(of: day)
  }

  private func scoreDay(_ clock: DayClock) throws(ActivityFault) -> Day {
    let text = try required(at, .at)
    if let day = Day(iso: text) { return day }
    guard let instant = Instant(rfc3339: text) else { throw notATime(.at) }
    return clock.day(of: instant)
  }

  private func day(
    _ text: String?, _ field: ActivityField
  ) throws(ActivityFault) -> Day {
    guard let day = Day(iso: try required(text, field)) else {
      throw ActivityFault(
        field: field, message: "has in \"\(field.name)\" no date like 2026-03-01")
    }
    return day
  }

  private func lastDay() throws(ActivityFault) -> Day {
    let last = try day(to, .to)
    guard try day(from, .from) <= last else {
      throw ActivityFault(field: .to, message: "ends before it begins")
    }
    return last
  }

  private func givenScore() throws(ActivityFault) -> Double? {
    guard let score else { return nil }
    guard (1...100).contains(score) else {
      throw ActivityFault(field: .score, message: "has a score outside 1 to 100")
    }
    return score
  }

  private func notATime(_ field: ActivityField) -> ActivityFault {
    ActivityFault(
      field: field, message: "has in \"\(field.name)\" no time like 2026-03-01T09:12:00+01:00")
  }
}

// Corrects an entry that was logged wrong.

import Domain
import Store

/// Corrects what one entry of the journal logged: a post's text, a meeting's line, a value, the day.
///
/// The correction is a change of its own, so it too can be taken back.
public struct EditEntry {
  /// The entry's number, as `history` shows it.
  public var number: Int64
  /// The text, line or value as it should be; unchanged where nil.
  public var words: String?
  /// The day as it should be; unchanged where nil.
  public var day: Day?
  /// Who ambiguous names in a meeting's line mean.
  public var chosen: [String: Int64] = [:]

  /// A correction.
  public init(_ number: Int64, words: String?, day: Day?) {
    self.number = number
    self.words = words
    self.day = day
  }

  /// Makes the correction and says in plain words what the entry is now.
  ///
  /// Throws a `Diagnostic` where there is no such entry or nothing in it to correct, and a
  /// `LogEncounter.Ambiguity` where a name may mean several people.
  public func run(in coach: Coach) throws -> String {
    try coach.store.change(
      command: coach.command, summary: "corrected change \(number)", at: coach.now
    ) { change in
      let item = try item(change.reading)
      if let day, day > change.reading.clock.day(of: coach.now) {
        throw Diagnostic(
          .error, "\(day) lies ahead; only what happened can be logged", hint: "say a past day")
      }
      let what =
        switch item {
        case .post(let post): try correct(post, in: &change)
        case .encounter(let meeting): try correct(meeting, in: &change, at: coach.now)
        case .outsideScore(let id, let score): try correct(score, id, in: &change)
        case .snapshot(let id, let counts): try correct(counts, id, in: &change)
        }
      change.summary = "corrected change \(number): \(what)"
      return what
    }
  }

  private func item(_ reading: Reading) throws -> LoggedItem {
    guard let entry = try reading.entry(number) else {
      throw Diagnostic(
        .error, "there is no change number \(number)", hint: "coach history lists them")
    }
    guard !entry.isUndone else {
      throw Diagnostic(
        .error, "change \(number) was taken back", hint: "coach redo \(number) brings it back")
    }
    guard let item = try reading.logged(by: number), Self.isByHand(item) else {
      throw Diagnostic(
        .error, "change \(number) (\(entry.summary)) holds no entry that could be corrected",
        hint: "coach undo \(number) takes it back; a corrected entry has the number of its edit")
    }
    return item
  }

  private static func isByHand(_ item: LoggedItem) -> Bool {
    if case .post(let post) = item { post.record.id.hasPrefix("logged-") } else { true }
  }

  /// Noon UTC of a day, where a record of a day without an hour stands.
  private static func noon(_ day: Day) -> Instant {
    Instant(seconds: Int64(day.number) * 86_400 + 43_200)
  }

  private func correct(_ post: StoredPost, in change: inout Change) throws -> String {
    var record = post.record
    if let words {
      record.text = words
      record.links = LogActivity.links(in: words)
    }
    if let day, day != post.day { (record.at, record.precision) = (Self.noon(day), .day) }
    try change.remove(.post, post.id)
    try change.receive(.post(record))
    let whom = record.to.map { "a reply to \($0)" } ?? "a post"
    return "\(whom) of \(day ?? post.day)"
  }

  private func correct(
    _ meeting: StoredEncounter, in change: inout Change, at now: Instant
  ) throws -> String {
    try change.remove(.encounter, meeting.id)
    guard let words else {
      var record = meeting.record
      if let day, day != meeting.day { record.at = change.reading.clock.start(of: day) }
      try change.receive(.encounter(record))
      return "the meeting of \(day ?? meeting.day)"
    }
    let line = day.map { "\(words) on \($0)" } ?? words
    _ = try LogEncounter(line, chosen: chosen).log(in: &change, at: now, before: meeting)
    return change.summary
  }

  private func correct(
    _ score: OutsideScoreRecord, _ id: Int64, in change: inout Change
  ) throws -> String {
    var record = score
    if let words {
      guard let value = Double(words), value.isFinite else { throw Self.noNumber(words) }
      record.value = value
    }
    record.day = day ?? record.day
    try change.remove(.outsideScore, id)
    try change.set(record)
    return "a \(record.service) score of \(LogActivity.plain(record.value)) on \(record.day)"
  }

  private func correct(
    _ counts: SnapshotRecord, _ id: Int64, in change: inout Change
  ) throws -> String {
    var record = counts
    if let words {
      guard let followers = Int(words), followers >= 0 else { throw Self.noNumber(words) }
      record.followers = followers
    }
    if let day { record.at = Self.noon(day) }
    try change.remove(.snapshot, id)
    try change.receive(.snapshot(record))
    return "\(record.followers ?? 0) followers on \(record.account)"
  }

  private static func noNumber(_ words: String) -> Diagnostic {
    Diagnostic(.error, "“\(words)” is no number that can stand there", hint: "say a number")
  }
}

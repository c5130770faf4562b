// Small lives for tests: posts, responses and people in a few lines, as records or as a file.

import Domain
import Foundation
import Importers

/// An activity file under construction.
///
///     var life = try ActivityFile()
///     let post = try life.post("2026-03-01 09:12", "How do you name your tests?")
///     try life.respond(.like, by: "@ana@example.social", to: post, "2026-03-01 10:00")
///     try life.cover("2026-01-01", "2026-03-05")
///     let path = try life.write(into: folder)
///
/// Times are local ones of the file's zone, or full RFC 3339; ids are numbered unless given.
public struct ActivityFile: Sendable {
  /// The person's days.
  public let clock: DayClock
  /// The account that the next records belong to.
  public var account: Handle
  /// Everything so far.
  public private(set) var records: [Record] = []
  private let table: ZoneTable

  /// A life of one account in one zone; `boundary` is in minutes after midnight.
  public init(
    zone: String = "Europe/Oslo", boundary: Int = 0, account: String = "@me@example.social",
    on network: Network = .mastodon
  ) throws {
    guard let clock = DayClock(zone: zone, boundary: boundary), let table = ZoneTable(name: zone)
    else { throw Diagnostic(.error, "this machine knows no zone \(zone)") }
    self.clock = clock
    self.table = table
    self.account = Handle(network, account)
    self.records = [.account(AccountRecord(handle: self.account))]
  }

  /// Goes on with another account, of any network.
  public mutating func use(_ account: String, on network: Network) {
    self.account = Handle(network, account)
    records.append(.account(AccountRecord(handle: self.account)))
  }

  /// Adds any record.
  public mutating func add(_ record: Record) { records.append(record) }

  /// Something published; links and tags are read from the text's words unless given.
  ///
  /// - Returns: Its id, for responses.
  @discardableResult
  public mutating func post(
    _ when: String, _ text: String = "Some words.", kind: PostKind = .original, id: String? = nil,
    links: [String]? = nil, media: Int = 0, tags: [String]? = nil, to: String? = nil,
    parent: String? = nil, totals: Totals? = nil
  ) throws -> String {
    let id = id ?? "p\(records.count)"
    let words = text.split { $0 == " " || $0 == "\n" }.map(String.init)
    records.append(
      .post(
        PostRecord(
          account: account, id: id, at: try instant(when),
          precision: Day(iso: when) == nil ? .second : .day, kind: kind, text: text,
          links: links ?? words.filter { $0.hasPrefix("http") }, media: media,
          tags: tags ?? words.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }, to: to,
          parent: parent, totals: totals)))
    return id
  }

  /// A reply to somebody.
  @discardableResult
  public mutating func reply(
    _ when: String, to: String, _ text: String = "I would try the smaller one first.",
    id: String? = nil, parent: String? = nil
  ) throws -> String {
    try post(when, text, kind: .reply, id: id, to: to, parent: parent)
  }

  /// What somebody else did because of you.
  @discardableResult
  public mutating func respond(
    _ kind: ResponseKind, by: String, to post: String? = nil, _ when: String, text: String? = nil,
    id: String? = nil
  ) throws -> String {
    let id = id ?? "r\(records.count)"
    records.append(
      .response(
        ResponseRecord(
          account: account, post: post, id: id, at: try instant(when), kind: kind, by: by,
          text: text)))
    return id
  }

  /// Somebody with public counts, on the account's network.
  public mutating func person(
    _ handle: String, name: String? = nil, followers: Int? = nil, following: Int? = nil,
    listed: Int? = nil, score: Double? = nil
  ) {
    records.append(
      .person(
        PersonRecord(
          handle: Handle(account.network, handle), name: name, followers: followers,
          following: following, listed: listed, score: score)))
  }

  /// The account's own counts at a time.
  public mutating func snapshot(
    _ when: String, followers: Int? = nil, following: Int? = nil, listed: Int? = nil
  ) throws {
    records.append(
      .snapshot(
        SnapshotRecord(
          account: account, at: try instant(when), followers: followers, following: following,
          listed: listed)))
  }

  /// An offline meeting; people as `Name` or `Name (@handle)`.
  public mutating func met(
    _ when: String, _ people: [String], event: String? = nil, place: String? = nil,
    knowsHandles: Bool? = nil, notes: String? = nil
  ) throws {
    let guests = people.map { text in
      let parts = text.split(separator: " (", maxSplits: 1)
      return EncounterRecord.Guest(
        name: String(parts.first ?? ""),
        handle: parts.count > 1 ? parts[1].trimmingCharacters(in: ["(", ")"]) : nil,
        network: parts.count > 1 ? account.network : nil)
    }
    records.append(
      .encounter(
        EncounterRecord(
          at: try instant(when), event: event, place: place, people: guests,
          knowsHandles: knowsHandles, notes: notes)))
  }

  /// The span that is known, both days inside.
  public mutating func cover(
    _ from: String, _ to: String, responses: ResponseKnowledge = .known
  ) throws {
    records.append(
      .coverage(
        CoverageRecord(
          account: account, from: try day(from), to: try day(to), responses: responses)))
  }

  /// A declared break, both days inside; open without `to`.
  public mutating func pause(_ from: String, _ to: String? = nil, reason: String? = nil) throws {
    records.append(
      .pause(PauseRecord(from: try day(from), to: try to.map { try day($0) }, reason: reason)))
  }

  /// A score of somebody else's making.
  public mutating func score(_ service: String, _ on: String, _ value: Double) throws {
    records.append(
      .outsideScore(OutsideScoreRecord(service: service, day: try day(on), value: value)))
  }

  /// The whole file.
  public var text: String {
    let writer = ActivityWriter(clock: clock)
    return ([writer.header] + records.map(writer.line)).joined(separator: "\n") + "\n"
  }

  /// Writes the file into a folder.
  ///
  /// - Returns: Its path.
  @discardableResult
  public func write(into folder: URL, as name: String = "life.jsonl") throws -> String {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// A time as tests write it: `2026-03-01 09:12`, `2026-03-01` (its noon UTC) or RFC 3339.
  public func instant(_ when: String) throws -> Instant {
    if let instant = Instant(rfc3339: when) { return instant }
    let parts = when.split(separator: " ")
    let time = parts.count == 2 ? parts[1].split(separator: ":").compactMap { Int64($0) } : []
    let day = try day(String(parts.first ?? ""))
    switch (parts.count, time.count) {
    case (1, _): return Instant(seconds: Int64(day.number) * 86_400 + 43_200)
    case (2, 2...3):
      let seconds = time[0] * 3600 + time[1] * 60 + (time.count == 3 ? time[2] : 0)
      return Instant(seconds: table.firstInstant(wall: Int64(day.number) * 86_400 + seconds))
    default: throw Diagnostic(.error, "\"\(when)\" is no time like 2026-03-01 09:12")
    }
  }

  private func day(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else { throw Diagnostic(.error, "\"\(text)\" is no date") }
    return day
  }
}

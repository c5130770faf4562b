// Reads events of a calendar (iCalendar, RFC 5545) as meetings.

import Domain

/// The importer of `.ics` files, for the events that were asked for.
public struct CalendarImporter: Importer {
  /// Which events are taken.
  public struct Choice: Sendable {
    /// Only those whose name or place has these words, capitals aside.
    public var match: String?
    /// Only those on or after this day.
    public var from: Day?
    /// Only those on or before this day.
    public var to: Day?
    /// Only those with these numbers, counted from 1 in order of time among the ones that fit; all
    /// where nil.
    public var numbers: Set<Int>?
    /// One's own mail addresses, which are nobody met.
    public var own: Set<String>

    /// Which events are taken; all of them unless told.
    public init(
      match: String? = nil, from: Day? = nil, to: Day? = nil, numbers: Set<Int>? = nil,
      own: Set<String> = []
    ) {
      self.match = match
      self.from = from
      self.to = to
      self.numbers = numbers
      self.own = Set(own.map { $0.lowercased() })
    }
  }

  /// One event may fall on so many days of those asked about.
  static let mostOfOne = 1000
  /// All events may fall on so many.
  static let mostOfAll = 20_000
  /// So many parts may lie within one another; real ones are three deep.
  private static let deepest = 16
  /// So many events may be in a calendar.
  static let mostEvents = 200_000

  private let choice: Choice

  /// An importer of chosen events.
  public init(_ choice: Choice = Choice()) { self.choice = choice }

  /// `icalendar`.
  public var format: String { "icalendar" }

  /// Never by itself: a calendar is only read where events of it were asked for.
  public func identify(_ source: ArchiveSource) throws -> Bool { false }

  /// Whether this is a single file that begins with a calendar.
  public static func isCalendar(_ source: ArchiveSource) throws -> Bool {
    guard source.entries.count == 1, let entry = source.entries.first else { return false }
    let head = try source.heads(of: [entry.name], count: 256)[entry.name] ?? []
    return VCardImporter.begins(head, "BEGIN:VCALENDAR")
  }

  /// Emits a meeting for every chosen day of every chosen event that has begun.
  public func extract(
    _ source: ArchiveSource, context: ImportContext, into sink: inout some RecordSink
  ) throws -> [ImportReport] {
    var report = ImportReport(path: source.path, format: format)
    let found = try meetings(source, context: context, report: &report)
    for meeting in found { try sink.receive(.encounter(meeting)) }
    report.people = Set(found.flatMap(\.people)).count
    report.skipped = report.skipped.filter { $0.value > 0 }
    return [report]
  }

  /// The meetings that would be taken, in order of time.
  ///
  /// - Throws: `Diagnostic` with the line where an event recurs without end, or what is no calendar.
  public func meetings(
    _ source: ArchiveSource, context: ImportContext
  ) throws -> [EncounterRecord] {
    var report = ImportReport(path: source.path, format: format)
    return try meetings(source, context: context, report: &report)
  }

  private func meetings(
    _ source: ArchiveSource, context: ImportContext, report: inout ImportReport
  ) throws -> [EncounterRecord] {
    guard let entry = source.entries.first else { return [] }
    let place = source.place(of: entry)
    let events = try Self.events(source, entry, place)
    var days = CalendarDays(context: context, choice: choice, place: place)
    var replaced: [String: Set<Instant>] = [:]
    for event in events {
      if let time = event.replaces { replaced[event.uid, default: []].insert(days.instant(time)) }
    }
    var found: [EncounterRecord] = []
    for event in events {
      if event.isCancelled {
        report.skipped["cancelled events", default: 0] += 1
        continue
      }
      guard isWanted(event) else {
        report.skipped["events not asked for", default: 0] += 1
        continue
      }
      if let excess = event.excess {
        throw Diagnostic(
          .error, "this event lists more than \(CalendarEvent.most) \(excess.what)",
          hint: "leave it out: --match TEXT asks for others",
          place: .init(file: place, line: excess.line))
      }
      let isRecurring = event.replaces == nil
      for at in try days.occurrences(of: event) {
        if isRecurring, replaced[event.uid]?.contains(at) == true { continue }
        found.append(
          EncounterRecord(
            at: at, event: event.summary, place: event.location,
            people: event.guests.filter { !choice.own.contains($0.handle?.lowercased() ?? "") }))
        guard found.count <= Self.mostOfAll else {
          throw Diagnostic(
            .error, "the events up to here fall on more than \(Self.mostOfAll) days",
            hint: "ask for fewer: --match TEXT or --since DAY",
            place: .init(file: place, line: event.line))
        }
      }
    }
    report.skipped["days of events that lie ahead", default: 0] += days.ahead
    for zone in days.zones.unknown.sorted() {
      report.warnings.append(
        Diagnostic(
          .warning, "names the zone “\(zone)”, which is not known here",
          hint: "your own zone is used for its events", place: .init(file: place)))
    }
    found.sort { ($0.at, $0.event ?? "") < ($1.at, $1.event ?? "") }
    guard let numbers = choice.numbers else { return found }
    return found.enumerated().filter { numbers.contains($0.offset + 1) }.map(\.element)
  }

  private func isWanted(_ event: CalendarEvent) -> Bool {
    guard let match = choice.match?.lowercased(), !match.isEmpty else { return true }
    return [event.summary, event.location].contains { $0?.lowercased().contains(match) ?? false }
  }

  private static func events(
    _ source: ArchiveSource, _ entry: ArchiveSource.Entry, _ place: String
  ) throws -> [CalendarEvent] {
    var events: [CalendarEvent] = []
    try source.forEachEntry(named: [entry.name]) { _, reader in
      var lines = ContentLines(place: place)
      var event: CalendarEvent?
      // Alarms and zones have properties of the same names.
      var inner = 0
      var depth = 0
      while let line = try lines.next(from: &reader) {
        depth = max(0, depth + (line.name == "BEGIN" ? 1 : line.name == "END" ? -1 : 0))
        guard depth <= deepest else {
          throw Diagnostic(
            .error, "parts begin here within one another, and none ends",
            hint: "get a fresh copy from where it came", place: .init(file: place, line: line.line))
        }
        switch (line.name, line.value.trimmed.uppercased()) {
        case ("BEGIN", "VEVENT") where event == nil: event = CalendarEvent(line: line.line)
        case ("END", "VEVENT"):
          if let done = event { events.append(done) }
          (event, inner) = (nil, 0)
          guard events.count <= mostEvents else {
            throw Diagnostic(
              .error, "holds more than \(mostEvents) events, which no calendar does",
              place: .init(file: place, line: line.line))
          }
        case ("BEGIN", _): inner += event == nil ? 0 : 1
        case ("END", _): inner = max(0, inner - 1)
        default: if inner == 0 { event?.take(line) }
        }
      }
    }
    return events
  }
}

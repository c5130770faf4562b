// The moments at which an event of a calendar took place.

import Domain

/// Expands events within the days asked about.
struct CalendarDays {
  private let choice: CalendarImporter.Choice
  private let context: ImportContext
  private let place: String
  var zones: CalendarZones
  /// How many days of events lie ahead and were left out.
  private(set) var ahead = 0

  init(context: ImportContext, choice: CalendarImporter.Choice, place: String) {
    self.context = context
    self.choice = choice
    self.place = place
    zones = CalendarZones(own: context.clock)
  }

  mutating func instant(_ time: CalendarTime) -> Instant { zones.instant(time) }

  /// When an event began, in order of time, as far as it was asked for and has begun.
  mutating func occurrences(of event: CalendarEvent) throws -> [Instant] {
    guard let start = event.start else { return [] }
    let today = context.clock.day(of: context.now)
    let last = min(choice.to ?? today, today)
    // A day beyond at both ends, for zones.
    let low = max((choice.from ?? Day(-1_000_000)) - 1, start.day)
    var times: Set<CalendarTime> = [start]
    if last + 1 >= low {
      for rule in event.rules where event.replaces == nil {
        times.formUnion(try recurring(rule, start, low...(last + 1)))
      }
    }
    times.formUnion(event.extra)
    let except = Set(event.except.map { zones.instant($0) })
    let exceptDays = Set(event.except.filter { $0.second == nil }.map(\.day))
    var found: Set<Instant> = []
    for time in times where !exceptDays.contains(time.day) {
      let at = zones.instant(time)
      guard !except.contains(at) else { continue }
      let day = context.clock.day(of: at)
      guard at <= context.now, day <= today else {
        ahead += 1
        continue
      }
      guard day <= last, day >= choice.from ?? day else { continue }
      found.insert(at)
    }
    return found.sorted()
  }

  private func recurring(
    _ rule: (text: String, line: Int), _ start: CalendarTime, _ days: ClosedRange<Day>
  ) throws -> [CalendarTime] {
    let recurrence = Recurrence(rule.text) { text in
      CalendarTime(text).map { until in
        // A time in UTC may be of the day before or after on the event's own wall.
        guard until.zone == "UTC", let second = until.second, let zone = start.zone,
          zone != "UTC", let clock = DayClock(zone: zone)
        else { return until.day }
        return clock.day(of: Instant(seconds: Int64(until.day.number) * 86_400 + Int64(second)))
      }
    }
    guard let recurrence else {
      throw Diagnostic(
        .error, "this event recurs in a way that no meeting does: \(rule.text.prefix(60))",
        hint: "leave it out: --match TEXT asks for others",
        place: .init(file: place, line: rule.line))
    }
    let most = CalendarImporter.mostOfOne
    guard let found = recurrence.days(from: start.day, within: days, most: most) else {
      throw Diagnostic(
        .error, "this event recurs on more than \(most) days",
        hint: "ask for fewer days: --since DAY", place: .init(file: place, line: rule.line))
    }
    return found.map { day in
      var time = start
      time.day = day
      return time
    }
  }
}

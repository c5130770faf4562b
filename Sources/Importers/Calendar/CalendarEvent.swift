// One event of a calendar, property by property.

import Domain

/// What a VEVENT says.
struct CalendarEvent {
  /// The line of the file on which it begins.
  let line: Int
  private(set) var uid = ""
  private(set) var summary: String?
  private(set) var location: String?
  private(set) var start: CalendarTime?
  private(set) var isCancelled = false
  private(set) var rules: [(text: String, line: Int)] = []
  private(set) var extra: [CalendarTime] = []
  private(set) var except: [CalendarTime] = []
  /// Which occurrence of a recurring event this one replaces.
  private(set) var replaces: CalendarTime?
  private(set) var guests: [EncounterRecord.Guest] = []

  /// What there is more of than any real event has, with the line where that shows.
  private(set) var excess: (what: String, line: Int)?

  /// So many guests and dates of one event are taken.
  static let most = 1000

  init(line: Int) { self.line = line }

  mutating func take(_ line: ContentLine) {
    let zone = line.first("TZID")
    switch line.name {
    case "UID": uid = line.text
    case "SUMMARY": summary = line.text.trimmed.nonEmpty
    case "LOCATION": location = line.text.trimmed.nonEmpty
    case "DTSTART": start = CalendarTime(line.value, zone: zone)
    case "STATUS": isCancelled = line.text.uppercased() == "CANCELLED"
    case "RRULE": if rules.count < 10 { rules.append((line.value, line.line)) }
    case "RDATE": add(times(line, zone), to: \.extra, line)
    case "EXDATE": add(times(line, zone), to: \.except, line)
    case "RECURRENCE-ID": replaces = CalendarTime(line.value, zone: zone)
    case "ATTENDEE", "ORGANIZER": addGuest(line)
    default: break
    }
  }

  private mutating func add(
    _ times: [CalendarTime], to list: WritableKeyPath<Self, [CalendarTime]>, _ line: ContentLine
  ) {
    guard self[keyPath: list].count + times.count <= Self.most else {
      excess = excess ?? ("days", line.line)
      return
    }
    self[keyPath: list] += times
  }

  private func times(_ line: ContentLine, _ zone: String?) -> [CalendarTime] {
    // A period has a slash and is named by its beginning.
    line.value.split(separator: ",").compactMap {
      CalendarTime($0.prefix { $0 != "/" }, zone: zone)
    }
  }

  /// Rooms, and those who said no, were not met.
  private mutating func addGuest(_ line: ContentLine) {
    let kind = line.first("CUTYPE")?.uppercased() ?? "INDIVIDUAL"
    guard ["INDIVIDUAL", "UNKNOWN"].contains(kind),
      line.first("PARTSTAT")?.uppercased() != "DECLINED", excess == nil
    else { return }
    guard guests.count < Self.most else {
      excess = ("guests", line.line)
      return
    }
    var address = line.text.trimmed
    if address.lowercased().hasPrefix("mailto:") { address = String(address.dropFirst(7)) }
    let mail = address.contains("@") ? address : nil
    let name = line.first("CN")?.trimmed.nonEmpty
    guard let shown = name ?? mail else { return }
    if let mail, guests.contains(where: { $0.handle?.lowercased() == mail.lowercased() }) { return }
    guests.append(
      EncounterRecord.Guest(
        name: shown, handle: mail, network: mail == nil ? nil : Network(rawValue: "email")))
  }
}

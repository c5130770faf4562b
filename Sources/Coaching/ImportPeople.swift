// Takes people and meetings in from address books, tables and calendars.

import Domain
import Importers
import Store

/// Imports people, or meetings of a calendar, from one file.
public struct ImportPeople {
  /// A meeting of a calendar, before it is taken.
  public struct Meeting: Sendable {
    /// The local day.
    public var day: Day
    /// Everything that the calendar says of it.
    public var record: EncounterRecord
  }

  /// What a file is, before it is taken.
  public enum Preview: Sendable {
    /// It is understood by itself: an address book, or a list that a network exports.
    case known(String)
    /// A table, with how its columns would be understood.
    case table(PeopleMapping)
    /// A calendar, with the meetings that fit, in order of time.
    case calendar([Meeting])
  }

  /// The file.
  public var path: String
  /// Which columns hold what, where their names do not say.
  public var columns: [PeopleColumn: String]
  /// Which events of a calendar.
  public var events: CalendarImporter.Choice
  /// Whether a malformed part stops the import.
  public var strict: Bool

  /// People of a file.
  public init(
    path: String, columns: [PeopleColumn: String] = [:],
    events: CalendarImporter.Choice = .init(), strict: Bool = false
  ) {
    self.path = path
    self.columns = columns
    self.events = events
    self.strict = strict
  }

  /// What the file is, and what would be taken.
  ///
  /// Throws a `Diagnostic` where it is nothing that names people.
  public func preview(_ coach: Coach) throws -> Preview {
    let source = try ArchiveSource(path: path)
    if try CalendarImporter.isCalendar(source) {
      let clock = try coach.store.read { $0.clock }
      return .calendar(
        try CalendarImporter(events).meetings(
          source, context: ImportContext(clock: clock, now: coach.now)
        ).map { Meeting(day: clock.day(of: $0.at), record: $0) })
    }
    let sheet = PeopleSheetImporter(said: columns)
    if columns.isEmpty,
      let known = try Importers.all.first(where: { try !$0.isLastResort && $0.identify(source) })
    {
      return .known(known.format)
    }
    guard let mapping = try sheet.mapping(of: source) else {
      _ = try Importers.identify(source)
      return .known("")
    }
    return .table(mapping)
  }

  /// Takes it in.
  public func run(in coach: Coach) throws -> ImportArchive.Answer {
    let importer: (any Importer)? =
      switch try preview(coach) {
      case .known: nil
      case .table: PeopleSheetImporter(said: columns)
      case .calendar: CalendarImporter(events)
      }
    return try ImportArchive(paths: [path], strict: strict, importer: importer).run(in: coach)
  }

  /// Columns said as `name=Who` and `email=E-Mail`.
  ///
  /// Throws a `Diagnostic` for what is no such pair.
  public static func columns(_ said: [String]) throws -> [PeopleColumn: String] {
    var found: [PeopleColumn: String] = [:]
    for pair in said.flatMap({ $0.split(separator: ",") }) {
      let parts = pair.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let column = PeopleColumn(rawValue: parts[0].lowercased()) else {
        throw Diagnostic(
          .error, "“\(pair)” does not say what a column holds",
          hint: "write as in name=Who; there are: "
            + PeopleColumn.allCases.map(\.rawValue).joined(separator: ", "))
      }
      found[column] = String(parts[1])
    }
    return found
  }
}

// Writes everybody as an address book or a table.

import Domain
import Importers
import Store

/// Exports people; importing the file into an empty store and exporting again gives the same bytes.
public struct ExportPeople {
  /// How they are written.
  public enum Format: Sendable {
    /// vCard 4.0.
    case vcard
    /// A table of comma-separated values.
    case csv
  }

  /// How they are written.
  public var format: Format

  /// Everybody.
  public init(_ format: Format) { self.format = format }

  /// Hands out the file piece by piece, and how many people it has.
  public func run(in coach: Coach, _ write: (String) throws -> Void) throws -> Int {
    try coach.store.read { reading in
      if format == .csv { try write(PeopleSheetWriter.header) }
      let people = try reading.peopleInOrder()
      for id in people {
        guard let person = try reading.person(id) else { continue }
        let identity = IdentityRecord(
          handles: [], name: person.name, score: person.score, details: person.details)
        let name = person.name.isEmpty ? person.details.aliases.first ?? "?" : person.name
        switch format {
        case .vcard:
          try write(
            VCardWriter.card(name: name, identity: identity, profiles: person.handles))
        case .csv:
          try write(
            PeopleSheetWriter.row(name: name, identity: identity, profiles: person.handles))
        }
      }
      return people.count
    }
  }
}

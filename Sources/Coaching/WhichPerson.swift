// Finds the one person that a name or handle on the command line means.

import Domain
import People
import Store

/// A name or handle as typed, and what it was said to mean.
public struct WhichPerson: Sendable {
  /// As typed.
  public var text: String
  /// Whom ambiguous names mean, by the name as typed.
  public var chosen: [String: Int64]

  /// Somebody.
  public init(_ text: String, chosen: [String: Int64] = [:]) {
    self.text = text
    self.chosen = chosen
  }

  /// The person's row number.
  ///
  /// Throws a `Diagnostic` where nobody is meant, and a `LogEncounter.Ambiguity` where it may be
  /// several.
  func find(_ reading: Reading) throws -> Int64 {
    if let chosen = chosen[text] { return chosen }
    let found: [Int64]
    switch try reading.resolve(text) {
    case .person(let id): return id
    case .ambiguous(let ids): found = ids
    case .unknown:
      // A handle noted at a meeting, which no network has told of yet.
      let noted = try reading.people(handle: text)
      found = noted.isEmpty ? try reading.people(matching: text, limit: 9) : noted
    }
    if found.count == 1 { return found[0] }
    guard !found.isEmpty else {
      throw Diagnostic(
        .error, "nobody called “\(text)” is known",
        hint: "write the handle, as in @ana@example.social")
    }
    throw LogEncounter.Ambiguity(
      name: text, choices: try found.prefix(9).compactMap { try reading.choice($0) })
  }
}

extension Reading {
  /// Whom a typed name means, among everybody known.
  func resolve(_ name: String, handles: [String] = []) throws -> NameResolution {
    var ids: [Int64] = []
    for text in handles + [name] { ids += try people(handle: text) }
    let words = handles.map { $0.contains(":") ? String($0.split(separator: ":").last ?? "") : $0 }
    let plain = ids.isEmpty ? name : name.split(separator: ":").last.map(String.init) ?? name
    if !ids.isEmpty {
      // A handle decides by itself, whoever else there is.
      let owners = try names(of: Set(ids).sorted()).map { person in
        KnownPerson(
          id: person.id, names: person.names, handles: person.handles,
          encounters: try meetingCount(with: person.id),
          lastContact: try lastTouch(with: person.id))
      }
      if let decided = NameResolution(handles: words + [plain], among: owners) { return decided }
    }
    if ids.isEmpty, handles.isEmpty { ids = try people(called: name) }
    let own = try ownPersons()
    let known = try acquaintances(called: NameKey(plain)).filter { !own.contains($0) }
    let others = Set(ids).subtracting(known).sorted()
    let people = try acquaintances(among: known) + names(of: others)
    let met = try meetings(with: people.map(\.id))
    let candidates = people.map { person in
      KnownPerson(
        id: person.id, names: person.names, handles: person.handles,
        encounters: met[person.id]?.times ?? 0, lastContact: met[person.id]?.last)
    }
    return NameResolution(name: plain, handles: words, among: candidates)
  }

  /// A person as one of several to choose from.
  func choice(_ id: Int64) throws -> LogEncounter.Choice? {
    guard let person = try person(id) else { return nil }
    return LogEncounter.Choice(
      person: id, name: person.name, handle: person.handles.first?.handle,
      encounters: try meetingCount(with: id))
  }
}

// Forgets somebody for good.

import Domain
import Store

/// Forgets everything about a person, also what the journal keeps; it cannot be taken back.
public struct ForgetPerson {
  /// Who, and what goes with them.
  public struct Answer: Sendable {
    /// What they are called.
    public var name: String
    /// Their handles.
    public var handles: [Handle]
    /// How much is known of them.
    public var traces: PersonTraces
    /// All names and handles they went by; empty in a preview.
    public var names: [String] = []
  }

  /// A name or handle.
  public var person: String

  /// Somebody to forget.
  public init(_ person: String) { self.person = person }

  /// Who is meant, and what would go.
  ///
  /// Throws a `Diagnostic` where nobody, or more than one, is meant.
  public func preview(_ coach: Coach) throws -> Answer {
    try coach.store.read { try Self.answer($0.person(named: person), $0) }
  }

  /// Forgets them.
  public func run(in coach: Coach) throws -> Answer {
    let answer = try coach.store.change(
      command: "coach forget somebody", summary: "forgot somebody", at: coach.now
    ) { change in
      let id = try change.reading.person(named: person)
      var answer = try Self.answer(id, change.reading)
      answer.names = try change.forget(person: id)
      return answer
    }
    try coach.store.writeBack()
    return answer
  }

  private static func answer(_ id: Int64, _ reading: Reading) throws -> Answer {
    let person = try reading.person(id)
    return Answer(
      name: person?.name ?? "", handles: person?.handles.map(\.handle) ?? [],
      traces: try reading.traces(of: id))
  }
}

extension Reading {
  /// The one person a name or handle means.
  ///
  /// Throws a `Diagnostic` where nobody, or more than one, is meant.
  func person(named text: String) throws -> Int64 {
    let found = try people(matching: text, limit: 20)
    if found.count == 1 { return found[0] }
    let wanted = text.lowercased()
    let people = try found.compactMap { try person($0) }
    let exact = people.filter { person in
      person.name.lowercased() == wanted
        || person.handles.contains {
          [$0.handle.key, $0.handle.description.lowercased()].contains(wanted)
            || $0.handle.key == "@" + wanted
        }
    }
    if exact.count == 1 { return exact[0].id }
    guard !people.isEmpty else {
      throw Diagnostic(
        .error, "nobody called “\(text)” is known",
        hint: "write the handle, as in @ana@example.social"
      )
    }
    let choices = (exact.isEmpty ? people : exact).prefix(5)
      .map { $0.handles.first?.handle.name ?? $0.name }
    throw Diagnostic(
      .error, "several people may be “\(text)”",
      hint: "say which: \(choices.joined(separator: ", "))")
  }
}

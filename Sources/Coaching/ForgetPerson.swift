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
  public var person: WhichPerson

  /// Somebody to forget.
  public init(_ person: String, chosen: [String: Int64] = [:]) {
    self.person = WhichPerson(person, chosen: chosen)
  }

  /// Who is meant, and what would go.
  ///
  /// Throws a `Diagnostic` where nobody is meant, a `LogEncounter.Ambiguity` where several may be.
  public func preview(_ coach: Coach) throws -> Answer {
    try coach.store.read { try Self.answer(person.find($0), $0) }
  }

  /// Forgets them.
  public func run(in coach: Coach) throws -> Answer {
    let answer = try coach.store.change(
      command: "coach forget somebody", summary: "forgot somebody", at: coach.now
    ) { change in
      let id = try person.find(change.reading)
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

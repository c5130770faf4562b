// What the user says of people by hand: who is one, what else they are called, how they count.

import Domain
import Store

/// Says something of a person by hand; every such change can be taken back.
public struct EditPerson {
  /// What is said.
  public enum Word: Sendable {
    /// They are also called this.
    case alias(String)
    /// They are no longer called this.
    case noAlias(String)
    /// They are filed under these words.
    case tags([String])
    /// They are no longer filed under these words.
    case noTags([String])
    /// Their score, 1 to 100; nil leaves it to the counts.
    case score(Double?)
    /// How many days may pass between two contacts; nil for no matter how many.
    case cadence(Int?)
    /// What to call them.
    case name(String)
    /// Somebody else who is really them.
    case merge(WhichPerson)
    /// Somebody who looks like them and is not.
    case distinct(WhichPerson)
    /// Somebody who may be them after all.
    case notDistinct(WhichPerson)
  }

  /// What was done.
  public struct Answer: Sendable {
    /// Who.
    public var person: StoredPerson
    /// Whether anything changed.
    public var isChanged: Bool
    /// In plain words.
    public var sentence: String
  }

  /// Who.
  public var person: WhichPerson
  /// What is said of them.
  public var word: Word

  /// Something said of a person.
  public init(_ person: WhichPerson, _ word: Word) {
    self.person = person
    self.word = word
  }

  /// Says it.
  ///
  /// Throws a `Diagnostic` where it cannot be, and a `LogEncounter.Ambiguity` where a name may mean
  /// several people.
  public func run(in coach: Coach) throws -> Answer {
    try coach.store.change(command: coach.command, summary: "told of somebody", at: coach.now) {
      change in
      let id = try person.find(change.reading)
      guard let before = try change.reading.person(id) else {
        throw Diagnostic(.error, "nobody called “\(person.text)” is known any more")
      }
      let (isChanged, sentence) = try apply(to: id, before.name, in: &change)
      change.summary = sentence
      return Answer(
        person: try change.reading.person(id) ?? before, isChanged: isChanged,
        sentence: sentence)
    }
  }

  private func apply(
    to id: Int64, _ name: String, in change: inout Change
  ) throws -> (Bool, String) {
    switch word {
    case .alias(let alias):
      try Self.check(alias, "an alias")
      let isNew = try change.add(alias, as: .alias, of: id)
      return (isNew, "\(name) is \(isNew ? "" : "already ")called \(alias), too")
    case .noAlias(let alias):
      let had = try change.remove(alias, as: .alias, of: id)
      return (had, had ? "\(name) is no longer called \(alias)" : "\(name) has no alias \(alias)")
    case .tags(let tags):
      var new = 0
      for tag in tags {
        try Self.check(tag, "a tag")
        if try change.add(tag, as: .tag, of: id) { new += 1 }
      }
      return (new > 0, "\(name) is filed under \(Self.list(tags))")
    case .noTags(let tags):
      var gone = 0
      for tag in tags where try change.remove(Self.bare(tag), as: .tag, of: id) { gone += 1 }
      return (
        gone > 0,
        gone > 0
          ? "\(name) is no longer filed under \(Self.list(tags))"
          : "\(name) was not filed under \(Self.list(tags))"
      )
    case .score(let score):
      try change.rate(person: id, score: score)
      return (
        true,
        score.map { "\(name) has the score \(LogActivity.plain($0)), by hand" }
          ?? "the score of \(name) is left to public counts"
      )
    case .cadence(let days):
      try change.set(.cadence, of: id, to: days.map(String.init))
      return (true, "\(name) \(Self.pace(days))")
    case .name(let new):
      try Self.check(new, "a name")
      try change.name(person: id, new)
      return (new != name, "\(name) is called \(new)")
    case .merge(let other):
      let gone = try other.find(change.reading)
      let names = [name, try change.reading.person(gone)?.name ?? other.text]
      guard gone != id else { return (false, "\(name) and \(other.text) are one person already") }
      let own = try change.reading.ownPersons()
      guard !own.contains(id), !own.contains(gone) else {
        throw Diagnostic(
          .error, "one of them is you", hint: "only other people can be made one")
      }
      _ = try change.undistinguish(id, from: gone)
      try change.merge(gone, into: id)
      return (true, "\(names[1]) and \(names[0]) are one person now")
    case .distinct(let other): return try distinguish(id, name, from: other, true, in: &change)
    case .notDistinct(let other): return try distinguish(id, name, from: other, false, in: &change)
    }
  }

  private func distinguish(
    _ id: Int64, _ name: String, from other: WhichPerson, _ isDistinct: Bool,
    in change: inout Change
  ) throws -> (Bool, String) {
    let another = try other.find(change.reading)
    let theirs = try change.reading.person(another)?.name ?? other.text
    guard another != id else {
      throw Diagnostic(
        .error, "\(name) and \(other.text) are one person here",
        hint: "coach undo takes a merge back; handles tell two of one name apart")
    }
    if isDistinct {
      let isNew = try change.distinguish(id, from: another)
      return (isNew, "\(name) and \(theirs) are \(isNew ? "" : "already ")two people")
    }
    let had = try change.undistinguish(id, from: another)
    return (
      had,
      had
        ? "\(name) and \(theirs) may be one person again"
        : "nobody said that \(name) and \(theirs) are two people"
    )
  }

  static func pace(_ days: Int?) -> String {
    guard let days else { return "may hear from you whenever you like" }
    return days == 1 ? "should hear from you every day" : "should hear from you every \(days) days"
  }

  private static func check(_ value: String, _ what: String) throws {
    guard value.contains(where: { $0.isLetter || $0.isNumber }), value.count <= 200 else {
      throw Diagnostic(
        .error, "“\(value.prefix(40))” cannot be \(what)", hint: "use a word or a few")
    }
  }

  private static func bare(_ tag: String) -> String {
    tag.hasPrefix("#") ? String(tag.dropFirst()) : tag
  }

  private static func list(_ tags: [String]) -> String {
    tags.map { "#" + bare($0).lowercased() }.joined(separator: ", ")
  }
}

/// Sets how many days may pass between two contacts with everybody filed under a tag.
public struct PaceTag {
  /// The tag.
  public var tag: String
  /// How many days; nil for no matter how many.
  public var days: Int?

  /// A cadence of a tag.
  public init(_ tag: String, days: Int?) {
    self.tag = tag.hasPrefix("#") ? String(tag.dropFirst()) : tag
    self.days = days
  }

  /// Sets it; returns how many people have the tag.
  public func run(in coach: Coach) throws -> Int {
    let summary = "everybody filed under #\(tag.lowercased()) \(EditPerson.pace(days))"
    return try coach.store.change(command: coach.command, summary: summary, at: coach.now) {
      try $0.setCadence(ofTag: tag, to: days)
      return try $0.reading.people(tagged: tag).count
    }
  }
}

// people merge, distinct, alias, tag, score, cadence, name: what is said of people by hand.

import ArgumentParser
import Coaching
import Domain

extension Invocation {
  /// Says something of a person, asking who is meant where a name may mean several.
  func tell(
    _ name: String, _ word: @escaping ([String: Int64]) -> EditPerson.Word
  ) throws -> Ending {
    let coach = try coach()
    let answer = try asking { chosen in
      try EditPerson(WhichPerson(name, chosen: chosen), word(chosen)).run(in: coach)
    }
    guard let answer else { return .failed }
    let sentence = answer.sentence.prefix(1).uppercased() + answer.sentence.dropFirst()
    show(
      Done(
        schema: "coach.person-edit/1",
        sentence: sentence.hasSuffix(".") ? sentence : sentence + ".",
        hint: answer.isChanged ? "coach undo takes it back." : nil,
        fields: [
          "person": .string(answer.person.name),
          "handles": .array(answer.person.handles.map { .string($0.handle.description) }),
          "changed": .bool(answer.isChanged), "done": .string(answer.sentence),
        ]))
    return answer.isChanged ? .fine : .negative
  }

  /// Does work that may ask who is meant; nil where the question was not answered.
  func asking<Value>(_ work: ([String: Int64]) throws -> Value) throws -> Value? {
    var chosen: [String: Int64] = [:]
    while true {
      do { return try work(chosen) } catch let ambiguity as LogEncounter.Ambiguity {
        guard let person = try choose(ambiguity) else { return nil }
        chosen[ambiguity.name] = person
      }
    }
  }
}

struct PeopleMergeVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Say that two are one person; the first keeps name and score.")
  static let example = "coach people merge @ana@example.social \"Ana Ruiz\""

  @Argument(help: ArgumentHelp("Who stays.", valueName: "person")) var kept: String
  @Argument(help: ArgumentHelp("Who is the same.", valueName: "person")) var other: String
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    try invocation.tell(kept) { .merge(WhichPerson(other, chosen: $0)) }
  }
}

struct PeopleDistinctVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "distinct",
    abstract: "Say that two are not one person; they are not proposed as duplicates again.")
  static let example = "coach people distinct @ana@example.social \"Ana Ruiz\""

  @Argument(help: ArgumentHelp("The one.", valueName: "person")) var person: String
  @Argument(help: ArgumentHelp("The other.", valueName: "other")) var other: String
  @Flag(help: "Take it back: they may be one person after all.") var remove = false
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    try invocation.tell(person) {
      let other = WhichPerson(other, chosen: $0)
      return remove ? .notDistinct(other) : .distinct(other)
    }
  }
}

struct PeopleAliasVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "alias", abstract: "Give somebody another name to be found by.")
  static let example = "coach people alias \"Aleksandra Holm\" Sasha"

  @Argument(help: ArgumentHelp("Who.", valueName: "person")) var person: String
  @Argument(help: ArgumentHelp("The other name.", valueName: "alias")) var alias: String
  @Flag(help: "Take the alias away.") var remove = false
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    try invocation.tell(person) { _ in remove ? .noAlias(alias) : .alias(alias) }
  }
}

struct PeopleTagVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "File somebody under a word or several.")
  static let example = "coach people tag @ana@example.social rust climbing"

  @Argument(help: ArgumentHelp("Who.", valueName: "person")) var person: String
  @Argument(help: ArgumentHelp("The words.", valueName: "tag")) var tags: [String]
  @Flag(help: "Take the tags away.") var remove = false
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    try invocation.tell(person) { _ in remove ? .noTags(tags) : .tags(tags) }
  }
}

struct PeopleScoreVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Give somebody a score of 1 to 100 by hand; imports keep it.")
  static let example = "coach people score @ana@example.social 60"

  @Argument(help: ArgumentHelp("Who.", valueName: "person")) var person: String
  @Argument(help: ArgumentHelp("1 to 100, or none to go by counts.", valueName: "value"))
  var score: String
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    if score.lowercased() == "none" { return try invocation.tell(person) { _ in .score(nil) } }
    guard let value = Double(score), (1...100).contains(value) else {
      throw Diagnostic(
        .error, "“\(score)” is no score of a person", hint: "say a number from 1 to 100, or none")
    }
    return try invocation.tell(person) { _ in .score(value) }
  }
}

struct PeopleNameVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "name", abstract: "Say what to call somebody; imports keep it.")
  static let example = "coach people name @ana@example.social \"Ana Ruiz\""

  @Argument(help: ArgumentHelp("Who.", valueName: "person")) var person: String
  @Argument(help: ArgumentHelp("Their name.", valueName: "name")) var name: String
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    try invocation.tell(person) { _ in .name(name) }
  }
}

struct PeopleCadenceVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "cadence",
    abstract: "Say how often somebody, or everybody with a tag, should hear from you.",
    discussion: "As in 30d, 2w, 1m, or off. Without it, your own usual gap is learnt.")
  static let example = "coach people cadence #rust 30d"

  @Argument(help: ArgumentHelp("Who, or a tag with its #.", valueName: "person"))
  var person: String
  @Argument(help: ArgumentHelp("As in 30d, 2w, 1m or off.", valueName: "cadence"))
  var cadence: String
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let days = try Self.days(cadence)
    guard person.hasPrefix("#"), person.count > 1 else {
      return try invocation.tell(person) { _ in .cadence(days) }
    }
    let count = try PaceTag(person, days: days).run(in: try invocation.coach())
    let pace = days.map { "every \(Numbers.of($0, "day"))" } ?? "whenever you like"
    invocation.show(
      Done(
        schema: "coach.cadence/1",
        sentence: "Everybody filed under \(person) (\(Numbers.of(count, "person", "people"))) "
          + "should hear from you \(pace).",
        hint: "coach undo takes it back.",
        fields: [
          "tag": .string(String(person.dropFirst())), "days": .optional(days),
          "people": .integer(count),
        ]))
    return .fine
  }

  /// Days of `30d`, `30`, `2w`, `1m`, `1y`; nil of `off` and `none`.
  static func days(_ text: String) throws(Diagnostic) -> Int? {
    let word = text.lowercased()
    if word == "off" || word == "none" { return nil }
    let units: [(String, Int)] = [
      ("days", 1), ("day", 1), ("d", 1), ("weeks", 7), ("week", 7), ("w", 7), ("months", 30),
      ("month", 30), ("m", 30), ("years", 365), ("year", 365), ("y", 365), ("", 1),
    ]
    for (unit, length) in units where word.hasSuffix(unit) {
      let digits = word.dropLast(unit.count).filter { $0 != " " }
      guard let number = Int(digits), number > 0, number <= 3650 / length else { continue }
      return number * length
    }
    throw Diagnostic(
      .error, "“\(text)” is no cadence", hint: "write 30d, 2w, 1m or off; ten years at most")
  }
}

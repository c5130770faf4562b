// edit and forget: putting right what was logged, and forgetting somebody.

import ArgumentParser
import Coaching
import Domain

struct EditVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Correct an entry that was logged wrong.",
    discussion: """
      The number is that of coach history. What follows is the text of a post, the line of a \
      meeting, the value of a score or the number of followers, as it should be.
      """)
  static let example = "coach edit 7 \"Ana Ruiz and Cy at the Swift meetup\""

  @Argument(help: ArgumentHelp("The change's number.", valueName: "change")) var number: Int64
  @Argument(help: ArgumentHelp("What it should say.", valueName: "text")) var text: [String] = []
  @Option(help: ArgumentHelp("The day it should be on.", valueName: "day")) var on: String?
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func validate() throws {
    if text.isEmpty, on == nil {
      throw ValidationError("say what it should be: a text, a value, or --on a day")
    }
  }

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    let day = try on.map { try invocation.day($0, .log, today: try coach.today()) }
    var edit = EditEntry(number, words: text.isEmpty ? nil : text.joined(separator: " "), day: day)
    while true {
      do {
        let what = try edit.run(in: coach)
        invocation.show(
          Done(
            schema: "coach.edit/1", sentence: "Corrected: \(what).",
            hint: "coach undo takes the correction back.",
            fields: ["entry": .integer(Int(number)), "summary": .string(what)]))
        return .fine
      } catch let ambiguity as LogEncounter.Ambiguity {
        guard let chosen = try invocation.choose(ambiguity) else { return .failed }
        edit.chosen[ambiguity.name] = chosen
      }
    }
  }
}

struct ForgetVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Forget everything about somebody, for good.",
    discussion: """
      Their handles, responses and score go, and their place at meetings, also from what undo \
      keeps. What you wrote to them stays, without their name.
      """)
  static let example = "coach forget @ana@example.social --yes"

  @Argument(help: ArgumentHelp("Their name or handle.", valueName: "person")) var person: [String]
  @Flag(name: [.customShort("y"), .long], help: "Do not ask first.") var yes = false
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    let name = person.joined(separator: " ")
    let previewed = try invocation.asking { chosen in
      let work = ForgetPerson(name, chosen: chosen)
      return (work, try work.preview(coach))
    }
    guard let (work, found) = previewed else { return .failed }
    let handles = found.handles.map(\.name).filter { $0 != found.name }
    let who = found.name + (handles.isEmpty ? "" : " (\(handles.joined(separator: ", ")))")
    let traces =
      "\(Numbers.of(found.traces.responses, "response")), "
      + "\(Numbers.of(found.traces.posts, "post")) of yours to them, "
      + Numbers.of(found.traces.meetings, "meeting")
    let fields: KeyValuePairs<String, JSON> = [
      "responses": .integer(found.traces.responses), "posts": .integer(found.traces.posts),
      "meetings": .integer(found.traces.meetings),
    ]
    let preview = Done(
      schema: "coach.forget/1",
      sentence: "This forgets \(who): \(traces). It cannot be taken back.", fields: fields)
    guard try invocation.agrees(to: preview, yes: yes) else { return .negative }
    let gone = try work.run(in: coach)
    HistoryFile(path: invocation.folders.history).drop(linesWith: gone.names)
    invocation.show(
      Done(schema: "coach.forget/1", sentence: "Forgotten: \(traces).", fields: fields))
    return .fine
  }
}

// export: everything as one activity file.

import ArgumentParser
import Coaching
import Domain

struct ExportVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write everything as one activity file.",
    discussion: "Importing the file into an empty store gives the same store.")
  static let isHarmless = true
  static let example = "coach export my-activity.jsonl"

  @Argument(
    help: ArgumentHelp("The file; standard output if not said.", valueName: "file"),
    completion: .file())
  var file: String?
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    guard let file else {
      try ExportActivity().run(in: coach) { invocation.console.write($0) }
      return .fine
    }
    try NewFile.write(file) { try ExportActivity().run(in: coach, $0) }
    invocation.show(
      Done(
        schema: "coach.export/1", sentence: "Wrote everything to \(file).",
        fields: ["file": .string(file)]))
    return .fine
  }
}

// export: everything as one activity file.

import ArgumentParser
import Coaching
import Domain
import Foundation

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
    // Written beside its place and moved there when it is whole.
    let part = file + ".part"
    guard
      FileManager.default.createFile(
        atPath: part, contents: nil, attributes: [.posixPermissions: 0o600]),
      let handle = FileHandle(forWritingAtPath: part)
    else {
      throw Diagnostic(
        .error, "the file cannot be written", hint: "name another folder", place: .init(file: file))
    }
    do {
      try ExportActivity().run(in: coach) { try handle.write(contentsOf: Data($0.utf8)) }
      try handle.close()
      guard rename(part, file) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? FileManager.default.removeItem(atPath: part)
      if error is any DiagnosticConvertible { throw error }
      throw Diagnostic(
        .error, "the file could not be written whole, so it was not written",
        hint: "check the space on the disk", place: .init(file: file))
    }
    invocation.show(
      Done(
        schema: "coach.export/1", sentence: "Wrote everything to \(file).",
        fields: ["file": .string(file)]))
    return .fine
  }
}

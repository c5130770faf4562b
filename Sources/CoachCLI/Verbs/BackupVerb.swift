// backup and restore: the store in a file, and back.

import ArgumentParser
import Coaching
import Domain

struct BackupVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the store into a file, and check that it answers alike.")
  static let isHarmless = true
  static let example = "coach backup coach-2026-03-01.db"

  @Argument(help: ArgumentHelp("The new file.", valueName: "file"), completion: .file())
  var file: String
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let digest = try BackUpStore(to: file).run(in: try invocation.coach())
    invocation.show(
      Done(
        schema: "coach.backup/1", sentence: "Backed up to \(file).", hint: digest.sentence,
        fields: ["file": .string(file), "answers": digest.json]))
    return .fine
  }
}

struct RestoreVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a backup in the store's place.",
    discussion: "The store that was there before is kept beside it.")
  static let example = "coach restore coach-2026-03-01.db --yes"

  @Argument(help: ArgumentHelp("The backup.", valueName: "file"), completion: .file())
  var file: String
  @Flag(name: [.customShort("y"), .long], help: "Do not ask first.") var yes = false
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let work = RestoreStore(file, to: invocation.store, at: invocation.now)
    let found = try work.preview()
    let preview = Done(
      schema: "coach.restore/1", sentence: "This puts \(file) in the place of your store.",
      hint: found.sentence)
    guard try invocation.agrees(to: preview, yes: yes) else { return .negative }
    let answer = try work.run()
    invocation.show(
      Done(
        schema: "coach.restore/1",
        sentence: "Restored from \(file)."
          + (answer.kept.map { " What was there before is in \($0)." } ?? ""),
        hint: answer.digest.sentence,
        fields: [
          "file": .string(file), "kept": .optional(answer.kept), "answers": answer.digest.json,
        ]))
    return .fine
  }
}

extension StoreDigest {
  /// What both stores answer, in one sentence.
  var sentence: String {
    let score = score.map { ", score \(Numbers.tenths($0))" } ?? ""
    let movement = movement.map { ", \(Numbers.points($0)) in four weeks" } ?? ""
    return "Both answer alike: \(Numbers.of(lines, "line")) of export\(score)\(movement)."
  }

  var json: JSON {
    [
      "export": .string(export), "lines": .integer(lines), "score": .optional(score),
      "movement": .optional(movement), "reasons": .integer(reasons),
    ]
  }
}

// coach-phrases: trains the question reader on its labelled phrases, and measures it honestly.

import Domain
import Foundation
import Questions

let arguments = Array(CommandLine.arguments.dropFirst())
guard let command = arguments.first, arguments.count >= 2 else {
  FileHandle.standardError.write(
    Data(
      """
      usage: coach-phrases cross FOLDER          how well unseen patterns are told
             coach-phrases test FOLDER FILE      how well lines of INTENT<tab>TEXT are told
             coach-phrases train FOLDER OUT      writes the weights

      """.utf8))
  exit(2)
}
let phrases = try Phrase.load(arguments[1])
var training = Training()
if let samples = ProcessInfo.processInfo.environment["SAMPLES"].flatMap(Int.init) {
  training.samples = samples
}
if let decay = ProcessInfo.processInfo.environment["DECAY"].flatMap(Float.init) {
  training.decay = decay
}
if let epochs = ProcessInfo.processInfo.environment["EPOCHS"].flatMap(Int.init) {
  training.epochs = epochs
}
if let runs = ProcessInfo.processInfo.environment["RUNS"].flatMap(Int.init) {
  training.runs = runs
}
switch command {
case "cross":
  // Whole patterns are held out: every fifth line of an intent.
  var tally = Tally()
  for fold in 0..<5 {
    var counts: [Intent: Int] = [:]
    var seen: [Phrase] = []
    var held: [Phrase] = []
    for phrase in phrases {
      let index = counts[phrase.intent, default: 0]
      counts[phrase.intent] = index + 1
      if index % 5 == fold { held.append(phrase) } else { seen.append(phrase) }
    }
    let model = await training.model(seen)
    var random = Random(state: 99)
    for phrase in held {
      for _ in 0..<3 { tally.add(phrase.sample(&random), phrase.intent, model) }
    }
  }
  tally.show()
case "test" where arguments.count == 3:
  let model = await training.model(phrases)
  var tally = Tally()
  for line in try String(contentsOfFile: arguments[2], encoding: .utf8).split(separator: "\n") {
    let parts = line.split(separator: "\t")
    guard parts.count == 2, let intent = Intent(rawValue: String(parts[0])) else { continue }
    tally.add(String(parts[1]), intent, model)
  }
  tally.show()
case "train" where arguments.count == 3:
  let words = phrases.reduce(into: Set<String>()) { $0.formUnion($1.words) }
  let model = await training.model(phrases)
  try Weights.file(model, words, Phrase.fingerprint(phrases)).write(
    toFile: arguments[2], atomically: true, encoding: .utf8)
default:
  exit(2)
}

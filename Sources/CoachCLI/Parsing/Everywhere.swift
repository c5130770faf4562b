// The options that every verb takes, before it or after it.

import ArgumentParser

/// What can be said anywhere on a command line.
struct Everywhere: ParsableArguments {
  @Option(help: ArgumentHelp("The store's file.", valueName: "file"), completion: .file())
  var store: String?

  @Option(help: ArgumentHelp("Answer as if it were this time (RFC 3339).", valueName: "time"))
  var now: String?

  @Option(help: ArgumentHelp("Your time zone, as in Europe/Oslo.", valueName: "zone"))
  var zone: String?

  @Flag(help: "Answer in JSON.")
  var json = false

  @Flag(help: "Write no colours.")
  var noColor = false

  @Flag(help: "Write sentences: no drawings, plain ASCII, at most 80 columns.")
  var accessible = false

  /// The options as they would be typed.
  var spelled: [String] {
    var words: [String] = []
    if let store { words += ["--store", store] }
    if let now { words += ["--now", now] }
    if let zone { words += ["--zone", zone] }
    if json { words.append("--json") }
    if noColor { words.append("--no-color") }
    if accessible { words.append("--accessible") }
    return words
  }

  static let valued = ["--store", "--now", "--zone"]
  static let flags = ["--json", "--no-color", "--accessible"]

  /// Parts the words of a command line into these options and the rest, wherever they stand.
  ///
  /// What follows `--` is left alone.
  static func extract(from words: [Word]) -> (options: [String], rest: [Word]) {
    var options: [String] = []
    var rest: [Word] = []
    var index = 0
    while index < words.count {
      let word = words[index].text
      if word == "--" {
        rest += words[index...]
        break
      }
      if flags.contains(word) || valued.contains(where: { word.hasPrefix($0 + "=") }) {
        options.append(word)
      } else if valued.contains(word) {
        options.append(word)
        if index + 1 < words.count {
          index += 1
          options.append(words[index].text)
        }
      } else {
        rest.append(words[index])
      }
      index += 1
    }
    return (options, rest)
  }
}

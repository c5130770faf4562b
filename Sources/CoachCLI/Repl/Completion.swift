// What may come next on a line.

/// A word that may come next, and what it is.
struct Candidate: Hashable, Sendable {
  var word: String
  var about: String

  init(_ word: String, _ about: String = "") {
    self.word = word
    self.about = about
  }

  /// The word with quotes around it where it needs them.
  var quoted: Candidate { word.contains(" ") ? Candidate("\"\(word)\"", about) : self }
}

/// The words that complete a line: verbs, flags, and what the store knows.
struct Completion: Sendable {
  /// The words that a flag's or argument's value name stands for, given how they begin.
  var vocabulary: @Sendable (_ valueName: String, _ beginning: String) -> [Candidate] = { _, _ in []
  }

  /// Value names that stand for files.
  private static let files: Set<String> = ["path", "file"]

  /// The words that may stand after `before` and begin with `word`; names with spaces come quoted,
  /// unless a quote stands open.
  ///
  /// A literal beginning is wanted; case does not matter. Nil where a file is wanted.
  func words(before: String, word: String) -> [Candidate]? {
    let isQuoted = before.last == "\"" || before.last == "'"
    let line = isQuoted ? String(before.dropLast()) : before
    let typed = ((try? WordSplitter.split(line)) ?? []).map(\.text)
    return candidates(after: typed.first == "coach" ? Array(typed.dropFirst()) : typed, word: word)?
      .filter { Self.begins($0.word, with: word) }
      .map { isQuoted ? $0 : $0.quoted }
  }

  private static func begins(_ candidate: String, with word: String) -> Bool {
    let (candidate, word) = (candidate.lowercased(), word.lowercased())
    return candidate.hasPrefix(word) || candidate.hasPrefix("@" + word)
  }

  private func candidates(after typed: [String], word: String) -> [Candidate]? {
    guard let root = CommandTree.root else { return [] }
    if typed.first == "help", !word.hasPrefix("-") {
      return candidates(after: Array(typed.dropFirst()), word: word)
    }
    var command = root
    var isVerb = true
    var last: String?
    for text in typed {
      if isVerb, let next = command.subcommand(text) {
        command = next
        last = nil
      } else {
        if !text.hasPrefix("-") { isVerb = false }
        last = text
      }
    }
    if let last, let flag = command.arguments?.first(where: { $0.flags.contains(last) }),
      flag.kind == "option"
    {
      if let values = flag.allValues { return values.map { Candidate($0) } }
      let name = flag.valueName ?? ""
      return Self.files.contains(name) ? nil : vocabulary(name, word)
    }
    if word.hasPrefix("-") {
      var seen: Set<String> = []
      return ((command.arguments ?? []) + (root.arguments ?? [])).filter(\.shouldDisplay)
        .flatMap { argument in argument.flags.map { Candidate($0, argument.abstract ?? "") } }
        .filter { $0.word.hasPrefix("--") && seen.insert($0.word).inserted }
    }
    if isVerb, let subcommands = command.subcommands, !subcommands.isEmpty {
      return subcommands.filter(\.shouldDisplay)
        .map { Candidate($0.commandName, $0.abstract ?? "") }
    }
    let names = (command.arguments ?? []).filter { $0.kind == "positional" }
      .map { $0.valueName ?? "" }
    return names.contains(where: Self.files.contains) ? nil : names.flatMap { vocabulary($0, word) }
  }
}

// What may come next on a line.

/// The words that complete a line: verbs, flags, and what the store knows.
struct Completion: Sendable {
  /// The words that a flag's or argument's value name stands for.
  var vocabulary: @Sendable (_ valueName: String) -> [String] = { _ in [] }

  /// Value names that stand for files.
  private static let files: Set<String> = ["path", "file"]

  /// The words that may stand after `before` and begin with `word`; names with spaces come quoted.
  ///
  /// A literal beginning is wanted; case does not matter. Nil where a file is wanted.
  func words(before: String, word: String) -> [String]? {
    let typed = ((try? WordSplitter.split(before)) ?? []).map(\.text)
    return candidates(after: typed.first == "coach" ? Array(typed.dropFirst()) : typed, word: word)?
      .filter { Self.begins($0, with: word) }
      .map { $0.contains(" ") ? "\"\($0)\"" : $0 }
  }

  private static func begins(_ candidate: String, with word: String) -> Bool {
    candidate.lowercased().hasPrefix(word.lowercased())
      || candidate.hasPrefix("@") && candidate.lowercased().hasPrefix("@" + word.lowercased())
  }

  private func candidates(after typed: [String], word: String) -> [String]? {
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
      return Self.files.contains(flag.valueName ?? "") ? nil : vocabulary(flag.valueName ?? "")
    }
    if word.hasPrefix("-") {
      var seen: Set<String> = []
      return ((command.arguments ?? []) + (root.arguments ?? [])).filter(\.shouldDisplay)
        .flatMap(\.flags).filter { $0.hasPrefix("--") && seen.insert($0).inserted }
    }
    if isVerb, let subcommands = command.subcommands, !subcommands.isEmpty {
      return subcommands.filter(\.shouldDisplay).map(\.commandName)
    }
    let names = (command.arguments ?? []).filter { $0.kind == "positional" }
      .map { $0.valueName ?? "" }
    return names.contains(where: Self.files.contains) ? nil : names.flatMap { vocabulary($0) }
  }
}

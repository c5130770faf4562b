// The command that a question stands for, with exact dates.

import Domain
import Questions

/// Builds the words of a command from what a question was understood as.
enum EquivalentCommand {
  /// The words behind `coach`, the closest one that this program has.
  ///
  /// `why` and `chart` speak of closes: the days [A, B) are from the close of A−1 to that of B−1.
  static func words(for reading: QuestionReading, text: String, today: Day) -> [String] {
    for words in candidates(reading, text, today) {
      guard let name = words.first, VerbList.command(name) != nil else { continue }
      if let command = try? CoachCommand.parseAsRoot(words), command is any Verb { return words }
      if name == "help" { return words }
    }
    return ["help"]
  }

  /// Whether running it could change data, so that it is only shown.
  static func changes(_ words: [String]) -> Bool {
    if words.first == "help" { return false }
    guard let verb = (try? CoachCommand.parseAsRoot(words)) as? any Verb else { return true }
    return !type(of: verb).isHarmless
  }

  /// The words as they can be typed again.
  static func spelled(_ words: [String]) -> String {
    words.map { (word: String) -> String in
      word.isEmpty || word.contains { $0.isWhitespace || "\"'".contains($0) }
        ? "\"" + word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" : word
    }.joined(separator: " ")
  }

  private static func candidates(
    _ reading: QuestionReading, _ text: String, _ today: Day
  ) -> [[String]] {
    let period = reading.period
    let closes = period.map { Self.range($0.from - 1, $0.to - 1) } ?? []
    let since = period.map { ["--since", "\($0.from)", "--to", "\($0.to - 1)"] } ?? []
    let slots = reading.slots
    let account = slots.networks.count == 1 ? ["--account", slots.networks[0]] : []
    switch reading.intent {
    case .why:
      let only = slots.service.map { ["--score", $0] } ?? account
      return [["why"] + closes + only, ["why"] + closes]
    case .status:
      // A period that is not over ends at the latest close, which is what is told without a day.
      let over = period.flatMap { $0.to <= today ? $0.to - 1 : nil }
      return [["score"] + (over.map { ["--day", "\($0)"] } ?? []) + account]
    case .today: return [["today"]]
    case .whatIf: return [["whatif", text], ["advice"]]
    case .engage: return [["engage"], ["today"]]
    case .whenToPost: return [["posts", "--when"] + account, ["today"]]
    case .streaks: return [["streaks"]]
    case .followUp: return [["people", "drift"], ["people"], ["today"]]
    case .bestPosts: return [["posts", "--best"] + since + account]
    case .worstPosts: return [["posts", "--worst"] + since + account]
    case .compare:
      guard let period else { return [["score"]] }
      let spans = [slots.vs, period].compactMap(\.self).map { "\($0.from)..\($0.to - 1)" }
      return [["compare"] + spans + account]
    case .advice: return [["advice"], ["rules", "list"]]
    case .forecast: return [["forecast"] + (period.map { ["--to", "\($0.to - 1)"] } ?? [])]
    case .log: return logged(reading, text)
    case .people:
      let network = slots.networks.count == 1 ? ["--network", slots.networks[0]] : []
      let events = ["events"] + (slots.event.map { [$0] } ?? []) + since
      return (slots.people.first.map { [["person", $0]] } ?? [])
        + (events.count > 1 ? [events] : [])
        + [["people"] + network, ["people"], ["help", "met"]]
    case .help: return [["help"] + (slots.topic.flatMap(verb(about:)).map { [$0] } ?? [])]
    case .undo: return text.lowercased().contains("redo") ? [["redo"]] : [["undo"]]
    case .outOfScope: return [["help"]]
    }
  }

  /// The verb that a word is about, so that there is help on it.
  private static func verb(about topic: String) -> String? {
    let verbs = [
      "archive": "import", "archives": "import", "streak": "streaks", "habit": "streaks",
      "habits": "streaks", "strength": "streaks", "rule": "rules", "suggestion": "today",
      "suggestions": "today", "signal": "score", "signals": "score", "network": "account",
      "accounts": "account", "boundary": "day", "ledger": "why", "verdict": "why",
    ]
    return [verbs[topic], topic].compactMap(\.self).first { VerbList.command($0) != nil }
  }

  private static func range(_ from: Day, _ to: Day) -> [String] {
    ["--from", from.description, "--to", to.description]
  }

  private static func logged(_ reading: QuestionReading, _ text: String) -> [[String]] {
    let slots = reading.slots
    let day = reading.period.map { ["--on", "\($0.from)"] } ?? []
    let count = slots.numbers.first.map { Numbers.plainCount($0) }
    switch slots.what {
    case "met":
      let line = text.lowercased().hasPrefix("met ") ? String(text.dropFirst(4)) : text
      return [["met", line]]
    case "followers": return [["log", "followers", count ?? "COUNT"] + day, ["help", "log"]]
    case "score":
      return [
        ["log", "score", slots.service ?? "SERVICE", count ?? "VALUE"] + day, ["help", "log"],
      ]
    case "reply": return [["log", "reply", slots.people.first ?? "WHOM"] + day, ["help", "log"]]
    case "post": return [["log", "post", "TEXT"] + day, ["help", "log"]]
    default: return [["help", "log"]]
    }
  }
}

extension Numbers {
  /// 12 for 12.0, 1.4 for 1.4.
  fileprivate static func plainCount(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}

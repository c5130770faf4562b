// The question that a command answers: the way back from EquivalentCommand.

import Domain
import Questions

/// Reads the words of a command as the question it answers, so that "and the week before?" makes
/// sense after a command, too.
enum AskedCommand {
  /// The question behind the words after `coach`; nil for commands that answer none.
  static func question(_ words: [String], today: Day) -> QuestionReading? {
    let options = options(words)
    guard let intent = intent(words, options) else { return nil }
    var slots = QuestionSlots()
    if let network = options["--account"] ?? options["--network"] { slots.networks = [network] }
    slots.service = options["--score"]
    func day(_ name: String, _ mode: DateMode = .ask) -> DayRange? {
      options[name].flatMap { try? DatePhrase(today: today, mode: mode).read($0) }
    }
    switch intent {
    case .why:
      let opens = day("--from").map { $0.from + 1 } ?? day("--since")?.from
      if let opens {
        slots.period = DayRange(opens, max(opens + 1, day("--to")?.to ?? (today + 1)))
      }
    case .status: slots.period = day("--day").map { DayRange($0.to - 1, $0.to) }
    case .bestPosts, .worstPosts:
      slots.period = span(since: day("--since"), to: day("--to"), today)
    case .forecast: slots.period = day("--to", .plan).map { DayRange($0.to - 1, $0.to) }
    case .compare:
      let spans = words.dropFirst().compactMap { span($0, today) }
      slots.period = spans.last
      slots.vs = spans.count > 1 ? spans[0] : nil
    case .people where words.first == "person": slots.people = Array(words.dropFirst().prefix(1))
    case .people:
      slots.period = span(since: day("--since"), to: day("--to"), today)
      if words.first == "events" {
        slots.event = words.dropFirst().first.flatMap { $0.hasPrefix("-") ? nil : $0 }
      }
    case .help: slots.topic = words.dropFirst().first
    default: break
    }
    return QuestionReading(of: intent, slots)
  }

  private static func intent(_ words: [String], _ options: [String: String]) -> Intent? {
    switch words.first {
    case "why": .why
    case "score", "status": .status
    case "today": .today
    case "whatif": .whatIf
    case "posts":
      words.contains("--when") ? .whenToPost : words.contains("--worst") ? .worstPosts : .bestPosts
    case "streaks", "habits": .streaks
    case "people": words.contains("drift") ? .followUp : .people
    case "person", "events": .people
    case "compare": .compare
    case "advice", "rules": .advice
    case "forecast": .forecast
    case "help": .help
    case "undo", "redo": .undo
    case "log", "met": .log
    default: nil
    }
  }

  private static func options(_ words: [String]) -> [String: String] {
    var options: [String: String] = [:]
    for (name, value) in zip(words, words.dropFirst()) where name.hasPrefix("--") {
      options[name] = value
    }
    for word in words where word.hasPrefix("--") && word.contains("=") {
      let parts = word.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { options[String(parts[0])] = String(parts[1]) }
    }
    return options
  }

  private static func span(since: DayRange?, to: DayRange?, _ today: Day) -> DayRange? {
    since.map { DayRange($0.from, max($0.from + 1, to?.to ?? (today + 1))) }
  }

  private static func span(_ word: String, _ today: Day) -> DayRange? {
    let phrase = DatePhrase(today: today, mode: .ask)
    let ends = word.split(separator: "..").map(String.init)
    if ends.count == 2, let from = try? phrase.read(ends[0]), let to = try? phrase.read(ends[1]),
      from.from < to.to
    {
      return DayRange(from.from, to.to)
    }
    return try? phrase.read(word)
  }
}

// Reads the notation of timelines, and says what it cannot read and where.

extension Timeline {
  /// The most acts on one day of a line, and the most days a timeline reaches back.
  static let mostTimes = 1000
  static let mostDays = 190

  /// Reads a timeline; every line that cannot be read is reported.
  public static func parse(_ text: String) -> (timeline: Timeline, problems: [Problem]) {
    var events: [Event] = []
    var problems: [Problem] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      var reader = LineReader(line: String(line), number: number)
      do throws(Problem) {
        events += try reader.events()
      } catch {
        problems.append(error)
      }
    }
    return (Timeline(events: events), problems)
  }
}

/// Reads one line.
private struct LineReader {
  let characters: [Character]
  let number: Int
  var position = 0

  init(line: String, number: Int) {
    characters = Array(line)
    self.number = number
  }

  private func problem(_ message: String, at column: Int, hint: String? = nil) -> Timeline.Problem {
    Timeline.Problem(line: number, column: column, message: message, hint: hint)
  }

  /// The next word, comma or quoted text with the column it starts at.
  private mutating func word() throws(Timeline.Problem) -> (text: String, column: Int)? {
    while position < characters.count, characters[position].isWhitespace { position += 1 }
    guard position < characters.count else { return nil }
    let start = position
    if characters[start] == "," {
      position += 1
      return (",", start)
    }
    if characters[start] == "\"" {
      position += 1
      while position < characters.count, characters[position] != "\"" { position += 1 }
      guard position < characters.count else {
        throw problem("the quotation mark is never closed", at: start, hint: "add a \"")
      }
      position += 1
      return (String(characters[start..<position]), start)
    }
    while position < characters.count, !characters[position].isWhitespace,
      characters[position] != ","
    { position += 1 }
    return (String(characters[start..<position]), start)
  }

  mutating func events() throws(Timeline.Problem) -> [Timeline.Event] {
    guard let days = try word(), !days.text.hasPrefix("#") else { return [] }
    let span = try self.days(days.text, at: days.column)
    var events: [Timeline.Event] = []
    var current: Timeline.Event?
    var minute = 12 * 60
    func fresh(_ act: TimelineAct) -> Timeline.Event {
      Timeline.Event(first: span.0, last: span.1, minute: minute, act: act)
    }
    while let (text, column) = try word() {
      if text == "," {
        guard let done = current else {
          throw problem("there is no act before the comma", at: column)
        }
        events.append(done)
        current = nil
      } else if let time = Self.minute(text), current == nil {
        minute = time
      } else if current == nil {
        guard let act = TimelineAct(word: text) else { throw unknown(text, at: column) }
        current = fresh(act)
      } else {
        try modify(&current, text, column)
      }
    }
    guard let done = current else {
      throw problem(
        "the line ends without an act", at: characters.count, hint: "write one, as in 09:00 text")
    }
    return events + [done]
  }

  private mutating func modify(
    _ event: inout Timeline.Event?, _ text: String, _ column: Int
  ) throws(Timeline.Problem) {
    if text.hasPrefix("x"), let times = Int(text.dropFirst()) {
      guard (1...Timeline.mostTimes).contains(times) else {
        throw problem("x\(times) is not between x1 and x\(Timeline.mostTimes)", at: column)
      }
      event?.times = times
    } else if text.hasPrefix("#"), text.count > 1 {
      event?.tags.append(String(text.dropFirst()))
    } else if text.hasPrefix("@"), text.count > 1 {
      event?.people.append(try person(text, column))
    } else if text.hasPrefix("\"") {
      event?.text = String(text.dropFirst().dropLast())
    } else if text == "on" {
      guard let network = try word(), network.text != "," else {
        throw problem("on needs a network after it", at: column, hint: "write on x")
      }
      event?.network = network.text
    } else if text == "told" || text == "untold", case .meet = event?.act {
      event?.act = .meet(told: text == "told")
    } else {
      let known = TimelineAct(word: text) != nil || Self.minute(text) != nil
      throw problem(
        "\(text) cannot stand here", at: column,
        hint: known ? "write a comma before it" : "write xN, #tag or @person:score")
    }
  }

  private func person(_ text: String, _ column: Int) throws(Timeline.Problem) -> Timeline.Person {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return Timeline.Person(handle: text) }
    guard let score = Double(parts[1]), score >= 1, score <= 100 else {
      throw problem(
        "\(parts[1]) is no score", at: column + parts[0].count + 1, hint: "write 1 to 100")
    }
    return Timeline.Person(handle: String(parts[0]), score: score)
  }

  private func unknown(_ text: String, at column: Int) -> Timeline.Problem {
    if text.contains(":") {
      return problem("\(text) is no time of day", at: column, hint: "write 09:30")
    }
    let near = Spelling.nearest(to: text, among: TimelineAct.words)
    return problem(
      "no act is called \(text)", at: column,
      hint: near.map { "did you mean \($0)?" }
        ?? "acts are \(TimelineAct.words.joined(separator: ", "))")
  }

  private func days(_ text: String, at column: Int) throws(Timeline.Problem) -> (Int, Int) {
    func offset(_ text: Substring) -> Int? {
      guard text.hasSuffix("d"), let n = Int(text.dropLast()), n <= 0, n >= -Timeline.mostDays
      else { return nil }
      return n
    }
    let dots = text.firstRange(of: "..")
    let low = offset(text[..<(dots?.lowerBound ?? text.endIndex)])
    let high = dots.map { offset(text[$0.upperBound...]) } ?? low
    guard let low, let high else {
      throw problem(
        "\(text) is no day", at: column,
        hint: "write 0d for today, -1d for yesterday or -5d..-1d; at most -190d")
    }
    guard low <= high else {
      throw problem(
        "\(text) ends before it starts", at: column, hint: "write \(high)d..\(low)d")
    }
    return (low, high)
  }

  private static func minute(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isNumber) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    return hour * 60 + minute
  }
}

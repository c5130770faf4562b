// What was talked about: the last question, and the readings offered for it.

import Coaching
import Domain
import Questions

/// Runs what is typed at the prompt: exact commands first, then questions in plain words.
struct Conversation {
  private var last: QuestionReading?
  private var question = ""
  private var offered: [Intent] = []

  /// Runs one line.
  mutating func take(_ line: String, in program: Program, _ invocation: Invocation) {
    if let number = Int(line), !offered.isEmpty {
      guard offered.indices.contains(number - 1) else {
        invocation.tell(
          Diagnostic(
            .error, "there is no reading \(number)", hint: "say 1 to \(offered.count)"))
        return
      }
      ask(question, as: offered[number - 1], invocation)
      return
    }
    offered = []
    do throws(Diagnostic) {
      var words = try WordSplitter.split(line)
      if words.first?.text == "coach" { words.removeFirst() }
      guard !words.isEmpty else { return }
      run(words, line, in: program, invocation)
    } catch {
      guard let word = line.split(separator: " ").first, VerbList.command(String(word)) == nil
      else { return invocation.tell(error) }
      ask(line, as: nil, invocation)
    }
  }

  private mutating func run(
    _ words: [Word], _ line: String, in program: Program, _ invocation: Invocation
  ) {
    let texts = words.map(\.text)
    let isOption = texts[0].hasPrefix("-")
    let isVerb = isOption || VerbList.command(texts[0]) != nil
    let hasFlags = texts.contains { $0.hasPrefix("--") }
    if isVerb, !hasFlags, texts.count > 1, !program.understands(words),
      let reading = try? AskQuestion(line).reading(invocation.coach()), reading.isConfident
    {
      // "why has my score gone down" begins like a command and is a question.
      return ask(line, as: nil, invocation)
    }
    if isVerb {
      _ = program.run(words)
      if let today = try? invocation.coach().today() {
        last = AskedCommand.question(texts, today: today) ?? last
      }
      return
    }
    if hasFlags || texts.count == 1, !line.hasSuffix("?"),
      let near = Nearest.to(texts[0], among: VerbList.names)
    {
      return guess(near, words, in: program, invocation)
    }
    ask(line, as: nil, invocation)
  }

  /// A mistyped verb: run when nothing can change by it, otherwise only named.
  private func guess(
    _ verb: String, _ words: [Word], in program: Program, _ invocation: Invocation
  ) {
    let guessed = [Word(text: verb, raw: verb)] + words.dropFirst()
    guard !EquivalentCommand.changes(guessed.map(\.text)), program.understands(guessed) else {
      _ = program.run(words)
      return
    }
    invocation.tell(Diagnostic(.note, "there is no verb “\(words[0].text)”; this is “\(verb)”"))
    _ = program.run(guessed)
  }

  private mutating func ask(_ line: String, as intent: Intent?, _ invocation: Invocation) {
    do {
      let coach = try invocation.coach()
      let asked = AskQuestion(line)
      let reading =
        try intent.map { try asked.reading(coach, as: $0) }
        ?? asked.reading(coach, after: last)
      question = line
      offered = reading.isConfident ? [] : reading.readings.map(\.intent)
      if reading.isConfident { last = reading }
      _ = try AskVerb.answer(reading, to: line, coach, invocation, runs: reading.isConfident)
      if !offered.isEmpty {
        invocation.tell(Diagnostic(.note, "say 1, 2 or 3, or put it in other words"))
      }
    } catch {
      _ = Failure.tell(error, words: [], in: invocation)
    }
  }
}

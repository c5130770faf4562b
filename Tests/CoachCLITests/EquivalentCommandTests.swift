// A question is spelled as a command, and that command is the same question.

import Domain
import Questions
import Testing

@testable import CoachCLI

@Suite struct EquivalentCommandTests {
  /// Wednesday 2026-03-04.
  let today = Day(iso: "2026-03-04") ?? Day(0)

  @Test func `parsing the command of any question gives the same command again`() throws {
    let ranges: [DayRange?] = [
      nil, DayRange(today - 9, today - 2), DayRange(today - 1, today),
      DayRange(today - 400, today - 31),
    ]
    for intent in Intent.allCases where ![.outOfScope, .log, .whatIf].contains(intent) {
      for range in ranges {
        for networks in [[], ["mastodon"]] {
          for people in [[], ["@ana@example.social"]] {
            var slots = QuestionSlots()
            slots.period =
              intent == .forecast ? range.map { _ in DayRange(today + 9, today + 10) } : range
            slots.networks = networks
            slots.people = people
            slots.event = networks.isEmpty ? "Ink Days" : nil
            if intent == .compare, let range { slots.vs = DayRange(range.from - 7, range.from) }
            let asked = QuestionReading(of: intent, slots)
            let words = EquivalentCommand.words(for: asked, text: "", today: today)
            let read = try #require(
              AskedCommand.question(words, today: today), "\(intent) \(words)")
            let again = EquivalentCommand.words(for: read, text: "", today: today)
            #expect(again == words, "\(intent) \(words)")
          }
        }
      }
    }
  }

  @Test func `how a running week goes is the score at the latest close`() {
    func words(_ period: DayRange) -> [String] {
      var slots = QuestionSlots()
      slots.period = period
      return EquivalentCommand.words(
        for: QuestionReading(of: .status, slots), text: "", today: today)
    }
    #expect(words(DayRange(today - 2, today + 1)) == ["score"])
    #expect(words(DayRange(today, today + 1)) == ["score"])
    #expect(words(DayRange(today - 9, today - 2)) == ["score", "--day", "2026-03-01"])
  }

  @Test func `why speaks of closes, lists of days, and a network is an account`() {
    func words(_ intent: Intent, _ networks: [String] = []) -> String {
      var slots = QuestionSlots()
      slots.period = DayRange(today - 9, today - 2)
      slots.networks = networks
      return EquivalentCommand.spelled(
        EquivalentCommand.words(for: QuestionReading(of: intent, slots), text: "", today: today))
    }
    #expect(words(.why) == "why --from 2026-02-22 --to 2026-03-01")
    #expect(
      words(.why, ["mastodon"]) == "why --from 2026-02-22 --to 2026-03-01 --account mastodon")
    #expect(words(.bestPosts) == "posts --best --since 2026-02-23 --to 2026-03-01")
    #expect(words(.status, ["x"]) == "score --day 2026-03-01 --account x")
  }

  @Test func `help is about a verb that there is`() {
    for topic in ["archive", "streak", "signal", "drift", "undo", "nothing"] {
      var slots = QuestionSlots()
      slots.topic = topic
      let words = EquivalentCommand.words(
        for: QuestionReading(of: .help, slots), text: "", today: today)
      #expect(words[0] == "help")
      for verb in words.dropFirst() { #expect(VerbList.command(verb) != nil, "\(topic)") }
    }
  }

  @Test func `what would change something is only shown`() {
    #expect(EquivalentCommand.changes(["undo"]))
    #expect(EquivalentCommand.changes(["met", "Ana"]))
    #expect(!EquivalentCommand.changes(["why"]))
    #expect(!EquivalentCommand.changes(["posts", "--best"]))
    #expect(!EquivalentCommand.changes(["rules", "list"]))
    #expect(EquivalentCommand.changes(["account", "remove", "x", "--yes"]))
  }
}

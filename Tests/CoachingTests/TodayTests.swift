// What today never does: bad manners, giants who never answer, pressure on days off; and what it does
// for people one met and for rules of one's own.

import Coaching
import Domain
import Foundation
import RuleBook
import TestSupport
import Testing

@Suite struct TodayTests {
  private static let bundled = URL(fileURLWithPath: #filePath)
    .appending(path: "../../../Rules").standardized.path

  /// A life of ten quiet weeks in which all is well: two answered posts a day.
  private func life() throws -> ActivityFile {
    var life = try ActivityFile()
    for offset in -70...0 {
      let day = AdviceLife.last + offset
      for hour in [9, 18] {
        let id = "\(day)p\(hour)"
        try life.post("\(day) \(hour < 10 ? "0" : "")\(hour):05", "Notes on part \(id).", id: id)
        for index in 0..<3 {
          let who = "@p\((offset + 100) * 7 % 40 + index)@example.net"
          try life.respond(.like, by: who, to: id, "\(day) 19:2\(index)", id: "\(id)r\(index)")
        }
      }
    }
    return life
  }

  private func cover(_ life: inout ActivityFile) throws {
    try life.cover("\(AdviceLife.last - 70)", "\(AdviceLife.last)")
  }

  private func today(
    _ desk: Desk, personal: String? = nil
  ) throws -> SuggestToday.Answer {
    try SuggestToday(
      folders: RuleFolders(bundled: Self.bundled, personal: personal), isWhole: true
    ).answer(desk.coach)
  }

  private func suggestion(_ rule: String, _ desk: Desk) throws -> SuggestToday.Suggestion? {
    try today(desk).suggestions.first { $0.rule.id == rule }
  }

  @Test func `of many who wait three are named, whatever their size, the longest waiting first`()
    throws
  {
    var life = try life()
    for index in 0..<10 {
      let who = "@w\(index)@example.net"
      life.person(who, followers: index == 0 ? 6 : 100_000)
      try life.respond(
        .mention, by: who, "2026-02-27 10:\(10 + index)", text: "What do you think?")
    }
    try cover(&life)
    try withDesk { desk in
      try desk.take(life)
      let first = try #require(try today(desk).shown.first)
      #expect(first.rule.id == "always-reply" && first.isAwaited)
      #expect(
        first.people.map(\.name) == ["@w0@example.net", "@w1@example.net", "@w2@example.net"])
      #expect(first.others == 7)
    }
  }

  @Test func `a giant who never answered is not suggested, somebody who answers is`() throws {
    var life = try life()
    life.person("@giant@example.com", followers: 9_000_000, listed: 90_000)
    life.person("@star@example.com", score: 70)
    for offset in -30 ... -20 {
      try life.reply("\(AdviceLife.last + offset) 12:00", to: "@giant@example.com")
    }
    try life.reply("2026-02-01 12:10", to: "@star@example.com", id: "s")
    try life.respond(.like, by: "@star@example.com", to: "s", "2026-02-01 13:00")
    try cover(&life)
    try withDesk { desk in
      try desk.take(life)
      let engage = try #require(try suggestion("engage-higher-scored", desk))
      #expect(engage.people.map(\.name) == ["@star@example.com"])
      for suggestion in try today(desk).suggestions {
        #expect(!suggestion.people.contains { $0.name == "@giant@example.com" })
      }
    }
  }

  private func rule(_ id: String, title: String, advice: String) -> String {
    """
    rule: \(id)
    version: 1
    status: stable
    level: warning
    group: \(id)
    title: \(title)
    advice: \(advice)
    why: A rule of one's own.
    evidence: none
    window: 14d
    enough: posts >= 5
    when: question_share < 0.5
    explains: [post-mix]
    effort: 1
    suggest: "{{ questions }} of {{ posts }} posts asked something. {{ fix }} would do."
    fix: [question]
    cooldown: 2d
    tests: []

    """
  }

  @Test func `a rule of one's own takes part, and bad manners never do`() throws {
    var life = try life()
    try cover(&life)
    try withDesk { desk in
      try desk.take(life)
      let folder = desk.folder.appending(path: "Rules/own")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (id, title, advice) in [
        ("my-question", "Ask in the evening", "Ask one thing you want to know."),
        ("trade", "Trade favours", "Retweet me and I retweet you."),
        ("bait", "Get likes", "Like this if you agree."),
      ] {
        try rule(id, title: title, advice: advice).write(
          to: folder.appending(path: "\(id).yaml"), atomically: true, encoding: .utf8)
      }
      let answer = try today(desk, personal: folder.deletingLastPathComponent().path)
      let own = try #require(answer.suggestions.first { $0.rule.id == "my-question" })
      #expect(own.hidden == nil && own.act == .question)
      #expect(own.gain != nil)
      #expect(own.evidence.hasPrefix("0 of 28 posts asked something."))
      #expect(!answer.suggestions.contains { ["trade", "bait"].contains($0.rule.id) })
    }
  }

  @Test func `people met come up two days later, by their pace after that, and not in a break`()
    throws
  {
    var life = try life()
    try life.met(
      "2026-02-26 18:00", ["Noor Vale (@noor@example.org)"], event: "Book fair",
      knowsHandles: false)
    try cover(&life)
    try withDesk { desk in
      try desk.take(life)
      let word = try #require(try suggestion("connect-after-meeting", desk))
      #expect(word.people.map(\.name) == ["Noor Vale"])
      #expect(word.people.first?.words == "Book fair")
      let handles = try #require(try suggestion("share-your-handles", desk))
      #expect(handles.people.map(\.name) == ["Noor Vale"])
      #expect(try suggestion("keep-in-touch", desk)?.hidden != nil)
      // A word sets the clock anew.
      var later = try ActivityFile()
      try later.reply("2026-02-27 09:00", to: "@noor@example.org")
      try desk.take(later, as: "later.jsonl")
      #expect(try suggestion("connect-after-meeting", desk) == nil)
      #expect(try suggestion("keep-in-touch", desk) == nil)
      _ = try EditPerson(WhichPerson("Noor Vale"), .cadence(2)).run(in: desk.coach)
      let pace = try #require(try suggestion("keep-in-touch", desk))
      #expect(pace.people.map(\.name) == ["Noor Vale"])
      #expect(pace.people.first?.tie == .contact)
      try DeclarePause(PauseRecord(from: day("2026-02-28"), to: day("2026-03-01")))
        .run(in: desk.coach)
      let after = try suggestion("keep-in-touch", desk)
      #expect(after?.people.map(\.name) == ["Noor Vale"])
      try DeclarePause(PauseRecord(from: day("2026-03-02"), to: day("2026-03-04")))
        .run(in: desk.coach)
      let resting = try today(desk)
      #expect(resting.pause != nil && resting.suggestions.isEmpty)
    }
  }

  @Test func `friends known online only are named where a meeting is proposed`() throws {
    var life = try life()
    for name in ["ana", "bo"] {
      let who = "@\(name)@example.org"
      try life.reply("2026-01-20 12:00", to: who, id: "to-\(name)")
      for offset in 0..<4 {
        try life.respond(
          .reply, by: who, to: "to-\(name)", "2026-02-0\(offset + 1) 12:00", text: "Yes.")
      }
      try life.reply("2026-02-08 12:00", to: who)
    }
    try cover(&life)
    try withDesk { desk in
      try desk.take(life)
      let meet = try #require(try suggestion("meet-your-online-friends", desk))
      #expect(meet.people.map(\.name).sorted() == ["@ana@example.org", "@bo@example.org"])
    }
  }

  @Test func `what was turned down stays away, and what was put off comes back on its day`() throws
  {
    try withDesk { desk in
      try desk.take(AdviceLife(.linkOnly, seed: 1).past())
      let first = try #require(try today(desk).shown.first)
      _ = try DecideSuggestion(first.number, .skipped).run(in: desk.coach)
      #expect(try today(desk).shown.first?.decision?.verdict == .skipped)
      let file = desk.folder.appending(path: "coach.db").path
      for (days, rests) in [(1, true), (6, true), (15, false)] {
        let later = try Coach.open(
          at: file, now: Desk.now.adding(days: days), zone: "Europe/Oslo")
        let answer = try SuggestToday().answer(later)
        #expect(answer.resting.contains { $0.rule.id == first.rule.id } == rests)
        #expect(!(rests && answer.suggestions.contains { $0.rule.id == first.rule.id }))
        try later.store.close()
      }
    }
  }

  @Test func `the score looked at many times a day brings a gentle word, not at once`() throws {
    try withDesk { desk in
      let words = (1...13).map { _ in NoteLook().run(in: desk.coach) }
      #expect(words.compactMap(\.self) == [NoteLook.many, 2 * NoteLook.many])
    }
  }
}

extension Instant {
  /// So many days of 24 hours later.
  fileprivate func adding(days: Int) -> Instant {
    Instant(seconds: seconds + Int64(days) * 86_400)
  }
}

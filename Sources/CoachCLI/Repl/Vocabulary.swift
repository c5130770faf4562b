// The words that complete a value: accounts, people, meetings, rules, days, changes.

import Coaching
import Domain
import Foundation
import Questions

/// What the store, the rules and the grammar of days offer for completion.
struct Vocabulary: Sendable {
  let store: String
  let now: Instant

  private static let days = [
    "today", "yesterday", "this week", "last week", "last 7 days", "last month", "this month",
    "last year", "last monday", "last friday", "tomorrow", "next week",
  ]
  private static let networks = [
    "mastodon", "x", "bluesky", "linkedin", "instagram", "facebook", "threads", "youtube", "blog",
  ]

  /// The words for a value of this name; none for names that are free text.
  ///
  /// Of people only those whose name or handle holds `beginning`, fifty at most.
  func words(_ valueName: String, beginning: String) -> [Candidate] {
    switch valueName {
    case "day", "days", "span": days
    case "network": Self.networks.map { Candidate($0) }
    case "shell": ["bash", "zsh", "fish"].map { Candidate($0) }
    case "account": offer { $0.accounts.map { Candidate($0.handle.name, $0.about) } }
    case "person": people(beginning)
    case "line": people(beginning) + events
    case "event": events
    case "tag": offer { $0.tags.map { Candidate($0, "a tag") } }
    case "zone": TimeZone.knownTimeZoneIdentifiers.map { Candidate($0) }
    case "service", "score": services
    case "change": offer { $0.changes.map { Candidate("\($0.id)", $0.summary) } }
    case "rule": SuggestWords.rules(habits: false).map { Candidate($0.id, $0.title) }
    case "habit":
      offer { $0.habits.map { Candidate($0, "your own") } }
        + SuggestWords.rules(habits: true).map { Candidate($0.id, $0.title) }
    default: []
    }
  }

  private var events: [Candidate] {
    offer { $0.events.map { Candidate($0, "a meeting") } }
  }

  /// Outside scores, those that were logged before the ones that are well known.
  private var services: [Candidate] {
    let logged = offer { $0.services.map { Candidate($0, "an outside score") } }
    let others = ["kred", "linkedin-ssi"].filter { name in !logged.contains { $0.word == name } }
    return logged + others.map { Candidate($0, "an outside score, none logged yet") }
  }

  private func people(_ beginning: String) -> [Candidate] {
    offer(beginning) { words in
      words.guests.map { Candidate($0.handle, $0.name) }
        + words.people.flatMap { person in
          let handles = person.handles.map { Candidate($0.name, person.name) }
          let isNamed = !handles.contains { $0.word == person.name } && !person.name.isEmpty
          return (isNamed ? [Candidate(person.name, handles.first?.word ?? "")] : []) + handles
        }
    }
  }

  /// Phrases, each with the days it means today.
  private var days: [Candidate] {
    guard let coach = try? Coach.open(at: store, now: now), let today = try? coach.today() else {
      return Self.days.map { Candidate($0) }
    }
    return Self.days.map { phrase in
      guard let range = try? DatePhrase(today: today, mode: .ask).read(phrase) else {
        return Candidate(phrase)
      }
      let last = range.to - 1
      return Candidate(
        phrase, range.from == last ? "\(range.from)" : "\(range.from) to \(last)")
    }
  }

  private func offer(
    _ beginning: String = "", _ words: (SuggestWords.Answer) -> [Candidate]
  ) -> [Candidate] {
    guard let coach = try? Coach.open(at: store, now: now),
      let answer = try? SuggestWords(people: beginning).answer(coach)
    else { return [] }
    return words(answer)
  }
}

// Reads the labelled phrases and writes them out in full.

import Foundation
import Questions

/// One line of the phrases: an intent and a pattern that stands for many phrases.
struct Phrase {
  var intent: Intent
  var pattern: String

  /// All lines of a folder of `INTENT.txt` files, in a fixed order.
  static func load(_ folder: String) throws -> [Phrase] {
    var phrases: [Phrase] = []
    for intent in Intent.allCases {
      let text = try String(contentsOfFile: "\(folder)/\(intent.rawValue).txt", encoding: .utf8)
      for line in text.split(separator: "\n") where !line.hasPrefix("#") {
        phrases.append(Phrase(intent: intent, pattern: String(line)))
      }
    }
    return phrases
  }

  /// Changes when any phrase does, so that stale weights are noticed.
  static func fingerprint(_ phrases: [Phrase]) -> String {
    IntentWeights.fingerprint(phrases.map { "\($0.intent.rawValue) \($0.pattern)" })
  }

  /// Words of the pattern itself, without what fills its placeholders.
  var words: Set<String> {
    let bare = pattern.replacing(/<[a-z]+>/, with: " ").map { "()|,:;?!".contains($0) ? " " : $0 }
    return Set(
      QuestionText(String(bare)).words.map(\.plain).filter { $0.allSatisfy(\.isLetter) })
  }

  /// One phrase that the pattern stands for.
  func sample(_ random: inout Random) -> String {
    var rest = Substring(pattern)
    let text = Self.expand(&rest, &random)
    return Fillers.fill(text, &random)
  }

  private static func expand(_ rest: inout Substring, _ random: inout Random) -> String {
    var text = ""
    while let character = rest.popFirst() {
      switch character {
      case "(":
        var choices: [String] = []
        repeat {
          choices.append(expand(&rest, &random))
          // `expand` stops behind a bar or a closing bracket.
        } while closed(&rest)
        text += choices[random.below(choices.count)]
      case "|":
        rest = "|" + rest
        return text
      case ")":
        rest = ")" + rest
        return text
      default: text.append(character)
      }
    }
    return text
  }

  /// Takes the bar or bracket away; whether another choice follows.
  private static func closed(_ rest: inout Substring) -> Bool { rest.popFirst() == "|" }
}

/// A small generator, so that training gives the same weights every time (SplitMix64).
struct Random {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(count, 1))) }
}

/// What placeholders are filled with.
enum Fillers {
  private static let table: [String: [String]] = [
    "past": [
      "last week", "yesterday", "last month", "since monday", "since the weekend", "last friday",
      "in the last two weeks", "the past 30 days", "last year", "over the last month", "last night",
      "since january", "two weeks ago", "last quarter", "last weekend", "this week", "this month",
      "since last tuesday", "the last 7 days", "from 5 to 12 january", "last summer",
    ],
    "now": [
      "today", "this morning", "tonight", "this evening", "this afternoon", "now", "today",
      "this week",
    ],
    "future": [
      "tomorrow", "next week", "next month", "on friday", "this weekend", "in two weeks",
      "in a month", "next year", "on monday", "until sunday", "for the next 7 days", "in 3 months",
      "the rest of the week",
    ],
    "open": [
      "in december", "in february", "march", "on friday", "in 2025", "on sunday", "q3",
      "in week 6", "january", "on 11 feb", "the weekend", "in the second week of may", "2025-11",
      "between 10 and 15 january", "by june", "in autumn",
    ],
    "number": ["12", "3", "60", "1.4", "five", "75", "2", "100", "20", "ten", "4", "50", "250"],
    "network": [
      "mastodon", "x", "bluesky", "linkedin", "twitter", "Mastodon", "bsky", "instagram",
    ],
    "event": [
      "the Kelp Summit", "the swift meetup", "Ink Days", "the conference", "the wedding",
      "the kelp summit", "the book fair", "HarborConf", "the workshop", "Dora's birthday",
      "the library conference", "the harbour festival", "the party", "ferryfest",
    ],
  ]
  private static let syllables = [
    "ar", "be", "ri", "ka", "lo", "mi", "na", "ot", "sig", "run", "tor", "vel", "wen", "ya", "zol",
    "hal", "quin", "per", "dan", "el", "sten", "gar", "lia", "bo", "fre", "us", "ine", "mar",
  ]

  static func fill(_ text: String, _ random: inout Random) -> String {
    var filled = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      filled += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      if name == "person" {
        filled += person(&random)
      } else if let choices = table[name] {
        filled += choices[random.below(choices.count)]
      }
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }

  private static func word(_ random: inout Random) -> String {
    (0...random.below(2) + 1).map { _ in syllables[random.below(syllables.count)] }.joined()
  }

  private static func person(_ random: inout Random) -> String {
    switch random.below(8) {
    case 0: return "@\(word(&random))@example.social"
    case 1: return "@\(word(&random))"
    case 2, 3: return word(&random)
    case 4: return "\(word(&random)) \(word(&random))"
    case 5: return word(&random).capitalized
    default: return "\(word(&random)) \(word(&random))".capitalized
    }
  }
}

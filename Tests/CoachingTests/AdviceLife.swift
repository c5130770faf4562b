// Generated lives with one weakness, and the week after: as usual, or with advice followed.

import Coaching
import Domain
import RuleEngine
import TestSupport

/// A life of about a hundred days in which one thing went wrong for the last three weeks.
///
/// Every post is drawn from a stream of its own, so the same week with and without advice shares all
/// other chance. Everybody who writes is answered and everybody who reshares is thanked, unless that
/// is the weakness.
struct AdviceLife {
  /// What went wrong.
  enum Weakness: String, CaseIterable {
    case linkOnly, greetings, squeezed, stopped, unanswered, unthanked

    /// The rules that speak to it.
    var rules: Set<String> {
      switch self {
      case .linkOnly: ["avoid-link-only-posting"]
      case .greetings: ["beyond-good-morning"]
      case .squeezed: ["spread-your-posting-times"]
      case .stopped: ["keep-going", "post-original"]
      case .unanswered: ["always-reply"]
      case .unthanked: ["thank-your-amplifiers"]
      }
    }
  }

  /// What is done in the week after besides what was usual.
  enum Advice {
    case none
    /// Everybody who waits is answered, and nothing else.
    case answering
    case following([SuggestToday.Suggestion])
  }

  /// The last closed day.
  static let last = day("2026-03-01")
  static let length = 110
  private static let weakDays = 21

  let weakness: Weakness?
  let seed: Int
  private let people: Int
  private let daily: Double
  private let rate: Double

  init(_ weakness: Weakness?, seed: Int) {
    (self.weakness, self.seed) = (weakness, seed)
    var chance = Chance("\(weakness?.rawValue ?? "none") \(seed)")
    people = 90 + Int(chance.unit() * 120)
    daily = 2 + chance.unit() * 1.5
    rate = 1.6 + chance.unit() * 1.6
  }

  private enum Form { case plain, question, link, greeting, quote }

  /// The life up to the last closed day.
  func past() throws -> ActivityFile {
    var life = try ActivityFile()
    for index in 0..<people {
      life.person("@p\(index)@example.net", followers: 20 + index * 37 % 900)
    }
    var waiting: [String: Int] = [:]
    for offset in (1 - Self.length)...0 {
      try write(Self.last + offset, .none, &waiting, to: &life)
    }
    try life.cover("\(Self.last - (Self.length - 1))", "\(Self.last)")
    return life
  }

  /// The seven days after.
  func week(_ advice: Advice) throws -> ActivityFile {
    var life = try ActivityFile()
    var scratch = try ActivityFile()
    var waiting: [String: Int] = [:]
    for offset in -13...0 { try write(Self.last + offset, .none, &waiting, to: &scratch) }
    for offset in 1...7 { try write(Self.last + offset, advice, &waiting, to: &life) }
    try life.cover("\(Self.last - (Self.length - 1))", "\(Self.last + 7)")
    return life
  }

  private func suggestions(_ advice: Advice) -> [SuggestToday.Suggestion] {
    if case .following(let all) = advice { all } else { [] }
  }

  /// One day; `waiting` holds 1 for who waits for an answer, 2 for who reshared.
  private func write(
    _ day: Day, _ advice: Advice, _ waiting: inout [String: Int], to life: inout ActivityFile
  ) throws {
    var chance = Chance("\(seed) \(day)")
    let isWeak = day > Self.last - Self.weakDays
    let advised = suggestions(advice)
    let rules = Set(advised.map(\.rule.id))
    var slots = isWeak && weakness == .stopped ? 0 : chance.count(daily)
    var forms: [Form] = (0..<slots).map { slot in
      form(day, slot, isWeak: isWeak, rules)
    }
    for suggestion in advised where suggestion.hour == nil {
      switch suggestion.act {
      case .text, .photo, .video, .linkAndText:
        if !replaces(suggestion.rule.id) { forms.append(.plain) }
      case .question: if !replaces(suggestion.rule.id) { forms.append(.question) }
      case .quote: forms.append(.quote)
      default: break
      }
    }
    slots = forms.count
    let moved = advised.first { $0.hour != nil }?.hour
    for slot in 0..<slots {
      var draw = Chance("\(seed) \(day) \(slot)")
      var hour = isWeak && weakness == .squeezed ? 4 + slot % 2 : 8 + Int(draw.unit() * 13)
      if let moved, slot % 2 == 0 { hour = moved }
      try publish(forms[slot], on: day, slot, hour, &draw, &waiting, to: &life)
    }
    try answer(day, advice, isWeak: isWeak, &waiting, to: &life)
  }

  private func replaces(_ rule: String) -> Bool {
    ["avoid-link-only-posting", "beyond-good-morning"].contains(rule)
  }

  private func form(_ day: Day, _ slot: Int, isWeak: Bool, _ rules: Set<String>) -> Form {
    var draw = Chance("form \(seed) \(day) \(slot)")
    let lot = draw.unit()
    var form: Form =
      lot < 0.5
      ? .plain : lot < 0.68 ? .question : lot < 0.78 ? .link : lot < 0.84 ? .greeting : .quote
    if isWeak, lot < 0.95 {
      if weakness == .linkOnly { form = .link }
      if weakness == .greetings { form = .greeting }
    }
    if form == .link, rules.contains("avoid-link-only-posting") { form = .plain }
    if form == .greeting, rules.contains("beyond-good-morning") { form = .question }
    return form
  }

  private func publish(
    _ form: Form, on day: Day, _ slot: Int, _ hour: Int, _ draw: inout Chance,
    _ waiting: inout [String: Int], to life: inout ActivityFile
  ) throws {
    let id = "\(day)p\(slot)"
    let text =
      switch form {
      case .plain, .quote: "Notes on chapter \(id), with what surprised me in it."
      case .question: "How would you begin with chapter \(id)?"
      case .link: "https://example.org/\(id)"
      case .greeting: "Good morning!"
      }
    let time = "\(hour < 10 ? "0" : "")\(hour)"
    try life.post(
      "\(day) \(time):05", text, kind: form == .quote ? .quote : .original, id: id,
      media: form == .plain && slot % 2 == 0 ? 1 : 0)
    let kind: Double =
      switch form {
      case .plain: 1
      case .question: 1.2
      case .quote: 0.9
      case .link, .greeting: 0.15
      }
    let awake = hour < 7 ? 0.1 : hour < 17 ? 0.9 : 1.3
    for index in 0..<draw.count(rate * kind * awake) {
      let who = "@p\(Int(draw.unit() * Double(people)))@example.net"
      let lot = draw.unit()
      let sort: ResponseKind = lot < 0.6 ? .like : lot < 0.8 ? .reshare : .reply
      try life.respond(
        sort, by: who, to: id, "\(day) \(time):\(20 + index % 30)", text: "How did you do it?",
        id: "\(id)r\(index)")
      if sort != .like { waiting[who] = max(waiting[who] ?? 0, sort == .reply ? 1 : 2) }
    }
  }

  /// Answers of the evening; one in four of those who are answered comes back.
  private func answer(
    _ day: Day, _ advice: Advice, isWeak: Bool, _ waiting: inout [String: Int],
    to life: inout ActivityFile
  ) throws {
    var acts = Set(suggestions(advice).compactMap(\.act))
    if case .answering = advice { acts.insert(.reply) }
    let answers = !(isWeak && (weakness == .unanswered || weakness == .stopped))
    let thanks = !(isWeak && (weakness == .unthanked || weakness == .stopped))
    for (who, kind) in waiting.sorted(by: { $0.key < $1.key }) {
      guard kind == 1 ? answers || acts.contains(.reply) : thanks || acts.contains(.thanks) else {
        continue
      }
      waiting[who] = nil
      let id = "\(day)a\(who)"
      try life.reply(
        "\(day) 21:10", to: who, kind == 1 ? "Step by step. What would you try?" : "Thank you!",
        id: id)
      var draw = Chance("back \(seed) \(day) \(who)")
      if draw.unit() < 0.25 {
        try life.respond(.like, by: who, to: id, "\(day) 21:40", id: "\(id)r")
      }
    }
  }
}

/// Chance that depends on a name alone: SplitMix64 by Sebastiano Vigna, seeded by FNV-1a.
struct Chance {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ name: String) {
    for byte in name.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// At least 0 and less than 1.
  mutating func unit() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((mixed ^ (mixed >> 31)) >> 11) * 0x1p-53
  }

  /// A whole number around a mean, up to twice of it.
  mutating func count(_ mean: Double) -> Int { Int((2 * mean * unit()).rounded()) }
}

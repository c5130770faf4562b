// What effective means for this person, in their own words, and how it can be seen.

import Domain
import RuleBook
import RuleEngine
import Store
import Suggestions

/// A goal as it was set.
public struct PersonalGoal: Hashable, Sendable {
  /// What a goal can be seen by.
  public typealias Sign = GoalSign

  /// The person's own words.
  public var words: String
  /// What it can be seen by.
  public var sign: GoalSign
  /// The field it is about: a tag, where one was named.
  public var topic: String?
  /// The habit it is about: a rule's id or a habit's name, where one was named.
  public var habit: String?
  /// Since when.
  public var since: Day

  private enum Setting {
    static let words = "goal"
    static let sign = "goal.sign"
    static let topic = "goal.topic"
    static let habit = "goal.habit"
    static let since = "goal.since"
  }

  /// The goal that is set; nil where none is.
  init?(_ reading: Reading) throws {
    let settings = Dictionary(
      try reading.settings().map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    guard let words = settings[Setting.words],
      let since = settings[Setting.since].flatMap({ Day(iso: $0) })
    else { return nil }
    self.words = words
    sign = settings[Setting.sign].flatMap { GoalSign(rawValue: $0) } ?? .score
    topic = settings[Setting.topic]
    habit = settings[Setting.habit]
    self.since = since
  }

  init(words: String, sign: GoalSign, topic: String?, habit: String?, since: Day) {
    self.words = words
    self.sign = sign
    self.topic = topic
    self.habit = habit
    self.since = since
  }

  /// Writes a goal, or takes the one there is away.
  static func write(_ goal: PersonalGoal?, to change: inout Change) throws {
    try change.set(Setting.words, to: goal?.words)
    try change.set(Setting.sign, to: goal?.sign.rawValue)
    try change.set(Setting.topic, to: goal?.topic)
    try change.set(Setting.habit, to: goal?.habit)
    try change.set(Setting.since, to: goal?.since.description)
  }

  /// Whether a rule's advice works towards it.
  func isServed(by rule: Rule) -> Bool { sign.isServed(by: rule, habit: habit) }
}

/// Sets, shows or clears the goal.
public struct SetGoal {
  /// How the sign of a goal stood in some days.
  public struct Course: Hashable, Sendable {
    /// The last seven known days.
    public var week: Double?
    /// A usual week of the eight before.
    public var usual: Double?
  }

  /// The goal, and how it can be seen.
  public struct Answer: Sendable {
    /// The goal; nil where none is set.
    public var goal: PersonalGoal?
    /// How its sign stands; nil where nothing is known.
    public var course: Course?
    /// Rules whose advice serves it, by title.
    public var served: [String]
    /// Whether it was set just now.
    public var isNew = false
    /// Whether one was taken away just now.
    public var isCleared = false
    /// Today.
    public var today: Day
  }

  /// The longest goal in characters.
  static let longest = 200

  /// Where rules lie.
  public var folders: RuleFolders

  /// Goals with the rules of some folders.
  public init(folders: RuleFolders = .standard()) { self.folders = folders }

  /// Shows the goal.
  public func answer(_ coach: Coach) throws -> Answer {
    try coach.store.read { reading in
      let today = reading.clock.day(of: coach.now)
      guard let goal = try PersonalGoal(reading) else {
        return Answer(goal: nil, course: nil, served: [], today: today)
      }
      let rules = RuleBook.load(folders).ruleSet
      return Answer(
        goal: goal, course: try GoalCourse(reading, today: today).course(of: goal, folders),
        served: rules.rules.filter { goal.isServed(by: $0.rule) }.map(\.rule.title).sorted(),
        today: today)
    }
  }

  /// Sets it.
  ///
  /// Throws a `Diagnostic` where it is empty or too long, or it cannot be told what to see it by.
  public func set(
    _ words: String, sign: GoalSign?, topic: String?, habit: String?, in coach: Coach
  ) throws -> Answer {
    let words = words.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
    guard !words.isEmpty, words.count <= Self.longest else {
      throw Diagnostic(
        .error,
        words.isEmpty ? "a goal needs words" : "a goal is at most \(Self.longest) characters",
        hint: "say it in a sentence: coach goal more answers from the Swift field")
    }
    guard let sign = sign ?? (habit != nil ? .habit : GoalSign(words: words)) else {
      throw Diagnostic(
        .error, "it is not clear what “\(words.prefix(60))” can be seen by",
        hint: "add --see with one of \(GoalSign.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    if let habit { _ = try ShowStreaks(name: habit, folders: folders).answer(coach) }
    let tag = topic.map { $0.drop { $0 == "#" }.lowercased() }
    let goal = PersonalGoal(
      words: words, sign: sign, topic: tag.flatMap { $0.isEmpty ? nil : $0 }, habit: habit,
      since: try coach.today())
    _ = try coach.store.change(
      command: coach.command, summary: "set your goal: \(words)", at: coach.now
    ) { try PersonalGoal.write(goal, to: &$0) }
    var answer = try answer(coach)
    answer.isNew = true
    return answer
  }

  /// Takes it away.
  public func clear(in coach: Coach) throws -> Answer {
    _ = try coach.store.change(
      command: coach.command, summary: "took your goal away", at: coach.now
    ) { try PersonalGoal.write(nil, to: &$0) }
    var answer = try answer(coach)
    answer.isCleared = true
    return answer
  }
}

// review, advice and goal: looking back, what advice did, and what it is all for.

import ArgumentParser
import Coaching
import Domain

struct ReviewVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Your week in one page, with one intention for the next.",
    discussion: """
      The score and why it moved, what was advised and done, habits, people, the best post and what \
      it teaches. The intention is kept, and the next review looks at it.
      """)
  static let example = "coach review"

  @Option(help: ArgumentHelp("The first day looked at (seven in all).", valueName: "day"))
  var since: String?
  @Option(help: ArgumentHelp("Your intention, in your own words.", valueName: "words"))
  var intend: String?
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    let from = try since.map { try invocation.day($0, .ask, today: try coach.today()) }
    invocation.show(
      try ReviewWeek(
        since: from, intention: intend, folders: .standard(environment: invocation.environment)
      ).answer(coach))
    return .fine
  }
}

struct AdviceVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "advice",
    abstract: "Each rule's track record: advised, followed, what came of it.",
    discussion: """
      What came of it compares weeks in which you followed the advice with weeks in which you did \
      not; where they cannot carry a claim it says so, and how many more weeks it would take.
      """)
  static let example = "coach advice"
  static let isHarmless = true

  @Argument(help: ArgumentHelp("One rule.", valueName: "rule")) var rule: String?
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    invocation.show(
      try ShowTrackRecord(
        rule: rule, folders: .standard(environment: invocation.environment)
      ).answer(try invocation.coach()))
    return .fine
  }
}

struct GoalVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "goal", abstract: "What effective means for you, in your own words.",
    discussion: """
      Suggestions that serve the goal count half as much again, and coach review looks at it. --see \
      says what it is seen by where the words do not: answers, people, met, reshares, habit or score.
      """)
  static let example = "coach goal more answers from the Swift field"

  @Argument(help: ArgumentHelp("The goal; none shows the one there is.", valueName: "words"))
  var words: [String] = []
  @Option(help: ArgumentHelp("What it is seen by.", valueName: "sign")) var see: GoalSignName?
  @Option(help: ArgumentHelp("The tag of the field it is about.", valueName: "tag"))
  var topic: String?
  @Option(help: ArgumentHelp("The habit it is about.", valueName: "habit")) var habit: String?
  @Flag(help: "Take the goal away.") var clear = false
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func validate() throws {
    let isSet = !words.isEmpty
    if clear, isSet || see != nil || topic != nil || habit != nil {
      throw ValidationError("--clear stands alone")
    }
    if !isSet, see != nil || topic != nil || habit != nil {
      throw ValidationError("say the goal in your own words first")
    }
  }

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    let goals = SetGoal(folders: .standard(environment: invocation.environment))
    if clear {
      invocation.show(try goals.clear(in: coach))
    } else if words.isEmpty {
      invocation.show(try goals.answer(coach))
    } else {
      invocation.show(
        try goals.set(
          words.joined(separator: " "), sign: see?.sign, topic: topic, habit: habit, in: coach))
    }
    return .fine
  }
}

/// What a goal is seen by, as it is typed.
enum GoalSignName: String, ExpressibleByArgument, CaseIterable {
  case answers, people, met, reshares, habit, score

  var sign: PersonalGoal.Sign {
    switch self {
    case .answers: .answers
    case .people: .people
    case .met: .met
    case .reshares: .reshares
    case .habit: .habit
    case .score: .score
    }
  }
}

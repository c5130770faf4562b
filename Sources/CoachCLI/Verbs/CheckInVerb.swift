// check-in: walks through the habits that are due, one key each; lists them where nobody can answer.

import ArgumentParser
import Coaching
import Domain
import Habits

struct CheckInVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check-in", abstract: "Walk through the habits that are due, one key each.",
    discussion: """
      Asks only about what is due: what may wait is left alone unless you say --all. Where nobody \
      can press a key it lists what is due.
      """)
  static let example = "coach check-in"

  @Flag(help: "Also what may wait.") var all = false
  @Option(help: ArgumentHelp("Which day; today if not said.", valueName: "day")) var on: String?
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    let today = try coach.today()
    let day = try on.map { try invocation.day($0, .log, today: today) } ?? today
    let checkIn = try CheckIn(
      day: day, all: all, folders: .standard(environment: invocation.environment)
    ).answer(coach)
    guard invocation.canAsk, let withKeys = invocation.console.withKeys, !checkIn.due.isEmpty else {
      invocation.show(checkIn)
      return .fine
    }
    try withKeys { readKey in
      for habit in checkIn.due {
        guard try ask(habit, day, readKey, invocation, coach) else { break }
      }
    }
    invocation.show(
      try CheckIn(day: day, all: all, folders: .standard(environment: invocation.environment))
        .answer(coach).closing)
    return .fine
  }

  /// Asks about one habit; false to stop.
  private func ask(
    _ habit: HabitStanding, _ day: Day, _ readKey: () -> Character?, _ invocation: Invocation,
    _ coach: Coach
  ) throws -> Bool {
    var page = invocation.page
    page.paragraph(CheckInText.question(habit, day: day, today: try coach.today()))
    invocation.console.write(page.text(invocation.style()))
    while true {
      let key = readKey()
      guard let said = key.flatMap({ CheckInText.answers[$0] }) else {
        if key == nil || key == "\u{3}" || key == "\u{4}" { return false }
        continue
      }
      switch said {
      case .done:
        let answer = try TickHabit(
          habit.name, days: day...day, folders: .standard(environment: invocation.environment)
        ).run(in: coach)
        invocation.show(try invocation.telling(answer, coach))
      case .excused:
        try DeclarePause(
          PauseRecord(from: day, to: day), habit: habit.name,
          folders: .standard(environment: invocation.environment)
        ).run(in: coach)
        invocation.show(CheckInText.excused(habit))
      case .notYet: break
      case .stop: return false
      }
      return true
    }
  }
}

// streaks: how habits are going.

import ArgumentParser
import Coaching
import Domain

struct StreaksVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "streaks", abstract: "Your habits: streak, strength and what today asks.")
  static let example = "coach streaks"
  static let isHarmless = true

  @Argument(help: ArgumentHelp("One habit, by its name or rule.", valueName: "habit"))
  var name: [String] = []
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    var answer = try ShowStreaks(
      name: name.isEmpty ? nil : name.joined(separator: " "),
      folders: .standard(environment: invocation.environment)
    ).answer(coach)
    answer.habits = try invocation.telling(answer.habits, coach)
    invocation.show(answer)
    return .fine
  }
}

extension Invocation {
  /// Habits with what is to be said of what they reached; JSON says nothing once.
  func telling(_ habits: [HabitStanding], _ coach: Coach) throws -> [HabitStanding] {
    options.json ? habits : try TellMilestones(habits).run(in: coach)
  }

  /// A tick with what it reached.
  func telling(_ tick: TickHabit.Answer, _ coach: Coach) throws -> TickHabit.Answer {
    var tick = tick
    guard tick.isDone, let habit = try telling([tick.habit], coach).first else { return tick }
    tick.habit = habit
    return tick
  }
}

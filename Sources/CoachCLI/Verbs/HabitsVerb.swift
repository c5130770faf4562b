// habits: habits of one's own, ticked by hand.

import ArgumentParser
import Coaching
import Domain
import Habits

struct HabitsVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "habits", abstract: "Habits of your own, which you tick by hand.",
    subcommands: [List.self, Add.self, Tick.self, Edit.self, Retire.self, Remove.self],
    defaultSubcommand: List.self)

  struct List: Verb {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Your own habits and how they stand.")
    static let example = "coach habits list"
    static let isHarmless = true
    @Flag(help: "Retired ones too.") var all = false
    @OptionGroup(title: "Everywhere") var everywhere: Everywhere

    func answer(_ invocation: Invocation) throws -> Ending {
      let coach = try invocation.coach()
      var answer = try ListHabits(retired: all).answer(coach)
      answer.habits = try invocation.telling(answer.habits, coach)
      invocation.show(answer)
      return .fine
    }
  }

  struct Add: Verb {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Begin a habit of your own: its name, and how often.",
      discussion: "How often: 3/7 is three days of seven, \"3/4 weeks\" three weeks of four.")
    static let example = "coach habits add \"Write drafts\" 3/7"
    @Argument(help: ArgumentHelp("Its name, then how often.", valueName: "words"))
    var words: [String]
    @Option(help: ArgumentHelp("The first day it counts; today if not said.", valueName: "day"))
    var from: String?
    @OptionGroup(title: "Everywhere") var everywhere: Everywhere

    func answer(_ invocation: Invocation) throws -> Ending {
      let coach = try invocation.coach()
      let (name, goal) = try GoalWords.split(words)
      let first = try from.map { try invocation.day($0, .log, today: try coach.today()) }
      let habit = try AddHabit(
        name, goal: goal, from: first, folders: .standard(environment: invocation.environment)
      )
      .run(in: coach)
      invocation.show(HabitDone("Begun: \(habit.name), \(GoalWords.text(habit)).", habit))
      return .fine
    }
  }

  struct Tick: Verb {
    static let configuration = CommandConfiguration(
      commandName: "tick", abstract: "It was done: today, on a day, or from a day to a day.")
    static let example = "coach habits tick Write drafts --on yesterday --amount 300"
    @Argument(help: ArgumentHelp("The habit's name.", valueName: "habit")) var name: [String]
    @Option(help: ArgumentHelp("The day, or a span of days.", valueName: "days")) var on: String?
    @Option(help: ArgumentHelp("The first day.", valueName: "day")) var from: String?
    @Option(help: ArgumentHelp("The last day; today if not said.", valueName: "day"))
    var to: String?
    @Option(help: ArgumentHelp("How much, in your own unit.", valueName: "number"))
    var amount: Double?
    @Option(help: ArgumentHelp("Anything to be said about it.", valueName: "words"))
    var note: String?
    @Flag(name: .customLong("not"), help: "It was not done after all.") var isNot = false
    @OptionGroup(title: "Everywhere") var everywhere: Everywhere

    func answer(_ invocation: Invocation) throws -> Ending {
      let coach = try invocation.coach()
      let days = try DaysSaid(on: on, from: from, to: to)
        .read(invocation, .log, today: try coach.today())
      let answer = try TickHabit(
        name.joined(separator: " "), days: days, amount: amount, note: note, isDone: !isNot,
        folders: .standard(environment: invocation.environment)
      ).run(in: coach)
      invocation.show(try invocation.telling(answer, coach))
      return .fine
    }
  }

  struct Edit: Verb {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "Another name or goal for a habit; its history stays.")
    static let example = "coach habits edit Write drafts --goal 4/7"
    @Argument(help: ArgumentHelp("The habit's name.", valueName: "habit")) var name: [String]
    @Option(name: .customLong("name"), help: ArgumentHelp("Its new name.", valueName: "words"))
    var newName: String?
    @Option(help: ArgumentHelp("How often from now on and before.", valueName: "goal"))
    var goal: String?
    @Flag(help: "Take a retired habit up again.") var again = false
    @OptionGroup(title: "Everywhere") var everywhere: Everywhere

    func answer(_ invocation: Invocation) throws -> Ending {
      var alterations: [EditHabit.Alteration] = []
      if let newName { alterations.append(.name(newName)) }
      if let goal { alterations.append(.goal(try GoalWords.read(goal))) }
      if again { alterations.append(.until(nil)) }
      guard !alterations.isEmpty else {
        throw Diagnostic(
          .error, "nothing was said to change", hint: "say --name WORDS, --goal 4/7 or --again")
      }
      let habit = try EditHabit(
        name.joined(separator: " "), alterations,
        folders: .standard(environment: invocation.environment)
      ).run(in: try invocation.coach())
      invocation.show(HabitDone("Now: \(habit.name), \(GoalWords.text(habit)).", habit))
      return .fine
    }
  }

  struct Retire: Verb {
    static let configuration = CommandConfiguration(
      commandName: "retire", abstract: "Keep a habit no longer; its history stays.")
    static let example = "coach habits retire Write drafts"
    @Argument(help: ArgumentHelp("The habit's name.", valueName: "habit")) var name: [String]
    @OptionGroup(title: "Everywhere") var everywhere: Everywhere

    func answer(_ invocation: Invocation) throws -> Ending {
      let coach = try invocation.coach()
      let habit = try EditHabit(
        name.joined(separator: " "), [.until(try coach.today())],
        folders: .standard(environment: invocation.environment)
      ).run(in: coach)
      invocation.show(
        HabitDone(
          "Retired: \(habit.name). Its history stays.", habit,
          hint: "coach habits edit \"\(habit.name)\" --again takes it up again."))
      return .fine
    }
  }

  struct Remove: Verb {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Take a habit out with all its ticks; retire keeps them.")
    static let example = "coach habits remove Write drafts"
    @Argument(help: ArgumentHelp("The habit's name.", valueName: "habit")) var name: [String]
    @OptionGroup(title: "Everywhere") var everywhere: Everywhere

    func answer(_ invocation: Invocation) throws -> Ending {
      let (habit, ticks) = try RemoveHabit(
        name.joined(separator: " "), folders: .standard(environment: invocation.environment)
      ).run(in: try invocation.coach())
      invocation.show(
        HabitDone(
          "Removed: \(habit.name), with \(Numbers.of(ticks, "tick")).", habit,
          hint: "coach undo brings it back."))
      return .fine
    }
  }
}

// plan: the coming week, on the screen, for a scheduler or for a calendar.

import ArgumentParser
import Coaching
import Domain

struct PlanVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "The coming week: when to post what, and whom to write to.",
    discussion: """
      As many posts as you publish anyway, of your usual kinds, every other one at an hour you \
      hardly use. Days off stay free. --csv writes a table that schedulers take, --ics a calendar.
      """)
  static let example = "coach plan"
  static let isHarmless = true

  @Flag(help: "As a table for a scheduler.") var csv = false
  @Flag(help: "As a calendar (iCalendar).") var ics = false
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func validate() throws {
    if [csv, ics, everywhere.json].count(where: \.self) > 1 {
      throw ValidationError("say one of --csv, --ics and --json")
    }
  }

  func answer(_ invocation: Invocation) throws -> Ending {
    let plan = try PlanWeek().answer(try invocation.coach())
    if ics, plan.slots.isEmpty, plan.due.isEmpty {
      // A calendar without any entry is none.
      throw Diagnostic(
        .error, "nothing is planned, so there is no calendar to write",
        hint: plan.isEmpty ? "import an archive first: coach import PATH" : "coach plan says why")
    }
    if csv {
      invocation.console.write(PlanTable.text(plan))
    } else if ics {
      invocation.console.write(Calendar.text(plan))
    } else {
      invocation.show(plan)
    }
    return .fine
  }
}

// compare: two periods side by side.

import ArgumentParser
import Coaching
import Domain

struct CompareVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Two periods side by side.",
    discussion: """
      A period is two days, both inside, as in 2026-01-01..2026-01-31, or a phrase, as in \
      "last month". With one period the one of as many days before it is compared.
      """)
  static let example = "coach compare 2026-01-01..2026-01-31 2026-02-01..2026-02-28"
  static let isHarmless = true

  @Argument(help: ArgumentHelp("One period or two.", valueName: "span")) var periods: [String]
  @Option(help: "Only this account, as if it were the only one.") var account: String?
  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func validate() throws {
    guard (1...2).contains(periods.count) else {
      throw ValidationError("say one period or two, each as A..B or in quotation marks")
    }
  }

  func answer(_ invocation: Invocation) throws -> Ending {
    let coach = try invocation.coach()
    let today = try coach.today()
    var spans = try periods.map { try Self.span($0, invocation, today: today) }
    if spans.count == 1 {
      let days = spans[0].upperBound - spans[0].lowerBound + 1
      spans.insert((spans[0].lowerBound - days)...(spans[0].lowerBound - 1), at: 0)
    }
    let answer = try ComparePeriods(spans[0], spans[1], account: account).answer(coach)
    invocation.show(answer)
    return .fine
  }

  private static func span(
    _ text: String, _ invocation: Invocation, today: Day
  ) throws -> ClosedRange<Day> {
    guard let dots = text.firstRange(of: "..") else {
      let range = try invocation.span(text, .ask, today: today)
      return range.from...max(range.from, range.to - 1)
    }
    let first = try invocation.day(String(text[..<dots.lowerBound]), .ask, today: today)
    let last = try invocation.day(
      String(text[dots.upperBound...]), .ask, today: today, last: true)
    guard first <= last else {
      throw Diagnostic(.error, "\(first) comes after \(last)", hint: "swap the two days")
    }
    return first...last
  }
}

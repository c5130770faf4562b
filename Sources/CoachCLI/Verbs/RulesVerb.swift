// rules: the advice there is, why it speaks or is silent, and checking rules of one's own.

import ArgumentParser
import Coaching
import Domain

struct RulesVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "The advice there is, why it speaks, and rules of your own.",
    subcommands: [
      List.self, Show.self, Why.self, WhyNot.self, Source.self, When.self, Check.self, New.self,
    ], defaultSubcommand: List.self)

  struct List: Verb {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "All rules, and what each answers today.")
    static let example = "coach rules list"
    static let isHarmless = true
    @OptionGroup(title: "Everywhere") var everywhere: Everywhere

    func answer(_ invocation: Invocation) throws -> Ending {
      let answer = try ListRules(folders: .standard(environment: invocation.environment))
        .answer(try invocation.coach())
      for diagnostic in answer.diagnostics { invocation.tell(diagnostic) }
      invocation.show(answer)
      return .fine
    }
  }

  struct Show: Verb {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "One rule: its advice, condition, habit and sources.")
    static let example = "coach rules show keep-going"
    static let isHarmless = true
    @Argument(help: ArgumentHelp("The rule's name.", valueName: "rule")) var id: String
    @OptionGroup(title: "Everywhere") var everywhere: Everywhere

    func answer(_ invocation: Invocation) throws -> Ending {
      invocation.show(
        try ShowRule(id, folders: .standard(environment: invocation.environment)).answer())
      return .fine
    }
  }

  struct Why: Verb {
    static let configuration = CommandConfiguration(
      commandName: "why", abstract: "Why a rule fires: its condition with your own values.")
    static let example = "coach rules why always-reply"
    static let isHarmless = true
    @Argument(help: ArgumentHelp("The rule's name.", valueName: "rule")) var id: String
    @Option(help: ArgumentHelp("As of this day.", valueName: "day")) var day: String?
    @OptionGroup(title: "Everywhere") var everywhere: Everywhere

    func answer(_ invocation: Invocation) throws -> Ending {
      try RulesVerb.explain(id, day, isWhyNot: false, invocation)
    }
  }

  struct WhyNot: Verb {
    static let configuration = CommandConfiguration(
      commandName: "why-not", abstract: "Why a rule is silent, and what would make it speak.")
    static let example = "coach rules why-not keep-going"
    static let isHarmless = true
    @Argument(help: ArgumentHelp("The rule's name.", valueName: "rule")) var id: String
    @Option(help: ArgumentHelp("As of this day.", valueName: "day")) var day: String?
    @OptionGroup(title: "Everywhere") var everywhere: Everywhere

    func answer(_ invocation: Invocation) throws -> Ending {
      try RulesVerb.explain(id, day, isWhyNot: true, invocation)
    }
  }

  struct Source: Verb {
    static let configuration = CommandConfiguration(
      commandName: "source", abstract: "Who says so, and who says otherwise.")
    static let example = "coach rules source keep-going"
    static let isHarmless = true
    @Argument(help: ArgumentHelp("The rule's name.", valueName: "rule")) var id: String
    @OptionGroup(title: "Everywhere") var everywhere: Everywhere

    func answer(_ invocation: Invocation) throws -> Ending {
      let answer = try ShowRule(id, folders: .standard(environment: invocation.environment))
        .answer()
      invocation.show(RuleSourceText(answer: answer))
      return .fine
    }
  }

  struct When: Verb {
    static let configuration = CommandConfiguration(
      commandName: "when", abstract: "Every day in your history on which a rule would have fired.",
      discussion: "Without a rule: on how many days each of them would have.")
    static let example = "coach rules when keep-going"
    static let isHarmless = true
    @Argument(help: ArgumentHelp("The rule's name; all rules if not said.", valueName: "rule"))
    var id: String?
    @OptionGroup(title: "Everywhere") var everywhere: Everywhere

    func answer(_ invocation: Invocation) throws -> Ending {
      guard let id else {
        let all = try ShowAllRuleDays(folders: .standard(environment: invocation.environment))
          .answer(try invocation.coach())
        invocation.show(all)
        return all.rules.contains { $0.fired > 0 } ? .fine : .negative
      }
      let answer = try ShowRuleDays(id, folders: .standard(environment: invocation.environment))
        .answer(try invocation.coach())
      invocation.show(answer)
      return answer.fired > 0 ? .fine : .negative
    }
  }

  struct Check: Verb {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Check rule files: mistakes, lint, tests, contradictions.")
    static let example = "coach rules check"
    static let isHarmless = true
    @Argument(
      help: ArgumentHelp("Files and folders; all rules if not said.", valueName: "path"),
      completion: .file()) var paths: [String] = []
    @OptionGroup(title: "Everywhere") var everywhere: Everywhere

    func answer(_ invocation: Invocation) throws -> Ending {
      let answer = CheckRules(
        paths: paths, folders: .standard(environment: invocation.environment)
      ).answer()
      if !invocation.options.json {
        for diagnostic in answer.diagnostics { invocation.tell(diagnostic) }
      }
      invocation.show(answer)
      return answer.isClean ? .fine : .failed
    }
  }

  struct New: Verb {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: "Begin a rule of your own, with a comment on every key.")
    static let example = "coach rules new post-on-sundays"
    @Argument(help: ArgumentHelp("The new rule's name.", valueName: "rule")) var id: String
    @OptionGroup(title: "Everywhere") var everywhere: Everywhere

    func answer(_ invocation: Invocation) throws -> Ending {
      let path = try BeginRule(id, folders: .standard(environment: invocation.environment)).run()
      invocation.show(
        Done(
          schema: "coach.rules-new/1", sentence: "Wrote \(path).",
          hint: "Change it, then: coach rules check \(path)",
          fields: ["rule": .string(id), "path": .string(path)]))
      return .fine
    }
  }

  private static func explain(
    _ id: String, _ phrase: String?, isWhyNot: Bool, _ invocation: Invocation
  ) throws -> Ending {
    let coach = try invocation.coach()
    let today = try coach.today()
    let day = try phrase.map { try invocation.day($0, .ask, today: today, last: true) }
    let answer = try ExplainRule(
      id, day: day, folders: .standard(environment: invocation.environment)
    ).answer(coach)
    invocation.show(RuleWhyText(answer: answer, isWhyNot: isWhyNot))
    return (answer.outcome.answer == .fires) == isWhyNot ? .negative : .fine
  }
}

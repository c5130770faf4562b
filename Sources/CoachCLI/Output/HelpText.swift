// What coach can do, by task.

import ArgumentParser

/// All verbs by task, each with a line that works.
struct HelpText: Answer {
  var json: JSON {
    .answer(
      "coach.help/1",
      [
        "verbs": .array(
          Self.shown(VerbList.commands).map { verb, name in
            [
              "verb": .string(name), "about": .string(verb.configuration.abstract),
              "example": .string(verb.example),
            ]
          })
      ])
  }

  /// The verbs that are no secret, with their full names.
  private static func shown(
    _ commands: [any ParsableCommand.Type]
  ) -> [(verb: any Verb.Type, name: String)] {
    commands.filter { $0.configuration.shouldDisplay }.flatMap { command in
      VerbList.leaves(command).map { verb in
        let name = VerbList.name(command)
        let isNested = VerbList.name(verb) != name
        return (verb, isNested ? name + " " + VerbList.name(verb) : name)
      }
    }
  }

  func write(to page: inout Page) {
    page.paragraph("coach keeps what you do online on this machine and answers four questions:")
    page.paragraph(
      """
      why did my score move, what should I do today, whom did I meet, how are my habits going.
      """)
    for group in VerbList.groups {
      page.blank()
      page.heading(group.name)
      for (verb, _) in Self.shown(group.subcommands) {
        page.paragraph("\(verb.example, .accent)", indent: 2, hang: 6)
        page.paragraph(Words(verb.configuration.abstract), indent: 6)
      }
    }
    page.blank()
    page.paragraph("\("coach help VERB", .accent) tells all about one; every verb takes --json.")
  }
}

/// All about one verb, as its definition says.
struct VerbHelp: Answer {
  let command: any ParsableCommand.Type

  private func text(_ columns: Int?) -> String {
    CoachCommand.helpMessage(for: command, columns: columns)
  }

  var json: JSON {
    .answer(
      "coach.help/1",
      ["verb": .string(VerbList.name(command)), "text": .string(text(80))])
  }

  func write(to page: inout Page) {
    for line in SafeText.lines(text(page.width)) { page.paragraph(Words(line), hang: 4) }
  }
}

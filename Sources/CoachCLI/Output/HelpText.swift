// What coach can do, by task.

import ArgumentParser

/// All verbs by task, each with a line that works.
struct HelpText: Answer {
  var json: JSON {
    .answer(
      "coach.help/1",
      [
        "verbs": .array(
          VerbList.all.map {
            [
              "verb": .string(VerbList.name($0)),
              "about": .string($0.configuration.abstract), "example": .string($0.example),
            ]
          })
      ])
  }

  func write(to page: inout Page) {
    page.paragraph("coach keeps what you do online on this machine and answers four questions:")
    page.paragraph(
      "why did my score move, what should I do today, whom did I meet, how are my "
        + "habits going.")
    for group in VerbList.groups
    where group.subcommands.contains(where: { $0.configuration.shouldDisplay }) {
      page.blank()
      page.heading(group.name)
      for verb in group.subcommands.compactMap({ $0 as? any Verb.Type })
      where verb.configuration.shouldDisplay {
        page.paragraph("\(verb.example, .accent)", indent: 2, hang: 6)
        page.paragraph(Words(verb.configuration.abstract), indent: 6)
      }
    }
    page.blank()
    page.paragraph(
      "\("coach help VERB", .accent) tells all about one; every verb takes --json.")
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

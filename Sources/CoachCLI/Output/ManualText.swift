// The man page, made from the one definition of the command line.

import Charts

/// The manual as mdoc(7).
struct ManualText {
  let root: CommandTree

  /// The whole page.
  var text: String {
    var lines = [
      ".Dd 2026", ".Dt COACH 1", ".Os", ".Sh NAME", ".Nm coach",
      ".Nd \(Self.escape(root.abstract ?? ""))", ".Sh SYNOPSIS", ".Nm", ".Op Ar verb", ".Op Ar …",
      ".Sh DESCRIPTION", Self.escape(root.discussion ?? ""), ".Sh VERBS",
    ]
    for verb in root.subcommands ?? [] where verb.shouldDisplay {
      lines += Self.section(verb, path: ["coach", verb.commandName])
    }
    lines += [".Sh OPTIONS FOR EVERY VERB", ".Bl -tag -width Ds"]
    lines += Self.items(root.arguments ?? [], isEverywhere: true)
    lines += [
      ".El", ".Sh ENVIRONMENT", ".Bl -tag -width Ds", ".It Ev COACH_STORE", "The store's file.",
      ".It Ev COACH_RULES", "The folder of the rules.", ".It Ev NO_COLOR",
      "When it is not empty, no colours are written.", ".It Ev PAGER",
      "Shows long answers on a terminal.", ".El", ".Sh FILES", ".Bl -tag -width Ds",
      ".It Pa ~/.local/share/coach/coach.db", "The store.",
      ".It Pa ~/.local/state/coach/history", "What was typed.",
      ".It Pa ~/.config/coach/Rules", "Rules of your own.", ".El", ".Sh EXIT STATUS",
      "0 when all is well, 1 for a negative answer or a finding, 2 for bad use or failure.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ command: CommandTree, path: [String]) -> [String] {
    var lines: [String] = []
    let visible = (command.subcommands ?? []).filter {
      $0.shouldDisplay && $0.commandName != "help"
    }
    if visible.isEmpty || path.count == 2 {
      lines += [".Ss \(escape(path.joined(separator: " ")))", escape(command.abstract ?? "")]
      if let discussion = command.discussion { lines += [".Pp", escape(discussion)] }
      let items = items(command.arguments ?? [], isEverywhere: false)
      if !items.isEmpty { lines += [".Bl -tag -width Ds"] + items + [".El"] }
    }
    for next in visible { lines += section(next, path: path + [next.commandName]) }
    return lines
  }

  private static func items(_ arguments: [CommandTree.Argument], isEverywhere: Bool) -> [String] {
    arguments.filter { argument in
      argument.shouldDisplay && !["--help", "--version"].contains(argument.flags.last ?? "")
        && (argument.sectionTitle == "Everywhere") == isEverywhere
    }.flatMap { argument in
      let name = escape(argument.valueName ?? "")
      let item =
        argument.kind == "positional"
        ? ".It Ar \(name)"
        : ".It Fl \(argument.flags.map { escape(String($0.dropFirst())) }.joined(separator: " , Fl "))"
          + (argument.kind == "option" ? " Ar \(name)" : "")
      return [item, escape(argument.abstract ?? "")]
    }
  }

  /// Nothing in the text is taken for a macro.
  private static func escape(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-").split(separator: "\n")
      .map { $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&" + $0 : String($0) }
      .joined(separator: "\n")
  }
}

// Questions back to the person: which one, and whether to go on.

import Coaching
import Domain

extension Invocation {
  /// Whether somebody is there to answer a question.
  var canAsk: Bool { console.inputIsTerminal && console.outputIsTerminal && !options.json }

  /// Shows what is about to happen and asks whether to go on; `usual` is what Enter means.
  func confirms(_ preview: some Answer, usual: Bool) -> Bool {
    var page = self.page
    preview.write(to: &page)
    console.write(page.text(style()))
    guard case .text(let text) = Readline.read(usual ? "Go on? [Y/n] " : "Go on? [y/N] ") else {
      tell(Diagnostic(.note, "nothing was changed"))
      return false
    }
    let said = text.trimmingCharacters(in: .whitespaces).lowercased()
    let agreed = said.isEmpty ? usual : said == "y" || said == "yes"
    if !agreed { tell(Diagnostic(.note, "nothing was changed")) }
    return agreed
  }

  /// Whether to do what cannot be done lightly: told so, or asked on a terminal.
  ///
  /// Throws a `Diagnostic` with the preview where nobody can be asked.
  func agrees(to preview: Done, yes: Bool) throws(Diagnostic) -> Bool {
    if yes { return true }
    if canAsk { return confirms(preview, usual: false) }
    throw Diagnostic(.error, preview.sentence, hint: "say --yes to go on")
  }

  /// Asks which of several people is meant; refused with the choices where nobody can answer.
  func choose(_ ambiguity: LogEncounter.Ambiguity) throws -> Int64? {
    var page = self.page
    page.paragraph("Several people may be “\(ambiguity.name)”:")
    for (index, choice) in ambiguity.choices.enumerated() {
      let handle = choice.handle.map { " (\($0.name))" } ?? ""
      page.paragraph(
        "\(index + 1)  \(choice.name, .strong)\(handle), met "
          + Words(Numbers.of(choice.encounters, "time")), indent: 2)
    }
    guard canAsk else {
      let names = ambiguity.choices.map { $0.handle?.name ?? $0.name }
      throw Diagnostic(
        .error, "several people may be “\(ambiguity.name)”",
        hint: "say the handle: \(names.joined(separator: ", "))")
    }
    console.writeError(page.text(style(error: true)))
    guard case .text(let text) = Readline.read("which one? "), let number = Int(text),
      ambiguity.choices.indices.contains(number - 1)
    else {
      tell(Diagnostic(.note, "nothing was changed"))
      return nil
    }
    return ambiguity.choices[number - 1].person
  }
}

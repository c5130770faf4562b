// What a table of an unknown kind seems to hold, with its first rows.

import Coaching
import Domain
import Importers

/// A question about a table's columns.
struct TableQuestion {
  /// The table.
  var proposal: TableProposal
  /// What its columns are taken to hold.
  var mapping: TableMapping

  /// What a column may hold, for help.
  static var meanings: String { TableField.allCases.map(\.rawValue).joined(separator: ", ") }

  /// Writes each column with its meaning and two samples.
  func write(to page: inout Page) {
    let file = proposal.path.split(separator: "/").last ?? ""
    page.paragraph("\(file, .strong) is a table that coach does not know yet. It seems to hold:")
    var table = Table([
      .left("column"), .left("is"), .flexible("first row"), .flexible("second row"),
    ])
    for (index, name) in proposal.header.prefix(40).enumerated() {
      let meaning = mapping.columns.first { $0.value == index }?.key.rawValue ?? "left out"
      let samples = (0..<2).map { row in
        let cells = proposal.samples.indices.contains(row) ? proposal.samples[row] : []
        return cells.indices.contains(index) ? String(cells[index].prefix(60)) : ""
      }
      table.row(
        [Words(String(name.prefix(24))), Words(meaning)] + samples.map { Words($0) })
    }
    page.table(table)
    let network = mapping.network?.rawValue ?? "a network yet to be told"
    page.paragraph("Posts of \(mapping.account ?? "an account yet to be told") on \(network).")
  }
}

extension Invocation {
  /// Shows what a table seems to hold and asks whether to read it so; nil for no.
  func settle(_ proposal: TableProposal, _ first: TableMapping) -> TableMapping? {
    var mapping = first
    while true {
      var page = self.page
      TableQuestion(proposal: proposal, mapping: mapping).write(to: &page)
      console.write(page.text(style()))
      let hasDate = mapping.columns[.date] != nil
      guard let said = line(hasDate ? "Read it so? [y/n/edit] " : "Which is the date? [n/edit] ")
      else { return nil }
      switch said.lowercased() {
      case "y", "yes":
        guard hasDate else { continue }
        return named(mapping)
      case "e", "edit":
        console.write("now: \(SafeText.line(mapping.written(header: proposal.header)))\n")
        guard let text = line("meaning=column,… ") else { return nil }
        do {
          mapping.columns = try TableMapping(text, header: proposal.header).columns
        } catch {
          tell(error)
        }
      default: return nil
      }
    }
  }

  /// Asks for network and account where nothing tells them.
  private func named(_ mapping: TableMapping) -> TableMapping? {
    var mapping = mapping
    if mapping.network == nil {
      guard let name = line("On which network, as in foursquare? "), !name.isEmpty else {
        return nil
      }
      mapping.network = Network(rawValue: name)
    }
    if mapping.account == nil {
      guard let name = line("Under what name, as in @me? "), !name.isEmpty else { return nil }
      mapping.account = name
    }
    return mapping
  }

  private func line(_ prompt: String) -> String? {
    guard case .text(let text) = Readline.read(prompt) else { return nil }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

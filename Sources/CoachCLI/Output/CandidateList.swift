// The words that may come next, listed under the line that is being typed.

import Charts
import Foundation

/// Words and what they are, a line each.
struct CandidateList {
  let candidates: [Candidate]

  /// So many are shown at once; the rest is counted.
  private static let most = 30

  /// The lines at a width.
  func page(width: Int) -> Page {
    var page = Page(width: width, isAccessible: false)
    let shown = candidates.prefix(Self.most)
    let column = min(shown.map { CellWidth.of($0.word) }.max() ?? 0, max(10, width / 2))
    for candidate in shown {
      let word = CellWidth.fit(SafeText.line(candidate.word), column)
      let gap = String(repeating: " ", count: max(0, column - CellWidth.of(word)) + 2)
      let about = CellWidth.fit(SafeText.line(candidate.about), max(0, width - column - 4))
      page.paragraph("\(word, .accent)\(Words(gap + about, .faint))", indent: 2)
    }
    if candidates.count > shown.count {
      page.paragraph(Words("and \(Numbers.count(candidates.count - shown.count)) more", .faint))
    }
    return page
  }

  /// Writes the list on the terminal, below the line.
  func show() {
    let console = Console.process
    let style = Style(
      environment: ProcessInfo.processInfo.environment, isTerminal: console.outputIsTerminal,
      isPlain: false)
    console.write("\n" + page(width: min(console.width(), 200)).text(style))
  }
}

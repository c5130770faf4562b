// A typed question cut into words that remember how they were typed.

import TextTraits

/// The words of a question.
package struct QuestionText {
  /// One word.
  package struct Word {
    /// As typed, without the punctuation around it.
    package var typed: String
    /// Lower case, without apostrophes.
    package var plain: String
    /// Whether a comma, stop or colon follows.
    package var endsClause: Bool
  }

  package private(set) var words: [Word] = []
  /// Whether capitals tell anything: some words have them and some do not.
  private(set) var usesCapitals = false

  package init(_ text: String) {
    for piece in text.prefix(2000).split(whereSeparator: \.isWhitespace) {
      var typed = piece
      while let first = typed.first, "\"“”'‘(«[,;:!?…".contains(first) { typed.removeFirst() }
      var stop = false
      while let last = typed.last, "\"“”'’)»],;:!?….".contains(last) {
        // "11.2." keeps its last dot.
        if last == ".", typed.filter({ $0 == "." }).count == 2, typed.first?.isNumber == true {
          break
        }
        stop = stop || ",;:!?….".contains(last)
        typed.removeLast()
      }
      guard !typed.isEmpty else {
        if stop, !words.isEmpty { words[words.count - 1].endsClause = true }
        continue
      }
      if typed == "-" || typed == "—" || typed == "–" || typed == "&" || typed == "/" {
        words.append(
          Word(typed: String(typed), plain: typed == "&" ? "and" : "–", endsClause: false))
        continue
      }
      let plain = typed.lowercased().filter { $0 != "'" && $0 != "’" && $0 != "`" }
      words.append(Word(typed: String(typed), plain: plain, endsClause: stop))
      if words.count == 120 { break }
    }
    let capital = words.dropFirst().filter { $0.typed.first?.isUppercase == true }.count
    usesCapitals = capital * 2 <= words.count + 1
  }
}

// Parts a typed line into words, as a shell does.

import Domain

/// A word as typed and as meant.
struct Word: Hashable {
  /// Without quotes.
  var text: String
  /// With them.
  var raw: String

  /// As it can be typed again: a shell has taken the quotes of a word with a space away.
  var spelled: String {
    raw == text && (text.isEmpty || text.contains(where: \.isWhitespace)) && !text.contains("\"")
      ? "\"\(text)\"" : raw
  }
}

/// Splits lines into words: spaces part them, quotes hold them together, a backslash keeps the
/// next character.
///
/// A quote opens only at the start of a word or after `=`, so that `what's` needs none:
/// `met "Ana Ruiz" at O'Hara's` has four words.
enum WordSplitter {
  /// The words of a line; throws where a quote is not closed.
  static func split(_ line: String) throws(Diagnostic) -> [Word] {
    var words: [Word] = []
    var text = ""
    var raw = ""
    var isOpen = false
    var quote: Character?
    var quoteAt = 0
    var isEscaped = false
    for (column, character) in line.enumerated() {
      if isEscaped {
        text.append(character)
        raw.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        raw.append(character)
        isEscaped = true
        isOpen = true
      } else if let closing = quote {
        raw.append(character)
        if character == closing { quote = nil } else { text.append(character) }
      } else if character == "\"" || character == "'", !isOpen || raw.last == "=" {
        quote = character
        quoteAt = column + 1
        raw.append(character)
        isOpen = true
      } else if character.isWhitespace {
        if isOpen { words.append(Word(text: text, raw: raw)) }
        (text, raw, isOpen) = ("", "", false)
      } else {
        text.append(character)
        raw.append(character)
        isOpen = true
      }
    }
    if quote != nil {
      throw Diagnostic(
        .error, "a quotation mark is not closed",
        hint: "close it, or put a backslash before it",
        place: .init(file: "the line", column: quoteAt), excerpt: line)
    }
    if isEscaped { text.append("\\") }
    if isOpen { words.append(Word(text: text, raw: raw)) }
    return words
  }
}

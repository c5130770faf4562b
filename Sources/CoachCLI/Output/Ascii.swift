// Plain ASCII for screen readers and old terminals.

/// Writes coach's own signs in ASCII; letters of names stay as they are.
enum Ascii {
  private static let signs: [Character: String] = [
    "…": "...", "“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-", "·": "-",
    "•": "-", "×": "x", "→": "->", "←": "<-", "▾": "", "½": "1/2", "≈": "about ", "≥": ">=",
    "≤": "<=", "●": "*", "○": "o",
  ]

  /// The text with typographic signs spelled in ASCII.
  static func text(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return text.map { signs[$0] ?? String($0) }.joined()
  }
}

// Makes text that others wrote harmless for the terminal.

/// The one place where foreign text is cleaned before it is shown.
enum SafeText {
  /// The text without anything that could move the cursor, change colours or turn the writing
  /// direction: line breaks and tabs become spaces, other controls become `�`.
  ///
  /// `SafeText.line("a\u{1B}[2Jb\nc") == "a�[2Jb c"`.
  static func line(_ text: String) -> String {
    guard !text.unicodeScalars.allSatisfy(isHarmless) else { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": continue
      case "\n", "\t", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": safe.append(" ")
      default: safe.append(isHarmless(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return String(safe)
  }

  /// The same for text of several lines, whose line breaks stay.
  static func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map { line(String($0)) }
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return value >= 0x20 && value != 0x7F }
    if value < 0xA0 { return false }
    switch value {
    // Line separators, marks and overrides of the writing direction, isolates, the byte order mark,
    // and tags, which hide text.
    case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0x061C, 0xFEFF, 0xE0001: return false
    default: return true
    }
  }
}

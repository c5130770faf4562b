// How many cells of a terminal a piece of text takes.

/// Counts terminal cells: 0 for what combines, 2 for wide characters and emoji, 1 for the rest.
///
/// Source: the classes W and F of Unicode's EastAsianWidth.txt (version 14) with the emoji
/// presentation taken from Swift's own tables. `CellWidth.of("日本") == 4`, `CellWidth.of("é") == 1`.
public enum CellWidth {
  /// Wide and full-width characters that are no emoji.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x3029, 0x302E...0x303E, 0x3041...0x3096,
    0x309B...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3,
    0xF900...0xFAD9, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x16FE0...0x16FE3, 0x16FF0...0x1B2FB, 0x1F200...0x1F265, 0x20000...0x3FFFD,
  ]

  /// The cells a text takes on one line.
  public static func of(_ text: some StringProtocol) -> Int {
    var cells = 0
    for character in text { cells += of(character) }
    return cells
  }

  /// The cells one character takes, with everything that combines with it.
  public static func of(_ character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii < 32 || ascii == 127 ? 0 : 1 }
    var cells = 0
    var scalars = 0
    for scalar in character.unicodeScalars {
      if scalar.value == 0xFE0F || (0x1F1E6...0x1F1FF).contains(scalar.value) && scalars > 0 {
        return 2
      }
      // What follows a joiner is drawn into the same emoji.
      if scalar.value == 0x200D, cells > 0 { return cells }
      if scalar.properties.isEmojiModifier, scalars > 0 { continue }
      cells += of(scalar)
      scalars += 1
    }
    return cells
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 32 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    if (0x1160...0x11FF).contains(value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      return 0
    default: break
    }
    if scalar.properties.isEmojiPresentation { return 2 }
    var low = 0
    var high = wide.count
    while low < high {
      let middle = (low + high) / 2
      if wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wide.count && wide[low].contains(value) ? 2 : 1
  }
}

extension CellWidth {
  /// The beginning of a text that fits into `cells`; what was cut is marked with `mark`.
  ///
  /// `CellWidth.fit("abcdef", 4) == "abc…"`.
  public static func fit(_ text: String, _ cells: Int, mark: String = "…") -> String {
    guard of(text) > cells else { return text }
    let room = cells - of(mark)
    guard room >= 0 else { return "" }
    var taken = 0
    var kept = ""
    for character in text {
      let width = of(character)
      if taken + width > room { break }
      kept.append(character)
      taken += width
    }
    return kept + mark
  }

  /// The text followed (or, with `right`, led) by as many spaces as make it `cells` wide.
  public static func pad(_ text: String, _ cells: Int, right: Bool = false) -> String {
    let gap = String(repeating: " ", count: max(0, cells - of(text)))
    return right ? gap + text : text + gap
  }
}

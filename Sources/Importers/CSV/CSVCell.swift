// Writes a cell of CSV so that no spreadsheet runs it.

/// Cells as they are written into a CSV file.
public enum CSVCell {
  /// A cell, quoted where it must be, and made harmless where a spreadsheet would run it.
  ///
  /// A text that begins with `=`, `+`, `-`, `@`, a tab or a line break is a formula to spreadsheets;
  /// an apostrophe before it makes it text. Numbers such as `-1.5` stay as they are:
  /// `CSVCell.written("=1+2") == "'=1+2"`.
  public static func written(_ text: String) -> String {
    var text = text
    if let first = text.utf8.first, "=+-@\t\r\n".utf8.contains(first), Double(text) == nil {
      text = "'" + text
    }
    guard text.utf8.contains(where: isSpecial) || text.hasPrefix(" ") else { return text }
    guard text.utf8.contains(UInt8(ascii: "\"")) else { return "\"" + text + "\"" }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// Whether a cell with this byte is quoted.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "\""),
      UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      true
    default: false
    }
  }

  /// A row of cells, ended by a carriage return and line feed as RFC 4180 has it.
  public static func row(_ cells: [String]) -> String {
    cells.map(written).joined(separator: ",") + "\r\n"
  }
}

// A count as tables write it.

/// Reads counts: `312.0`, `1,204`, `1 204` and `-` for none.
enum SheetCount {
  /// The count, nil where the cell has none.
  static func read(_ text: String) -> Int? {
    let digits = text.filter { !$0.isWhitespace && $0 != "," && $0 != "'" }
    guard !digits.isEmpty, digits.utf8.count <= 18 else { return nil }
    if let count = Int(digits) { return count >= 0 ? count : nil }
    guard let value = Double(digits), value.isFinite, value >= 0, value < 1e15 else { return nil }
    return Int(value)
  }
}

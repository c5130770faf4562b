// What somebody may have meant.

/// Finds the known words nearest to a mistyped one.
enum Nearest {
  /// The known word that `word` most likely is, or nil when none is near.
  ///
  /// A word is near when one begins the other (two letters at least) or a third of its letters or
  /// fewer are wrong, counting swapped neighbours once (Damerau's distance).
  static func to(_ word: String, among known: [String]) -> String? {
    let word = word.lowercased()
    guard word.count >= 2 else { return nil }
    if let longer = known.filter({ $0.hasPrefix(word) }).min(by: { $0.count < $1.count }) {
      return longer
    }
    let ranked = known.map { ($0, distance(Array(word), Array($0))) }.min { $0.1 < $1.1 }
    guard let (best, errors) = ranked, errors <= max(1, best.count / 3) else { return nil }
    return best
  }

  /// Insertions, deletions, changes and swaps of neighbours between two words.
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    guard a.count < 64, b.count < 64 else { return .max }
    var rows = [[Int]](repeating: Array(0...b.count), count: a.count + 1)
    for i in 1...a.count {
      rows[i][0] = i
      for j in 1...b.count {
        let change = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, change)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
        }
      }
    }
    return rows[a.count][b.count]
  }
}

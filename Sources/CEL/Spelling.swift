// Which word was probably meant.

/// Finds the word that a misspelt one was probably meant to be.
enum Spelling {
  /// The nearest word, unless none is near: at most a third of the letters may be wrong.
  static func nearest(to word: String, among words: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    guard letters.count <= 100 else { return nil }
    let bound = max(1, letters.count / 3)
    var best: (word: String, distance: Int)?
    for other in words where abs(other.unicodeScalars.count - letters.count) <= bound {
      let distance = distance(letters, Array(other.lowercased().unicodeScalars))
      if distance <= bound, distance < (best?.distance ?? .max) { best = (other, distance) }
    }
    return best?.word
  }

  /// The only name that has the same words in another order, or all of these words and more.
  static func reordered(_ name: String, among names: [String]) -> String? {
    func words(_ name: String) -> Set<Substring> { Set(name.lowercased().split(separator: "_")) }
    let own = words(name)
    guard own.count > 1 else { return nil }
    if let same = names.first(where: { words($0) == own }) { return same }
    let larger = names.filter { words($0).isStrictSuperset(of: own) }
    return larger.count == 1 ? larger.first : nil
  }

  /// How many letters must be put in, left out, replaced or swapped with their neighbour.
  static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var row = Array(0...other.count)
    for i in one.indices {
      var next = [i + 1]
      for j in other.indices {
        var cost = min(
          row[j] + (one[i] == other[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1)
        if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
          cost = min(cost, before[j - 1] + 1)
        }
        next.append(cost)
      }
      before = row
      row = next
    }
    return row[other.count]
  }
}

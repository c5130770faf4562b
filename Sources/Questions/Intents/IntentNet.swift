// The part of the model that goes by what words mean: a small convolution over word vectors.

/// Scores of intents from the vectors of a question's words.
///
/// Every filter looks at three neighbouring words, the best place of each counts; the mean of
/// all words is looked at, too (Y. Kim, Convolutional Neural Networks for Sentence
/// Classification, 2014, with one filter width).
package struct IntentNet {
  /// Numbers a word: its vector, and what kind of placeholder it is.
  package static let input = WordVectors.width + 8
  /// Filters.
  package static let filters = 96
  /// Numbers a filter looks at.
  package static let window = 3 * input
  /// Numbers that intents are told by.
  package static let seen = filters + input
  /// Weights of filters, their offsets, weights of intents, their offsets; in this order.
  package static let count =
    filters * window + filters + Intent.allCases.count * (seen + 1)
  /// Words looked at.
  package static let longest = 32

  package var weights: [Float]

  /// A net of given weights.
  package init(weights: [Float]) { self.weights = weights }

  /// What filters and mean see, and for each filter the word that it saw best.
  package func look(_ words: [Float]) -> (seen: [Float], places: [Int]) {
    let count = words.count / Self.input - 2
    var seen = [Float](repeating: 0, count: Self.seen)
    var places = [Int](repeating: 0, count: Self.filters)
    guard count > 0, weights.count == Self.count else { return (seen, places) }
    let offsets = weights[(Self.filters * Self.window)..<(Self.filters * (Self.window + 1))]
    weights.withUnsafeBytes { weights in
      words.withUnsafeBytes { words in
        let eight = MemoryLayout<SIMD8<Float>>.size
        for filter in 0..<Self.filters {
          let base = filter * Self.window * eight / 8
          var best = -Float.infinity
          for place in 0..<count {
            let start = place * Self.input * eight / 8
            var sums = SIMD8<Float>.zero
            for step in stride(from: 0, to: Self.window * eight / 8, by: eight) {
              sums +=
                weights.loadUnaligned(fromByteOffset: base + step, as: SIMD8<Float>.self)
                * words.loadUnaligned(fromByteOffset: start + step, as: SIMD8<Float>.self)
            }
            let sum = sums.sum()
            if sum > best {
              best = sum
              places[filter] = place
            }
          }
          seen[filter] = max(0, best + offsets[offsets.startIndex + filter])
        }
      }
    }
    for place in 1...count {
      for index in 0..<Self.input {
        seen[Self.filters + index] += words[place * Self.input + index] / Float(count)
      }
    }
    return (seen, places)
  }

  /// The scores of all intents for what was seen.
  package func scores(_ seen: [Float]) -> [Float] {
    guard weights.count == Self.count else {
      return Array(repeating: 0, count: Intent.allCases.count)
    }
    return Intent.allCases.indices.map { intent in
      let base = Self.filters * (Self.window + 1) + intent * (Self.seen + 1)
      var sum = weights[base + Self.seen]
      for index in 0..<Self.seen { sum += weights[base + index] * seen[index] }
      return sum
    }
  }

  /// The words of a question as numbers, one empty word before and after them.
  package static func words(_ shape: QuestionShape, vocabulary: Vocabulary) -> [Float] {
    var numbers = [Float](repeating: 0, count: input)
    for part in shape.parts.prefix(longest) {
      let start = numbers.count
      numbers.append(contentsOf: repeatElement(0, count: input))
      func mark(_ kind: Int) { numbers[start + WordVectors.width + kind] = 1 }
      switch part {
      case .word(let typed):
        guard let vector = vector(typed, vocabulary) else {
          mark(7)
          continue
        }
        numbers.replaceSubrange(start..<(start + WordVectors.width), with: vector)
      case .date(let kind): mark(["past": 0, "now": 1, "future": 2][kind] ?? 3)
      case .number: mark(4)
      case .network: mark(5)
      case .handle, .name: mark(6)
      }
    }
    return numbers + [Float](repeating: 0, count: input)
  }

  private static func vector(_ typed: String, _ vocabulary: Vocabulary) -> [Float]? {
    if let vector = WordVectors.vector(of: typed) { return vector }
    if let near = vocabulary.nearest(typed), let vector = WordVectors.vector(of: near) {
      return vector
    }
    return WordVectors.vector(of: Stem.of(typed))
  }
}

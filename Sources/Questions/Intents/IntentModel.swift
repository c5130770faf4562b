// The model that tells intents apart: a weight a feature and intent, and nets over meanings.

/// How likely each intent is for a question.
package struct IntentModel {
  /// Weights by feature, then intent, in `Intent.allCases` order.
  package let weights: [Float]
  /// Nets that learned from different beginnings; their mean errs less than any of them.
  package let nets: [IntentNet]
  package let vocabulary: Vocabulary

  /// A model of given weights; `weights` holds buckets × intents numbers.
  package init(weights: [Float], nets: [IntentNet], vocabulary: Vocabulary) {
    self.weights = weights
    self.nets = nets
    self.vocabulary = vocabulary
  }

  /// The probability of every intent, summing to one.
  package func probabilities(_ shape: QuestionShape) -> [Float] {
    var scores = scores(IntentFeatures(shape, vocabulary: vocabulary).indices)
    let words = IntentNet.words(shape, vocabulary: vocabulary)
    for net in nets {
      for (intent, score) in net.scores(net.look(words).seen).enumerated() {
        scores[intent] += score / Float(nets.count)
      }
    }
    if let outside = Intent.allCases.firstIndex(of: .outOfScope) { scores[outside] -= Self.trust }
    return Self.softmax(scores)
  }

  /// How much rarer questions out of scope are than among the phrases, as a logarithm: people
  /// mostly ask a coach what a coach is for.
  private static let trust: Float = 1.2

  package func scores(_ features: some Collection<Int>) -> [Float] {
    let count = Intent.allCases.count
    var scores = Array(repeating: Float(0), count: count)
    guard !features.isEmpty, weights.count == IntentFeatures.buckets * count else { return scores }
    let value = 1 / Float(features.count).squareRoot()
    for feature in features {
      for index in 0..<count { scores[index] += weights[feature * count + index] * value }
    }
    return scores
  }

  package static func softmax(_ scores: [Float]) -> [Float] {
    let top = scores.max() ?? 0
    let powers = scores.map { exponential($0 - top) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }

  /// e to a power of at most zero, without the C library: (1 + x/1024)^1024 is near enough to
  /// rank by.
  private static func exponential(_ x: Float) -> Float {
    guard x > -60 else { return 0 }
    var y = 1 + x / 1024
    for _ in 0..<10 { y *= y }
    return y
  }
}

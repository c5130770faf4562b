// Fits the linear model by AdaGrad on the softmax loss.

import Domain
import Questions

/// An example: hashed features and the index of its intent.
struct Example {
  var features: [Int]
  var words: [Float]
  var intent: Int
  var weight: Float
}

struct Training {
  /// Phrases sampled of each pattern.
  var samples = 14
  var epochs = 8
  /// Models put together.
  var runs = 4
  var rate: Float = 0.6
  var decay: Float = 0.000_02
  var netRate: Float = 0.05
  var netDecay: Float = 0.000_02
  var smoothing: Float = 0.02

  /// A Wednesday, so that dates in examples are read the same way every time.
  static let today = Day(iso: "2026-03-04") ?? Day(0)

  static let intents = Intent.allCases

  static func vocabulary(_ phrases: [Phrase]) -> Vocabulary {
    Vocabulary(phrases.reduce(into: Set<String>()) { $0.formUnion($1.words) })
  }

  /// Words met on one line only.
  private static func rare(_ phrases: [Phrase]) -> Set<String> {
    var counts: [String: Int] = [:]
    for phrase in phrases { for word in phrase.words { counts[word, default: 0] += 1 } }
    return Set(counts.filter { $0.value == 1 }.keys)
  }

  func examples(_ phrases: [Phrase], seed: UInt64) -> [Example] {
    var random = Random(state: seed)
    let all = Self.vocabulary(phrases)
    let rare = Self.rare(phrases)
    let words = phrases.reduce(into: Set<String>()) { $0.formUnion($1.words) }
    let thin = (0..<4).map { _ in
      Vocabulary(words.sorted().filter { !rare.contains($0) || random.below(2) == 0 })
    }
    var examples: [Example] = []
    for phrase in phrases {
      var texts: Set<String> = []
      for _ in 0..<samples * 2 where texts.count < samples { texts.insert(phrase.sample(&random)) }
      let weight = 1 / Float(texts.count).squareRoot()
      for (index, plain) in texts.sorted().enumerated() {
        let text = Chatter.around(plain, &random)
        let shape = QuestionShape(QuestionText(text), today: Self.today)
        let vocabulary = index % 3 == 0 ? thin[random.below(4)] : all
        examples.append(
          Example(
            features: IntentFeatures(shape, vocabulary: vocabulary).indices.sorted(),
            words: IntentNet.words(shape, vocabulary: all),
            intent: Self.intents.firstIndex(of: phrase.intent) ?? 0, weight: weight))
      }
    }
    return examples
  }

  /// Several models from different beginnings, put together.
  func model(_ phrases: [Phrase]) async -> IntentModel {
    let models = await withTaskGroup(of: (Int, IntentModel).self) { group in
      for run in 0..<runs {
        group.addTask { (run, alone(phrases, seed: 7 &+ 1000 &* UInt64(run))) }
      }
      return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
    let weights = models[0].weights.indices.map { index in
      models.reduce(0) { $0 + $1.weights[index] } / Float(models.count)
    }
    return IntentModel(
      weights: weights, nets: models.flatMap(\.nets), vocabulary: models[0].vocabulary)
  }

  private func alone(_ phrases: [Phrase], seed: UInt64) -> IntentModel {
    let examples = examples(phrases, seed: seed)
    let count = Self.intents.count
    var random = Random(state: seed &+ 1)
    var words = Learning(
      weights: [Float](repeating: 0, count: IntentFeatures.buckets * count), rate: rate,
      decay: decay)
    var net = NetLearning(rate: netRate, decay: netDecay, &random)
    var order = Array(examples.indices)
    var total = [Float](repeating: 0, count: count)
    for epoch in 0..<epochs {
      for index in stride(from: order.count - 1, through: 1, by: -1) {
        order.swapAt(index, random.below(index + 1))
      }
      let pace: Float = epoch * 3 < epochs * 2 ? 1 : 0.3
      for index in order {
        let example = examples[index]
        guard !example.features.isEmpty else { continue }
        // Each half also learns to answer alone, so that neither leans on the other.
        let view = random.below(4)
        let value = 1 / Float(example.features.count).squareRoot()
        for intent in 0..<count { total[intent] = 0 }
        if view != 0 {
          for feature in example.features {
            for intent in 0..<count {
              total[intent] += words.weights[feature * count + intent] * value
            }
          }
        }
        let sight = view != 1 ? net.look(example.words, &random) : nil
        if let sight {
          let scores = net.net.scores(sight.seen)
          for intent in 0..<count { total[intent] += scores[intent] }
        }
        var errors = IntentModel.softmax(total)
        for intent in 0..<count {
          let wanted = intent == example.intent ? 1 - smoothing : smoothing / Float(count - 1)
          errors[intent] = (errors[intent] - wanted) * example.weight
        }
        if view != 0 {
          for feature in example.features {
            for intent in 0..<count {
              words.learn(feature * count + intent, errors[intent] * value, pace)
            }
          }
        }
        if let sight { net.learn(sight, errors, pace) }
      }
    }
    return IntentModel(
      weights: words.weights, nets: [net.net], vocabulary: Self.vocabulary(phrases))
  }
}

/// Weights and how fast each still learns (AdaGrad).
struct Learning {
  var weights: [Float]
  private var squares: [Float]
  private let rate: Float
  private let decay: Float

  init(weights: [Float], rate: Float, decay: Float) {
    self.weights = weights
    self.rate = rate
    self.decay = decay
    squares = [Float](repeating: 0.01, count: weights.count)
  }

  mutating func learn(_ at: Int, _ slope: Float, _ pace: Float) {
    let gradient = slope + decay * weights[at]
    squares[at] += gradient * gradient
    weights[at] -= rate * pace * gradient / squares[at].squareRoot()
  }
}

// Fits the net over word vectors, one example at a time.

import Questions

/// A net while it learns.
struct NetLearning {
  /// What an example looked like.
  struct Sight {
    var words: [Float]
    var seen: [Float]
    var places: [Int]
  }

  private var learning: Learning
  var net: IntentNet { IntentNet(weights: learning.weights) }

  init(rate: Float, decay: Float, _ random: inout Random) {
    var weights = [Float](repeating: 0, count: IntentNet.count)
    for index in 0..<(IntentNet.filters * IntentNet.window) {
      weights[index] = (Float(random.below(2001)) / 1000 - 1) * 0.15
    }
    let outputs = IntentNet.filters * (IntentNet.window + 1)
    for index in outputs..<IntentNet.count {
      weights[index] = (Float(random.below(2001)) / 1000 - 1) * 0.05
    }
    learning = Learning(weights: weights, rate: rate, decay: decay)
  }

  /// Looks at an example; now and then a word or a filter is left out.
  func look(_ words: [Float], _ random: inout Random) -> Sight {
    var words = words
    for start in stride(from: 0, to: words.count, by: IntentNet.input)
    where random.below(12) == 0 {
      for index in start..<(start + IntentNet.input) { words[index] = 0 }
    }
    var (seen, places) = net.look(words)
    for filter in 0..<IntentNet.filters {
      seen[filter] = random.below(10) < 3 ? 0 : seen[filter] / 0.7
    }
    return Sight(words: words, seen: seen, places: places)
  }

  mutating func learn(_ sight: Sight, _ errors: [Float], _ pace: Float) {
    let outputs = IntentNet.filters * (IntentNet.window + 1)
    var back = [Float](repeating: 0, count: IntentNet.filters)
    for (intent, error) in errors.enumerated() {
      let base = outputs + intent * (IntentNet.seen + 1)
      for filter in 0..<IntentNet.filters where sight.seen[filter] > 0 {
        back[filter] += error * learning.weights[base + filter] / 0.7
      }
      for index in 0..<IntentNet.seen where sight.seen[index] != 0 {
        learning.learn(base + index, error * sight.seen[index], pace)
      }
      learning.learn(base + IntentNet.seen, error, pace)
    }
    for filter in 0..<IntentNet.filters where sight.seen[filter] > 0 {
      let base = filter * IntentNet.window
      let start = sight.places[filter] * IntentNet.input
      for index in 0..<IntentNet.window where sight.words[start + index] != 0 {
        learning.learn(base + index, back[filter] * sight.words[start + index], pace)
      }
      learning.learn(IntentNet.filters * IntentNet.window + filter, back[filter], pace)
    }
  }
}

// Writes a model as Swift source: one character a weight.

import Questions

enum Weights {
  /// The model as a Swift file; weights are rounded to 63 steps.
  static func file(_ model: IntentModel, _ words: Set<String>, _ fingerprint: String) -> String {
    let top = model.weights.map(abs).max() ?? 1
    let scale = top / 31
    let letters = model.weights.map { weight -> UInt8 in
      UInt8(clamping: Int((weight / scale).rounded()) + 31 + Int(IntentWeights.zero))
    }
    let row = IntentFeatures.buckets * Intent.allCases.count / 64
    let lines = stride(from: 0, to: letters.count, by: row).map {
      String(decoding: letters[$0..<min($0 + row, letters.count)], as: UTF8.self)
    }
    let netWeights = model.nets.flatMap(\.weights)
    let netTop = netWeights.map(abs).max() ?? 1
    let netScale = netTop / 1984
    let netLetters = netWeights.flatMap { weight -> [UInt8] in
      let step = Int((weight / netScale).rounded()) + 1984
      return [
        UInt8(clamping: step / 63 + Int(IntentWeights.zero)),
        UInt8(clamping: step % 63 + Int(IntentWeights.zero)),
      ]
    }
    let netLines = stride(from: 0, to: netLetters.count, by: 4000).map {
      String(decoding: netLetters[$0..<min($0 + 4000, netLetters.count)], as: UTF8.self)
    }
    return """
      // The trained model: written by coach-phrases from the labelled phrases; not for editing.

      extension IntentWeights {
        static let fingerprint = "\(fingerprint)"
        static let scale: Float = \(scale)
        static let words = \"""
      \(wrapped(words.sorted()))
          \"""
        static let letters: StaticString = #\"""
      \(lines.map { "    " + $0 + "\\#" }.joined(separator: "\n").dropLast(2))
          \"""#
        static let netScale: Float = \(netScale)
        static let netLetters: StaticString = #\"""
      \(netLines.map { "    " + $0 + "\\#" }.joined(separator: "\n").dropLast(2))
          \"""#
      }

      """
  }

  private static func wrapped(_ words: [String]) -> String {
    var lines: [String] = []
    var line = "   "
    for word in words {
      if line.count + word.count > 400 {
        lines.append(line)
        line = "   "
      }
      line += " " + word
    }
    return (lines + [line]).joined(separator: "\n")
  }
}

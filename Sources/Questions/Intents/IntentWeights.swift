// The trained model as it is kept in the program.

import Domain

/// The weights that coach-phrases wrote, read back.
package enum IntentWeights {
  /// The letter of the lowest weight.
  package static let zero = UInt8(ascii: "(")

  /// A number that changes when one of the lines does.
  package static func fingerprint(_ lines: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for line in lines {
      for byte in line.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      hash = (hash ^ 0x0A) &* 0x0000_0100_0000_01B3
    }
    return String(hash, radix: 16)
  }

  /// The model in use.
  package static let model: IntentModel = {
    let weights = letters.withUTF8Buffer { buffer in
      buffer.map { Float(Int($0) - Int(zero) - 31) * scale }
    }
    let numbers = netLetters.withUTF8Buffer { buffer in
      stride(from: 0, to: buffer.count - 1, by: 2).map {
        let high = Int(buffer[$0]) - Int(zero)
        let low = Int(buffer[$0 + 1]) - Int(zero)
        return Float(high * 63 + low - 1984) * netScale
      }
    }
    let nets = stride(from: 0, to: numbers.count, by: IntentNet.count).map {
      IntentNet(weights: Array(numbers[$0..<($0 + IntentNet.count)]))
    }
    return IntentModel(
      weights: weights, nets: nets,
      vocabulary: Vocabulary(words.split(whereSeparator: \.isWhitespace).lazy.map(String.init)))
  }()
}

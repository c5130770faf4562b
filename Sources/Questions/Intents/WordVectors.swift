// What single words mean, as points whose nearness is nearness of meaning.

/// A table of word vectors, looked up where it lies; nothing is read before the first question.
package enum WordVectors {
  /// Numbers a word.
  package static let width = 64
  /// Letters a word may have.
  package static let longest = 14

  private static let record = longest + width

  /// The vector of a plain word, of length about one; nil for words that the table lacks.
  package static func vector(of word: String) -> [Float]? {
    let wanted = Array(word.utf8)
    guard !wanted.isEmpty, wanted.count <= longest else { return nil }
    return table.withUTF8Buffer { buffer in
      var low = 0
      var high = buffer.count / record
      while low < high {
        let middle = (low + high) / 2
        switch order(wanted, buffer, middle * record) {
        case 0:
          let start = middle * record + longest
          return buffer[start..<(start + width)].map { (Float($0) - 71) / 64 }
        case ..<0: high = middle
        default: low = middle + 1
        }
      }
      return nil
    }
  }

  /// Below zero when the word comes before the record at an offset, zero when it is the same.
  private static func order(
    _ word: [UInt8], _ buffer: UnsafeBufferPointer<UInt8>, _ offset: Int
  ) -> Int {
    for index in 0..<longest {
      let typed = index < word.count ? word[index] : UInt8(ascii: " ")
      let kept = buffer[offset + index]
      if typed != kept { return typed < kept ? -1 : 1 }
    }
    return 0
  }
}

// Whether a text speaks of a topic.

import Foundation

/// A topic to look for in texts, as whole words.
public struct TopicMatch: Sendable {
  private let words: [String]
  /// The first word as lower-case ASCII, for a quick look; nil where it has other letters.
  private let quick: [UInt8]?

  /// A topic of one word or several, with or without `#`; nil where there is no word in it.
  public init?(_ topic: String) {
    words = NameKey(topic).words
    guard let first = words.first else { return nil }
    quick = first.utf8.allSatisfy { $0 < 0x80 } ? Array(first.utf8) : nil
  }

  /// The topic as one lower-case word or phrase.
  public var name: String { words.joined(separator: " ") }

  /// Whether the text names the topic: `rust` is in "Rust 2024" and "#rust", not in "trust".
  public func isIn(_ text: String) -> Bool {
    guard text.utf8.withContiguousStorageIfAvailable(mayBeIn) ?? true else { return false }
    let own = NameKey(text).words
    guard own.count >= words.count else { return false }
    return (0...(own.count - words.count)).contains { start in
      words.indices.allSatisfy { own[start + $0] == words[$0] }
    }
  }

  /// A quick look at the bytes of a text; false where it does not name the topic for certain.
  public func mayBeIn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let quick else { return true }
    var matched = false
    for start in text.indices {
      // Other scripts take a closer look.
      if text[start] >= 0x80 { return true }
      if matched || text[start] | 0x20 != quick[0] { continue }
      var (place, index) = (start + 1, 1)
      while index < quick.count, place < text.count {
        let isApostrophe = text[place] == 0x27 || text[place] == 0x60
        if !isApostrophe {
          if text[place] | 0x20 != quick[index] { break }
          index += 1
        }
        place += 1
      }
      matched = index == quick.count
    }
    return matched
  }
}

// Whether a text speaks of a topic.

import Foundation

/// A topic to look for in texts, as whole words.
public struct TopicMatch: Sendable {
  private let words: [String]
  /// The first word as ASCII bytes, for a quick look; nil where it has other letters.
  private let quick: [UInt8]?

  /// A topic of one word or several, with or without `#`; nil where there is no word in it.
  public init?(_ topic: String) {
    words = NameKey(topic).words
    guard let first = words.first else { return nil }
    quick = topic.utf8.allSatisfy { $0 < 0x80 } ? Array(first.utf8) : nil
  }

  /// The topic as one lower-case word or phrase.
  public var name: String { words.joined(separator: " ") }

  /// Whether the text names the topic: `rust` is in "Rust 2024" and "#rust", not in "trust".
  public func isIn(_ text: String) -> Bool {
    if let quick, text.utf8.allSatisfy({ $0 < 0x80 }), !Self.contains(text, quick) { return false }
    let own = NameKey(text).words
    guard own.count >= words.count else { return false }
    return (0...(own.count - words.count)).contains { start in
      words.indices.allSatisfy { own[start + $0] == words[$0] }
    }
  }

  /// Whether ASCII bytes occur in a text, capitals aside.
  private static func contains(_ text: String, _ wanted: [UInt8]) -> Bool {
    let found = text.utf8.withContiguousStorageIfAvailable { bytes -> Bool in
      guard bytes.count >= wanted.count else { return false }
      for start in 0...(bytes.count - wanted.count) where bytes[start] | 0x20 == wanted[0] | 0x20 {
        if wanted.indices.allSatisfy({ bytes[start + $0] | 0x20 == wanted[$0] | 0x20 }) {
          return true
        }
      }
      return false
    }
    return found ?? true
  }
}

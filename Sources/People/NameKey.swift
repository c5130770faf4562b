// Names as they compare: without case, accents, width and script.

import Foundation

/// A name taken apart for comparing.
public struct NameKey: Hashable, Sendable {
  /// Its words in Latin letters, lower case and without accents; as written where that is empty.
  public let words: [String]
  /// Whether it was written in another script, whose vowels and spelling are a matter of taste.
  private let isForeign: Bool

  /// Takes a name apart.
  ///
  /// `NameKey("Łukasz ŻAK").words == ["lukasz", "zak"]`.
  public init(_ name: String) {
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      isForeign = false
      words = Self.splitASCII(name.utf8)
      return
    }
    // Up to Latin Extended-B, and the accents that combine with them.
    isForeign = name.unicodeScalars.contains {
      $0.properties.isAlphabetic && $0.value > 0x24F && !(0x1E00...0x1EFF).contains($0.value)
    }
    let latin =
      name.precomposedStringWithCompatibilityMapping
      .applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false) ?? name
    let folded = latin.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    words = Self.split(folded.filter { !"'’`ʹʺʻʿʾ".contains($0) })
  }

  /// Words of ASCII letters and digits, in lower case.
  private static func splitASCII(_ text: String.UTF8View) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in text {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: word.append(byte)
      case 0x41...0x5A: word.append(byte | 0x20)
      default:
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  private static func split(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Whether both are the same name, in this order or turned around ("Ruiz, Ana").
  public func isSame(as other: NameKey) -> Bool {
    guard !words.isEmpty else { return false }
    return words == other.words || words.sorted() == other.words.sorted()
      || isForeign != other.isForeign && sounds(like: other, fewest: 1)
  }

  /// Whether the other is a part of this name, in whole words.
  public func contains(_ other: NameKey) -> Bool {
    !other.words.isEmpty && other.words.count < words.count
      && other.words.allSatisfy(words.contains)
  }

  /// Whether both may be one name of two words or more, spelled in two ways.
  public func sounds(like other: NameKey) -> Bool { sounds(like: other, fewest: 2) }

  private func sounds(like other: NameKey, fewest: Int) -> Bool {
    guard words.count >= fewest, other.words.count >= fewest else { return false }
    guard words.count == other.words.count || isForeign != other.isForeign else { return false }
    if zip(words, other.words).allSatisfy({ Self.sound($0) == Self.sound($1) }),
      words.count == other.words.count
    {
      return true
    }
    guard isForeign != other.isForeign else { return false }
    // Chinese names have no spaces, or one a syllable.
    if words.joined() == other.words.joined() { return true }
    // Arabic and Hebrew leave vowels out.
    let (mine, theirs) = (words.map(Self.skeleton), other.words.map(Self.skeleton))
    return mine == theirs && mine.reduce(0) { $0 + $1.count } >= 4
  }

  private static let spellings: [(from: String, to: String, letters: UInt32)] = [
    ("shch", "s"), ("tsch", "c"), ("sch", "s"), ("sh", "s"), ("ch", "c"), ("zh", "z"),
    ("ts", "c"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"), ("ph", "f"), ("th", "t"),
    ("kh", "h"), ("ck", "k"), ("ks", "x"), ("ou", "u"), ("iy", "i"), ("ij", "i"), ("ey", "e"),
    ("ej", "e"), ("ei", "e"), ("yu", "u"), ("ju", "u"), ("ya", "a"), ("ja", "a"), ("ia", "a"),
    ("y", "i"), ("j", "i"), ("w", "v"), ("c", "k"), ("q", "k"),
  ].map { ($0, $1, letters($0)) }

  /// Which of the 26 letters a word has, a bit for each.
  private static func letters(_ word: String) -> UInt32 {
    word.utf8.reduce(0) { (0x61...0x7A).contains($1) ? $0 | 1 << UInt32($1 - 0x61) : $0 }
  }

  /// Words of a name as they sound, in a fixed order, to group names by.
  public static func sounds(_ words: [String]) -> [String] { words.map(sound).sorted() }

  /// A word as it sounds, roughly: `mueller` and `muller` are both `muler`.
  static func sound(_ word: String) -> String {
    var sound = word
    var has = letters(word)
    for (from, to, letters) in spellings where letters & has == letters && sound.contains(from) {
      sound = sound.replacing(from, with: to)
      has |= Self.letters(to)
    }
    return undoubled(sound)
  }

  private static func skeleton(_ word: String) -> String {
    undoubled(sound(word).filter { !"aeiou".contains($0) })
  }

  private static func undoubled(_ word: String) -> String {
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else {
      var result = ""
      for letter in word where letter != result.last { result.append(letter) }
      return result
    }
    var result: [UInt8] = []
    result.reserveCapacity(word.utf8.count)
    for letter in word.utf8 where letter != result.last { result.append(letter) }
    return String(decoding: result, as: UTF8.self)
  }
}

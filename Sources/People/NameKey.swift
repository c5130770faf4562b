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
    if let latin = LatinWords.words(of: name) {
      isForeign = false
      words = latin
      return
    }
    // Up to Latin Extended-B, and the accents that combine with them.
    isForeign = name.unicodeScalars.contains {
      $0.properties.isAlphabetic && $0.value > 0x24F && !(0x1E00...0x1EFF).contains($0.value)
    }
    words = Self.transliterated(name)
  }

  /// The words of a name in any script.
  static func transliterated(_ name: String) -> [String] {
    let latin =
      name.precomposedStringWithCompatibilityMapping
      .applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false) ?? name
    let folded = latin.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    return split(folded.filter { !"'’`ʹʺʻʿʾ".contains($0) })
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

  /// What is written for what; `to` is never longer.
  private static let spellings: [(from: [UInt8], to: [UInt8], letters: UInt32, added: UInt32)] = [
    ("shch", "s"), ("tsch", "c"), ("sch", "s"), ("sh", "s"), ("ch", "c"), ("zh", "z"),
    ("ts", "c"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"), ("ph", "f"), ("th", "t"),
    ("kh", "h"), ("ck", "k"), ("ks", "x"), ("ou", "u"), ("iy", "i"), ("ij", "i"), ("ey", "e"),
    ("ej", "e"), ("ei", "e"), ("yu", "u"), ("ju", "u"), ("ya", "a"), ("ja", "a"), ("ia", "a"),
    ("y", "i"), ("j", "i"), ("w", "v"), ("c", "k"), ("q", "k"),
  ].map { (Array($0.utf8), Array($1.utf8), letters($0), letters($1)) }

  /// Which of the 26 letters a word has, a bit for each.
  private static func letters(_ word: String) -> UInt32 {
    word.utf8.reduce(0) { (0x61...0x7A).contains($1) ? $0 | 1 << UInt32($1 - 0x61) : $0 }
  }

  /// Each word as it sounds.
  public var sounds: [String] { words.map(Self.sound) }

  /// What a name in another script that may be the same has as its `counterpart`: the letters that
  /// sound alike in every spelling, without those that follow themselves.
  ///
  /// `NameKey("Ana Ruiz").outline == "-nr"`; in another script it begins with `/`.
  public var outline: String { (isForeign ? "/" : "-") + constants }

  /// The outline of the names in another script that may be this one.
  public var counterpart: String { (isForeign ? "-" : "/") + constants }

  private var constants: String {
    var letters: [UInt8] = []
    for word in words {
      for letter in word.utf8 where Self.constant.contains(letter) && letter != letters.last {
        letters.append(letter)
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The consonants that no way of spelling a sound has.
  private static let constant = Set("bdglmnr".utf8)

  /// Words of a name as they sound, in a fixed order, to group names by.
  public static func sounds(_ words: [String]) -> [String] { words.map(sound).sorted() }

  /// A word as it sounds, roughly: `mueller` and `muller` are both `muler`.
  static func sound(_ word: String) -> String {
    var sound = Array(word.utf8)
    var has = letters(word)
    for (from, to, letters, added) in spellings where letters & has == letters {
      if replace(from, with: to, in: &sound) { has |= added }
    }
    return undoubled(String(decoding: sound, as: UTF8.self))
  }

  /// Replaces letters throughout, from the left; says whether there were any.
  private static func replace(_ from: [UInt8], with to: [UInt8], in word: inout [UInt8]) -> Bool {
    var (read, write, found) = (0, 0, false)
    while read < word.count {
      var isHere = read + from.count <= word.count
      var index = 0
      while isHere, index < from.count {
        isHere = word[read + index] == from[index]
        index += 1
      }
      if isHere {
        for letter in to {
          word[write] = letter
          write += 1
        }
        read += from.count
        found = true
      } else {
        word[write] = word[read]
        write += 1
        read += 1
      }
    }
    word.removeLast(word.count - write)
    return found
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

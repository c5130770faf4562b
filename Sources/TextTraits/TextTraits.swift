// What a text is, read from its words: link-only, greeting, question, thanks, repeated.

import Domain

/// What the coach reads from a post's text.
///
/// Pure, and the same for the same text. "Good morning everyone!" is a greeting, "Great post!" a
/// pleasantry, `https://example.org #swift` with that link is link-only.
public struct TextTraits: Hashable, Sendable {
  /// The number of this reading; it changes when any answer could change, and the store then
  /// rebuilds its tallies.
  public static let version = 2

  /// What an original of this text is.
  public var form: PostForm
  /// Whether it asks something, whatever its kind.
  public var asks: Bool
  /// Whether it thanks.
  public var thanks: Bool
  /// Whether a reply of this text is a mere pleasantry: "great post!".
  public var pleasantry: Bool
  /// Equal for texts that say the same apart from case, accents, links, mentions, tags, digits and
  /// punctuation; 0 for a text without words.
  public var fingerprint: Int64

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: The post's plain text.
  ///   - links: Where its links point, media left out.
  ///   - media: How many pictures, films or sounds hang on it.
  public init(text: String, links: [String] = [], media: Int = 0) {
    let words = Words(text, links: links)
    let lexicon = Lexicon.shared
    let read = Reading(words, lexicon)
    asks = read.asks
    thanks = read.thanks
    pleasantry = read.pleasantry
    fingerprint = words.fingerprint
    if !links.isEmpty, media == 0, words.isSilent {
      form = .linkOnly
    } else if read.greeting {
      form = .greeting
    } else if asks {
      form = .question
    } else {
      form = .plain
    }
  }

  /// Whether an original of this text is link-only, as `form` would say, found by its first words.
  public static func isLinkOnly(_ text: String, links: [String], media: Int) -> Bool {
    !links.isEmpty && media == 0 && Words(text, links: links, untilHeard: true).isSilent
  }
}

/// What the lexicon finds in a text's words.
private struct Reading {
  var asks = false
  var thanks = false
  var greeting = false
  var pleasantry = false

  /// A text longer than this is neither a mere greeting nor a mere pleasantry.
  private static let longestCourtesy = 10
  /// How many words that the lexicon does not know a greeting or pleasantry may hold.
  private static let strangersAllowed = 1

  init(_ words: Words, _ lexicon: Lexicon) {
    let count = words.hashes.count
    asks = words.hasQuestionMark && count > 0
    var strangers = 0
    var greetings = 0
    var niceties = 0
    var index = 0
    // Whether the sentence has not begun but for an address: "Hey folks, so which …".
    var isFresh = true
    while index < count {
      if words.startsSentence(index) { isFresh = true }
      guard let found = lexicon.longest(in: words.hashes, at: index) else {
        strangers += 1
        index += 1
        isFresh = false
        continue
      }
      let entry = found.entry
      if entry.contains(.thanks) { thanks = true }
      // A lone "how" or "who" also begins titles and sayings, which go on after a comma or colon.
      if entry.contains(.asking), isFresh, found.length > 1 || !words.isBroken(after: index) {
        asks = true
      }
      if entry.isDisjoint(with: [.greeting, .filler]) { isFresh = false }
      if entry.contains(.greeting) { greetings += 1 }
      if entry.contains(.nicety) || entry.contains(.thanks) { niceties += 1 }
      if entry.isDisjoint(with: [.greeting, .nicety, .thanks, .filler]) {
        strangers += found.length
      }
      index += found.length
    }
    let short = count <= Self.longestCourtesy && strangers <= Self.strangersAllowed
    greeting = short && greetings > 0 && niceties == 0
    pleasantry =
      !asks && (count == 0 ? words.hasEmoji : short && niceties > 0 && strangers == 0)
  }
}

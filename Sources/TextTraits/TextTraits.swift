// What a text is, read from its words: link-only, greeting, question, thanks, repeated.

import Domain

/// What the coach reads from a post's text.
///
/// Pure, and the same for the same text; a new `version` makes the store rebuild its tallies.
public struct TextTraits: Hashable, Sendable {
  /// The number of this reading; it changes when any answer could change.
  public static let version = 1

  /// What an original of this text is.
  public var form: PostForm
  /// Whether it asks something, whatever its kind.
  public var asks: Bool
  /// Whether it thanks.
  public var thanks: Bool
  /// Whether a reply of this text is a mere pleasantry: "great post!".
  public var pleasantry: Bool
  /// Equal for texts that say the same apart from case, links, mentions, digits and punctuation;
  /// 0 for a text that says nothing.
  public var fingerprint: Int64

  /// Reads a text.
  ///
  /// `links` are the links that are not media, `media` counts what hangs on it.
  public init(text: String, links: [String], media: Int, tags: [String]) {
    self.form = .plain
    self.asks = false
    self.thanks = false
    self.pleasantry = false
    self.fingerprint = 0
  }
}

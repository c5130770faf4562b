// What is never suggested, whatever it would bring.

/// Guards against advice that is bad manners.
public enum Etiquette {
  /// Why something is not suggested.
  public enum Veto: String, Hashable, CaseIterable, Sendable {
    /// "Retweet me and I retweet you": a poor motive.
    case favourTrading = "favour-trading"
    /// Asking for likes for their own sake.
    case likeBait = "like-bait"
  }

  /// At most so many people are named in one suggestion: nobody is to be mentioned by the dozen.
  public static let mostPeople = 3

  private static let phrases: [(Veto, [String])] = [
    (
      .favourTrading,
      [
        "retweet me and", "follow me and i", "follow back", "follow for follow", "f4f", "l4l",
        "like for like", "share for share", "in return for a", "if they reshare you", "favour back",
      ]
    ),
    (
      .likeBait,
      [
        "like if you", "like this if", "smash that like", "share if you agree", "reshare if you",
        "tag a friend", "tag three friends",
      ]
    ),
  ]

  /// What is wrong with advising this; nil where nothing is.
  public static func veto(_ text: String) -> Veto? {
    let bytes = Array(text.lowercased().utf8)
    return phrases.first { $0.1.contains { Self.found($0, in: bytes) } }?.0
  }

  private static func found(_ phrase: String, in text: [UInt8]) -> Bool {
    guard let first = phrase.utf8.first else { return false }
    return text.indices.contains { text[$0] == first && text[$0...].starts(with: phrase.utf8) }
  }
}

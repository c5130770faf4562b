// The acts that a timeline may name, and the records they stand for.

import Domain

/// Something that happens in a timeline.
public enum TimelineAct: Hashable, Sendable {
  /// Something you publish.
  case publish(Publication)
  /// Something somebody does because of you.
  case respond(ResponseKind)
  /// You meet people offline; whether they know where to find you, where said.
  case meet(told: Bool?)
  /// A declared pause.
  case pause

  /// What can be published, by its word in a timeline or in `fix:`.
  public enum Publication: String, Hashable, CaseIterable, Sendable {
    /// A post in words.
    case text
    /// A bare link.
    case link
    /// A link with words of one's own.
    case linkAndText = "link+text"
    /// A post with a picture.
    case photo
    /// A post with a film.
    case video
    /// A post that asks its readers something.
    case question
    /// A salutation.
    case greeting
    /// A reply.
    case reply
    /// A reply that asks something.
    case ask
    /// A reply that thanks.
    case thanks
    /// A reply that is a mere pleasantry.
    case pleasantry
    /// Somebody's post passed on as it is.
    case reshare
    /// Somebody's post passed on with words of one's own.
    case quote
  }

  /// The act of a word; `<` marks what comes in.
  init?(word: String) {
    if word == "met" {
      self = .meet(told: nil)
    } else if word == "pause" {
      self = .pause
    } else if word.hasPrefix("<"), let kind = ResponseKind(rawValue: String(word.dropFirst())) {
      self = .respond(kind)
    } else if let publication = Publication(rawValue: word) {
      self = .publish(publication)
    } else {
      return nil
    }
  }

  /// Every word that a timeline knows.
  public static let words =
    Publication.allCases.map(\.rawValue) + ResponseKind.allCases.map { "<" + $0.rawValue }
    + ["met", "pause"]
}

/// Words for the posts of a timeline, different for every number.
enum TimelineText {
  private static let nouns = [
    "harbour", "winter", "bread", "bridge", "garden", "ladder", "kettle", "meadow", "engine",
    "candle", "river", "saddle", "lantern", "orchard", "pocket", "violin",
  ]

  /// Three words that no other number below 4,096 has.
  private static func words(_ number: Int) -> String {
    let n = abs(number % 4096)
    return "\(nouns[n / 256]) \(nouns[n / 16 % 16]) \(nouns[n % 16])"
  }

  static func text(for publication: TimelineAct.Publication, number: Int) -> String {
    let words = words(number)
    switch publication {
    case .text, .photo, .video, .quote: return "Notes from today on \(words)."
    case .link: return "https://example.org/\(number)"
    case .linkAndText:
      return "Worth reading for its part on \(words): https://example.org/\(number)"
    case .question: return "How do you look after \(words)?"
    case .greeting: return "Good morning!"
    case .reply: return "It worked for me with \(words), slowly at first."
    case .ask: return "How did you manage \(words)?"
    case .thanks: return "Thank you, that helped with \(words)."
    case .pleasantry: return "Great post!"
    case .reshare: return ""
    }
  }
}

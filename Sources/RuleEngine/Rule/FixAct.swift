// The acts that a rule's `fix:` may name, and what each changes in the facts of a day.

import Domain

/// Something a person can do today to bring a rule back to quiet.
public enum FixAct: String, Hashable, CaseIterable, Sendable {
  /// A post in words.
  case text
  /// A link with words of one's own.
  case linkAndText = "link+text"
  /// A post with a picture.
  case photo
  /// A post with a film.
  case video
  /// A post that asks its readers something.
  case question
  /// An answer to whoever waits for one, or else a reply to somebody new.
  case reply
  /// The same, asking something.
  case ask
  /// Thanks to whoever reshared you, or else to whoever waits for an answer.
  case thanks
  /// A reply to somebody with a higher score.
  case engage
  /// A word online to somebody met offline.
  case connect
  /// Somebody's post passed on as it is.
  case reshare
  /// Somebody's post passed on with words of one's own.
  case quote

  /// Whether it is a post of one's own.
  public var isPost: Bool {
    switch self {
    case .text, .linkAndText, .photo, .video, .question, .quote: true
    case .reply, .ask, .thanks, .engage, .connect, .reshare: false
    }
  }

  /// The act so many times, in words: `4 posts in your own words`.
  public func phrase(_ n: Int) -> String { "\(n) \(n == 1 ? noun.one : noun.many)" }

  private var noun: (one: String, many: String) {
    switch self {
    case .text: ("post in your own words", "posts in your own words")
    case .linkAndText: ("link with a sentence of yours", "links with a sentence of yours")
    case .photo: ("post with a picture", "posts with a picture")
    case .video: ("post with a film", "posts with a film")
    case .question: ("question to your readers", "questions to your readers")
    case .reply: ("answer to somebody", "answers to people")
    case .ask: ("reply that asks something", "replies that ask something")
    case .thanks: ("word of thanks", "words of thanks")
    case .engage:
      ("reply to somebody with a higher score", "replies to people with a higher score")
    case .connect: ("word to somebody you know", "words to people you know")
    case .reshare: ("post of somebody else passed on", "posts of others passed on")
    case .quote:
      ("post of somebody else passed on in your words", "posts of others passed on in your words")
    }
  }
}

extension DailyFacts {
  /// Counts an act as done on a day, at an hour of the clock.
  public mutating func perform(_ act: FixAct, on day: Day, hour: Int) {
    switch act {
    case .text, .linkAndText, .photo, .video, .question:
      add(.originals, on: day)
      addPosts(hour: hour, on: day)
      switch act {
      case .question: add(.questions, on: day)
      case .linkAndText: add(.linkedText, on: day)
      case .photo, .video: add(.media, on: day)
      default: break
      }
    case .quote:
      add(.quotes, on: day)
      addPosts(hour: hour, on: day)
    case .reshare: add(.reshares, on: day)
    case .reply, .ask, .thanks, .engage, .connect:
      add(.replies, on: day)
      if act == .ask { add(.askingReplies, on: day) }
      if act == .thanks { add(.thanks, on: day) }
      if act == .engage {
        add(.repliesToHigher, on: day)
        add(.higherPartners, distance: nil, on: day)
      }
      add(.partners, distance: nil, on: day)
      if act == .connect, let due = level(.dueContacts, on: day), due > 0 {
        set(.dueContacts, due - 1, on: day)
      }
      let waiting: [Distance] =
        switch act {
        case .thanks: [.resharers, .messages]
        case .connect: [.encounters]
        case .engage: []
        default: [.messages, .resharers, .encounters]
        }
      if let open = waiting.first(where: { close($0, on: day, within: Self.longest) }),
        open != .encounters
      {
        return
      }
      if act != .engage { add(.repliesToSilent, on: day) }
    }
  }
}

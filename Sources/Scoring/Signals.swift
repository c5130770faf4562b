// The five quantities of the score formula.

/// One of the five quantities of the score formula.
public enum Signal: String, CaseIterable, Hashable, Sendable {
  /// Every person who responded, once, at the fade of their latest response.
  case responders = "U"
  /// Reshares received.
  case reshares = "S"
  /// Every person you wrote a reply to, once, as far as they answer.
  case conversation = "C"
  /// What you published.
  case posts = "P"
  /// Responders weighed by a tenth of their own score.
  case influence = "N"
}

/// The five sums on a day.
public struct Signals: Hashable, Sendable {
  /// Responders, in faded people.
  public var responders: Double
  /// Reshares, faded.
  public var reshares: Double
  /// Conversation, in faded people.
  public var conversation: Double
  /// Posts, faded.
  public var posts: Double
  /// Influence, in faded people times a tenth of their score.
  public var influence: Double

  /// Five sums, zero unless given.
  public init(
    responders: Double = 0, reshares: Double = 0, conversation: Double = 0, posts: Double = 0,
    influence: Double = 0
  ) {
    self.responders = responders
    self.reshares = reshares
    self.conversation = conversation
    self.posts = posts
    self.influence = influence
  }

  /// The sum of one signal.
  public subscript(signal: Signal) -> Double {
    get {
      switch signal {
      case .responders: responders
      case .reshares: reshares
      case .conversation: conversation
      case .posts: posts
      case .influence: influence
      }
    }
    set {
      switch signal {
      case .responders: responders = newValue
      case .reshares: reshares = newValue
      case .conversation: conversation = newValue
      case .posts: posts = newValue
      case .influence: influence = newValue
      }
    }
  }
}

extension Signals {
  /// Every sum changed in the same way.
  func mapped(_ change: (Double) -> Double) -> Signals {
    var result = self
    for signal in Signal.allCases { result[signal] = change(self[signal]) }
    return result
  }

  /// Every sum so many times.
  func times(_ factor: Double) -> Signals { mapped { $0 * factor } }

  /// The difference of every sum.
  func minus(_ other: Signals) -> Signals {
    var result = self
    for signal in Signal.allCases { result[signal] -= other[signal] }
    return result
  }
}

// What people say around a question without meaning anything by it.

enum Chatter {
  private static let openers = [
    "so", "ok", "hey", "hm", "well", "and", "please", "coach", "hi coach", "um", "just wondering",
    "quick question", "tell me", "can you tell me", "do you know", "i wonder", "right", "now",
    "oh", "one more thing", "by the way", "could you say", "honestly", "sorry", "another thing",
  ]
  private static let closers = [
    "please", "pls", "thanks", "then", "again", "btw", "exactly", "coach", "you think", "thx",
    "really", "anyway", "right", "huh", "i wonder", "if you know", "for me", "honestly",
  ]

  /// Now and then a phrase with something said before it or after it.
  static func around(_ phrase: String, _ random: inout Random) -> String {
    switch random.below(14) {
    case 0: "\(openers[random.below(openers.count)]), \(phrase)"
    case 1: "\(openers[random.below(openers.count)]) \(phrase)"
    case 2: "\(phrase) \(closers[random.below(closers.count)])"
    default: phrase
    }
  }
}

// The words in which changes of habits are said.

/// Words of hypotheses, and how a text falls into clauses.
enum HypothesisWords {
  static let kinds: [String: Hypothesis.Kind] = {
    let rows: [(Hypothesis.Kind, String)] = [
      (.posts, "posts posting tweets toots skeets updates"),
      (.originals, "original originals photo photos picture pictures image images video videos"),
      (.originals, "articles article essays thoughts"),
      (.questions, "question questions ask asking asked"),
      (.linkOnly, "link links link-only links-only"),
      (.greetings, "greeting greetings morning mornings pleasantries"),
      (.quotes, "quote quotes quoting"), (.threads, "thread threads"),
      (
        .reshares,
        "reshare reshares resharing boost boosts boosting retweet retweets retweeting pass passing"
      ),
      (.replies, "reply replies replying replied comment comments commenting answers answering"),
      (.replies, "conversations conversation answer answered respond"),
    ]
    var table: [String: Hypothesis.Kind] = [:]
    for (kind, words) in rows {
      for word in words.split(separator: " ") { table[String(word)] = kind }
    }
    return table
  }()

  static let publishing = set("post posted publish published write wrote share shared tweet toot")
  static let answering = set(
    "answer answered answering reply replied replying respond responded thank thanked")
  static let everyone = set("everyone everybody all each")
  static let stopping = set(
    """
    stop stopped stopping quit quitting drop dropped dropping no without avoid skip skipping never \
    nobody noone not cut cutting dont don't wont won't cannot can't cant leave
    """)
  static let silence = set(
    """
    pause paused break holiday holidays vacation off silent silence offline away nothing rest quiet \
    disappear
    """)
  static let only = set("only just solely exclusively")
  static let more = set("more extra another additional further")
  static let less = set("less fewer")
  static let hours = set("hours hour times spread")
  static let otherwise = set("other different neglected unused spread")

  static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }

  /// The number a word says, whole or not; nil for other words.
  static func number(_ word: String) -> Double? {
    if let number = DateWords.numbers[word] { return Double(number) }
    switch word {
    case "once": return 1
    case "twice", "couple": return 2
    case "thrice", "few": return 3
    default:
      return word.count <= 6 ? Double(word).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil } : nil
    }
  }

  /// The days of a unit of time.
  static func unit(_ word: String) -> Double? {
    switch word {
    case "day", "days": 1
    case "week", "weeks": 7
    case "fortnight", "fortnights": 14
    case "month", "months": 30
    case "year", "years": 365
    default: nil
    }
  }

  /// The words of each clause, lower-cased; they part at commas, "and", "but" and "then".
  static func clauses(_ text: String) -> [[String]] {
    var clauses: [[String]] = [[]]
    let parts = text.lowercased()
      .replacing("’", with: "'").replacing("nothing but", with: "only")
      .replacing("link only", with: "link-only")
      .replacing("only a link", with: "link-only")
    for character in parts.split(separator: " ").prefix(60) {
      let ends = character.last.map { ",;.?!".contains($0) } ?? false
      let word = String(character.filter { $0.isLetter || $0.isNumber || "-'.".contains($0) })
        .trimmingEnd(".")
      if ["and", "but", "then", "plus"].contains(word) {
        clauses.append([])
      } else if !word.isEmpty {
        clauses[clauses.count - 1].append(word)
      }
      if ends { clauses.append([]) }
    }
    return clauses.filter { !$0.isEmpty }
  }
}

extension String {
  fileprivate func trimmingEnd(_ end: Character) -> String {
    var text = self
    while text.last == end { text.removeLast() }
    return text
  }
}

// A single word that may be a date and may be something else: "jan", "may", "sun", "2025".

/// One word that could name a day, a month or a year, and the words around it.
struct BareDate {
  var word: String
  var before: String?
  var after: String?
  /// Whether other months are named, too.
  var isAmongMonths: Bool
  /// Whether "the" comes with it.
  var isTheOne = false

  /// Words of their own, dates only where a date is expected.
  private static let ordinary: Set<String> = [
    "may", "mar", "march", "sun", "sat", "wed", "mon", "sept",
  ]
  /// Months that people are called, too.
  private static let people: Set<String> = ["jan", "april", "may", "june", "august"]
  /// After these comes a person.
  private static let beforePeople: Set<String> = [
    "met", "meet", "saw", "see", "seen", "with", "who", "whos", "thank", "thanked", "tell", "about",
    "know", "write", "wrote", "reply", "replied", "answer", "answered", "does", "has", "called",
    "contact", "remind", "to", "boosted", "follow",
  ]
  private static let afterPeople: Set<String> = [
    "someone", "somebody", "one", "in", "from", "my", "again",
  ]
  /// Between these a date is expected.
  private static let beforeDates: Set<String> = [
    "or", "vs", "versus", "against", "than", "–", "was", "did", "will", "compare", "how", "come",
    "like", "for", "finish", "end",
  ]
  /// After "the 20th" these leave it a day; a noun makes it a count, as in "the 20th post".
  private static let afterDays: Set<String> = [
    "a", "an", "any", "so", "or", "and", "better", "worse", "good", "bad", "go", "like",
  ]
  /// Before these a number counts, and before "i" and "we" no month stands.
  private static let counted: Set<String> = [
    "follower", "followers", "point", "points", "like", "likes", "reply", "replies", "post",
    "posts", "people", "readers", "boosts", "subscribers", "more", "new", "times", "words", "steps",
  ]
  private static let pronouns: Set<String> = ["i", "we", "you", "it", "they", "say", "tell"]
  /// After these a number is one that is reached or had.
  private static let beforeNumbers: Set<String> = [
    "reach", "hit", "pass", "cross", "have", "had", "got", "at", "gained", "lost", "over", "above",
    "below", "under", "now", "get", "exceed", "top", "made", "rule",
  ]

  /// Whether the word is meant as a date.
  var isMeant: Bool {
    if DateUnit(word, plural: true) != nil { return false }
    if DatePhrase.ordinal(word) != nil {
      guard isTheOne, word.first?.isNumber == true, let before else { return false }
      return Self.beforeDates.contains(before) && after.map(Self.afterDays.contains) ?? true
    }
    if DatePhrase.year(word) != nil { return isYear }
    // "weekend posts" are of no weekend in particular.
    if word == "weekend", let after, Self.counted.contains(after) { return false }
    if Self.people.contains(word), !isAmongMonths, let before {
      if Self.beforePeople.contains(before) { return false }
      let isAboutPerson = after.map(Self.afterPeople.contains) ?? true
      if word == "jan", before == "is", isAboutPerson { return false }
    }
    guard Self.ordinary.contains(word) else { return true }
    guard let before, Self.beforeDates.contains(before) else { return false }
    return after.map { !Self.pronouns.contains($0) } ?? true
  }

  private var isYear: Bool {
    if let before, Self.beforeNumbers.contains(before) { return false }
    return after.map { !Self.counted.contains($0) } ?? true
  }
}

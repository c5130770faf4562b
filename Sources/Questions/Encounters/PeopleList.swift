// Reads who was met: names, handles, and what was said of each.

/// The people named in what is left of an encounter line.
struct PeopleList {
  typealias Token = EncounterLine.Token

  private(set) var guests: [EncounterReading.Guest] = []

  init(_ tokens: [Token]) {
    var item: [Token] = []
    var afterComma = false
    for token in tokens + [.stop] {
      let joins = ["and", "plus", "&"].contains(token.lower)
      guard token.isBreak || joins else {
        item.append(token)
        continue
      }
      if !item.isEmpty { read(item, afterComma: afterComma) }
      item = []
      afterComma = token == .comma
      // What follows a full stop is a remark, not a list of people.
      if token == .stop, !guests.isEmpty { break }
    }
  }

  private mutating func read(_ item: [Token], afterComma: Bool) {
    var item = item
    if ["with", "both", "also", "as"].contains(item[0].lower), item.count > 1 {
      item.removeFirst()
    }
    if item.first?.lower == "well", item.count > 2, item[1].lower == "as" { item.removeFirst(2) }
    for mention in EncounterWords.mentions
    where mention.indices.allSatisfy({ $0 < item.count && item[$0].lower == mention[$0] }) {
      return
    }
    var guest = EncounterReading.Guest(name: "")
    var about: [String] = []
    var words: [String] = []
    for (index, token) in item.enumerated() {
      switch token {
      case .bracket(let text): Self.read(bracket: text, &guest, &about)
      case .quoted(let text): words.append("\u{201C}\(text)\u{201D}")
      case .word(let text):
        if Self.isHandle(text) {
          guest.handles.append(Self.trimmed(text))
        } else if index > 0, ["on", "at"].contains(text.lowercased()), !guest.handles.isEmpty {
          continue
        } else {
          words.append(text)
        }
      case .comma, .stop: break
      }
    }
    split(words, into: &guest, &about, afterComma: afterComma)
    if !about.isEmpty { guest.about = about.joined(separator: ", ") }
    add(guest, afterComma: afterComma)
  }

  /// Tells the name from what is said of the person.
  private func split(
    _ words: [String], into guest: inout EncounterReading.Guest, _ about: inout [String],
    afterComma: Bool
  ) {
    var words = words
    if let named = words.firstIndex(where: { ["named", "called"].contains($0.lowercased()) }) {
      words = Array(words[(named + 1)...])
    }
    while let first = words.first, words.count > 1,
      EncounterWords.titles.contains(first.lowercased().filter { $0 != "." })
    {
      words.removeFirst()
    }
    // "Nils, head of data at Fjordbank": small words behind a comma say what somebody does.
    if afterComma, words.count > 2, words[0].first?.isLowercase == true,
      !EncounterWords.aboutOpeners.contains(words[0].lowercased()),
      !EncounterWords.determiners.contains(words[0].lowercased()), !Self.isUnnamed(words[0]),
      words.dropFirst().contains(where: { ["of", "at", "for", "in"].contains($0) })
    {
      about.insert(words.joined(separator: " "), at: 0)
      return
    }
    if let opener = words.firstIndex(where: {
      EncounterWords.aboutOpeners.contains($0.lowercased())
    }) {
      let tail = words[opener...].drop {
        ["from", "of", "who", "that", "about"].contains($0.lowercased())
      }
      if !tail.isEmpty { about.insert(tail.joined(separator: " "), at: 0) }
      words = Array(words[..<opener])
    }
    guard let first = words.first else { return }
    let determined = EncounterWords.determiners.contains(first.lowercased())
    let possessive = words.count > 1 && (first.hasSuffix("'s") || first.hasSuffix("’s"))
    if determined || possessive || Self.isUnnamed(first) {
      // "my colleague Ana", "Bo's brother Tom": the name stands behind.
      let start =
        words.lastIndex { $0.first?.isUppercase != true }.map { $0 + 1 } ?? (possessive ? 1 : 0)
      let name = words[start...]
      let said = words[..<start].joined(separator: " ")
      if !name.isEmpty, start > 0 || !determined { guest.name = name.joined(separator: " ") }
      if !Self.isUnnamed(first) || name.isEmpty, !said.isEmpty { about.insert(said, at: 0) }
      return
    }
    let isSmall = words.allSatisfy { $0.first?.isLowercase == true }
    if isSmall, words.count > 2 || (afterComma && words.count > 1) {
      about.insert(words.joined(separator: " "), at: 0)
      return
    }
    // "Ana the baker": small words behind a name say something of its bearer.
    if !isSmall, let small = words.firstIndex(where: { EncounterWords.determiners.contains($0) }),
      small > 0
    {
      about.insert(words[small...].joined(separator: " "), at: 0)
      words = Array(words[..<small])
    }
    guest.name = words.joined(separator: " ")
  }

  private mutating func add(_ guest: EncounterReading.Guest, afterComma: Bool) {
    var guest = guest
    if guest.name.isEmpty {
      // "Ana, @ana@example.social" and "Kari, Sigrun's cousin" tell more of the one before.
      if afterComma, var last = guests.popLast() {
        last.handles += guest.handles
        if let about = guest.about {
          last.about = [last.about, about].compactMap(\.self).joined(separator: ", ")
        }
        guests.append(last)
        return
      }
      guard let handle = guest.handles.first else { return }
      guest.name = handle
    }
    guests.append(guest)
  }

  private static func read(
    bracket text: String, _ guest: inout EncounterReading.Guest, _ about: inout [String]
  ) {
    for piece in text.split(separator: ",") {
      var words = piece.split(separator: " ").map(String.init)
      let handles = words.filter(isHandle)
      guest.handles += handles.map(trimmed)
      if !handles.isEmpty {
        words.removeAll {
          isHandle($0)
            || ["on", "at", "is", "mastodon", "bluesky", "x", "twitter"].contains($0.lowercased())
        }
      }
      words.removeAll { $0 == "/" || $0 == "|" || $0 == "·" }
      if !words.isEmpty { about.append(words.joined(separator: " ")) }
    }
  }

  private static func isUnnamed(_ word: String) -> Bool {
    word.first?.isUppercase != true && EncounterWords.unnamed.contains(word.lowercased())
      || Int(word) != nil
  }

  /// `@ana`, `@ana@example.social` and `ana.example.com` are handles.
  static func isHandle(_ word: String) -> Bool {
    let word = trimmed(word)
    if word.hasPrefix("@") { return word.count > 1 }
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count >= 3
      && parts.allSatisfy {
        !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
      }
      && parts.contains { $0.contains(where: \.isLetter) }
  }

  private static func trimmed(_ word: String) -> String {
    var word = word
    while let last = word.last, ".,:;".contains(last) { word.removeLast() }
    return word
  }
}

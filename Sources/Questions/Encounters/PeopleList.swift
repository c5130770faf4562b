// Reads who was met: names, handles, and what was said of each.

/// The people named in what is left of an encounter line.
struct PeopleList {
  typealias Token = EncounterLine.Token

  private(set) var guests: [EncounterReading.Guest] = []
  /// What was said in front of a name.
  private var ahead: String?

  init(_ tokens: [Token]) {
    var item: [Token] = []
    var afterComma = false
    for (index, token) in (tokens + [.stop]).enumerated() {
      let next = index + 1 < tokens.count ? tokens[index + 1] : .stop
      let joins = joins(token, item, next, afterComma: afterComma)
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

  /// Whether a word leads from one person to the next.
  private func joins(_ token: Token, _ item: [Token], _ next: Token, afterComma: Bool) -> Bool {
    if token.lower == "with" {
      // "Freja with her husband Tom"; not "works with Ida".
      guard item.first?.typed.first?.isUppercase == true else { return false }
      let isTold = item.contains { EncounterWords.aboutOpeners.contains($0.lower) }
      return !isTold
        && (next.typed.first?.isUppercase == true || Self.isHandle(next.typed)
          || ["his", "her", "their"].contains(next.lower))
    }
    guard ["and", "plus", "&"].contains(token.lower) else { return false }
    // "Ewa, Research and Development", "Ewa from Research and Development".
    if EncounterWords.isField(next.typed), let last = item.last?.typed,
      EncounterWords.isField(last), item.count > 1 || afterComma
    {
      return false
    }
    // "Mina, poet and teacher": small words behind a name with capitals go on.
    let isSmall = { (token: Token) in token.typed.first?.isLowercase == true }
    if afterComma, !guests.isEmpty, let first = item.first?.lower,
      EncounterWords.roles.contains(first), item.dropFirst().first?.lower == "of",
      next.typed.first?.isUppercase == true
    {
      return false
    }
    guard afterComma, !item.isEmpty, item.allSatisfy(isSmall), isSmall(next),
      guests.last?.name.first?.isUppercase == true, !Self.isHandle(next.typed)
    else { return true }
    return EncounterWords.determiners.contains(next.lower) || Self.isUnnamed(next.typed)
      || EncounterWords.deeds.contains(next.lower)
  }

  private mutating func read(_ item: [Token], afterComma: Bool) {
    var item = item
    if afterComma || !guests.isEmpty, EncounterWords.deeds.contains(item[0].lower) { return }
    if item.count == 1, item[0].typed.first?.isLowercase == true,
      EncounterWords.leads.contains(item[0].lower)
    {
      return
    }
    if item.starts(with: [.word("as"), .word("well"), .word("as")]) { item.removeFirst(3) }
    while item.count > 1, EncounterWords.leads.contains(item[0].typed) { item.removeFirst() }
    while item.count > 1, item.last?.lower == "together" { item.removeLast() }
    // "Oskar introduced us".
    if !guests.isEmpty, let verb = item.firstIndex(where: { $0.lower == "introduced" }), verb > 0,
      verb + 1 == item.count || item[verb + 1].lower != "by"
    {
      return
    }
    if let mention = item.indices.first(where: { Self.isMention(item, at: $0) }) {
      guard mention > 0 else { return }
      item = Array(item[..<mention])
    }
    var guest = EncounterReading.Guest(name: "")
    var about: [String] = []
    var words: [String] = []
    for (index, token) in item.enumerated() {
      switch token {
      case .bracket(let text): Self.read(bracket: text, &guest, &about)
      // A whole name may be quoted, as the shell leaves it; within one it is a nickname.
      case .quoted(let text, let typed):
        let isNickname = item.contains { if case .word = $0 { true } else { false } }
        words.append(isNickname ? typed : text)
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
    if !guest.handles.isEmpty, words.count > 1, ["aka", "a.k.a.", "alias"].contains(words.last) {
      words.removeLast()
    }
    if !guest.handles.isEmpty, words.count == 1, Self.handleNouns.contains(words[0].lowercased()) {
      words = []
    }
    if afterComma, words.allSatisfy(EncounterWords.degrees.contains) { words = [] }
    split(words, into: &guest, &about, afterComma: afterComma)
    if !about.isEmpty { guest.about = about.joined(separator: ", ") }
    add(guest, afterComma: afterComma)
  }

  /// Whether somebody is named here who was not met, as in "introduced by Bo".
  private static func isMention(_ item: [Token], at start: Int) -> Bool {
    EncounterWords.mentions.contains { mention in
      guard start + mention.count <= item.count else { return false }
      // "by" alone is one only in front of a name.
      if mention == ["by"] {
        guard start + 1 < item.count, case .word(let next) = item[start + 1],
          next.first?.isUppercase == true
        else { return false }
      }
      return mention.indices.allSatisfy { item[start + $0].lower == mention[$0] }
    }
  }

  /// Tells the name from what is said of the person.
  private func split(
    _ words: [String], into guest: inout EncounterReading.Guest, _ about: inout [String],
    afterComma: Bool
  ) {
    var words = words
    if let named = words.firstIndex(where: { ["named", "called"].contains($0.lowercased()) }) {
      // "A potter called Nina" says what she is, "a guy called Trond" nothing.
      let said = words[..<named].drop { EncounterWords.determiners.contains($0.lowercased()) }
      if let what = said.last, !Self.isUnnamed(what) { about.append(said.joined(separator: " ")) }
      words = Array(words[(named + 1)...])
    }
    while let first = words.first, words.count > 1,
      EncounterWords.titles.contains(first.lowercased().filter { $0 != "." })
    {
      words.removeFirst()
    }
    // "Falk, Head of Research at Kelpworks", "Ewa, Research and Development at Kelpworks".
    let joint = words.firstIndex { ["of", "at", "for", "in"].contains($0) } ?? 0
    let isField = words[..<joint].allSatisfy { EncounterWords.isField($0) || $0 == "and" }
    if afterComma, !guests.isEmpty, joint > 0, words.count > 2,
      isField || joint == 1 && EncounterWords.roles.contains(words[0].lowercased())
    {
      about.insert(words.joined(separator: " "), at: 0)
      return
    }
    // "Nils, head of data at Fjordbank": small words behind a comma say what somebody does.
    if afterComma, words.count > 2, words[0].first?.isLowercase == true,
      !EncounterWords.aboutOpeners.contains(words[0].lowercased()),
      !EncounterWords.determiners.contains(words[0].lowercased()), !Self.isUnnamed(words[0]),
      words.dropFirst().contains(where: { ["of", "at", "for", "in", "from", "on"].contains($0) })
    {
      about.insert(words.joined(separator: " "), at: 0)
      return
    }
    // "Tiril, a friend of Ane's".
    if afterComma, !guests.isEmpty, let first = words.first?.lowercased(),
      EncounterWords.determiners.contains(first),
      let of = words.firstIndex(where: {
        EncounterWords.aboutOpeners.contains($0.lowercased())
          || EncounterWords.locative.contains($0)
      }),
      words[..<of].allSatisfy({ $0.first?.isLowercase == true })
    {
      about.insert(words.joined(separator: " "), at: 0)
      return
    }
    if let opener = words.firstIndex(where: {
      EncounterWords.aboutOpeners.contains($0.lowercased())
    }) {
      let tail = words[opener...].drop {
        EncounterWords.subjects.contains($0.lowercased())
      }
      if !tail.isEmpty { about.insert(tail.joined(separator: " "), at: 0) }
      words = Array(words[..<opener])
    }
    guard let first = words.first else { return }
    if afterComma, words.allSatisfy({ EncounterWords.isField($0) || ["and", "&"].contains($0) }) {
      about.insert(words.joined(separator: " "), at: 0)
      return
    }
    if let name = Self.smallName(words) {
      guest.name = name.joined(separator: " ")
      about.insert(words.dropLast(name.count).joined(separator: " "), at: 0)
      return
    }
    if let name = Self.tiedName(words) ?? Self.toldName(words) {
      guest.name = words[name...].joined(separator: " ")
      about.insert(words[..<name].joined(separator: " "), at: 0)
      return
    }
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
    // "Alma Vik, potter": a small word behind a name with capitals.
    let isTold = afterComma && (words.count > 1 || guests.last?.name.first?.isUppercase == true)
    if isSmall, words.count > 2 || isTold {
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
      if afterComma, !isAnother(guest), var last = guests.popLast() {
        last.handles += guest.handles
        if let about = guest.about {
          last.about = [last.about, about].compactMap(\.self).joined(separator: ", ")
        }
        guests.append(last)
        return
      }
      guard let handle = guest.handles.first else {
        // "The mayor, Hedda Strand": who she is stands before the name.
        if guests.isEmpty, let said = guest.about,
          !Self.isUnnamed(String(said.prefix { $0 != " " }))
        {
          ahead = said
        }
        return
      }
      guest.name = handle
    }
    if let said = ahead, afterComma {
      guest.about = [said, guest.about].compactMap(\.self).joined(separator: ", ")
    }
    ahead = nil
    guests.append(guest)
  }

  /// Whether handles are those of somebody else than the one before, who was called by a handle, too.
  private func isAnother(_ guest: EncounterReading.Guest) -> Bool {
    guard let last = guests.last, let handle = guest.handles.first, Self.isHandle(last.name) else {
      return false
    }
    let own = { (handle: String) in
      handle.lowercased().drop { $0 == "@" }.prefix { $0 != "@" && $0 != "." }
    }
    return guest.about == nil && own(handle) != own(last.name)
  }

  private static func read(
    bracket text: String, _ guest: inout EncounterReading.Guest, _ about: inout [String]
  ) {
    for piece in text.split(separator: ",") {
      var words = piece.split(separator: " ").map(String.init)
      if isMention(words.map { .word($0) }, at: 0), words.count > 1 { continue }
      let handles = words.filter(isHandle) + [plainHandle(words)].compactMap(\.self)
      guest.handles += handles.map(trimmed)
      if !handles.isEmpty {
        words.removeAll {
          handles.contains($0) || ["on", "at", "is", "the"].contains($0.lowercased())
            || handleNouns.contains($0.lowercased())
            || EncounterWords.networks.contains(
              $0.lowercased().filter { $0.isLetter || $0 == "-" })
        }
      }
      words.removeAll { $0 == "/" || $0 == "|" || $0 == "·" }
      if !words.isEmpty { about.append(words.joined(separator: " ")) }
    }
  }

  /// Say that a handle follows, and nothing of its bearer.
  private static let handleNouns: Set<String> = [
    "aka", "a.k.a.", "alias", "handle", "handle:", "handles", "account", "account:", "profile",
    "profile:", "online:", "online", "known", "web:", "site:", "website:", "blog:",
  ]

  /// The name in "leak on Instagram" and "Instagram: leak", where nothing else tells a handle.
  private static func plainHandle(_ words: [String]) -> String? {
    let name: String
    if words.count == 3, words[1].lowercased() == "on",
      EncounterWords.networks.contains(words[2].lowercased())
    {
      name = words[0]
    } else if words.count == 2, words[0].hasSuffix(":"),
      EncounterWords.networks.contains(words[0].dropLast().lowercased())
    {
      name = words[1]
    } else {
      return nil
    }
    let says = EncounterWords.aboutOpeners.union(["active", "big", "famous", "known", "popular"])
    return isHandle(name) || says.contains(name.lowercased()) ? nil : name
  }

  /// "runa" in "his wife runa", where nobody writes capitals.
  private static func smallName(_ words: [String]) -> ArraySlice<String>? {
    guard words.count > 1, words.allSatisfy({ $0.first?.isUppercase != true }),
      EncounterWords.determiners.contains(words[0]) || words[0].hasSuffix("'s"),
      let tie = words.lastIndex(where: { EncounterWords.relations.contains($0) }),
      tie + 1 < words.count, tie > 0,
      !["of", "from", "and", "at", "in"].contains(words[tie + 1])
    else { return nil }
    return words[(tie + 1)...]
  }

  /// Where the name begins in "Torvald Haug's sister Live".
  private static func tiedName(_ words: [String]) -> Int? {
    guard let owner = words.firstIndex(where: { $0.hasSuffix("'s") || $0.hasSuffix("’s") }),
      owner > 0, owner + 2 < words.count, words[owner + 1].first?.isLowercase == true,
      !EncounterWords.determiners.contains(words[0].lowercased())
    else { return nil }
    return words[(owner + 1)...].firstIndex { $0.first?.isUppercase == true }
  }

  /// Where the name begins in "podcaster Halvor Stein"; "von Thal" is one.
  private static func toldName(_ words: [String]) -> Int? {
    guard words.count > 1, let first = words.first, first.first?.isLowercase == true,
      !EncounterWords.determiners.contains(first), !isUnnamed(first), !isHandle(first),
      !EncounterWords.particles.contains(first),
      let name = words.firstIndex(where: { $0.first?.isUppercase == true }),
      words[..<name].allSatisfy({
        $0.count > 2 && $0.first?.isLowercase == true && !EncounterWords.locative.contains($0)
      })
    else { return nil }
    return name
  }

  private static func isUnnamed(_ word: String) -> Bool {
    word.first?.isUppercase != true && EncounterWords.unnamed.contains(word.lowercased())
      || Int(word) != nil
  }

  /// `@ana`, `@ana@example.social`, `ana.example.com`, `ana@example.org` and the addresses of
  /// profiles are handles.
  static func isHandle(_ word: String) -> Bool {
    let word = trimmed(word)
    if word.hasPrefix("@") { return word.count > 1 }
    if word.hasPrefix("https://") || word.hasPrefix("http://") { return word.count > 10 }
    if let at = word.firstIndex(of: "@") {
      return word[at...].dropFirst(2).dropLast().contains(".") && !word[..<at].contains("/")
    }
    if let slash = word.firstIndex(of: "/"), word[..<slash].contains(".") {
      return word[..<slash].allSatisfy { $0.isLetter || $0.isNumber || ".-".contains($0) }
        && word[slash...].count > 1
    }
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

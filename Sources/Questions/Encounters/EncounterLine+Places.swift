// Tells occasions from places: "at the Swift meetup in Oslo".

extension EncounterLine {
  /// Takes everything that says where or at what occasion away.
  mutating func takeLocations() -> (event: String?, place: String?) {
    var event: String?
    var place: String?
    straightenPlaces()
    var index = 0
    while index < tokens.count {
      if event == nil, let name = takeBareOccasion(index) {
        event = name
        continue
      }
      let preposition = tokens[index].lower
      if let network = networkEnd(index) {
        remove(index..<network)
        continue
      }
      guard EncounterWords.locative.contains(preposition) || leadsToPlace(index),
        !saysWhatSomebodyDoes(index),
        var end = end(of: index)
      else {
        index += 1
        continue
      }
      var words = Array(tokens[(index + 1)..<end])
      // "For a walk around the lake": what for, and where.
      if preposition == "for", !Self.isOccasion(words),
        let way = words.firstIndex(where: { EncounterWords.locative.contains($0.lower) }),
        Self.isOccasion(Array(words[..<way]))
      {
        words = Array(words[..<way])
        end = index + 1 + way
      }
      let (name, isQuoted) = Self.name(words)
      let occasion = isQuoted || Self.isOccasion(words)
      let isEvent: Bool
      switch preposition {
      case "for", "after", "before", "between":
        let isLed =
          preposition != "for" && preposition != "between"
          && EncounterWords.determiners.contains(words.first?.lower ?? "")
        guard occasion || isLed else {
          index += 1
          continue
        }
        isEvent = true
      case "over", "during":
        isEvent = !(words.last.map { EncounterWords.calls.contains($0.lower) } ?? false)
      case "at": isEvent = occasion
      case "on": isEvent = occasion && Self.isPlainOccasion(words)
      default: isEvent = occasion
      }
      if isEvent, event == nil {
        event = name
      } else if isEvent, preposition == "at", let part = event,
        EncounterWords.programParts.contains(part.lowercased()),
        name.first?.isUppercase == true
      {
        // "The panel at Nordic Dev Days".
        event = "\(part) at \(name)"
      } else if isEvent, let event, name.hasPrefix(event + " ") {
        // "At KubeCon and … at the KubeCon party": said already.
      } else if !isEvent || place == nil && name.first?.isLowercase == false {
        // "Over lunch at FOSDEM": what is within something larger.
        place = place.map { "\($0), \(name)" } ?? name
      }
      var after = end
      // "at FOSDEM, Brussels": a name behind the occasion is where it was, as it is behind a place
      // once "and" has closed the list of people.
      let isListClosed = tokens[..<index].contains { $0.lower == "and" }
      if isEvent ? place == nil : isListClosed, after + 1 < tokens.count, tokens[after] == .comma,
        case .word(let town) = tokens[after + 1], town.first?.isUppercase == true,
        after + 2 == tokens.count || tokens[after + 2].isBreak
      {
        place = place.map { "\($0), \(town)" } ?? town
        after += 2
      }
      // "At the Swift meetup (Oslo)".
      if isEvent, place == nil, after < tokens.count, case .bracket(let town) = tokens[after],
        town.allSatisfy({ $0.isLetter || $0 == " " || $0 == "-" }),
        town.split(separator: " ").allSatisfy({ $0.first?.isUppercase == true }), !town.isEmpty
      {
        place = town
        after += 1
      }
      replace(index..<after, with: [])
    }
    return (event, place)
  }

  /// Where "on X" behind a handle ends, which is where the handle is, not where anybody met.
  private func networkEnd(_ index: Int) -> Int? {
    guard index > 0, ["on", "at"].contains(tokens[index].lower),
      case .word(let text) = tokens[index - 1], PeopleList.isHandle(text)
    else { return nil }
    let name = index + 1 < tokens.count && tokens[index + 1].lower == "the" ? index + 2 : index + 1
    guard name < tokens.count, EncounterWords.networks.contains(tokens[name].lower) else {
      return nil
    }
    return name + 1
  }

  /// Whether a preposition belongs to words on the person before: ", head of data at Fjordbank".
  private func saysWhatSomebodyDoes(_ index: Int) -> Bool {
    guard ["at", "for"].contains(tokens[index].lower) else { return false }
    let start = tokens[..<index].lastIndex(where: \.isBreak).map { $0 + 1 } ?? 0
    guard start > 0, tokens[start - 1] == .comma, index > start else { return false }
    let words = tokens[start..<index].map(\.typed)
    if EncounterWords.roles.contains(words[0].lowercased()), words.count > 2, words[1] == "of" {
      return true
    }
    let isField = words.allSatisfy { EncounterWords.isField($0) || ["and", "&"].contains($0) }
    guard isField || words.allSatisfy({ $0.first?.isLowercase == true }),
      !EncounterWords.aboutOpeners.contains(words[0])
    else { return false }
    if words.contains(where: { ["of", "in", "for"].contains($0) }) { return true }
    // "Nils Dahl, designer at Fjordbank": a small word behind a name, and another behind that.
    guard start > 1, tokens[start - 2].typed.first?.isUppercase == true,
      tokens.indices.contains(index + 1), tokens[index + 1].typed.first?.isUppercase == true,
      let end = end(of: index)
    else { return false }
    return !Self.isOccasion(Array(tokens[(index + 1)..<end]))
  }

  /// Lead on from an occasion within its name.
  private static let goesOn: Set<String> = [
    "on", "for", "after", "over", "along", "across", "around", "between", "before", "under",
  ]

  /// Where the words of a preposition end: at the next one, or at a stop.
  private func end(of start: Int) -> Int? {
    var end = start + 1
    while end < tokens.count {
      let token = tokens[end]
      if token.isBreak { break }
      if case .bracket = token { break }
      if PeopleList.isHandle(token.typed) { break }
      if case .quoted = token {
        end += 1
        // The "Bits" evening.
        if end < tokens.count, EncounterWords.isOccasionWord(tokens[end].lower) { end += 1 }
        break
      }
      if EncounterWords.locative.contains(token.lower), end > start + 1,
        !leadsToOccasion(end, start)
      {
        // "a talk on SQLite", "drinks after work" and "a course for beginners" are one name.
        let before = tokens[end - 1].lower
        let joins = Self.goesOn.contains(token.lower)
        let waits = token.lower == "for" && ["queue", "line"].contains(before)
        let isGiven = token.lower == "on" && tokens[start..<end].contains { $0.lower == "by" }
        guard waits || isGiven || joins && EncounterWords.occasions.contains(before),
          token.lower != "over"
        else { break }
      }
      if ["with", "and"].contains(token.lower), end > start + 1 {
        // "at lunch with Bo": who follows was met; "Bread and Butter workshop" is one name.
        if token.lower == "with" || !continuesName(end, from: start) { break }
      }
      if token.typed == "where" || token.typed == "who" { break }
      end += 1
    }
    return end > start + 1 ? end : nil
  }

  /// Whether words behind "and" still belong to the occasion or place in front of it.
  private func continuesName(_ and: Int, from start: Int) -> Bool {
    if joinsNames(and, from: start) { return true }
    var end = and + 1
    while end < tokens.count, case .word(let text) = tokens[end], text.lowercased() != "and",
      !EncounterWords.locative.contains(text.lowercased())
    {
      end += 1
    }
    return Self.isOccasion(Array(tokens[(and + 1)..<end]))
      || EncounterWords.placeNouns.contains(tokens[end - 1].lower)
  }

  private static func name(_ tokens: [Token]) -> (String, quoted: Bool) {
    for token in tokens {
      if case .quoted(let text, _) = token { return (text, true) }
    }
    var words = tokens.compactMap { if case .word(let text) = $0 { text } else { nil } }
    while words.count > 1, let first = words.first,
      EncounterWords.determiners.contains(first.lowercased())
    {
      words.removeFirst()
    }
    if let first = words.first, first.hasPrefix("#"), first.count > 1 {
      words[0] = String(first.dropFirst())
    }
    // "A dinner hosted by Odd".
    if let by = words.dropFirst().indices.first(where: { index in
      index + 1 < words.count && words[index + 1].lowercased() == "by"
        && ["hosted", "organised", "organized", "run", "held", "given", "thrown", "arranged"]
          .contains(words[index].lowercased())
    }) {
      words = Array(words[..<by])
    }
    return (words.joined(separator: " "), false)
  }

  /// The last word of the name proper: "launch" in "the launch of the boat".
  private static func head(_ tokens: [Token]) -> String? {
    let joints: Set<String> = [
      "of", "for", "with", "to", "by", "about", "on", "after", "from", "hosted", "along", "past",
      "across", "organised", "organized", "between", "thrown", "arranged", "held", "against",
    ]
    var words = tokens.prefix { !joints.contains($0.lower) }.map(\.typed)
    // "Meetup #12", "meetup no. 12".
    while words.count > 1, let last = words.last,
      last.allSatisfy({ $0.isNumber || $0 == "#" }) && last.count < 4 || last.lowercased() == "no."
    {
      words.removeLast()
    }
    return words.last.flatMap { $0.isEmpty ? nil : $0 }
  }

  static func isOccasion(_ tokens: [Token]) -> Bool {
    guard let head = head(tokens) else { return false }
    let lower = head.lowercased()
    if EncounterWords.occasions.contains(lower) { return true }
    // "The pre-party", "an after-party".
    if let last = lower.split(separator: "-").last, EncounterWords.occasions.contains(String(last))
    {
      return true
    }
    if tokens.count <= 2, isActivity(head),
      tokens.allSatisfy({ !EncounterWords.determiners.contains($0.lower) })
    {
      return true
    }
    let words = tokens.compactMap { if case .word(let text) = $0 { text } else { nil } }
    if EncounterWords.isConference(words) { return true }
    if ["day", "days", "night", "evening", "week", "weekend", "event"].contains(lower) {
      return words.count > 1
    }
    if ["club", "group", "circle"].contains(lower) {
      return words.contains { EncounterWords.pastimes.contains($0.lowercased()) }
    }
    let letters = head.filter(\.isLetter)
    if let first = words.first, first.hasPrefix("#"), first.count > 1 { return true }
    if words.count == 1,
      ["conf", "fest", "thon", "week", "kaigi"].contains(where: lower.hasSuffix),
      lower.count > 5
    {
      return true
    }
    // "DevFest Oslo", "KubeCon Europe".
    if (2...3).contains(words.count), words.allSatisfy({ $0.first?.isUppercase == true }),
      !EncounterWords.placeNouns.contains(lower), isOccasion(Array(tokens.prefix(1)))
    {
      return true
    }
    guard head.contains(where: \.isUppercase) || head.first?.isNumber == true else { return false }
    if EncounterWords.capitalHouses.contains(words.first ?? head) { return false }
    if letters.count >= 4, letters.allSatisfy(\.isUppercase) { return true }
    if isTagged(words) { return true }
    if words.count == 1, isCoined(head) { return true }
    return EncounterWords.occasionEndings.contains {
      lower.hasSuffix($0) && (lower.count > $0.count || words.count > 1)
    }
  }

  /// Whether a name is written as those of conferences are: `JavaZone`, `36C3`.
  private static func isCoined(_ name: String) -> Bool {
    if name.contains(":") { return true }
    if name.first?.isNumber == true { return name.contains(where: \.isUppercase) }
    guard !["Mc", "Mac"].contains(where: name.hasPrefix), !EncounterWords.houses.contains(name)
    else { return false }
    // `JSNation`.
    let capitals = name.prefix { $0.isUppercase }.count
    if capitals > 2, name.count > capitals + 2 { return true }
    return zip(name, name.dropFirst()).contains { $0.isLowercase && $1.isUppercase }
  }

  /// "on the tour" is an occasion, "on the train to the meetup" a place.
  private static func isPlainOccasion(_ tokens: [Token]) -> Bool {
    head(tokens).map { EncounterWords.occasions.contains($0.lowercased()) } ?? false
  }
}

// One card of an address book, property by property.

import Domain

/// What a card says.
struct VCard {
  /// The line of the file on which it begins.
  let line: Int
  /// Whether it is a group of others.
  private(set) var isGroup = false
  /// Handles with whatever public counts stand beside them.
  private(set) var profiles: [PersonRecord] = []

  private var fullName = ""
  private var parts = ""
  private var details = PersonDetails()
  private var score: Double?

  init(line: Int) { self.line = line }

  /// The person; nil where neither a name nor a handle is given.
  var identity: IdentityRecord? {
    let name = [fullName, parts, details.organisation ?? ""].first { !$0.isEmpty }
    guard name != nil || !profiles.isEmpty else { return nil }
    // A name that stands beside a handle is theirs, not one given by hand.
    let isOwn = name == profiles.shownName
    return IdentityRecord(
      handles: profiles.map(\.handle), name: isOwn ? nil : name, score: score, details: details)
  }

  /// Takes a property in; what is not read is counted.
  mutating func take(_ line: ContentLine, _ skipped: inout [String: Int]) {
    let line = line.decoded
    switch line.name {
    case "FN": if fullName.isEmpty { fullName = line.text.trimmed }
    case "N": parts = Self.name(line.parts(";"))
    case "NICKNAME": details.aliases += Self.words(line.parts(","))
    case "CATEGORIES": details.tags += Self.words(line.parts(","))
    case "ORG":
      details.organisation = Self.words(line.parts(";")).joined(separator: ", ").nonEmpty
    case "TITLE": details.role = line.text.trimmed.nonEmpty ?? details.role
    case "ROLE": details.role = details.role ?? line.text.trimmed.nonEmpty
    case "NOTE":
      let note = line.text.trimmed
      details.notes =
        [details.notes, note.nonEmpty].compactMap(\.self).joined(separator: "\n")
        .nonEmpty
    case "BDAY": details.birthday = Self.date(line.value)
    case "KIND", "X-ADDRESSBOOKSERVER-KIND": isGroup = line.text.lowercased() == "group"
    case "X-COACH-SCORE":
      score = Double(line.text).flatMap { (1...100).contains($0) ? $0 : nil }
    case "X-COACH-CADENCE": details.cadence = Int(line.text).flatMap { $0 > 0 ? $0 : nil }
    case "X-COACH-NOT-SAME": details.notSame += Self.words(line.parts(","))
    case "EMAIL": add(Handle(Network(rawValue: "email"), line.text.trimmed), line)
    case "URL", "SOCIALPROFILE", "X-SOCIALPROFILE", "IMPP", "X-MASTODON", "X-TWITTER", "X-BLUESKY":
      if let handle = ProfileLink.handle(line) { add(handle, line) }
    case "TEL", "ADR", "LABEL", "GEO":
      skipped["telephone numbers and postal addresses are not read", default: 0] += 1
    case "PHOTO", "LOGO", "SOUND", "KEY":
      skipped["pictures are not read", default: 0] += 1
    default: break
    }
  }

  private mutating func add(_ handle: Handle, _ line: ContentLine) {
    guard handle.name.contains(where: { $0.isLetter || $0.isNumber }), handle.name.count <= 2000,
      !profiles.contains(where: { $0.handle == handle })
    else { return }
    func count(_ name: String) -> Int? { line.first(name).flatMap(Int.init).map { max(0, $0) } }
    profiles.append(
      PersonRecord(
        handle: handle, name: line.first("X-COACH-NAME"), followers: count("X-COACH-FOLLOWERS"),
        following: count("X-COACH-FOLLOWING"), listed: count("X-COACH-LISTED"),
        score: line.first("X-COACH-SCORE").flatMap(Double.init),
        asOf: line.first("X-COACH-AS-OF").flatMap { Instant(rfc3339: $0) }))
  }

  private static func words(_ parts: [String]) -> [String] {
    parts.map(\.trimmed).filter { !$0.isEmpty }
  }

  /// `Family;Given;Additional;Prefix;Suffix` as a name is said.
  private static func name(_ parts: [String]) -> String {
    let order = [1, 2, 0]
    return words(order.map { parts.indices.contains($0) ? parts[$0] : "" })
      .joined(separator: " ")
  }

  /// A birthday as a date: `1990-03-01`, `--03-01`; hours and zones never move it.
  static func date(_ text: String) -> String? {
    let date = text.trimmed.prefix { $0 != "T" && $0 != " " }
    let digits = date.filter { $0 != "-" }
    guard digits.allSatisfy({ "0123456789".contains($0) }) else { return nil }
    func two(_ text: Substring) -> Int { Int(text) ?? 0 }
    if date.hasPrefix("--"), digits.count == 4 {
      let (month, day) = (two(digits.prefix(2)[...]), two(digits.suffix(2)[...]))
      // 29 February exists in a leap year.
      guard Day(year: 2000, month: month, day: day) != nil else { return nil }
      return "--\(digits.prefix(2))-\(digits.suffix(2))"
    }
    guard digits.count == 8, let year = Int(digits.prefix(4)),
      let day = Day(
        year: year, month: two(digits.dropFirst(4).prefix(2)), day: two(digits.suffix(2)[...]))
    else { return nil }
    // Address books write 1604 where the year is not known.
    return year == 1604 ? "--" + day.description.dropFirst(5) : day.description
  }
}

extension [PersonRecord] {
  /// What somebody with these handles is called who was given no name by hand.
  var shownName: String? { lazy.compactMap(\.name).first ?? first?.handle.name }
}

extension String {
  /// Nil for the empty text.
  var nonEmpty: String? { isEmpty ? nil : self }
}

extension ContentLine {
  /// The same with a quoted-printable value of vCard 2.1 decoded; what is no such code stays.
  var decoded: ContentLine {
    let isQuoted = parameters.contains { parameter in
      parameter.values.contains { $0.uppercased() == "QUOTED-PRINTABLE" }
    }
    guard isQuoted else { return self }
    var bytes: [UInt8] = []
    var rest = Array(value.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "="), digits.count == 2,
        let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    var copy = self
    copy.value = CSVText.string(bytes.filter { $0 != 13 && $0 != 0 })
      .replacing("\n", with: "\\n")
    return copy
  }
}

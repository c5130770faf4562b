// One row of a table of people, read and written.

import Domain

/// Somebody in a table.
struct PeopleRow {
  /// Handles with public counts.
  private(set) var profiles: [PersonRecord] = []
  private var name = ""
  private var given = ""
  private var family = ""
  private var score: Double?
  private var details = PersonDetails()

  init(_ row: CSVRow, _ mapping: PeopleMapping) {
    var counts: [String] = []
    for (index, column) in mapping.columns.enumerated() {
      guard let column else { continue }
      let text = Self.unguarded(row[index]).trimmed
      guard !text.isEmpty else { continue }
      let lines = text.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
      switch column {
      case .name: name = text
      case .given: given = text
      case .family: family = text
      case .handle:
        for line in lines { add(Self.handle(line, column: mapping.header[index])) }
      case .email: for line in lines { add(Handle(Network(rawValue: "email"), line)) }
      case .url: for line in lines { add(ProfileLink.handle(line, service: nil)) }
      case .counts: counts = lines
      case .aliases: details.aliases += lines
      case .tags:
        let parts = lines.flatMap { $0.split { ",;".contains($0) } }
        details.tags += parts.map(\.trimmed).filter { !$0.isEmpty }
      case .score: score = Double(text).flatMap { (1...100).contains($0) ? $0 : nil }
      case .cadence: details.cadence = Int(text).flatMap { $0 > 0 ? $0 : nil }
      case .birthday: details.birthday = VCard.date(text)
      case .organisation: details.organisation = text
      case .role: details.role = text
      case .notes: details.notes = text
      case .notSame: details.notSame += lines
      }
    }
    for line in counts { take(counts: line) }
  }

  /// The person; nil where nobody is named.
  var identity: IdentityRecord? {
    let parts = [given, family].filter { !$0.isEmpty }.joined(separator: " ")
    let said = name.nonEmpty ?? parts.nonEmpty
    guard said != nil || !profiles.isEmpty else { return nil }
    let isOwn = said == profiles.shownName
    return IdentityRecord(
      handles: profiles.map(\.handle), name: isOwn ? nil : said, score: score, details: details)
  }

  private mutating func add(_ handle: Handle?) {
    guard let handle, handle.name.contains(where: { $0.isLetter || $0.isNumber }),
      !profiles.contains(where: { $0.handle == handle })
    else { return }
    profiles.append(PersonRecord(handle: handle))
  }

  /// A handle with its network: said before a colon, told by the column or by its form.
  static func handle(_ text: String, column: String) -> Handle? {
    // As coach writes it: "mastodon:@ana", but not "https://…".
    if let colon = text.firstIndex(of: ":"), !text[colon...].hasPrefix("://") {
      return Handle(
        Network(rawValue: String(text[..<colon])), String(text[text.index(after: colon)...]))
    }
    if let handle = ProfileLink.handle(url: text) { return handle }
    let network = CSVSheet.folded(column)
    let bare = text.hasPrefix("@") ? String(text.dropFirst()) : text
    if bare.contains("@") || ["mastodon", "fediverse", "account address"].contains(network) {
      return Handle(.mastodon, "@" + bare)
    }
    switch network {
    case "x", "twitter", "screen name": return Handle(.x, "@" + bare)
    case "bluesky": return Handle(.bluesky, bare)
    case "instagram", "threads": return Handle(Network(rawValue: network), "@" + bare)
    default:
      let isDomain = bare.count { $0 == "." } >= 2
      return isDomain ? Handle(.bluesky, bare) : Handle(.x, "@" + bare)
    }
  }

  private mutating func take(counts line: String) {
    let fields = line.split(separator: "\t").map { $0.split(separator: "=", maxSplits: 1) }
    guard let who = fields.first?.first,
      let index = profiles.firstIndex(where: {
        $0.handle.description == who
      })
    else { return }
    for field in fields.dropFirst() where field.count == 2 {
      let value = String(field[1])
      switch field[0] {
      case "name": profiles[index].name = value
      case "followers": profiles[index].followers = Int(value).map { max(0, $0) }
      case "following": profiles[index].following = Int(value).map { max(0, $0) }
      case "listed": profiles[index].listed = Int(value).map { max(0, $0) }
      case "score": profiles[index].score = Double(value)
      case "as_of": profiles[index].asOf = Instant(rfc3339: value)
      default: break
      }
    }
  }

  /// A cell with the apostrophe taken off that keeps spreadsheets from running it.
  static func unguarded(_ cell: String) -> String {
    guard cell.hasPrefix("'"), let next = cell.dropFirst().unicodeScalars.first,
      "=+-@'\t\r\n".unicodeScalars.contains(next)
    else { return cell }
    return String(cell.dropFirst())
  }
}

/// Writes people as a table that reads back the same.
public enum PeopleSheetWriter {
  private static let columns: [PeopleColumn] = [
    .name, .handle, .aliases, .tags, .score, .cadence, .birthday, .organisation, .role, .notes,
    .counts, .notSame,
  ]

  /// The first row.
  public static var header: String {
    CSVCell.row(columns.map { $0 == .handle ? "handles" : $0.rawValue })
  }

  /// One person's row.
  public static func row(
    name: String, identity: IdentityRecord, profiles: [PersonRecord]
  ) -> String {
    let details = identity.details
    let counts = profiles.compactMap { profile -> String? in
      let fields: [(String, String?)] = [
        ("name", profile.name), ("followers", profile.followers.map(String.init)),
        ("following", profile.following.map(String.init)),
        ("listed", profile.listed.map(String.init)),
        ("score", profile.score.map(VCardWriter.number)),
        ("as_of", profile.asOf?.rfc3339(offset: 0)),
      ]
      let said = fields.compactMap { name, value in value.map { "\(name)=\(line($0))" } }
      return said.isEmpty
        ? nil : ([profile.handle.description] + said).joined(separator: "\t")
    }
    return CSVCell.row(
      columns.map { column in
        let text: String? =
          switch column {
          case .name: name
          case .handle:
            profiles.map { line($0.handle.description) }.joined(separator: "\n")
          case .aliases: details.aliases.map(line).joined(separator: "\n")
          case .tags: details.tags.map(line).joined(separator: "\n")
          case .score: identity.score.map(VCardWriter.number)
          case .cadence: details.cadence.map(String.init)
          case .birthday: details.birthday
          case .organisation: details.organisation
          case .role: details.role
          case .notes: details.notes
          case .counts: counts.joined(separator: "\n")
          case .notSame: details.notSame.map(line).joined(separator: "\n")
          case .given, .family, .email, .url: nil
          }
        return safe(text ?? "")
      })
  }

  private static func line(_ text: String) -> String {
    // Nearly all are plain text.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 > 0x7E }) else { return text }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
      .replacing("\t", with: " ")
  }

  /// A text that begins with an apostrophe gets another, since one is taken off in reading.
  private static func safe(_ text: String) -> String { text.hasPrefix("'") ? "'" + text : text }
}

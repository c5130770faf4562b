// Writes people as vCard 4.0 (RFC 6350): the same bytes for the same people.

import Domain

/// Spells one person as a card.
public enum VCardWriter {
  /// The card, with its line breaks; lines are folded at 75 bytes.
  ///
  /// - Parameters:
  ///   - name: What to call them.
  ///   - identity: Names, score and details given by hand.
  ///   - profiles: Their handles with public counts, in order.
  /// - Returns: All lines of the card.
  public static func card(
    name: String, identity: IdentityRecord, profiles: [PersonRecord]
  ) -> String {
    let details = identity.details
    var lines = ["BEGIN:VCARD", "VERSION:4.0", "FN:" + ContentLine.escaped(name)]
    func list(_ property: String, _ values: [String]) {
      guard !values.isEmpty else { return }
      lines.append(
        property + ":" + values.map { ContentLine.escaped($0) }.joined(separator: ","))
    }
    func single(_ property: String, _ value: String?) {
      if let value { lines.append(property + ":" + ContentLine.escaped(value)) }
    }
    list("NICKNAME", details.aliases)
    for profile in profiles { lines.append(line(profile)) }
    list("CATEGORIES", details.tags)
    single("BDAY", details.birthday.map(date))
    single("ORG", details.organisation)
    single("TITLE", details.role)
    single("NOTE", details.notes)
    single("X-COACH-SCORE", identity.score.map(number))
    single("X-COACH-CADENCE", details.cadence.map(String.init))
    list("X-COACH-NOT-SAME", details.notSame)
    lines.append("END:VCARD")
    return lines.map { folded($0) + "\r\n" }.joined()
  }

  private static func line(_ profile: PersonRecord) -> String {
    let handle = profile.handle
    var text = handle.network.rawValue == "email" ? "EMAIL" : "SOCIALPROFILE"
    if text == "SOCIALPROFILE" {
      text += ";SERVICE-TYPE=" + ContentLine.parameter(handle.network.rawValue) + ";VALUE=text"
    }
    func add(_ parameter: String, _ value: String?) {
      if let value { text += ";" + parameter + "=" + ContentLine.parameter(value) }
    }
    add("X-COACH-NAME", profile.name)
    add("X-COACH-FOLLOWERS", profile.followers.map(String.init))
    add("X-COACH-FOLLOWING", profile.following.map(String.init))
    add("X-COACH-LISTED", profile.listed.map(String.init))
    add("X-COACH-SCORE", profile.score.map(number))
    add("X-COACH-AS-OF", profile.asOf?.rfc3339(offset: 0))
    return text + ":" + ContentLine.escaped(handle.name)
  }

  /// vCard 4.0 writes dates without dashes, and two dashes for an unknown year.
  private static func date(_ date: String) -> String {
    date.hasPrefix("--") ? "--" + date.filter { $0 != "-" } : date.filter { $0 != "-" }
  }

  static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }

  /// A line broken after 75 bytes, never within a letter.
  private static func folded(_ line: String) -> String {
    guard line.utf8.count > 75 else { return line }
    var result = ""
    var room = 75
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if size > room {
        result += "\r\n "
        room = 74
      }
      result.unicodeScalars.append(scalar)
      room -= size
    }
    return result
  }
}

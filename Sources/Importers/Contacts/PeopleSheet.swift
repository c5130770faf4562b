// Tables of people: coach's own, Mastodon's list of who is followed, and anybody else's.

import Domain

/// What a column of a table of people holds.
public enum PeopleColumn: String, CaseIterable, Hashable, Sendable {
  /// The whole name.
  case name
  /// The given name, put before the family name.
  case given
  /// The family name.
  case family
  /// Handles, one a line, each as `network:handle` or with the network known from its form.
  case handle
  /// Public counts, a line for each handle.
  case counts
  /// Mail addresses.
  case email
  /// A profile's address.
  case url
  /// Other names, one a line.
  case aliases
  /// Words they are filed under.
  case tags
  /// A score of 1 to 100 given by hand.
  case score
  /// Days between contacts.
  case cadence
  /// A date.
  case birthday
  /// Whom they work for.
  case organisation
  /// What they do there.
  case role
  /// Anything else.
  case notes
  /// People who look like them and are not, one a line.
  case notSame = "not_same"

  /// Names of columns that mean this, in lower case.
  var names: Set<String> {
    switch self {
    case .name: ["name", "full name", "display name", "fn", "contact", "person", "who"]
    case .given: ["given", "given name", "first name", "first", "firstname", "vorname", "prénom"]
    case .family:
      ["family", "family name", "last name", "last", "lastname", "surname", "nachname", "nom"]
    case .handle:
      [
        "handle", "handles", "account", "account address", "username", "user", "mastodon", "x",
        "twitter", "bluesky", "fediverse", "instagram", "threads", "screen name",
      ]
    case .counts: ["counts"]
    case .email:
      ["email", "e-mail", "mail", "email address", "e-mail address", "e-mail 1 - value"]
    case .url: ["url", "link", "profile", "profile url", "website", "homepage", "web"]
    case .aliases: ["alias", "aliases", "nickname", "nick"]
    case .tags: ["tag", "tags", "labels", "groups", "categories", "category", "group membership"]
    case .score: ["score"]
    case .cadence: ["cadence"]
    case .birthday: ["birthday", "birth date", "date of birth", "born", "bday"]
    case .organisation:
      ["organisation", "organization", "company", "org", "employer", "organization name"]
    case .role: ["role", "position", "title", "job title", "job"]
    case .notSame: ["not_same"]
    case .notes: ["notes", "note", "comment", "comments", "about", "bio"]
    }
  }
}

/// How the columns of a table are understood.
public struct PeopleMapping: Hashable, Sendable {
  /// The names of all columns as written, in order.
  public var header: [String]
  /// What each column is taken for; nil for those left out.
  public var columns: [PeopleColumn?]

  /// Guesses by the names of columns; `said` wins, from what is wanted to the column's name.
  ///
  /// - Throws: A `Diagnostic` where a column that was named does not exist.
  public init(header: [String], said: [PeopleColumn: String] = [:]) throws(Diagnostic) {
    self.header = header
    let folded = header.map(CSVSheet.folded)
    columns = folded.map { name in PeopleColumn.allCases.first { $0.names.contains(name) } }
    for (column, name) in said {
      guard let index = folded.firstIndex(of: CSVSheet.folded(name)) else {
        throw Diagnostic(
          .error, "there is no column “\(name)”",
          hint: "there are: " + header.prefix(12).joined(separator: ", "))
      }
      for other in columns.indices where columns[other] == column && other != index {
        columns[other] = nil
      }
      columns[index] = column
    }
  }

  /// Whether the table says who the people are.
  public var namesPeople: Bool {
    columns.contains {
      [.name, .given, .family, .handle, .email, .url].contains($0)
    }
  }
}

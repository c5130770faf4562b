// Who the demo's person has around her. Every name is invented.

/// Somebody in the demo.
struct DemoPerson: Sendable {
  let name: String
  /// The name on X.
  let screenName: String
  /// The server on Mastodon.
  let host: String
  let followers: Int
  let following: Int
  let listed: Int?
  /// How often they respond, against 1 for a usual reader.
  let warmth: Double

  /// `@name@host`.
  var handle: String { "@\(screenName)@\(host)" }
}

/// The demo's cast.
enum DemoPeople {
  private typealias Line = (String, String, String, Int, Int, Int?, Double)

  /// Regular readers, some of them well known.
  static let regulars: [DemoPerson] = lines.map {
    DemoPerson(
      name: $0.0, screenName: $0.1, host: $0.2, followers: $0.3, following: $0.4, listed: $0.5,
      warmth: $0.6)
  }

  private static let lines: [Line] = [
    ("Ana Ruiz", "anaruiz", "tinkers.example", 18_400, 612, 310, 1.5),
    ("Tobias Wick", "tobiaswick", "loud.example", 42_100, 388, 720, 0.7),
    ("Priya Raman", "priyaraman", "tinkers.example", 9_850, 540, 141, 1.3),
    ("Old Harbour Books", "harbourbooks", "norden.example", 6_200, 1_204, 88, 1.2),
    ("Jonas Eide", "jonaseide", "norden.example", 1_310, 402, 22, 2.2),
    ("Sigrun Vale", "sigrun", "norden.example", 840, 311, 9, 2.6),
    ("Bo Marsh", "bomarsh", "kobber.example", 2_260, 780, 31, 1.6),
    ("Leila Haddad", "leila", "tinkers.example", 3_940, 655, 57, 1.8),
    ("Miko Tanaka", "mikotan", "kobber.example", 5_120, 498, 63, 1.1),
    ("Agnes Thorne", "agnesthorne", "bibliotek.example", 1_720, 890, 28, 2.4),
    ("Desmond Okoro", "desokoro", "bibliotek.example", 2_880, 720, 44, 1.7),
    ("Frida Nyberg", "fridan", "norden.example", 610, 290, 6, 2.0),
    ("Ewan Pryce", "ewanpryce", "kobber.example", 930, 512, 11, 1.4),
    ("Catalogue of Errors", "catalogue", "bibliotek.example", 11_900, 204, 190, 0.8),
    ("Hanne Moe", "hannemoe", "norden.example", 420, 260, 3, 2.1),
    ("Rafael Pinto", "rpinto", "tinkers.example", 1_480, 940, 17, 1.3),
    ("Yusuf Demir", "yusufd", "tinkers.example", 2_050, 610, 25, 1.5),
    ("Clara Winther", "clarawinther", "bibliotek.example", 760, 330, 8, 1.9),
    ("Nils Aarvik", "nilsaarvik", "norden.example", 350, 410, 2, 1.6),
    ("Zofia Bielak", "zofiab", "kobber.example", 1_190, 505, 14, 1.4),
    ("Tom Hollis", "tomhollis", "loud.example", 3_300, 1_450, 39, 0.9),
    ("Ines Carvalho", "inescarv", "tinkers.example", 880, 470, 10, 1.2),
    ("Kirsten Falk", "kfalk", "bibliotek.example", 540, 380, 5, 1.5),
    ("Arlo Benn", "arlobenn", "loud.example", 1_640, 905, 19, 0.8),
    ("Mei Soong", "meisoong", "kobber.example", 2_410, 560, 33, 1.1),
    ("Vidar Stene", "vidarstene", "norden.example", 290, 240, 1, 1.4),
  ]

  private static let firstNames = [
    "Ada", "Bram", "Cleo", "Dario", "Elin", "Finn", "Greta", "Hugo", "Ida", "Joren", "Kaja", "Lars",
    "Mona", "Nico", "Olga", "Pia", "Quint", "Rosa", "Sven", "Tilda", "Ugo", "Vera", "Wim", "Xenia",
    "Ylva", "Zeno",
  ]
  private static let lastNames = [
    "Ashby", "Birk", "Coyle", "Dahl", "Engel", "Frost", "Gray", "Hart", "Ives", "Juul", "Kerr",
    "Lunde", "Marr", "Noor", "Orr", "Penn", "Quill", "Rask", "Sand", "Tveit", "Ury", "Voss",
    "Wells", "Yates",
  ]
  private static let hosts = [
    "loud.example", "tinkers.example", "kobber.example", "garden.example",
  ]

  /// Somebody who comes by once; number 0 to 623 are all different.
  static func stranger(_ number: Int) -> DemoPerson {
    let first = firstNames[number % firstNames.count]
    let last = lastNames[number / firstNames.count % lastNames.count]
    return DemoPerson(
      name: "\(first) \(last)", screenName: "\(first)\(last)".lowercased(),
      host: hosts[(number * 7 + number / 5) % hosts.count], followers: 20 + number * 37 % 900,
      following: 40 + number * 53 % 700, listed: nil, warmth: 1)
  }
}

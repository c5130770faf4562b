// Names that look like nothing else, and words that come in pairs.

extension EncounterWords {
  /// Conferences, fairs and festivals whose names do not say that they are any.
  ///
  /// Towns that lent theirs to a festival are left out: those are rather towns.
  static let conferences: Set<String> = [
    "slush", "slush'd", "web summit", "websummit", "collision", "devoxx", "voxxed", "codemotion",
    "re:publica", "re:invent", "sxsw", "south by southwest", "mwc", "mobile world congress",
    "ces", "ifa", "gitex", "dld", "noah", "tnw", "vivatech", "viva technology", "dreamforce",
    "ignite", "wwdc", "google i/o", "disrupt", "techcrunch disrupt", "strange loop", "goto",
    "qcon", "fosdem", "guadec", "akademy", "ndc", "øredev", "oredev", "jfokus", "froscon", "lca",
    "mix-it", "smashing",
    "beyond tellerrand", "offf", "cannes lions", "adobe max", "emf", "def con", "black hat",
    "rsa", "bsides", "cebit", "gamescom", "gdc", "e3", "comic-con", "burning man", "øya",
    "lowlands", "tomorrowland", "coachella", "lollapalooza", "primavera sound", "sziget",
    "way out west", "bonnaroo", "hay festival", "edinburgh fringe", "arendalsuka",
    "almedalsveckan", "folkemødet", "suomiareena", "world economic forum", "ted", "tedx",
    "starmus", "startup grind", "latitude59", "pirate summit", "bits & pretzels",
    "bits and pretzels", "nordic game", "nordic business forum", "documenta", "art basel",
    "salone del mobile", "ispo", "anuga", "hannover messe", "eurobike", "ibc", "nab",
    "state of the map", "foss4g", "wikimania", "rightscon", "ietf", "ripe", "nanog", "siggraph",
    "neurips", "icml", "cvpr", "emnlp", "icse", "popl", "pldi", "icfp", "ecoop", "sigmod", "vldb",
    "eurovision", "worldcon", "dragon con", "spiel", "webit", "hackcon", "paranoia", "elevate",
    "latitude", "money20/20", "sibos", "finovate", "inbound", "saastr", "saastock", "microconf",
    "business of software", "o'reilly strata", "strata", "velocity", "monitorama", "srecon",
    "lisa", "usenix", "supercomputing", "big data london", "oracle openworld", "sapphire",
    "mobile beat", "droidcon", "appbuilders", "dotjs", "dotswift", "frenchkit", "wordcamp",
    "drupalcon", "typo3camp", "euruko", "brighton ruby", "codegarden", "umbraco",
    "atlassian team", "unbound", "echelon", "rise", "hay", "ars electronica", "transmediale",
    "sónar", "sonar", "ultima", "by:larm", "eurosonic", "reeperbahn", "midem", "popkomm",
    "roadburn", "unsound", "berlinale", "sundance", "tribeca", "idfa", "annecy", "nordic fuzz",
  ]

  /// What people do at work: "Research and Development" is no two people.
  static let fields: Set<String> = [
    "research", "development", "r&d", "marketing", "sales", "finance", "accounting", "operations",
    "engineering", "design", "product", "products", "support", "success", "logistics",
    "procurement", "purchasing", "communications", "communication", "press", "media", "policy",
    "regulation", "compliance", "legal", "hr", "people", "culture", "talent", "recruiting",
    "recruitment", "learning", "training", "education", "health", "safety", "security", "privacy",
    "trust", "quality", "assurance", "it", "qa", "pr", "ux", "infrastructure", "data",
    "analytics", "science", "technology", "innovation", "strategy", "business", "trade",
    "industry", "commerce", "arts", "crafts", "administration", "admin", "planning", "production",
    "manufacturing", "maintenance", "facilities", "events", "partnerships", "community",
    "editorial", "content", "customer", "service", "services", "human", "resources", "public",
    "affairs", "relations", "government", "investor", "growth", "insights", "supply", "chain",
    "transport", "environment", "sustainability", "energy", "architecture", "music", "sound",
    "lighting", "costumes", "photography", "fashion", "agriculture", "fisheries", "theatre",
    "theater", "tourism", "housing", "welfare", "defence", "defense", "economics", "statistics",
    "payroll", "audit", "risk", "treasury", "hospitality", "retail",
  ]

  /// What is numbered: "4th street" is no day.
  static let numbered: Set<String> = [
    "street", "st", "st.", "avenue", "ave", "ave.", "road", "floor", "storey", "story", "level",
    "year", "grade", "semester", "quarter", "edition", "district", "arrondissement", "ward",
    "row", "place", "door", "platform", "gate", "birthday", "anniversary", "time", "century",
    "lane", "pier", "regiment", "precinct", "arena", "stage", "tee", "hole", "deck", "wave",
    "lap", "round", "leg",
  ]

  /// Whether a word is written with a capital and says what people do at work.
  static func isField(_ word: String) -> Bool {
    word.first?.isUppercase == true && fields.contains(word.lowercased())
  }

  /// Whether words begin with the name of a well-known conference, and all of them are names: "Slush",
  /// "Devoxx Belgium", "Web Summit 2025".
  static func isConference(_ words: [String]) -> Bool {
    (1...4).contains { count in
      guard count <= words.count,
        conferences.contains(words.prefix(count).joined(separator: " ").lowercased())
      else { return false }
      return words.prefix(1).allSatisfy { $0.contains(where: \.isUppercase) || $0.contains(":") }
        && words.dropFirst(count).allSatisfy {
          $0.first?.isUppercase == true && !placeNouns.contains($0.lowercased())
            || $0.allSatisfy(\.isNumber)
        }
    }
  }
}

// Words by which occasions, places and kin are told apart.

extension EncounterWords {
  /// What one does together without an article: "at yoga", "at karaoke".
  static let activities: Set<String> = [
    "yoga", "pilates", "aerobics", "karaoke", "zumba", "judo", "karate", "taekwondo", "aikido",
    "football", "handball", "basketball", "volleyball", "tennis", "badminton", "squash", "golf",
    "hockey", "floorball", "chess", "bingo", "choir", "crossfit", "cricket", "rugby", "ballet",
    "salsa", "tango", "improv", "band", "orchestra", "scouts", "bridge", "poker", "trivia", "mass",
    "prayers", "evensong", "netball", "padel", "curling", "boxing", "spin", "capoeira", "softball",
    "baseball", "lacrosse", "polo", "darts", "billiards",
  ]

  /// Words in "-ing" that are somewhere to be.
  static let placesInIng: Set<String> = ["building", "parking", "landing", "crossing", "clearing"]

  /// The last word of the name of a house or a spot: "the Salt and Pepper bar".
  static let placeNouns: Set<String> = [
    "bar", "café", "cafe", "pub", "restaurant", "bookshop", "bookstore", "shop", "store", "house",
    "hotel", "inn", "hall", "centre", "center", "theatre", "theater", "museum", "gallery",
    "library", "school", "church", "park", "garden", "gardens", "market", "bakery", "brewery",
    "club", "gym", "studio", "office", "station", "bistro", "diner", "grill", "kitchen", "deli",
    "lounge", "tavern", "arms", "clinic", "salon", "roastery", "pizzeria", "kiosk", "barn", "farm",
    "cinema", "hostel", "bridge", "street", "square", "pier", "place", "flat", "cabin", "boat",
    "department", "garage", "pool", "court", "stadium", "arena", "terrace", "warehouse", "mill",
    "lodge", "chapel", "cathedral", "mosque", "temple", "synagogue", "institute", "university",
    "college", "academy", "lab", "hospital", "pharmacy", "bank", "winery", "distillery", "stall",
    "stand", "room", "lobby", "canteen", "cafeteria", "teahouse", "tearoom", "tearooms",
    "coffeehouse", "brasserie", "trattoria", "steakhouse", "nursery", "barbershop", "florist",
    "taproom", "foundry", "bakehouse", "eatery", "shelter", "bookstall", "records", "books",
  ]

  /// Kin and other ties.
  static let relations: Set<String> = [
    "wife", "husband", "brother", "sister", "colleague", "neighbour", "neighbor", "friend", "boss",
    "cousin", "son", "daughter", "mother", "father", "mum", "mom", "dad", "partner", "boyfriend",
    "girlfriend", "flatmate", "roommate", "housemate", "classmate", "teacher", "student",
    "coworker", "co-worker", "manager", "uncle", "aunt", "niece", "nephew", "twin", "assistant",
    "intern", "spouse", "fiancé", "fiancée", "mate", "pal", "landlord", "landlady", "coach",
    "trainer", "co-founder", "cofounder", "kid", "child", "grandmother", "grandfather", "grandma",
    "grandpa", "stepbrother", "stepsister", "ex", "buddy", "teammate", "nanny", "tutor", "mentor",
    "dentist", "doctor", "editor", "agent", "client", "guest", "supervisor", "companion",
  ]

  /// Written like conferences in capitals, but somewhere to be.
  static let capitalHouses: Set<String> = [
    "IKEA", "NTNU", "NASA", "CERN", "UCLA", "IBM", "SAP", "BMW", "BBC", "NRK", "KTH", "MIT", "ETH",
    "EPFL", "UCL", "NYU", "LSE", "ESA", "NHS", "YMCA", "YWCA", "JFK", "LAX", "KFC", "REMA", "NATO",
    "UNESCO", "MOMA", "DHL", "SFO",
  ]

  /// Say where more loosely: "down at the docks".
  static let directions: Set<String> = [
    "down", "up", "over", "out", "back", "right", "just", "somewhere", "here", "there", "backstage",
    "upstairs", "downstairs",
  ]

  /// More words than one that say where, and the one they stand for.
  static let placings: [(words: [String], plain: String)] = [
    (["next", "to"], "near"), (["in", "front", "of"], "near"), (["close", "to"], "near"),
    (["across", "from"], "near"), (["on", "board"], "aboard"), (["outside", "of"], "outside"),
    (["inside", "of"], "inside"), (["as", "part", "of"], "during"),
    (["on", "the", "occasion", "of"], "during"), (["on", "the", "sidelines", "of"], "during"),
    (["on", "the", "margins", "of"], "during"), (["in", "the", "middle", "of"], "during"),
  ]

  /// Give conferences their names: "Rust Nation", "Coffee and Code".
  static let topics: Set<String> = [
    "Rust", "Swift", "Python", "Kotlin", "Ruby", "Rails", "Django", "Elixir", "Haskell", "Clojure",
    "Linux", "Code", "Coding", "Data", "DevOps", "Dev", "Devs", "Developers", "Cloud", "Tech", "AI",
    "UX", "Hack", "JS", "Web", "Agile", "Scala", "Node", "React", "Angular", "Vue", "Postgres",
    "SQLite", "Kubernetes", "Startup", "Startups", "Design", "Game", "Games", "World", "Nation",
    "Connect", "Live", "Security",
  ]

  /// Parts of a conference, which are not the whole of it.
  static let programParts: Set<String> = [
    "panel", "talk", "keynote", "session", "workshop", "opening", "closing", "tutorial", "debate",
    "reception", "hackathon",
  ]

  /// Small words that names begin with.
  static let particles: Set<String> = [
    "von", "van", "de", "der", "da", "di", "du", "la", "le", "el", "al", "bin", "ibn", "ten", "ter",
    "af", "av", "den", "dos", "das", "del", "della", "zu", "zum", "abu", "ben", "bint", "des", "op",
  ]

  /// Written behind a name, and no part of it.
  static let degrees: Set<String> = [
    "Ph.D.", "Ph.D", "PhD", "MD", "M.D.", "M.D", "MSc", "BSc", "MBA", "FRS", "OBE", "Esq", "Esq.",
    "DPhil", "MA", "LLM", "RN",
  ]

  /// What somebody is, in front of where.
  static let roles: Set<String> = [
    "head", "ceo", "cto", "cfo", "coo", "cio", "vp", "director", "professor", "lead", "chief",
    "editor", "founder", "co-founder", "cofounder", "manager", "president", "chair", "chairman",
    "chairwoman", "chairperson", "minister", "captain", "author", "engineer", "developer",
    "designer", "owner", "secretary", "treasurer", "organiser", "organizer", "dean", "curator",
    "host", "member", "student", "lecturer", "researcher", "maintainer", "partner", "senior",
    "principal", "architect", "consultant", "analyst", "programmer", "teacher", "nurse", "chef",
  ]

  /// Lead from one person to the next, as "and" does.
  static let couplings: [[String]] = [
    ["as", "well", "as"], ["along", "with"], ["together", "with"], ["accompanied", "by"],
    ["in", "addition", "to"], ["alongside"], ["and", "also"], ["and", "then"], ["and", "later"],
  ]

  /// Say what somebody will do, and nothing of what they know.
  static let promises = [
    "add me", "email me", "mail me", "call me", "write to me", "in touch", "contact me",
    "message me", "ping me", "text me", "get back to me", "follow up", "send me", "connect me",
    "find me later",
  ]

  /// Begin a clause on the person in front of it.
  static let clauseOpeners: Set<String> = [
    "who", "whose", "whom", "he", "she", "they", "he's", "she's", "they're", "he’s", "she’s",
    "they’re", "who's", "who’s", "works", "runs", "writes", "teaches", "studies", "builds", "makes",
  ]

  /// Begin a sentence on the one person met.
  static let oneself: Set<String> = ["he", "she", "he's", "she's", "he’s", "she’s", "works"]
}

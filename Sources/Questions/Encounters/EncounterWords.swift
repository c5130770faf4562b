// The words that encounter lines are understood by.

enum EncounterWords {
  static let titles: Set<String> = [
    "dr", "prof", "professor", "mr", "mrs", "ms", "mx", "miss", "sir", "dame", "frau", "herr",
    "fru",
    "doctor", "madame", "señor", "señora", "pani", "pan",
  ]

  static let verbs: [[String]] = [
    ["coach", "met"], ["i", "just", "met"], ["i", "met"], ["we", "met"], ["just", "met"],
    ["met", "up"], ["met"], ["i", "ran", "into"], ["ran", "into"], ["i", "bumped", "into"],
    ["bumped", "into"], ["talked", "to"], ["talked", "with"], ["spoke", "to"], ["spoke", "with"],
    ["chatted", "with"], ["i", "saw"], ["saw"], ["with"],
  ]

  /// What makes a name an occasion when it is the last word of it.
  static let occasions: Set<String> = [
    "meetup", "meet-up", "meeting", "lunch", "dinner", "breakfast", "brunch", "supper", "coffee",
    "coffees", "beer", "beers", "drinks", "drink", "tea", "party", "wedding", "funeral",
    "conference", "conf", "congress", "convention", "workshop", "hackathon", "hack", "summit",
    "camp",
    "barcamp", "fair", "festival", "concert", "gig", "seminar", "webinar", "symposium", "talk",
    "lecture", "panel", "keynote", "reception", "launch", "opening", "vernissage", "exhibition",
    "expo", "reunion", "birthday", "ceremony", "christening", "baptism", "graduation", "picnic",
    "barbecue", "bbq", "retreat", "course", "class", "training", "session", "game", "match", "race",
    "marathon", "tournament", "hike", "ride", "run", "walk", "rehearsal", "jam", "assembly", "gala",
    "fundraiser", "auction", "demo", "premiere", "screening", "reading", "quiz", "standup",
    "sprint",
    "interview", "hearing", "protest", "rally", "parade", "service", "mass", "vigil", "wake",
    "housewarming", "get-together", "gathering", "offsite", "roundtable", "hackday", "afterwork",
    "market", "jubilee", "anniversary", "show", "play", "show-and-tell", "bootcamp", "tour", "trip",
    "ball", "feast", "pitch", "potluck", "open", "unconference", "forum", "celebration",
  ]

  /// Endings of names of occasions: FooConf, HackFest, Ink Days.
  static let occasionEndings = [
    "conf", "con", "fest", "days", "day", "camp", "summit", "week", "weekend", "expo", "fair",
    "meetup", "night", "nights", "forum", "congress", "thon", "2024", "2025", "2026", "2027",
  ]

  static let locative: Set<String> = [
    "at", "in", "on", "over", "during", "near", "outside", "inside", "aboard", "for", "after",
    "before",
    "between", "around", "behind",
  ]

  static let determiners: Set<String> = [
    "the", "a", "an", "my", "our", "his", "her", "their", "this", "that", "your", "some",
  ]

  /// Begin an item about people whose names were not said.
  static let unnamed: Set<String> = [
    "few", "some", "several", "many", "lots", "couple", "bunch", "everyone", "everybody", "people",
    "folks", "others", "someone", "somebody", "guy", "woman", "man", "person", "nobody",
    "strangers",
    "colleagues", "friends", "girl", "boy", "group", "team", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "dozen", "another", "all", "various", "loads", "neighbours",
    "neighbors", "developers", "designers", "students", "organisers", "organizers", "speakers",
    "no", "noone", "none", "speaker", "host", "stranger", "lady", "gentleman", "fellow", "new",
    "nice", "interesting",
  ]

  /// Begin words said of the person before.
  static let aboutOpeners: Set<String> = [
    "from", "who", "whose", "which", "that", "works", "working", "runs", "running", "writes",
    "writing", "does", "doing", "makes", "leads", "leading", "about", "into", "of", "re", "teaches",
    "studies", "builds", "building", "formerly", "now", "also", "both", "is", "was", "has", "wants",
    "knows", "likes", "loves", "maintains", "works", "author", "founder", "organiser", "organizer",
    "he", "she", "they", "we", "it", "i",
  ]

  /// Begin the mention of somebody who was not met.
  static let mentions: [[String]] = [
    ["introduced", "by"], ["thanks", "to"], ["through"], ["via"], ["hosted", "by"],
    ["organised", "by"], ["organized", "by"], ["introduction", "by"], ["intro", "by"],
    ["invited", "by"], ["recommended", "by"], ["together", "with"], ["sent", "by"],
  ]

  /// Say nothing of whom, where or when.
  static let fillers: [[String]] = [
    ["for", "the", "first", "time"], ["for", "the", "second", "time"],
    ["for", "the", "last", "time"],
    ["in", "person"], ["face", "to", "face"], ["by", "chance"], ["by", "accident"], ["at", "last"],
    ["once", "more"], ["once", "again"], ["again"], ["finally"],
  ]

  static let handleObjects: Set<String> = [
    "card", "cards", "handle", "handles", "account", "accounts", "contact", "contacts", "details",
    "profile", "profiles", "url", "website", "qr", "username", "usernames", "numbers", "socials",
  ]
  static let handleVerbs: Set<String> = [
    "gave", "give", "given", "giving", "exchanged", "exchange", "swapped", "swap", "traded",
    "shared",
    "share", "sharing", "told", "tell", "telling", "showed", "show", "sent", "have", "has", "had",
    "know", "knows", "got", "get", "gets", "handed", "passed", "left", "leave", "took", "take",
  ]
  static let negations: Set<String> = [
    "didn't", "didnt", "didn’t", "not", "never", "no", "forgot", "without", "doesn't", "doesnt",
    "doesn’t", "don't", "dont", "don’t", "hasn't", "hasn’t", "haven't", "haven’t", "neither",
    "none",
    "couldn't", "couldn’t", "nor", "forgotten",
  ]
}

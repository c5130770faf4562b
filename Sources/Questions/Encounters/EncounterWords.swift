// The words that encounter lines are understood by.

enum EncounterWords {
  static let titles: Set<String> = [
    "dr", "prof", "professor", "mr", "mrs", "ms", "mx", "miss", "sir", "dame", "frau", "herr",
    "fru", "lady", "lord", "rev", "reverend", "capt", "captain", "mme", "mlle", "monsieur",
    "signor", "judge", "justice", "senator", "mayor", "colonel", "lieutenant", "sergeant",
    "inspector",
    "ambassador", "bishop", "councillor", "councilor", "minister", "docent", "ing", "hon", "baron",
    "baroness", "dott", "dra", "sra",
    "signora", "rabbi", "imam", "pastor",
    "doctor", "madame", "señor", "señora", "pani", "pan",
  ]

  /// Ways to say that one met somebody, the longer before the shorter.
  static let verbs: [[String]] = [
    "coach met", "met up with", "met with", "met up", "met", "ran into", "bumped into", "talked to",
    "talked with", "spoke to", "spoke with", "spoke at length with", "chatted with", "chatted to",
    "had a chat with", "had a word with", "caught up with", "hung out with", "got to know",
    "got talking to", "got talking with", "was introduced to", "were introduced to",
    "got introduced to", "sat next to", "sat beside", "sat with", "shook hands with", "came across",
    "said hello to", "said hi to", "got to meet", "get to meet", "happened to meet",
    "had the chance to meet", "first time meeting",
    "ended up talking to", "ended up chatting with", "ended up next to", "ran across",
    "made friends with", "crossed paths with", "was seated next to",
    "sat across from", "sat opposite", "introduced to", "introduced myself to",
    "am now friends with",
    "made the acquaintance of", "got acquainted with", "first met", "had the pleasure of meeting",
    "got chatting to", "got chatting with", "struck up a conversation with", "talked shop with",
    "bumped in to", "run into", "meeting", "meet", "connected with", "got introduced by", "saw",
    "just", "also", "finally", "i've", "i", "we", "with",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Of these, those that alone do not say that anybody was met.
  static let openers: [[String]] = [
    ["just"], ["also"], ["finally"], ["i've"], ["i"], ["we"], ["with"],
  ]

  /// Begin a line that says of somebody met what one did with them.
  static let plainVerbs: Set<String> = [
    "had", "went", "got", "made", "did", "was", "were", "spent", "sat", "stood", "ran", "took",
    "struck",
    "rode", "drove", "ate", "drank", "sang", "swam", "flew", "fell", "found", "spotted", "said",
    "spoke",
    "caught", "hung", "grabbed", "chatting", "talking", "catching", "having", "a", "an", "shook",
    "saw",
    "began", "began", "fell", "bought", "won", "lost", "sold", "wrote", "met", "good", "great",
    "nice",
    "lovely", "long", "quick", "happened", "came",
  ]

  /// Names that end as verbs do.
  static let namesInEd: Set<String> = [
    "ed", "fred", "alfred", "wilfred", "manfred", "winifred", "ned", "ted", "jed", "jared", "reed",
    "ahmed", "mohammed", "muhammed", "mohamed", "hamed", "sayed", "syed", "gottfried", "siegfried",
    "wilfried", "obed", "khaled", "waleed", "rasheed",
  ]

  /// Lead from such a verb to a name.
  static let verbJoints: Set<String> = [
    "with", "to", "into", "upon", "across", "meet", "beside", "of", "behind", "opposite", "meeting",
    "from",
  ]

  /// Begin a line that says where or when before whom.
  static let leading: Set<String> = [
    "at", "in", "on", "over", "during", "after", "before", "yesterday", "today", "tonight", "last",
    "this", "earlier", "the",
  ]

  /// Stand in front of an occasion that one had with somebody.
  static let opensOccasion: Set<String> = [
    "had", "have", "having", "grabbed", "took", "shared", "did", "went", "out", "for", "on", "was",
    "to", "quick", "long", "short", "nice",
  ]

  /// Ways to talk from afar.
  static let calls: Set<String> = ["call", "videocall", "zoom", "phone", "telephone", "chat"]

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
    "jubilee", "anniversary", "show", "play", "show-and-tell", "bootcamp", "tour", "trip",
    "ball", "feast", "afterparty", "after-party", "afterparties", "tasting", "kaigi", "break",
    "ceilidh", "regatta", "hackfest", "hackathons", "mixer", "social", "stammtisch", "fest",
    "sauna-night", "bazaar", "biennale", "inauguration", "viva", "debate", "salon", "recording",
    "dance", "dances", "disco", "practice", "signing", "lesson", "lessons", "briefing", "showcase",
    "presentation", "audition", "recital", "cup", "derby", "final", "finals", "championship",
    "championships", "cruise", "excursion", "raffle", "contest", "competition", "awards",
    "unveiling", "carnival", "prom", "banquet", "luncheon", "cocktails", "aperitivo", "parkrun",
    "triathlon", "retro", "bake-off", "swap",
    "colloquium", "masterclass", "tutorial", "kickoff", "kick-off", "all-hands", "fika", "apéro",
    "exam", "exams", "test", "sermon", "bee", "intermission", "interval", "dating", "audit",
    "clean-up", "cleanup", "iftar", "seder", "bonfire", "sleepover", "playdate", "networking",
    "fete",
    "fête", "jamboree", "soirée", "soiree", "retrospective", "review", "onboarding", "appointment",
    "viewing", "inspection", "drill", "vote", "election", "strike", "march", "demonstration",
    "sit-in",
    "procession", "pilgrimage", "crawl", "matinee", "matinée", "musical", "performance", "slam",
    "battle", "toast", "barbeque", "cookout", "julebord", "sale", "safari", "outing", "expedition",
    "climb", "swim", "stroll", "jog", "soundcheck", "rave", "fiesta", "plenary", "agm", "q&a",
    "mic",
    "huddle", "scrum", "planning", "townhall", "ctf", "memorial", "burial", "cremation",
    "engagement",
    "shower", "confirmation", "communion", "mitzvah", "homecoming", "stand-up", "trial", "release",
    "tryouts", "semifinal", "tea-party", "book-club", "film-night", "speed-dating", "masquerade",
    "parents-evening", "crit", "charette", "charrette", "diwan", "séance", "picket", "pint",
    "pints",
    "meet-and-greet", "hangout", "afterski", "waffles", "wine-tasting", "bachelor", "hackaton",
    "teambuilding", "away-day", "awayday", "icebreaker", "speech", "ceremonies", "jam-session",
    "pitch", "potluck", "open", "unconference", "forum", "celebration",
  ]

  /// Endings of names of occasions: FooConf, HackFest, Ink Days.
  static let occasionEndings = [
    "conf", "con", "fest", "days", "day", "camp", "summit", "week", "weekend", "expo", "fair",
    "meetup", "kaigi", "night", "nights", "forum", "congress", "thon", "2024", "2025", "2026",
    "2027",
  ]

  /// Written like conferences, but somewhere to be.
  static let houses: Set<String> = [
    "WeWork", "GitHub", "GitLab", "YouTube", "LinkedIn", "TikTok", "OpenStreetMap", "DeepMind",
    "PayPal", "FedEx", "SoHo", "SoMa", "NoHo", "TriBeCa",
  ]

  static let locative: Set<String> = [
    "at", "in", "on", "over", "during", "near", "outside", "inside", "aboard", "for", "after",
    "before", "between", "around", "behind", "beside", "under", "above", "across", "along",
    "beneath", "opposite", "below", "amid", "amidst", "atop",
  ]

  /// Join what stands before them to what follows.
  static let joints: Set<String> = [
    "with", "and", "of", "but", "who", "where", "when", "while", "by", "from", "to", "plus",
    "this", "last", "next", "or", "to", "until", "morning", "evening", "afternoon", "night",
    "again", "gave", "before",
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
    "nice", "interesting", "him", "them", "you", "it", "no-one", "anyone", "anybody", "nothing",
    "us", "co", "co.", "company", "others", "more", "etc", "etc.", "family",
    "crew",
  ]

  /// Begin words said of the person before.
  static let aboutOpeners: Set<String> = [
    "from", "who", "whose", "which", "that", "works", "working", "runs", "running", "writes",
    "writing", "does", "doing", "makes", "leads", "leading", "about", "into", "of", "re", "teaches",
    "studies", "builds", "building", "formerly", "now", "also", "both", "is", "was", "has", "wants",
    "knows", "likes", "loves", "maintains", "works", "author", "founder", "organiser", "organizer",
    "he", "she", "they", "we", "it", "i", "he's", "she's", "they're", "he’s", "she’s", "they’re",
    "who's", "who’s",
  ]

  /// Of these, those that are left out in saying it.
  static let subjects: Set<String> = [
    "from", "of", "who", "that", "about", "he", "she", "they", "he's", "she's", "they're", "he’s",
    "she’s", "they’re", "who's", "who’s",
  ]

  /// Begin the mention of somebody who was not met.
  static let mentions: [[String]] = [
    ["introduced", "by"], ["thanks", "to"], ["through"], ["via"], ["hosted", "by"],
    ["organised", "by"], ["organized", "by"], ["introduction", "by"], ["intro", "by"],
    ["invited", "by"], ["recommended", "by"], ["by"], ["courtesy", "of"], ["thrown", "by"],
    ["sent", "by"],
  ]

  /// Say nothing of whom, where or when.
  static let fillers: [[String]] = [
    ["for", "the", "first", "time"], ["for", "the", "second", "time"],
    ["for", "the", "last", "time"],
    ["in", "person"], ["face", "to", "face"], ["by", "chance"], ["by", "accident"], ["at", "last"],
    ["once", "more"], ["once", "again"], ["again"], ["finally"], ["twice"], ["briefly"],
    ["in", "passing"], ["by", "coincidence"], ["by", "pure", "chance"], ["in", "real", "life"],
    ["irl"], ["all", "night"], ["all", "day"], ["all", "evening"], ["for", "hours"],
    ["for", "ages"],
    ["find", "him"], ["find", "her"], ["find", "them"], ["several", "times"],
    ["a", "few", "times"], ["many", "times"], ["three", "times"],
    ["two", "times"], ["a", "couple", "of", "times"], ["at", "long", "last"], ["unexpectedly"],
    ["randomly"], ["quite", "by", "accident"],
    ["at", "random"], ["properly"], ["of", "all", "people"],
  ]

  /// Begin what one did oneself, which says nothing of anybody.
  static let deeds: Set<String> = [
    "told", "gave", "promised", "talked", "discussed", "asked", "showed", "sent", "need", "should",
    "must", "i'll", "i’ll", "i", "we", "forgot", "remember",
  ]

  /// Say of a club, a group or a circle that it is an occasion.
  static let pastimes: Set<String> = [
    "book", "film", "reading", "writing", "writers'", "study", "support", "knitting", "sewing",
    "supper", "running", "poetry", "language", "conversation", "parents'", "user", "users'",
  ]

  /// Say nothing in front of a name.
  static let leads: Set<String> = [
    "with", "both", "also", "as", "then", "only", "just", "finally", "later", "even", "mainly",
    "afterwards", "including", "mostly",
  ]

  /// Where handles are, as in "@ana on X".
  static let networks: Set<String> = [
    "mastodon", "bluesky", "bsky", "x", "twitter", "instagram", "insta", "threads", "linkedin",
    "facebook", "fediverse", "fedi", "youtube", "tiktok", "github", "email", "mail", "e-mail",
  ]

  /// Whether a word says that what is named before it is an occasion.
  static func isOccasionWord(_ word: String) -> Bool {
    occasions.contains(word) || ["evening", "night", "day", "days", "event"].contains(word)
  }

  static let handleObjects: Set<String> = [
    "card", "cards", "handle", "handles", "account", "accounts", "contact", "contacts", "details",
    "profile", "profiles", "url", "website", "qr", "username", "usernames", "numbers", "socials",
    "addresses", "emails", "blog", "site", "homepage", "newsletter", "channel", "link", "links",
  ]
  static let handleVerbs: Set<String> = [
    "gave", "give", "given", "giving", "exchanged", "exchange", "swapped", "swap", "traded",
    "shared",
    "share", "sharing", "told", "tell", "telling", "showed", "show", "sent", "have", "has", "had",
    "know", "knows", "swapping", "trading", "exchanging", "got", "get", "gets", "handed", "passed",
    "mention", "mentioned", "scanned", "scan", "added", "offered", "wrote", "hand",
    "slipped", "texted", "emailed", "mailed", "dropped", "left", "mentioning", "gives", "swaps",
    "left", "leave", "took", "take",
  ]
  /// Of these, those by which something goes to somebody else.
  static let givingVerbs = handleVerbs.subtracting([
    "have", "has", "had", "know", "knows", "got", "get", "gets", "took", "take",
  ])
  static let negations: Set<String> = [
    "didn't", "didnt", "didn’t", "not", "never", "no", "forgot", "without", "doesn't", "doesnt",
    "doesn’t", "don't", "dont", "don’t", "hasn't", "hasn’t", "haven't", "haven’t", "neither",
    "none",
    "nothing", "couldn't", "couldn’t", "nor", "forgotten",
  ]
}

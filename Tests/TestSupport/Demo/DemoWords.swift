// What the demo's person writes: a librarian in Bergen who builds small tools.

/// The demo's sentences; `{…}` are filled in from the lists below.
enum DemoWords {
  static let originals = [
    "Rain day {n} of the year. The reading room smells of wet wool and ambition.",
    "A kid returned {book} today with a handwritten list of corrections. Three of them are right.",
    "Spent the morning on {bug}. It was, of course, {culprit}.",
    "Shelfmark can now {feature}. Took {n} lines. Deleted {n2} while I was there.",
    "Overheard at the desk: \"Do you have a book about {topic}, but a happy one?\"",
    "The cat has learned that {tool} makes me sit still. Productivity up, lap space down.",
    "{food} is out of the oven and I am not sharing before lunch.",
    "Swam in the fjord before work. {temp} degrees. I remember every one of them.",
    "Small joy: {joy}.",
    "I rewrote our {thing} in an evening. The old one took a committee and two summers.",
    "Notes from reading {book}: the best chapter is the one everybody skips.",
    "Moved the card catalogue of {place} into SQLite. 41,000 cards, {n} different spellings of Ibsen.",
    "Today's lost property: {lost}. Nobody is missing it. I would.",
    "My talk on {topic} got accepted! Now I only have to write it.",
    "Choir tonight. The altos got {n} bars right in a row, a new record.",
    "Someone left a note in {book}: \"page {n2} made me call my sister.\" That is why I do this.",
    "Accessibility tip from a reader of ours: {tip}. Fixed ours in ten minutes.",
    "Benchmarks are in: {tool} went from {n2} ms to {n} ms. The trick was doing less.",
    "I keep a folder named \"clever\". Everything in it broke within a month.",
    "The harbour was completely still this morning. Even the gulls whispered.",
    "Learned a word today: tsundoku. Looked at my shelf. Felt seen.",
    "Interlibrary loan brought us {book} from {place}. It has travelled further than I have this year.",
    "Pair programming with a 70-year-old volunteer. She found {culprit} before I did.",
    "Backups ran, restore tested, coffee hot. Nothing to report, which is the report.",
    "Half my job is finding things. The other half is remembering why somebody wanted them lost.",
    "Unpopular opinion: {opinion}.",
    "The bus driver recommended {book}. He was right, and I was late.",
    "Two students fell asleep on the radiators again. We put a \"do not shelve\" sign on them.",
    "Wrote the error message I would have needed {n} days ago.",
    "The lift is broken, so everyone on the third floor is now a reader of poetry. It worked.",
    "A man asked for the book he read in 1987. Blue, he said. We found it. It is green now.",
    "My grandmother's recipe says \"bake until it is right\". Best specification I ever got.",
    "New volunteer sorted the returns by how loved they look. I am keeping that shelf.",
    "There is a tiny door behind the encyclopedias. Nobody will tell me who has the key.",
    "Deleted a feature that two people used. Both wrote to say thanks, it had confused them.",
    "The photocopier has been \"resting\" since Tuesday. Aren't we all.",
    "I can now tell by the footsteps who wants crime and who wants cookery.",
    "Three tourists, one umbrella, forty minutes in the local history section. Bergen at its best.",
    "Put the slow query on the wall next to the fast one. People stop and look, like at a gallery.",
    "Somebody proposed in the map room! She said yes. He had marked the shelf.",
    "The parrot from number 14 is a member now. His card says \"no loans, attendance only\".",
    "Wrote a script that waters the plants. It works by reminding me to water the plants.",
    "Today a school class asked me who owns the internet. I said the one with the longest cable.",
    "My favourite sound: forty people turning pages because the storm took the wifi.",
    "We had 212 visitors and 213 books came back. I have questions.",
    "I like code that reads like a shopping list written for somebody you love.",
    "The mayor renewed his library card in person. He had been overdue since his first term.",
    "Sorted by date, the complaints box becomes a history of our heating.",
    "There is no such thing as a quick label printer.",
    "Yes, we lend cake tins. No, not with the cake. Usually.",
    "Swapped my to-do list with Hanne's for a day. She did mine by noon. I am still on hers.",
    "The best bug report I ever got was a drawing.",
    "Read to the dogs at the shelter tonight. The beagle prefers short chapters.",
    "A thing I know now: the index card for \"patience\" was misfiled under \"later\".",
    "Fog so thick that I cycled past the library. I work there.",
    "One of our readers turned 100. She asked for something \"with a bit of pace\".",
    "I fixed the clock in the hall. Three people came to tell me it was wrong before on purpose.",
    "All tests green on the first run, so now I do not trust the tests.",
    "The knitting group has taken over the server room. It is warm, they say, and it hums in C.",
    "Lunch on the pier with a gull who has opinions on my sandwich.",
    "A good README is a letter to somebody who is tired.",
    "Found my own overdue slip from 1996 in a dictionary. The fine would buy a boat.",
    "My sister asked what I do with databases. I said: I alphabetise the sea.",
    "We opened the window to the courtyard and gained eleven sparrows and a concert.",
    "The children's corner voted: the new mascot is a stapler called Sven.",
    "I answered a support mail with \"you are right\". Nothing else. It felt wonderful.",
    "Someone returned a book we never owned. We kept it. It needed a home.",
    "Repaired a spine, a chair and a date parser. Guess which one will hold.",
    "The storm took the roof of the bike shed and put it, neatly, on the other bike shed.",
    "Learned to say \"I do not know, let us look\" in six languages this year. Best tool I have.",
    "The tide table is the only calendar I have never had to debug.",
    "Our oldest database row is from 1911. It still has a better handwriting than me.",
    "First snow! The reading room went quiet, then everybody pretended to need the window shelf.",
    "My neighbour plays the same wrong note at 19:40 every day. I would miss it.",
    "First {season} evening with the window open. The whole street is practising the trumpet.",
  ]

  static let questions = [
    "How do you name your test folders?",
    "Which {thing} would you save from a burning library, and why?",
    "What is the best {topic} book for somebody who says they do not read?",
    "Has anyone measured {tool} on a really slow disk?",
    "What would you cut from a first release that does {feature2}?",
    "Librarians of the fediverse: how do you deal with {lost} in the book drop?",
    "Do you still keep a paper notebook next to the keyboard? What is on today's page?",
    "Is there a kind way to tell somebody their {thing} is the bug?",
    "What did you learn this week that you wish you had known in {place}?",
    "What is the nicest thing a stranger ever wrote in a book you borrowed?",
    "If your tests could complain about you, what would they say?",
    "Tea or coffee for reading manuals? I need this for a display.",
    "Which book did you pretend to have read the longest?",
    "What is the oldest file on your disk that you still open?",
    "Should a library lend umbrellas in Bergen, or is that a bottomless pit?",
    "How do you say \"off by one\" in your language?",
    "Do you sort your shelves? By what, and who disagrees?",
    "Whose blog do you still read in full, every time?",
    "What does your {thing} look like on a bad day?",
    "Which error message made you laugh last?",
    "What should every {topic} beginner read first, and what never?",
    "Which sentence in {book} made you stop reading for a while?",
    "How cold is too cold for a swim? Asking for me, tomorrow, {temp} degrees.",
    "Who should I read on {topic}? Bonus points for people with few followers.",
  ]

  static let greetings = ["Good morning from a very wet Bergen!", "Happy Friday, everyone!"]

  static let quotes = [
    "This matches what we see at the desk every day.", "Worth reading twice, slowly.",
    "Print this and hang it over the copier.", "The third paragraph is the whole thing.",
    "I have changed my mind about this, and here is what did it.",
  ]

  static let replies = [
    "Thank you! I tried it and it works, with one exception: {culprit}.",
    "I would start with the smaller one and see whether anybody misses the rest.",
    "Yes! And it is faster too, which surprised me more than it should have.",
    "We had the same with our {thing}. Sorting it by year made it go away.",
    "Ha, that is going on our staff room door.",
    "Could you share the query? I think I know where the minutes go.",
    "Same here. Have you read {book}? It says it better than I can.",
    "Congratulations! When can we borrow it?",
    "I am bringing something from the oven on Thursday, so you have to come.",
    "Good question. For {topic} I would ask Agnes, she knows the shelf by heart.",
    "That is a kind thing to say, thank you. It made my Monday.",
    "Oh, that explains {culprit}. I owe you a coffee.",
    "We open at ten, but for you the side door is never locked.",
    "I asked around: three of four say the old {thing} was better. Sorry!",
    "Send it over, I have an hour on Friday and a full thermos.",
    "That sentence about {topic} is going to stay with me.",
    "Hm, on our machine {tool} needs twice that. What am I missing?",
    "Exactly this. And then {culprit}, every time.",
    "You should tell that story at choir. The tenors need it.",
    "It is on the second shelf from the left, behind {book}.",
    "I was wrong about that one, you were right. Writing it down so I remember.",
    "Let us try it in {place} first, they forgive everything.",
    "No, but my cat has.",
    "See you at the meetup? I will bring the cards.",
    "Please do! And tell me what breaks.",
    "Not yet, but it is on the list right after {feature2}.",
  ]

  /// What others wrote and she passes on.
  static let others = [
    "We are hiring a bookbinder who is not afraid of {topic}.",
    "The {place} branch opens again on Monday. Bring the children.",
    "New release: {tool} is smaller, faster and finally knows {feature2}.",
    "Please do not feed {lost} to the gulls.",
    "Long read for the weekend: what {topic} taught me about deadlines.",
    "Our workshop on {topic} has four places left.",
    "If you fix {bug} this week, I will knit you a scarf.",
    "Found in the stacks: {lost}, wrapped in {book}.",
    "A quiet thread on why {opinion}.",
    "Today in maintenance: {culprit}. Again.",
    "Anybody near {place} with a spare projector tonight?",
    "I made a poster: \"{tip}\". Print it, hang it, send me a picture.",
  ]

  static let answers = [
    "Same here!", "How did you do it?", "This made my day.", "Stealing this for our branch.",
    "The second one, always.", "We measured it: twice as slow.", "Thank you for this.",
    "Tell me more about the cat.", "I laughed out loud on the tram.", "Which edition?",
    "Please write this up.", "My mother says hello.",
  ]

  static let lists: [String: [String]] = [
    "book": [
      "\"The Summer Book\"", "\"Kristin Lavransdatter\"", "\"Piranesi\"",
      "\"The Left Hand of Darkness\"",
      "\"A Pattern Language\"", "\"Hunger\"", "\"The Moomins\"", "\"Middlemarch\"",
      "\"Invisible Cities\"",
      "an atlas from 1962", "a cookbook without pictures",
    ],
    "bug": [
      "a search that found everything except the title",
      "a date that was a Thursday everywhere but here",
      "fines of 0.1 + 0.2 kroner", "a barcode that scanned as a poem",
      "an import that liked only odd years",
      "a crash on names with an apostrophe",
    ],
    "culprit": [
      "a missing comma", "a byte order mark", "daylight saving time", "a full disk nobody watched",
      "my own clever idea from March", "the printer", "a space at the end of a file name",
    ],
    "feature": [
      "find a book by the colour of its cover", "print spine labels in braille", "undo",
      "read barcodes upside down", "say why a book is not on its shelf", "sort by \"most re-read\"",
    ],
    "feature2": [
      "renewals", "holds", "reading lists", "fines (which we abolished)", "spine labels",
    ],
    "topic": [
      "small databases", "grief", "tides", "bees", "lighthouses", "good error messages",
      "mending clothes",
      "maps", "sourdough", "how cities breathe",
    ],
    "tool": [
      "SQLite", "the label printer", "our search", "the new index", "the import", "the tests",
    ],
    "food": [
      "Rye bread", "The cardamom bun", "A cheese scone", "The second sourdough", "Apple cake",
    ],
    "temp": ["4", "6", "7", "9", "11", "13", "16"],
    "joy": [
      "a dry bench", "a pull request with only deletions",
      "the first library card of a five-year-old",
      "an overdue book with an apology and chocolate", "a stapler that was where it belongs",
      "a whole afternoon without the word synergy", "a footnote that answers back",
    ],
    "thing": [
      "loan letters", "opening hours page", "label format", "reading list", "stamp drawer",
      "shelf plan",
    ],
    "place": [
      "Tromsø", "the harbour branch", "Voss", "the prison library", "Lisbon", "the basement",
    ],
    "lost": [
      "one ski", "a wedding speech", "a live crab", "half a chess set", "somebody's retainer",
      "a left boot",
    ],
    "tip": [
      "never say \"click here\"", "a focus ring is not a design flaw", "dates before icons, always",
      "let me zoom and nothing may hide", "do not read the emoji to me three times",
    ],
    "opinion": [
      "the index is the best part of a book", "silence in libraries is overrated",
      "most dashboards want to be a list",
      "every form should fit on a postcard", "reading the manual is a hobby and I am good at it",
    ],
    "season": ["spring", "summer", "mild", "late"],
  ]

  /// Articles that she links to; her own letters come last.
  static let articles = [
    "https://letters.fjord.example/why-we-abolished-fines",
    "https://slowsoft.example/2025/small-databases",
    "https://harbour.example/tide-tables-as-data",
    "https://bibliotek.example/essays/the-kind-error",
    "https://garden.example/notes/on-finishing", "https://kobber.example/blog/indexes-for-humans",
  ]

  /// A sentence with its blanks filled.
  static func filled(_ sentence: String, _ random: inout DemoRandom) -> String {
    var out = ""
    var rest = Substring(sentence)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      out += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      switch name {
      case "n": out += String(3 + random.below(38))
      case "n2": out += String(60 + random.below(340))
      default: out += random.pick(lists[name] ?? [], or: name)
      }
      rest = rest[rest.index(after: close)...]
    }
    return out + rest
  }
}

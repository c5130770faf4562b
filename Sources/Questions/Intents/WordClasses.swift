// Words that mean much the same in a question.

/// Classes of words, so that a phrase teaches its synonyms, too.
enum WordClasses {
  /// The classes of a plain word; most have none or one.
  static func classes(of word: String) -> [String] {
    if let found = table[word] { return found }
    let stem = Stem.of(word)
    return stem == word ? [] : table[stem] ?? []
  }

  private static let table: [String: [String]] = {
    var table: [String: [String]] = [:]
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let name = String(parts[0])
      for word in parts[1].split(separator: " ") {
        for spelling in Set([String(word), Stem.of(String(word))]) {
          if table[spelling]?.contains(name) != true { table[spelling, default: []].append(name) }
        }
      }
    }
    return table
  }()

  private static let lines = """
    down: drop dropped fall fell fallen fallen sink sank sunk sinking lose lost losing loss decline declining dip dipped plunge tumble slip slipping crash crashed tank tanked nosedive plummet slide slid slump shrink shrank decrease lower lowered worse worsen weaken weaker tumbled collapse collapsed dive dove crater cratered bleed bleeding plunged droop sag sagged flatline cliff hemorrhage downhill downward backslide
    up: rise rose risen jump jumped climb climbed gain gained grow grew grown growth increase increased soar soared spike surge rocket improve improved improvement boost boosted lift lifted higher better upward uphill skyrocket leap leapt bump swell
    flat: stuck flat stagnate stagnant plateau still unchanged standing frozen stall stalled motionless constant
    score: score points point rating ssi klout index number numbers standing rank ranking reputation pts
    post: post posts toot toots tweet tweets skeet skeets thread threads article articles update updates publish published publishing content writing wrote blogpost posting
    reply: reply replies replied replying answer answers answered answering respond response responses comment comments commented
    thank: thank thanks thanked thanking congratulate congratulated praise compliment shoutout appreciate gratitude
    follower: follower followers audience readers reader fans fan subscribers crowd
    boost: boost boosts boosted reblog reblogs retweet retweets share shares shared sharing repost reposts
    like: like likes liked favourite favourites favorite favorites love loved hearts
    person: people person folks somebody someone anyone anybody friend friends contact contacts acquaintance acquaintances everyone everybody guy woman man
    meet: met meet meeting encounter ran bumped introduced acquainted encountered
    event: meetup conference conf summit party workshop fair festival wedding hackathon dinner lunch camp congress gathering concert
    habit: habit habits routine routines streak streaks chain discipline consistency consistent regular regularity
    hour: hour hours time times slot slots moment window oclock am pm morning evening noon lunchtime
    best: best top strongest greatest biggest popular finest successful hit hits winner winners viral banger bangers hottest
    worst: worst weakest flop flops flopped bomb bombed dud duds failure failures poorest least loser losers stinker stinkers fail failed tanked fizzled backfired
    rule: rule rules advice tip tips recommendation recommendations principle principles guideline guidelines rulebook wisdom counsel
    suggest: suggest suggested suggestion suggestions recommend recommended propose proposed advise advised
    source: source evidence proof study studies research citation paper book basis
    future: forecast prediction predict projection outlook prognosis trajectory trend extrapolate expect future
    reach: reach hit pass cross break achieve attain touch crack
    undo: undo revert reverse cancel retract rollback rescind annul scrap scratch discard erase withdraw
    mistake: mistake wrong error typo accident oops slip blunder
    import: import archive export csv json backup upload download install sync
    account: account accounts profile handle handles login
    compare: compare compared comparison versus vs against difference differ contrast stack measure
    neglect: neglect neglected neglecting forgotten drifting drift drifted waiting wait waits touch reconnect
    today: now today tonight
    task: task tasks todo todos step move action actions thing things suggestion job jobs mission agenda
    why: why reason reasons cause causes caused because explain explanation how-come blame story behind
    pause: break pause holiday vacation offline silence silent skip skipping quit stop stopping stopped away
    if: if suppose supposing imagine assume assuming hypothetically pretend say
    weather: weather rain raining snow snowing storm sun sunny temperature degrees warm cold wind umbrella thunder cloudy fog humid frost hail
    health: headache fever pain hurt hurts ache doctor hospital medicine pills pill flu cough rash diet vitamin vitamins calories weight sleep insomnia knee stomach tooth dentist blood pregnant vaccine cancer symptom symptoms disease allergy therapy gym workout muscle yoga mental anxiety depressed ill sick nurse pharmacy cholesterol back shoulder neck
    code: code compile compiler python swift java javascript rust sql bug debug function regex script git docker linux server css html kotlin ruby algorithm programming stacktrace xcode variable array loop api database exception kubernetes
    food: eat eating cook cooking bake recipe dinner breakfast restaurant pizza pasta soup bread cake coffee beer wine rice egg eggs cheese pancakes lasagne chocolate salad meal potato tomato tomatoes apple banana curry sushi burger
    money: buy buying purchase sell price cost costs cheap expensive money euro dollar dollars salary rent loan tax taxes bank stock stocks shares bitcoin crypto invest insurance mortgage pay paid wage budget debt interest inflation currency gold shop shopping ticket tickets
    body: hair eyes nose skin feet foot hand arm leg
    film: film films movie movies series netflix song songs music album band actor book books novel podcast tv television concert game games playlist spotify youtube cinema theatre singer lyrics
    sport: football soccer match team league goal goals liverpool arsenal olympics marathon race chess tennis golf basketball hockey cup championship tournament player players skiing cricket elo handicap
    travel: flight flights train bus hotel airport taxi plane visa passport trip travel beach station tram ferry ticket map directions
    politics: president election vote minister government politics parliament war party king queen law lawyer police court democracy
    science: moon earth universe planet sky ocean gravity atom dna photosynthesis quantum physics chemistry star stars galaxy species dinosaur dinosaurs volcano evolution electron
    geo: capital country population peru norway france germany japan china brazil london paris rome america europe africa river mountain continent island
    animal: cat cats dog dogs bird horse fish cow puppy kitten hamster whale elephant snake spider
    home: house door light lights lamp sink fridge oven garden lawn plant plants kitchen roof window heating laundry dishes furniture bed vacuum washing
    tech: phone iphone android laptop computer printer wifi battery browser excel photoshop app password windows mac pc keyboard screen
    romance: girlfriend boyfriend wife husband marry married date dating love divorce kiss wedding single ex sex
    family: mother father mum dad sister brother son daughter kids baby boss landlord neighbour neighbor colleague
    compose: write draft compose rewrite rephrase translate proofread summarise summarize caption headline poem essay letter joke slogan bio email mail haiku limerick polish
    school: homework exam essay thesis school university grade teacher class math
    device: alarm timer reminder calendar clock stopwatch appointment
    history: napoleon shakespeare einstein invented discovered century ancient empire emperor
    """
}

/// A light English stemmer: endings that hardly ever change what a question is about.
enum Stem {
  static func of(_ word: String) -> String {
    var bytes = Array(word.utf8)
    func ends(_ suffix: String) -> Bool {
      bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    }
    guard bytes.count > 4 else {
      if bytes.count == 4, ends("s"), !ends("ss"), !ends("us"), !ends("is") { bytes.removeLast() }
      return String(decoding: bytes, as: UTF8.self)
    }
    if ends("ies") {
      bytes.removeLast(3)
      bytes.append(UInt8(ascii: "y"))
    } else if ends("ing"), bytes.count > 5 {
      bytes.removeLast(3)
      undouble(&bytes)
    } else if ends("ied") {
      bytes.removeLast(3)
      bytes.append(UInt8(ascii: "y"))
    } else if ends("ed"), bytes.count > 4 {
      bytes.removeLast(2)
      undouble(&bytes)
    } else if ends("es"), bytes.count > 5 {
      bytes.removeLast(2)
    } else if ends("s"), !ends("ss"), !ends("us"), !ends("is") {
      bytes.removeLast()
    } else if ends("ly"), bytes.count > 6 {
      bytes.removeLast(2)
    }
    if bytes.count > 4, bytes.last == UInt8(ascii: "e") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func undouble(_ bytes: inout [UInt8]) {
    guard bytes.count > 3, bytes[bytes.count - 1] == bytes[bytes.count - 2],
      !"sl".utf8.contains(bytes[bytes.count - 1])
    else { return }
    bytes.removeLast()
  }
}

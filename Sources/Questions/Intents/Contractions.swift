// Short spellings written out, so that "whats" and "what is" are the same question.

enum Contractions {
  /// The words a plain word stands for; nil for a word that stands for itself.
  static func words(of plain: String) -> [String]? { table[plain] }

  private static let table: [String: [String]] = {
    var table: [String: [String]] = [:]
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: ":")
      guard parts.count == 2 else { continue }
      let words = parts[1].split(separator: " ").map(String.init)
      for short in parts[0].split(separator: " ") { table[String(short)] = words }
    }
    return table
  }()

  private static let lines = """
    whats wats wuts: what is
    wat wut: what
    y: why
    rn: right now
    idk dunno: do not know
    itll: it will
    ull youll: you will
    doin: doing
    goin: going
    hows: how is
    whos: who is
    wheres: where is
    whens: when is
    whys: why is
    thats: that is
    theres: there is
    heres: here is
    whyd: why did
    howd: how did
    whod: who did
    whatd: what did
    im: i am
    ive: i have
    dont: do not
    doesnt: does not
    didnt: did not
    isnt: is not
    arent: are not
    wasnt: was not
    werent: were not
    havent: have not
    hasnt: has not
    hadnt: had not
    wont: will not
    wouldnt: would not
    cant cannot: can not
    couldnt: could not
    shouldnt: should not
    youre: you are
    youve: you have
    theyre: they are
    lets: let us
    gimme: give me
    lemme: let me
    gonna: going to
    wanna: want to
    gotta: got to
    pls plz: please
    thx: thanks
    u: you
    ur: your
    r: are
    bc cuz coz cos: because
    wtf: what
    noone: nobody
    tmrw tmr tmw: tomorrow
    ppl: people
    msg: message
    pts: points
    """
}

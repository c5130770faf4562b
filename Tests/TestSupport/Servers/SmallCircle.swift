// The life of somebody who prints by hand and is read by a dozen friends, for transcripts.

import Domain

/// A life told day by day; its server tells of as much as has happened by a moment.
public enum SmallCircle {
  private enum Event {
    case post(String)
    case answer(String, String)
    case heard(String, String, about: String?, text: String = "")
  }

  private static let friends = [
    "ana", "bea", "cy", "di", "ed", "fay", "gil", "hedda", "ivo", "jun", "kai", "lou",
  ]

  private static let reachFurther = [
    "maren@press.example": 48_000, "otto@books.example": 12_000, "ines@paper.example": 9_500,
  ]

  private static let strangers = ["noor@new.example": 24, "pia@new.example": 31]

  private static let posts = [
    ("01-12", "Cleaned the old press today. It still smells of turpentine."),
    ("01-15", "Which of you still writes letters by hand?"),
    ("01-19", "Ink on everything, and one page that is worth it."),
    ("01-22", "Found a drawer of wooden letters at the flea market."),
    ("01-26", "The letter e is always the first to wear out."),
    ("01-29", "A card for every house in our street is done."),
    ("02-02", "Red is the hardest colour to print evenly."),
    ("02-05", "Does anybody know how to mend a cracked roller?"),
    ("02-09", "The roller turns again. Thank you all."),
    ("02-12", "Two hundred prints in one evening, and no broken finger."),
    ("02-16", "Paper from the last mill in the valley came today."),
    ("02-19", "A wedding invitation in three languages."),
    ("02-23", "What do you print when nobody orders anything?"),
    ("02-25", "Snow outside, ink inside."),
    ("02-27", "The first poster for the spring market hangs."),
    ("03-02", "Misprints make the best bookmarks."),
    ("03-04", "I keep every proof since 2019. There is no room left."),
    ("03-06", "Cutting letters from linoleum with the neighbour's children."),
    ("03-08", "Sunday: nothing but sorting type."),
  ]

  /// What a server like Mastodon holds at a moment between 12 January and 11 March 2026.
  ///
  /// Until 9 March friends answer and pass things on, and not all of them hear back; three who reach
  /// further were written to in February and said nothing. Then everybody is answered, two of the
  /// three are written to again, one of them answers, and somebody new comes by.
  public static func life(at now: Instant) -> LoopbackMastodon.Life {
    var life = LoopbackMastodon.Life()
    life.followers = followers
    for (at, event) in events(until: now) {
      let (id, seconds) = (id(at), Int(at.seconds))
      switch event {
      case .post(let text):
        life.statuses.append(.init(id: id, at: seconds, content: "<p>\(text)</p>"))
      case .answer(let whom, let text):
        life.statuses.append(
          .init(id: id, at: seconds, content: "<p>\(text)</p>", parent: 77, answers: whom))
      case .heard(let type, let by, let about, let text):
        life.respond(
          type, by: by, to: about.map { Self.id(moment($0)) }, at: seconds, text: "<p>\(text)</p>")
      }
    }
    return life
  }

  /// The same life as a server like Bluesky's holds it; `ana@far.example` is `ana.far` there.
  public static func sky(at now: Instant) -> LoopbackBluesky.Life {
    var life = LoopbackBluesky.Life()
    for (name, count) in followers { life.followers[short(name)] = count }
    for (at, event) in events(until: now) {
      let time = at.rfc3339(offset: 0)
      switch event {
      case .post(let text): life.post("\(id(at))", text, at: time)
      case .answer(let whom, let text): life.answer("\(id(at))", short(whom), text, at: time)
      case .heard(let type, let by, let about, let text):
        let post = about.map { "/\(id(moment($0)))" }
        let index = post.flatMap { key in life.posts.firstIndex { $0.uri.hasSuffix(key) } }
        switch (type, index) {
        case ("favourite", let index?): life.like(index, by: short(by), at: time)
        case ("reblog", let index?): life.repost(index, by: short(by), at: time)
        case ("mention", let index?): life.reply(index, by: short(by), text, at: time)
        default: life.follow(by: short(by), at: time)
        }
      }
    }
    return life
  }

  private static func short(_ name: String) -> String {
    name.replacing("@", with: ".").replacing(".example", with: "")
  }

  private static let followers = reachFurther.merging(strangers) { $1 }.merging(
    friends.enumerated().map { (far($0.element), 9 + $0.offset * 2) }
  ) { $1 }

  private static func events(until now: Instant) -> [(at: Instant, event: Event)] {
    (usualDays() + openEnds + twoDaysLater)
      .map { (at: moment($0.0), event: $0.1) }.filter { $0.at <= now }.sorted { $0.at < $1.at }
  }

  /// Three friends like each post, and a fourth answers now and then and is answered.
  private static func usualDays() -> [(String, Event)] {
    var events: [(String, Event)] = []
    for (number, (day, text)) in posts.enumerated() {
      let post = "\(day) 08:15"
      events.append((post, .post(text)))
      for step in 0..<3 {
        let friend = far(friends[(number * 3 + step) % friends.count])
        events.append(("\(day) 1\(step):40", .heard("favourite", friend, about: post)))
      }
      guard number % 3 == 0, day < "02-20" else { continue }
      let friend = far(friends[(number * 3 + 5) % friends.count])
      events.append(
        ("\(day) 18:05", .heard("mention", friend, about: post, text: "@me I like this.")))
      events.append(("\(day) 19:30", .answer(friend, "That is good to hear!")))
    }
    return events
  }

  /// What waits on 9 March.
  private static let openEnds: [(String, Event)] = [
    ("02-17 21:10", .answer("maren@press.example", "How do you keep the paper from curling?")),
    ("02-18 21:10", .answer("otto@books.example", "Which of the two bindings lasts longer?")),
    ("02-19 21:10", .answer("ines@paper.example", "Is the grey one made of rags?")),
    ("02-27 13:20", .heard("reblog", far("ana"), about: "02-27 08:15")),
    ("02-27 17:45", .heard("reblog", far("bea"), about: "02-27 08:15")),
    (
      "03-05 19:02",
      .heard(
        "mention", far("di"), about: "03-04 08:15", text: "@me May I have one of those proofs?")
    ),
  ]

  /// What is done about it.
  private static let twoDaysLater: [(String, Event)] = [
    ("03-10 08:00", .answer(far("di"), "Gladly, come by.")),
    ("03-10 08:05", .answer(far("ana"), "Thank you for passing the poster on.")),
    ("03-10 08:07", .answer(far("bea"), "Thank you for passing the poster on. What caught you?")),
    ("03-10 12:00", .answer("maren@press.example", "We wet ours the night before.")),
    ("03-10 12:30", .answer("otto@books.example", "Which glue is that?")),
    (
      "03-10 15:00",
      .heard(
        "mention", "maren@press.example", about: "03-10 12:00", text: "@me That is the trick!")
    ),
    ("03-10 16:00", .answer("maren@press.example", "Let me know how it goes.")),
    ("03-10 18:00", .heard("favourite", "noor@new.example", about: "03-10 12:00")),
    ("03-10 18:01", .heard("follow", "noor@new.example", about: nil)),
    ("03-10 20:00", .heard("favourite", "pia@new.example", about: "03-08 08:15")),
  ]

  private static func far(_ name: String) -> String { "\(name)@far.example" }

  private static func moment(_ text: String) -> Instant {
    Instant(rfc3339: "2026-\(text.replacing(" ", with: "T")):00+01:00") ?? Instant(seconds: 0)
  }

  /// Later statuses have greater ids.
  private static func id(_ at: Instant) -> Int { Int(at.seconds / 60) - 29_000_000 }
}

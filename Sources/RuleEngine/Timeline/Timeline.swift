// A short written life, as rule tests use it: lines of days, times and acts.

import Domain

/// What happened on some days before a moment, in the notation of rule files.
///
/// A line is `day[..day]  HH:MM act [xN] {#tag} {@person[:score]}, …`, days counted from now:
/// `-3d..-1d  09:00 link x2, 12:15 text`. After a comma the time may be left out.
public struct Timeline: Hashable, Sendable {
  /// One act on some days.
  public struct Event: Hashable, Sendable {
    /// The first day, counted from now: 0 is today, -1 yesterday.
    public var first: Int
    /// The last day.
    public var last: Int
    /// Minutes after midnight.
    public var minute: Int
    /// What happens.
    public var act: TimelineAct
    /// How many times on each day.
    public var times = 1
    /// Tags without `#`.
    public var tags: [String] = []
    /// People with `@`, perhaps with their scores.
    public var people: [Person] = []
    /// The text published, where it is given in quotation marks.
    public var text: String?
    /// The network, where it is given with `on`.
    public var network: String?
  }

  /// Somebody in a timeline.
  public struct Person: Hashable, Sendable {
    /// With its `@`.
    public var handle: String
    /// Their score.
    public var score: Double?
  }

  /// Something wrong in a timeline.
  public struct Problem: Error, Hashable, Sendable {
    /// The line, from 0.
    public var line: Int
    /// The character within it, from 0.
    public var column: Int
    /// What is wrong.
    public var message: String
    /// What to do.
    public var hint: String?
  }

  /// The acts in the order in which they are written.
  public var events: [Event]

  /// A timeline of acts.
  public init(events: [Event]) { self.events = events }
}

extension Timeline {
  /// The moment a timeline counts its days from unless a test says otherwise: Sunday 15 March
  /// 2026, one minute to midnight, in UTC.
  public static let today = Day(year: 2026, month: 3, day: 15) ?? Day(20_527)
  /// The account that posts where no network is given.
  static let account = Handle(.mastodon, "@me@example.social")

  /// The records that the timeline stands for.
  ///
  /// What lies after `minute` of day 0 has not happened yet and is left out.
  public func records(untilMinute minute: Int = 1439) -> [Record] {
    var records: [Record] = [.account(AccountRecord(handle: Self.account))]
    var number = 0
    var scores: [String: Double] = [:]
    struct Moment {
      var at: Int64
      var event: Event
      var day: Day
    }
    var moments: [Moment] = []
    for event in events {
      for offset in event.first...max(event.first, event.last) {
        let day = Self.today + offset
        let at = Int64(day.number) * 86_400 + Int64(event.minute) * 60
        guard offset < 0 || event.minute <= minute else { continue }
        for time in 0..<event.times {
          moments.append(Moment(at: at + Int64(time), event: event, day: day))
        }
      }
      for person in event.people where person.score != nil { scores[person.handle] = person.score }
    }
    moments.sort { $0.at < $1.at }
    var latestPost: String?
    for moment in moments {
      number += 1
      let event = moment.event
      let at = Instant(seconds: moment.at)
      let account = event.network.map { Handle(Network(rawValue: $0), "@me") } ?? Self.account
      let people = event.people.isEmpty ? ["@somebody\(number)"] : event.people.map(\.handle)
      switch event.act {
      case .publish(let publication):
        let post = self.post(
          publication, event: event, account: account, at: at, number: number, to: people[0])
        if post.kind == .original || post.kind == .quote { latestPost = post.id }
        records.append(.post(post))
      case .respond(let kind):
        for (index, person) in people.enumerated() {
          records.append(
            .response(
              ResponseRecord(
                account: account, post: kind == .follow || kind == .list ? nil : latestPost,
                id: "r\(number).\(index)", at: at, kind: kind, by: person)))
        }
      case .meet(let told):
        let guests = event.people.map { person in
          EncounterRecord.Guest(
            name: String(person.handle.dropFirst()), handle: person.handle,
            network: account.network)
        }
        records.append(
          .encounter(
            EncounterRecord(
              at: at,
              people: guests.isEmpty ? [EncounterRecord.Guest(name: "Somebody")] : guests,
              knowsHandles: told)))
      case .pause: records.append(.pause(PauseRecord(from: moment.day, to: moment.day)))
      }
    }
    for (handle, score) in scores.sorted(by: { $0.key < $1.key }) {
      records.append(.person(PersonRecord(handle: Handle(.mastodon, handle), score: score)))
    }
    return records
  }

  private func post(
    _ publication: TimelineAct.Publication, event: Event, account: Handle, at: Instant,
    number: Int, to person: String
  ) -> PostRecord {
    var post = PostRecord(account: account, id: "p\(number)", at: at, kind: .original)
    post.text = event.text ?? TimelineText.text(for: publication, number: number)
    post.tags = event.tags
    switch publication {
    case .link, .linkAndText: post.links = ["https://example.org/\(number)"]
    case .photo, .video: post.media = 1
    case .reply, .ask, .thanks, .pleasantry:
      post.kind = .reply
      post.to = person
    case .reshare:
      post.kind = .reshare
      post.to = person
    case .quote: post.kind = .quote
    case .text, .question, .greeting: break
    }
    for tag in event.tags { post.text += " #\(tag)" }
    return post
  }

  /// The facts of the 200 days up to now.
  public func facts(untilMinute minute: Int = 1439, score: Double = 40) -> DailyFacts? {
    guard let clock = DayClock(zone: "UTC") else { return nil }
    return FactGatherer.facts(
      from: Self.today - 199, to: Self.today, records: records(untilMinute: minute), clock: clock,
      score: score)
  }
}

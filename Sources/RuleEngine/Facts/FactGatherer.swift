// Daily facts from plain records: what rule tests, small logs and property tests use.

import Domain
import TextTraits

/// Turns records into daily facts, all at once and in memory.
///
/// A person is a handle here; people's scores are those given by hand in their records, and one's
/// own score stands still. A store with linked handles and estimated scores fills `DailyFacts`
/// itself, by the same definitions.
public struct FactGatherer {
  private let clock: DayClock
  private let score: Double
  private var accounts: Set<Handle> = []
  private var posts: [PostRecord] = []
  private var responses: [ResponseRecord] = []
  private var people: [Handle: Double] = [:]
  private var encounters: [EncounterRecord] = []
  private var snapshots: [SnapshotRecord] = []
  private var coverage: [CoverageRecord] = []
  private var pauses: [PauseRecord] = []

  /// A gatherer for a person whose own score is `score`.
  public init(clock: DayClock, score: Double = 40) {
    self.clock = clock
    self.score = score
  }

  /// The facts of the days from `first` to `last`.
  ///
  /// Without any coverage record every day of the span counts as known.
  public static func facts(
    from first: Day, to last: Day, records: [Record], clock: DayClock, score: Double = 40
  ) -> DailyFacts {
    var gatherer = FactGatherer(clock: clock, score: score)
    for record in records { gatherer.sort(record) }
    return gatherer.gather(from: first, to: last)
  }

  private mutating func sort(_ record: Record) {
    switch record {
    case .account(let account): accounts.insert(account.handle)
    case .post(let post):
      accounts.insert(post.account)
      posts.append(post)
    case .response(let response): responses.append(response)
    case .person(let person): people[person.handle] = person.score
    case .snapshot(let snapshot): snapshots.append(snapshot)
    case .encounter(let encounter): encounters.append(encounter)
    case .coverage(let span): coverage.append(span)
    case .pause(let pause): if pause.habit == nil { pauses.append(pause) }
    case .outsideScore, .decision, .identity, .setting, .habit, .tick: break
    }
  }

  private mutating func gather(from first: Day, to last: Day) -> DailyFacts {
    var facts = DailyFacts(from: first, to: last)
    posts.sort { ($0.at, $0.id) < ($1.at, $1.id) }
    responses.removeAll { accounts.contains(Handle($0.account.network, $0.by)) }
    responses.sort { ($0.at, $0.id) < ($1.at, $1.id) }
    addKnowledge(to: &facts)
    addPosts(to: &facts)
    addResponses(to: &facts)
    addTalk(to: &facts)
    addEncounters(to: &facts)
    addDue(to: &facts)
    addLevels(to: &facts)
    return facts
  }

  private func addKnowledge(to facts: inout DailyFacts) {
    let spans =
      coverage.isEmpty
      ? [(facts.first, facts.last, ResponseKnowledge.known)]
      : coverage.map { ($0.from, $0.to, $0.responses) }
    for (from, to, knowledge) in spans {
      facts.know(.posts, from: from, to: to)
      facts.know(.texts, from: from, to: to)
      if knowledge != .unknown { facts.know(.responses, from: from, to: to) }
      if knowledge == .known { facts.know(.people, from: from, to: to) }
    }
    facts.know(.encounters, from: facts.first, to: facts.last)
    for pause in pauses {
      let low = max(pause.from, facts.first)
      let high = min(pause.to ?? facts.last, facts.last)
      if low <= high { for day in low...high { facts.add(.paused, on: day) } }
    }
  }

  private func addPosts(to facts: inout DailyFacts) {
    var said: [Int64: [(day: Day, account: Handle)]] = [:]
    var tagged: [String: Day] = [:]
    for post in posts {
      let day = clock.day(of: post.at)
      let traits = TextTraits(text: post.text, links: post.links, media: post.media)
      switch post.kind {
      case .reshare: facts.add(.reshares, on: day)
      case .reply where !isOwn(post):
        facts.add(.replies, on: day)
        if traits.asks { facts.add(.askingReplies, on: day) }
        if traits.thanks { facts.add(.thanks, on: day) }
        if traits.pleasantry { facts.add(.pleasantries, on: day) }
      case .reply, .thread: facts.add(.threads, on: day)
      case .quote: facts.add(.quotes, on: day)
      case .original:
        facts.add(.originals, on: day)
        switch traits.form {
        case .linkOnly: facts.add(.linkOnly, on: day)
        case .greeting: facts.add(.greetings, on: day)
        case .question: facts.add(.questions, on: day)
        case .plain: break
        }
      }
      guard post.kind != .reshare, post.kind != .reply || isOwn(post) else { continue }
      facts.addPosts(hour: post.precision == .day ? nil : clock.hour(of: post.at), on: day)
      if post.media > 0 { facts.add(.media, on: day) }
      if post.media == 0, !post.links.isEmpty, traits.form != .linkOnly {
        facts.add(.linkedText, on: day)
      }
      if traits.fingerprint != 0 {
        let before = said[traits.fingerprint, default: []]
        if before.contains(where: { $0.account == post.account && day - $0.day <= 28 }) {
          facts.add(.repeated, on: day)
        }
        if post.kind == .original,
          before.contains(where: { $0.account != post.account && day - $0.day <= 7 })
        {
          facts.add(.crossPosts, on: day)
        }
        said[traits.fingerprint, default: []].append((day, post.account))
      }
      facts.addTags(post.tags.map { $0.lowercased() }, on: day)
      for tag in Set(post.tags.map { $0.lowercased() }) where tagged[tag] != day {
        facts.add(.tags, distance: tagged[tag].map { day - $0 }, on: day)
        tagged[tag] = day
      }
    }
  }

  /// A reply to one of one's own accounts, or to nobody.
  private func isOwn(_ post: PostRecord) -> Bool {
    guard let to = post.to else { return true }
    return accounts.contains(Handle(post.account.network, to))
  }

  private func isHigher(_ person: Handle) -> Bool { people[person].map { $0 > score } ?? false }

  private func addResponses(to facts: inout DailyFacts) {
    let postDays = Dictionary(
      posts.map { (PostKey(account: $0.account, id: $0.id), clock.day(of: $0.at)) },
      uniquingKeysWith: { first, _ in first })
    var identified: [PostKey: [ResponseKind: Int]] = [:]
    for response in responses {
      let day = clock.day(of: response.at)
      facts.add(.responses, on: day)
      switch response.kind {
      case .like: facts.add(.likesIn, on: day)
      case .reshare: facts.add(.resharesIn, on: day)
      case .reply: facts.add(.repliesIn, on: day)
      case .mention: facts.add(.mentionsIn, on: day)
      case .follow: facts.add(.followsIn, on: day)
      case .list: break
      }
      guard let id = response.post else { continue }
      let key = PostKey(account: response.account, id: id)
      identified[key, default: [:]][response.kind, default: 0] += 1
      if let posted = postDays[key], day - posted >= 2 { facts.add(.lateResponses, on: day) }
    }
    for post in posts {
      guard let totals = post.totals else { continue }
      let known = identified[PostKey(account: post.account, id: post.id)] ?? [:]
      for (kind, total) in [
        (ResponseKind.like, totals.likes), (.reshare, totals.reshares), (.reply, totals.replies),
      ] {
        facts.add(
          .responses, max(0, (total ?? 0) - (known[kind] ?? 0)), on: clock.day(of: post.at))
      }
    }
  }

  private struct PostKey: Hashable {
    var account: Handle
    var id: String
  }

  /// Who wrote to whom, when: distinct people, open messages, friends never met.
  private func addTalk(to facts: inout DailyFacts) {
    var written: [Handle: [Instant]] = [:]
    for post in posts where post.kind == .reply && !isOwn(post) {
      written[Handle(post.account.network, post.to ?? ""), default: []].append(post.at)
    }
    var responded: [Handle: [ResponseRecord]] = [:]
    for response in responses {
      responded[Handle(response.account.network, response.by), default: []].append(response)
    }
    let metOn = Dictionary(
      encounters.flatMap { meeting in
        meeting.people.compactMap { guest in
          guest.handle.map { (Handle(guest.network ?? .mastodon, $0), clock.day(of: meeting.at)) }
        }
      }, uniquingKeysWith: min)
    for (person, instants) in written {
      let higher = isHigher(person)
      let firstHeard = responded[person]?.first?.at
      var previous: Day?
      for at in instants {
        let day = clock.day(of: at)
        if higher { facts.add(.repliesToHigher, on: day) }
        if firstHeard.map({ $0 > at }) ?? true { facts.add(.repliesToSilent, on: day) }
        guard day != previous else { continue }
        let distance = previous.map { day - $0 }
        facts.add(.partners, distance: distance, on: day)
        if higher { facts.add(.higherPartners, distance: distance, on: day) }
        previous = day
      }
    }
    for (person, list) in responded {
      let answers = written[person] ?? []
      let higher = isHigher(person)
      var previous: Day?
      var days = 0
      var resharedOn: Day?
      for response in list {
        let day = clock.day(of: response.at)
        let next = answers.first { $0 >= response.at }.map { clock.day(of: $0) - day }
        if response.kind == .reply || response.kind == .mention {
          facts.add(.messages, distance: next, on: day)
        }
        if response.kind == .reshare, resharedOn != day {
          facts.add(.resharers, distance: next, on: day)
          resharedOn = day
        }
        guard day != previous else { continue }
        days += 1
        let distance = previous.map { day - $0 }
        facts.add(.responders, distance: distance, on: day)
        if higher { facts.add(.higherResponders, distance: distance, on: day) }
        let unmet = metOn[person].map { $0 > day } ?? true
        if days >= 3, unmet, let first = answers.first, clock.day(of: first) <= day {
          // The first day that makes a friend counts as new, whatever came before.
          facts.add(.unmetFriends, distance: days == 3 ? nil : distance, on: day)
        }
        previous = day
      }
    }
  }

  private func addEncounters(to facts: inout DailyFacts) {
    var meetings: [Handle: [EncounterRecord]] = [:]
    for encounter in encounters.sorted(by: { $0.at < $1.at }) {
      for guest in encounter.people {
        let person = Handle(guest.network ?? .mastodon, guest.handle ?? guest.name)
        meetings[person, default: []].append(encounter)
      }
    }
    for (person, all) in meetings {
      let contacts = contacts(with: person).sorted()
      for (index, encounter) in all.enumerated() {
        let day = clock.day(of: encounter.at)
        let later = all.dropFirst(index + 1)
        let before = index > 0 ? clock.day(of: all[index - 1].at) : nil
        if before != day { facts.add(.met, distance: before.map { day - $0 }, on: day) }
        let next = [contacts.first { $0 >= encounter.at }, later.first?.at].compactMap(\.self).min()
        facts.add(.encounters, distance: next.map { clock.day(of: $0) - day }, on: day)
        if encounter.knowsHandles == false {
          let told = later.first { $0.knowsHandles != nil }.map { clock.day(of: $0.at) - day }
          facts.add(.untold, distance: told, on: day)
        }
      }
    }
  }

  /// Of those met, how many have had no word on the second day or later.
  private func addDue(to facts: inout DailyFacts) {
    guard !encounters.isEmpty else { return }
    for day in facts.first...max(facts.first, facts.last) {
      var latest: [Handle: Instant] = [:]
      for encounter in encounters where clock.day(of: encounter.at) <= day {
        for guest in encounter.people {
          let name = Handle(guest.network ?? .mastodon, guest.handle ?? guest.name)
          latest[name] = max(latest[name] ?? encounter.at, encounter.at)
        }
      }
      let due = latest.filter { person, met in
        clock.day(of: met) + 2 <= day
          && contacts(with: person).allSatisfy { $0 < met || clock.day(of: $0) > day }
      }
      facts.set(.dueContacts, Double(due.count), on: day)
    }
  }

  /// When one wrote to somebody, and they responded.
  private func contacts(with person: Handle) -> [Instant] {
    posts.filter { post in
      post.to.map { Handle(post.account.network, $0) } == person
    }.map(\.at)
      + responses.filter { Handle($0.account.network, $0.by) == person }.map(\.at)
  }

  private func addLevels(to facts: inout DailyFacts) {
    facts.set(.score, score, on: facts.first)
    facts.set(.accounts, Double(accounts.count), on: facts.first)
    facts.set(.staleAccounts, 0, on: facts.first)
    facts.set(.scoredPeople, Double(people.count), on: facts.first)
    facts.set(.higherPeople, Double(people.keys.count { isHigher($0) }), on: facts.first)
    var latest: [Handle: SnapshotRecord] = [:]
    for snapshot in snapshots.sorted(by: { $0.at < $1.at }) {
      latest[snapshot.account] = snapshot
      let day = clock.day(of: snapshot.at)
      func total(_ count: (SnapshotRecord) -> Int?) -> Double? {
        let known = latest.values.compactMap(count)
        return known.isEmpty ? nil : known.reduce(0) { $0 + Double($1) }
      }
      if let followers = total(\.followers) { facts.set(.followers, followers, on: day) }
      if let following = total(\.following) { facts.set(.following, following, on: day) }
      if let listed = total(\.listed) { facts.set(.listed, listed, on: day) }
    }
  }
}

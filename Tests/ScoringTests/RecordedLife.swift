// A whole life held in memory, from which a test reads by brute force what the store keeps ready.

import Domain
import Foundation

@testable import Scoring

/// Posts, responses, people and covered spans with the score computed straight from its definition.
struct RecordedLife {
  struct Post {
    var account: Int64
    var key: Int64
    var day: Day
    var hour: Int?
    var kind: PostKind
    var form: PostForm
    var to: Int64?
    var totals: Totals?
    var id: String
    var anonymous = 0
    var anonymousReshares = 0
  }

  struct Response {
    var account: Int64
    var post: Int64?
    var kind: ResponseKind
    var person: Int64
    var day: Day
  }

  struct Link: Hashable {
    var account: Int64
    var person: Int64
  }

  private(set) var accounts: [AccountSpan] = []
  private(set) var posts: [Post] = []
  private(set) var responses: [Response] = []
  private(set) var scores: [Int64: Double] = [:]
  private(set) var pauses: [ClosedRange<Day>] = []
  private(set) var people: [Int64: Handle] = [:]
  private var since: [Link: Day] = [:]
  private var told: Set<Int64> = []
  private var knowing: Set<Int64> = []
  let clock: DayClock

  init(_ records: [Record], clock: DayClock, today: Day) {
    self.clock = clock
    var own: [Handle: Int64] = [:]
    var ids: [Handle: Int64] = [:]
    func person(_ handle: Handle) -> Int64 {
      if let id = ids[handle] { return id }
      let id = Int64(ids.count + 1)
      ids[handle] = id
      return id
    }
    for record in records {
      switch record {
      case .account(let account): own[account.handle] = own[account.handle] ?? Int64(own.count + 1)
      case .post(let post): own[post.account] = own[post.account] ?? Int64(own.count + 1)
      case .response(let response):
        own[response.account] = own[response.account] ?? Int64(own.count + 1)
      default: break
      }
    }
    var keys: [String: Int64] = [:]
    var covered: [Int64: (ClosedRange<Day>, ResponseKnowledge)] = [:]
    func key(_ account: Int64, _ id: String) -> String { "\(account)/\(id)" }
    for record in records {
      guard case .post(let post) = record, let account = own[post.account] else { continue }
      let to = post.to.map { Handle(post.account.network, $0) }
      let other = post.kind == .reply ? to.flatMap { own[$0] == nil ? $0 : nil } : nil
      let kind = post.kind == .reply && other == nil ? PostKind.thread : post.kind
      keys[key(account, post.id)] = Int64(posts.count + 1)
      if post.totals != nil { told.insert(account) }
      posts.append(
        Post(
          account: account, key: Int64(posts.count + 1), day: clock.day(of: post.at),
          hour: post.precision == .day ? nil : clock.hour(of: post.at), kind: kind,
          form: Self.form(post), to: other.map(person), totals: post.totals, id: post.id))
    }
    for record in records {
      switch record {
      case .response(let response):
        let by = Handle(response.account.network, response.by)
        guard let account = own[response.account], own[by] == nil else { continue }
        knowing.insert(account)
        responses.append(
          Response(
            account: account, post: response.post.flatMap { keys[key(account, $0)] },
            kind: response.kind, person: person(by), day: clock.day(of: response.at)))
      case .person(let entry):
        let score = PersonScore.estimate(
          followers: entry.followers, listed: entry.listed, given: entry.score)
        if let score { scores[person(entry.handle)] = score }
      case .coverage(let coverage):
        guard let account = own[coverage.account] else { continue }
        let old = covered[account]
        let span =
          min(
            coverage.from, old?.0.lowerBound ?? coverage.from)...max(
            coverage.to, old?.0.upperBound ?? coverage.to)
        covered[account] = (
          span, old?.1 == .unknown ? .unknown : coverage.responses
        )
      case .pause(let pause): pauses.append(pause.from...max(pause.from, pause.to ?? today))
      default: break
      }
    }
    people = Dictionary(ids.map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    for (_, id) in own.sorted(by: { $0.value < $1.value }) {
      let days =
        posts.filter { $0.account == id }.map(\.day)
        + responses.filter { $0.account == id }.map(\.day)
      guard let first = covered[id]?.0.lowerBound ?? days.min(),
        let last = covered[id]?.0.upperBound ?? days.max()
      else { continue }
      var knowledge = covered[id]?.1 ?? .known
      if knowledge != .unknown {
        knowledge = knowing.contains(id) ? .known : told.contains(id) ? .totals : .known
      }
      accounts.append(AccountSpan(id: id, coverage: first...last, responses: knowledge))
    }
    countAnonymous()
    for response in responses {
      let link = Link(account: response.account, person: response.person)
      since[link] = min(since[link] ?? response.day, response.day)
    }
  }

  private mutating func countAnonymous() {
    var identified: [Int64: [ResponseKind: Int]] = [:]
    for response in responses {
      if let post = response.post { identified[post, default: [:]][response.kind, default: 0] += 1 }
    }
    for index in posts.indices {
      guard let totals = posts[index].totals else { continue }
      let known = identified[posts[index].key] ?? [:]
      for (count, kind) in [
        (totals.likes, ResponseKind.like), (totals.reshares, .reshare), (totals.replies, .reply),
      ] {
        let extra = max(0, (count ?? 0) - (known[kind] ?? 0))
        posts[index].anonymous += extra
        if kind == .reshare { posts[index].anonymousReshares += extra }
      }
    }
  }

  /// As the generator's texts are told apart.
  private static func form(_ post: PostRecord) -> PostForm {
    let words = post.text.split(separator: " ").filter {
      !$0.hasPrefix("http") && !$0.hasPrefix("#") && !$0.hasPrefix("@")
    }
    if words.isEmpty, !post.links.isEmpty { return .linkOnly }
    let text = words.joined(separator: " ")
    if ["Good morning", "Happy Friday", "Good night", "God morgen"].contains(where: text.hasPrefix)
    {
      return .greeting
    }
    return text.contains("?") ? .question : .plain
  }
}

extension RecordedLife {
  /// The five sums at the close of a day, of all accounts or of one by itself.
  func signals(at day: Day, account only: Int64? = nil) -> Signals {
    var sums = Signals()
    let spans = Dictionary(uniqueKeysWithValues: accounts.map { ($0.id, $0) })
    func end(_ account: Int64) -> Day { min(day, spans[account]?.coverage.upperBound ?? day) }
    func wanted(_ account: Int64) -> Bool { only == nil || only == account }
    var latest: [Int64: Double] = [:]
    for response in responses where wanted(response.account) {
      let weight = ScoreModel.fade(end(response.account) - response.day)
      if response.kind == .reshare { sums.reshares += weight }
      latest[response.person] = max(latest[response.person] ?? 0, weight)
    }
    for (person, weight) in latest.sorted(by: { $0.key < $1.key }) {
      sums.responders += weight
      sums.influence += weight * ScoreModel.influence(ofScore: scores[person])
    }
    var talks: [Int64: Double] = [:]
    for post in posts where wanted(post.account) {
      let close = end(post.account)
      let weight = ScoreModel.fade(close - post.day)
      sums.responders += weight * 0.3 * Double(post.anonymous)
      sums.influence += weight * 0.6 * Double(post.anonymous)
      sums.reshares += weight * Double(post.anonymousReshares)
      var answer = 0.0
      if let to = post.to {
        answer = answered(post.account, to, by: close, spans[post.account])
        talks[to] = max(talks[to] ?? 0, weight * answer)
      }
      if post.kind != .reshare, spans[post.account]?.responses != .unknown {
        sums.posts += weight * (1 - answer)
      }
    }
    sums.conversation = talks.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
    return sums
  }

  private func answered(_ account: Int64, _ person: Int64, by day: Day, _ span: AccountSpan?)
    -> Double
  {
    if let first = since[Link(account: account, person: person)], first <= day { return 1 }
    let silent = !knowing.contains(account)
    return silent && (told.contains(account) || span?.responses == .unknown) ? 0.3 : 0
  }

  /// What the ledger needs for a plan.
  func input(_ plan: MovementPlan) -> MovementInput {
    MovementInput(
      plan: plan, from: signals(at: plan.from), to: signals(at: plan.to),
      accounts: plan.accounts.map(activity))
  }

  private func activity(_ plan: MovementPlan.Account) -> AccountActivity {
    let id = plan.span.id
    var activity = AccountActivity(id: id)
    let windows = [plan.window] + plan.usual
    for day in Set(windows.flatMap { [$0.from, $0.to] }) {
      activity.signals[day] = signals(at: day, account: id)
    }
    let mine = responses.filter { $0.account == id && $0.day <= plan.window.to }
    let published = posts.filter { $0.account == id && $0.day <= plan.window.to }
    var earned: [Int64: Int] = [:]
    for response in responses where response.account == id {
      if let post = response.post { earned[post, default: 0] += 1 }
    }
    for post in published { earned[post.key, default: 0] += post.anonymous }

    var arrivals: [Day: Arrivals] = [:]
    func arrive(_ day: Day, _ change: (inout Arrivals) -> Void) {
      change(&arrivals[day, default: Arrivals(day: day, identified: 0, anonymous: 0, reshares: 0)])
    }
    for response in mine {
      arrive(response.day) {
        $0.identified += 1
        if response.kind == .reshare { $0.reshares += 1 }
      }
    }
    for post in published where post.anonymous > 0 {
      arrive(post.day) {
        $0.anonymous += post.anonymous
        $0.reshares += post.anonymousReshares
      }
    }
    activity.arrivals = arrivals.values.sorted { $0.day < $1.day }

    func cells(_ posts: [Post]) -> [PostCell] {
      posts.map {
        PostCell(
          kind: $0.kind, form: $0.form, hour: $0.hour, posts: 1, responses: earned[$0.key] ?? 0)
      }
    }
    for post in published where post.day > plan.window.from - AccountActivity.tail {
      activity.posts[post.day, default: []] += cells([post])
    }
    activity.usualPosts = cells(
      published.filter { post in plan.usual.contains { $0.contains(post.day) } })
    activity.record.posts = cells(published.filter { plan.record?.contains($0.day) ?? false })

    let rows = responderDays(mine)
    activity.responders = rows.filter { plan.window.contains($0.day) }
    let usualRows = rows.filter { row in plan.usual.contains { $0.contains(row.day) } }
    let sample = UsualSample.days(
      of: plan.usual, responses: usualRows.reduce(0) { $0 + $1.count })
    let days = Set(sample.days)
    activity.usualResponders = usualRows.filter { days.contains($0.day) }
    activity.usualShare = sample.share
    let at = Dictionary(uniqueKeysWithValues: published.map { ($0.key, $0.day) })
    for response in mine {
      guard let post = response.post.flatMap({ at[$0] }) else { continue }
      let lag = max(0, response.day - post)
      if lag >= activity.record.delays.count {
        activity.record.delays += Array(repeating: 0, count: lag - activity.record.delays.count + 1)
      }
      activity.record.delays[lag] += 1
    }
    addHits(to: &activity, plan, published, mine, rows, earned)
    return activity
  }

  private func responderDays(_ responses: [Response]) -> [ResponderDay] {
    var byPerson: [Int64: [Day: Int]] = [:]
    for response in responses {
      byPerson[response.person, default: [:]][response.day, default: 0] += 1
    }
    var rows: [ResponderDay] = []
    for (person, days) in byPerson.sorted(by: { $0.key < $1.key }) {
      var previous: Day?
      for (day, count) in days.sorted(by: { $0.key < $1.key }) {
        rows.append(
          ResponderDay(
            day: day, person: person, count: count, previous: previous, score: scores[person]))
        previous = day
      }
    }
    return rows.sorted { ($0.day, $0.person) < ($1.day, $1.person) }
  }

  private func addHits(
    to activity: inout AccountActivity, _ plan: MovementPlan.Account, _ published: [Post],
    _ mine: [Response], _ rows: [ResponderDay], _ earned: [Int64: Int]
  ) {
    let own = published.filter { $0.kind != .reply && $0.kind != .reshare }
    let record = own.filter { plan.record?.contains($0.day) ?? false }
    let limit = HitThreshold.responses(
      record.map { (responses: earned[$0.key] ?? 0, posts: 1) })
    let first = plan.record?.lowerBound ?? plan.window.from + 1
    let hits = own.filter { (earned[$0.key] ?? 0) > limit && $0.day >= first }
    var fans: Set<Int64> = []
    for hit in hits {
      var byPerson: [Int64: [Day: Hit.Response]] = [:]
      for response in mine where response.post == hit.key {
        byPerson[response.person, default: [:]][
          response.day,
          default: Hit.Response(
            day: response.day, person: response.person, count: 0, reshares: 0)
        ].count += 1
        if response.kind == .reshare {
          byPerson[response.person]?[response.day]?.reshares += 1
        }
      }
      fans.formUnion(byPerson.keys)
      activity.record.hits.append(
        Hit(
          post: hit.key, day: hit.day, kind: hit.kind, form: hit.form, hour: hit.hour,
          responses: byPerson.sorted { $0.key < $1.key }.flatMap {
            $0.value.values.sorted { $0.day < $1.day }
          }, anonymous: hit.anonymous, anonymousReshares: hit.anonymousReshares))
    }
    activity.record.hitResponders = rows.filter { fans.contains($0.person) }
  }
}

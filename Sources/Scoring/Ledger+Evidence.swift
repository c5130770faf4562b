// What shows a cause: posts, people, days and the numbers a sentence needs.

import Domain

extension Ledger {
  /// What shows a cause that moved the score by so many points, strongest first.
  func evidence(_ cause: Cause, points: Double) -> [Movement.Evidence] {
    let compared = cause == .conversation ? everyPair : pairs
    let known = compared.contains { $0.ledger.days.hasUsual }
    let none: [Movement.Evidence] = known ? [] : [.noUsualYet]
    switch cause {
    case .postingVolume:
      return [perWeek(.postsPerWeek, of: compared) { PostSort($0).isOwn }] + none
    case .conversation:
      return [perWeek(.repliesPerWeek, of: compared) { $0.kind == .reply }] + none
    case .postMix: return changedForms() + none
    case .postingTimes: return changedHours() + none
    case .responseRate: return responseNumbers() + none
    case .responseBreadth: return peopleNumbers() + changedPeople(points, leading: false) + none
    case .influentialResponders:
      return changedPeople(points, leading: true) + [averageScore()] + none
    case .fadingHit: return hitPosts()
    case .settling: return none
    case .paused: return pausedDays()
    case .dataGap: return gaps
    case .modelChange: return models
    case .unfinishedToday, .clamp: return []
    }
  }

  /// The models of both ends where an earlier one gave one of them.
  private var models: [Movement.Evidence] {
    guard let until = (input.keptTo ?? input.keptFrom)?.until else { return [] }
    let from = input.keptFrom?.model ?? ScoreModel.number
    return [.models(from: from, to: input.keptTo?.model ?? ScoreModel.number, until: until)]
  }

  private typealias Pair = (ledger: AccountLedger, activity: AccountActivity)

  /// Accounts with what happened on them.
  private var everyPair: [Pair] {
    zip(accounts, input.accounts).filter { $0.0.days.window.count > 0 }.map {
      (ledger: $0, activity: $1)
    }
  }

  /// Those whose responses are known: what is published on others is in no sum but conversation.
  private var pairs: [Pair] {
    let heard = input.plan.accounts.map { $0.span.responses != .unknown }
    return zip(zip(accounts, input.accounts), heard)
      .filter { $1 && $0.0.days.window.count > 0 }
      .map { (ledger: $0.0.0, activity: $0.0.1) }
  }

  /// Posts of a sort in the window and in all usual windows, with how many days each stands for.
  private func perWeek(
    _ measure: Movement.Measure, of pairs: [Pair], _ isCounted: (PostCell) -> Bool
  ) -> Movement.Evidence {
    var now = 0.0
    var usual = 0.0
    for (ledger, activity) in pairs {
      now += 7 * count(windowCells(ledger, activity), isCounted) / Double(ledger.days.window.count)
      usual +=
        7 * count(activity.usualPosts, isCounted) / Double(max(1, ledger.days.usualDays))
    }
    return .number(measure, usual: usual, now: now)
  }

  private func count(_ cells: [PostCell], _ isCounted: (PostCell) -> Bool) -> Double {
    cells.reduce(0) { $0 + (isCounted($1) ? Double(max(0, $1.posts)) : 0) }
  }

  private func windowCells(_ ledger: AccountLedger, _ activity: AccountActivity) -> [PostCell] {
    ledger.days.window.days.flatMap { activity.posts[$0] ?? [] }
  }

  /// Shares of own posts by what they are, now and usually.
  private func shares<Key: Hashable>(
    _ key: (PostCell) -> Key?
  ) -> [Key: (usual: Double, now: Double)] {
    var counts: [Key: (usual: Double, now: Double)] = [:]
    var sum = (usual: 0.0, now: 0.0)
    func add(_ cells: [PostCell], _ part: WritableKeyPath<(usual: Double, now: Double), Double>) {
      for cell in cells where cell.posts > 0 && PostSort(cell).isOwn {
        guard let key = key(cell) else { continue }
        counts[key, default: (0, 0)][keyPath: part] += Double(cell.posts)
        sum[keyPath: part] += Double(cell.posts)
      }
    }
    for (ledger, activity) in pairs {
      add(windowCells(ledger, activity), \.now)
      add(activity.usualPosts, \.usual)
    }
    return counts.mapValues {
      (usual: $0.usual / max(1, sum.usual), now: $0.now / max(1, sum.now))
    }
  }

  private func changedForms() -> [Movement.Evidence] {
    shares { PostSort($0) }.sorted {
      let (a, b) = (abs($0.value.now - $0.value.usual), abs($1.value.now - $1.value.usual))
      return a != b ? a > b : $0.key.sortKey < $1.key.sortKey
    }.prefix(2).filter { abs($0.value.now - $0.value.usual) >= 0.01 }.map {
      .form($0.key.kind, $0.key.form, usual: $0.value.usual, now: $0.value.now)
    }
  }

  /// The three hours into which, and out of which, most posts moved.
  private func changedHours() -> [Movement.Evidence] {
    let byHour = shares { $0.hour.map { min(23, max(0, $0)) } }
    let bands = (0..<22).map { first in
      (first..<(first + 3)).reduce(into: (first: first, usual: 0.0, now: 0.0)) {
        $0.usual += byHour[$1]?.usual ?? 0
        $0.now += byHour[$1]?.now ?? 0
      }
    }
    let more = bands.max { $0.now - $0.usual < $1.now - $1.usual }
    let less = bands.max { $0.usual - $0.now < $1.usual - $1.now }
    return [more, less].compactMap { $0 }.filter { abs($0.now - $0.usual) >= 0.01 }.map {
      .hours(first: $0.first, end: $0.first + 3, usual: $0.usual, now: $0.now)
    }
  }

  private func responseNumbers() -> [Movement.Evidence] {
    var usual = (responses: 0.0, posts: 0.0)
    var week = (usual: 0.0, now: 0.0)
    var alike = 0.0
    for (ledger, _) in pairs {
      let arrived = ledger.identified.usual + ledger.anonymous.usual
      usual.responses += arrived
      usual.posts += ledger.factors.ownUsual + ledger.factors.repliesUsual
      alike += arrived * ledger.rateFactor
      week.usual += 7 * arrived / ledger.days.weight
      week.now += 7 * (ledger.identified.now + ledger.anonymous.now) / ledger.days.weight
    }
    let posts = max(usual.posts, 1e-9)
    let each: [Movement.Evidence] =
      usual.posts > 0
      ? [.number(.responsesPerPost, usual: usual.responses / posts, now: alike / posts)] : []
    return each + [.number(.responsesPerWeek, usual: week.usual, now: week.now)]
  }

  private func peopleNumbers() -> [Movement.Evidence] {
    var new = (usual: 0.0, now: 0.0)
    var people = (usual: 0.0, now: 0.0)
    var isSampled = false
    for (ledger, activity) in pairs {
      let windows = Double(max(1, ledger.days.usual.count))
      let share = max(activity.usualShare, 1e-9)
      new.now += Double(activity.responders.count { $0.previous == nil })
      new.usual +=
        Double(activity.usualResponders.count { $0.previous == nil }) / windows / share
      people.now += Double(Set(activity.responders.map(\.person)).count)
      isSampled = isSampled || activity.usualShare < 1
      for window in ledger.days.usual {
        let rows = activity.usualResponders.filter { window.contains($0.day) }
        people.usual += Double(Set(rows.map(\.person)).count) / windows
      }
    }
    let counted: [Movement.Evidence] =
      isSampled ? [] : [.number(.people, usual: people.usual, now: people.now)]
    return counted + [.number(.newPeople, usual: new.usual, now: new.now)]
  }

  private func averageScore() -> Movement.Evidence {
    var sums = (now: ResponderFlow.Group(), usual: ResponderFlow.Group())
    for account in accounts {
      for group in [account.flow.ordinary, account.flow.leading] {
        sums.now.people += group.now.people
        sums.now.influence += group.now.influence
        sums.usual.people += group.usual.people
        sums.usual.influence += group.usual.influence
      }
    }
    func score(_ group: ResponderFlow.Group) -> Double {
      group.people > 0 ? 10 * group.influence / group.people : 0
    }
    return .number(.averageScore, usual: score(sums.usual), now: score(sums.now))
  }

  /// The people whose coming or going did most in the direction of the cause, with their share of it.
  private func changedPeople(_ points: Double, leading: Bool) -> [Movement.Evidence] {
    var change: [Int64: Double] = [:]
    for (ledger, activity) in pairs {
      let flow = ledger.flow
      // One person's part is told only if they are far above the rest, so ordinary people of whom only
      // a sample was read are left out.
      guard leading || activity.usualShare == 1 else { continue }
      let usual = ledger.days.perWindow(1) / max(activity.usualShare, 1e-9)
      func add(_ rows: [ResponderDay], _ sign: (ResponderDay) -> (Day, Double)?) {
        for row in rows where !leading || flow.leads(row) {
          guard let (closing, factor) = sign(row) else { continue }
          let weight = leading ? ScoreModel.influence(ofScore: row.score) : 1
          change[row.person, default: 0] += factor * weight * flow.part(row, closing: closing)
        }
      }
      add(ledger.hits.cleaned(activity.responders)) { _ in (ledger.days.window.to, 1) }
      add(ledger.hits.cleaned(activity.usualResponders)) { row in
        ledger.days.usualWindow(of: row.day).map { ($0.to, -usual) }
      }
    }
    let along = change.filter { $0.value * points > 0 }
    let sum = along.values.sorted().reduce(0, +)
    let first = along.sorted {
      abs($0.value) != abs($1.value) ? abs($0.value) > abs($1.value) : $0.key < $1.key
    }.prefix(3)
    return first.map { .person($0.key, points: points * $0.value / sum) }
  }

  private func hitPosts() -> [Movement.Evidence] {
    input.accounts.flatMap(\.record.hits).map { hit in
      (post: hit.post, size: hit.responses.reduce(hit.anonymous) { $0 + $1.count })
    }.sorted { $0.size != $1.size ? $0.size > $1.size : $0.post < $1.post }.prefix(3).map {
      .post($0.post)
    }
  }

  private func pausedDays() -> [Movement.Evidence] {
    input.plan.pauses.compactMap { pause in
      let first = max(pause.lowerBound, input.plan.from + 1)
      let last = min(pause.upperBound, input.plan.to)
      return first <= last ? .days(first...last) : nil
    }
  }
}

extension PostSort {
  /// Orders sorts by name.
  var sortKey: String { "\(kind.rawValue) \(form.rawValue)" }
}

// The definition of the five sums, written down plainly: slow, and nothing kept between two days.

import Domain
import Foundation
import Scoring

/// The five sums of a life on a day, straight from the definition.
struct BruteForce {
  private struct Post {
    var account: Int
    var day: Int
    var kind: PostKind
    var person: String?
    var anonymous: Double
    var anonymousReshares: Double
  }

  private struct Response {
    var account: Int
    var day: Int
    var kind: ResponseKind
    var person: String
  }

  private let ends: [Int?]
  private let muted: [Bool]
  /// What somebody's answer counts who never responded on an account.
  private let silent: [Double]
  private let influence: [String: Double]
  private var posts: [Post] = []
  private var responses: [Response] = []

  init(_ life: Life) throws {
    let clock = try life.clock()
    let own = Set(life.accounts.map { life.person($0.network, $0.handle) })
    let heard = life.responses.filter { !own.contains(life.person($0.account.network, $0.by)) }
    let coverage = life.accounts.map { account in life.coverage.filter { $0.account == account } }
    ends = coverage.map { $0.map(\.to.number).max() }
    let muted = coverage.map { $0.contains { $0.responses == .unknown } }
    self.muted = muted
    silent = life.accounts.enumerated().map { place, account in
      if heard.contains(where: { $0.account == account }) { return 0 }
      let told = life.posts.contains { $0.account == account && $0.totals != nil }
      return told || muted[place] ? 0.3 : 0
    }
    influence = Self.influence(life)
    for (place, account) in life.accounts.enumerated() {
      let here = heard.filter { $0.account == account }
      responses += here.map {
        Response(
          account: place, day: clock.day(of: $0.at).number, kind: $0.kind,
          person: life.person(account.network, $0.by))
      }
      for post in life.posts where post.account == account {
        func extra(_ kind: ResponseKind, _ total: Int?) -> Double {
          Double(max(0, (total ?? 0) - here.count { $0.post == post.id && $0.kind == kind }))
        }
        let reshares = extra(.reshare, post.totals?.reshares)
        let others = extra(.like, post.totals?.likes) + extra(.reply, post.totals?.replies)
        let to = post.kind == .reply ? post.to.map { life.person(account.network, $0) } : nil
        posts.append(
          Post(
            account: place, day: clock.day(of: post.at).number, kind: post.kind,
            person: to.flatMap { own.contains($0) ? nil : $0 }, anonymous: reshares + others,
            anonymousReshares: reshares))
      }
    }
  }

  /// By hand wins; then the handle that comes first in the life's list, which is known latest.
  private static func influence(_ life: Life) -> [String: Double] {
    var found: [String: Double] = [:]
    let given = life.people.filter { $0.score != nil }
    for handle in given + life.people where handle.score != nil || handle.followers != nil {
      let person = life.person(handle.network, handle.handle)
      let score = PersonScore.estimate(
        followers: handle.followers, listed: handle.listed, given: handle.score)
      if found[person] == nil, let score { found[person] = score / 10 }
    }
    return found
  }

  private func weight(_ account: Int, _ event: Int, _ end: Int) -> Double {
    event > end ? 0 : pow(2, -Double(end - event) / 30)
  }

  /// The five sums at the end of a day.
  func signals(_ day: Int) -> Signals {
    let ends = ends.map { $0.map { min($0, day) } ?? day }
    var sums = Signals()
    var latest: [String: Double] = [:]
    var answered = ends.map { _ in Set<String>() }
    for response in responses {
      let end = ends[response.account]
      let weight = weight(response.account, response.day, end)
      if response.day <= end { answered[response.account].insert(response.person) }
      if response.kind == .reshare { sums.reshares += weight }
      latest[response.person] = max(latest[response.person] ?? 0, weight)
    }
    for (person, weight) in latest.sorted(by: { $0.key < $1.key }) {
      sums.responders += weight
      sums.influence += weight * (influence[person] ?? 2)
    }
    var partners: [String: Double] = [:]
    for post in posts {
      let weight = weight(post.account, post.day, ends[post.account])
      sums.responders += 0.3 * post.anonymous * weight
      sums.influence += 0.6 * post.anonymous * weight
      sums.reshares += post.anonymousReshares * weight
      var answer = 0.0
      if let person = post.person {
        answer = answered[post.account].contains(person) ? 1 : silent[post.account]
        // The latest reply weighs most on its account, so the largest of all is the largest.
        partners[person] = max(partners[person] ?? 0, weight * answer)
      }
      if post.kind != .reshare, !muted[post.account] { sums.posts += weight * (1 - answer) }
    }
    sums.conversation = partners.values.sorted().reduce(0, +)
    return sums
  }
}

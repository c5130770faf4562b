// The definition of the five sums, written down plainly: slow, and nothing kept between two days.

import Domain
import Foundation
import Scoring

/// The five sums of a life on a day, straight from the definition.
struct BruteForce {
  let life: Life
  let clock: DayClock
  private let own: Set<String>
  private let responses: [Life.Response]

  init(_ life: Life) throws {
    self.life = life
    let clock = try life.clock()
    self.clock = clock
    let own = Set(life.accounts.map { life.person($0.network, $0.handle) })
    self.own = own
    self.responses = life.responses.filter { !own.contains(life.person($0.account.network, $0.by)) }
  }

  func end(_ account: Life.Account, _ day: Int) -> Int {
    life.coverage.filter { $0.account == account }.map(\.to.number).max().map { min($0, day) }
      ?? day
  }

  private func day(_ at: Instant) -> Int { clock.day(of: at).number }

  private func weight(_ account: Life.Account, _ event: Int, _ day: Int) -> Double {
    let age = end(account, day) - event
    return age < 0 ? 0 : pow(2, -Double(age) / 30)
  }

  private func muted(_ account: Life.Account) -> Bool {
    life.coverage.contains { $0.account == account && $0.responses == .unknown }
  }

  private func silent(_ account: Life.Account) -> Double {
    if responses.contains(where: { $0.account == account }) { return 0 }
    let told = life.posts.contains { $0.account == account && $0.totals != nil }
    return told || muted(account) ? 0.3 : 0
  }

  private func answer(_ account: Life.Account, _ person: String, _ day: Int) -> Double {
    let first = responses.filter {
      $0.account == account && life.person(account.network, $0.by) == person
    }.map { self.day($0.at) }.min()
    if let first, first <= end(account, day) { return 1 }
    return silent(account)
  }

  private func influence(_ person: String) -> Double {
    let handles = life.people.filter { life.person($0.network, $0.handle) == person }
    let given = handles.compactMap(\.score)
    let scores =
      given
      + handles.compactMap {
        PersonScore.estimate(followers: $0.followers, listed: $0.listed)
      }
    return scores.first.map { $0 / 10 } ?? 2
  }

  private func addressee(_ post: Life.Post) -> String? {
    guard post.kind == .reply, let to = post.to else { return nil }
    let person = life.person(post.account.network, to)
    return own.contains(person) ? nil : person
  }

  func signals(_ day: Int) -> Signals {
    var sums = Signals()
    var latest: [String: Double] = [:]
    for response in responses {
      let weight = weight(response.account, self.day(response.at), day)
      if response.kind == .reshare { sums.reshares += weight }
      let person = life.person(response.account.network, response.by)
      latest[person] = max(latest[person] ?? 0, weight)
    }
    for (person, weight) in latest.sorted(by: { $0.key < $1.key }) {
      sums.responders += weight
      sums.influence += weight * influence(person)
    }
    var partners: [String: Double] = [:]
    for post in life.posts {
      let weight = weight(post.account, self.day(post.at), day)
      for (kind, total) in [
        (ResponseKind.like, post.totals?.likes), (.reshare, post.totals?.reshares),
        (.reply, post.totals?.replies),
      ] {
        let known = responses.count {
          $0.account == post.account && $0.post == post.id && $0.kind == kind
        }
        let anonymous = Double(max(0, (total ?? 0) - known))
        sums.responders += 0.3 * anonymous * weight
        sums.influence += 0.6 * anonymous * weight
        if kind == .reshare { sums.reshares += anonymous * weight }
      }
      let person = addressee(post)
      let answer = person.map { self.answer(post.account, $0, day) } ?? 0
      if post.kind != .reshare, !muted(post.account) { sums.posts += weight * (1 - answer) }
      if let person {
        // The latest reply of an account weighs most on it, so the largest of all is the largest.
        partners[person] = max(partners[person] ?? 0, weight * answer)
      }
    }
    sums.conversation = partners.values.sorted().reduce(0, +)
    return sums
  }
}

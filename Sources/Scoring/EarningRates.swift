// What posts of a sort and an hour earn, from the record before the window.

import Domain
import Foundation

/// The sorts of posts that are compared: originals by form, everything else by kind.
struct PostSort: Hashable {
  var kind: PostKind
  var form: PostForm

  init(_ cell: PostCell) {
    self.kind = cell.kind
    self.form = cell.kind == .original ? cell.form : .plain
  }

  /// Whether posts of the sort are one's own publishing: neither replies to others nor reshares.
  var isOwn: Bool { kind != .reply && kind != .reshare }
}

/// Responses per post by sort and by hour, as a product of both, shrunk towards the average.
struct EarningRates {
  /// Responses a post of average sort and hour earns.
  let average: Double
  private var sorts: [PostSort: (rate: Double, evidence: Double)] = [:]
  private var hours: [(factor: Double, evidence: Double)] = Array(repeating: (1, 0), count: 24)

  /// How many posts of average earnings the record is diluted with, for every sort and hour.
  private static let prior = 4.0

  /// Fits the rates of a record; own posts and replies alike, reshares left out.
  init(_ cells: [PostCell]) {
    let cells = cells.filter { $0.kind != .reshare && $0.posts > 0 }
    let posts = cells.reduce(0.0) { $0 + Double($1.posts) }
    let responses = cells.reduce(0.0) { $0 + Double(max(0, $1.responses)) }
    self.average = posts > 0 ? responses / posts : 0
    guard average > 0 else { return }
    var bySort: [PostSort: [(hour: Int?, posts: Double, responses: Double)]] = [:]
    for cell in cells {
      let hour = cell.hour.map { min(23, max(0, $0)) }
      bySort[PostSort(cell), default: []].append(
        (hour: hour, posts: Double(cell.posts), responses: Double(max(0, cell.responses))))
    }
    // In one order always: the last digits of a sum depend on it.
    let record = bySort.sorted {
      ($0.key.kind.rawValue, $0.key.form.rawValue) < ($1.key.kind.rawValue, $1.key.form.rawValue)
    }
    for _ in 0..<12 {
      for (sort, list) in record {
        let earned = list.reduce(0) { $0 + $1.responses }
        let offered = list.reduce(0) { $0 + $1.posts * factor(hour: $1.hour) }
        sorts[sort] = (
          (earned + Self.prior * average * Self.likely(sort)) / (offered + Self.prior), earned
        )
      }
      fitHours(record)
    }
  }

  private mutating func fitHours(
    _ record: [(key: PostSort, value: [(hour: Int?, posts: Double, responses: Double)])]
  ) {
    var earned = [Double](repeating: 0, count: 24)
    var offered = earned
    for (sort, list) in record {
      let rate = rate(sort)
      for cell in list {
        guard let hour = cell.hour else { continue }
        earned[hour] += cell.responses
        offered[hour] += cell.posts * rate
      }
    }
    let whole = offered.reduce(0, +)
    guard whole > 0 else { return }
    let level = max(earned.reduce(0, +) / whole, 1e-9)
    for hour in 0..<24 {
      // An hour without posts of its own is taken to be like its neighbours.
      var near = (earned: Self.prior * average * level, offered: Self.prior * average)
      for distance in 1...2 {
        for other in [(hour + distance) % 24, (hour + 24 - distance) % 24] {
          near.earned += earned[other] / Double(2 * distance)
          near.offered += offered[other] / Double(2 * distance)
        }
      }
      let guess = near.earned / near.offered
      let prior = Self.prior * average
      hours[hour] = (
        (earned[hour] + prior * guess) / (offered[hour] + prior) / level, earned[hour]
      )
    }
  }

  /// Sorts that say nothing of one's own are taken to earn half until the record tells.
  private static func likely(_ sort: PostSort) -> Double {
    sort.kind == .original && (sort.form == .linkOnly || sort.form == .greeting) ? 0.5 : 1
  }

  /// Responses a post of a sort earns at an average hour.
  func rate(_ sort: PostSort) -> Double { sorts[sort]?.rate ?? average * Self.likely(sort) }
  /// What an hour multiplies earnings by; 1 where it is not known.
  func factor(hour: Int?) -> Double { hour.map { hours[min(23, max(0, $0))].factor } ?? 1 }
  /// How uncertain the logarithm of a sort's rate is, as a variance.
  func variance(_ sort: PostSort) -> Double { 1 / (3 + (sorts[sort]?.evidence ?? 0)) }
  /// How uncertain the logarithm of an hour's factor is, as a variance.
  func variance(hour: Int) -> Double { 1 / (3 + hours[hour].evidence) }
}

extension [PostCell] {
  /// Takes a hit out of the posts of its sort and hour.
  mutating func take(_ hit: Hit) {
    guard
      let index = firstIndex(where: {
        $0.kind == hit.kind && $0.form == hit.form && $0.hour == hit.hour && $0.posts > 0
      })
    else { return }
    self[index].posts -= 1
    let earned = hit.responses.reduce(hit.anonymous) { $0 + $1.count }
    self[index].responses = Swift.max(0, self[index].responses - earned)
  }
}

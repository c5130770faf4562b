// One's own accounts by their handles, with what has been touched of each.

import Domain
import GRDB

/// The accounts of a change under way.
struct AccountBook {
  /// An account and the earliest days that the change touched on it.
  struct Account {
    var handle: Handle
    var key: String
    var id: Int64
    var madeBy: Int64?
    var firstPost = Int64.max
    var firstReply = Int64.max
    var firstResponse = Int64.max
  }

  private(set) var all: [Account] = []
  private var latest = 0

  init(_ db: Database) throws {
    let rows = try RawStatement(db, "SELECT id, network, key, handle, entry FROM account")
    while try rows.step() {
      all.append(
        Account(
          handle: Handle(Network(rawValue: rows.text(1)), rows.text(3)), key: rows.text(2),
          id: rows.int(0), madeBy: rows.intIfAny(4)))
    }
  }

  /// Where an account stands in `all`, nil when it is not known.
  mutating func index(of handle: Handle) -> Int? {
    if latest < all.count, all[latest].handle.name == handle.name,
      all[latest].handle.network == handle.network
    {
      return latest
    }
    let key = handle.key
    guard
      let index = all.firstIndex(where: { $0.key == key && $0.handle.network == handle.network })
    else { return nil }
    latest = index
    return index
  }

  /// Whether a handle is one's own.
  func owns(_ network: Network, key: String) -> Bool {
    all.contains { $0.key == key && $0.handle.network == network }
  }

  mutating func append(_ account: Account) { all.append(account) }

  mutating func respell(_ index: Int, _ name: String) { all[index].handle.name = name }

  mutating func notePost(_ index: Int, day: Int64, isReply: Bool) {
    if day < all[index].firstPost { all[index].firstPost = day }
    if isReply, day < all[index].firstReply { all[index].firstReply = day }
  }

  mutating func noteResponse(_ index: Int, day: Int64) {
    if day < all[index].firstResponse { all[index].firstResponse = day }
  }

  /// Hands on which days were touched.
  func note(in touched: inout Touched) {
    for account in all {
      if account.firstPost < .max {
        touched.post(of: account.id, day: Int(account.firstPost), isReply: false)
      }
      if account.firstReply < .max {
        touched.post(of: account.id, day: Int(account.firstReply), isReply: true)
      }
      if account.firstResponse < .max {
        touched.response(to: account.id, day: Int(account.firstResponse))
      }
    }
  }
}

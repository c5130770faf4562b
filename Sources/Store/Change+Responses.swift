// Taking responses in.

import Domain
import GRDB

extension Change {
  /// Takes a response in: a new one, or what another source says of one that is there.
  mutating func receive(_ response: ResponseRecord) throws {
    let account = try account(response.account)
    let accountID = accounts.all[account].id
    let by = try known(response.account.network, response.by)
    let when = try time(response.at, what: "a response")
    let answered = response.post.map(Self.clean)
    let post = try answered.flatMap {
      try responses.post(account: accountID, native: $0, in: posts)
    }
    let id = Self.clean(response.id)
    let new = ResponseRow(
      post: post, missing: post == nil ? answered : nil, kind: response.kind.code,
      handle: by.handle, person: by.person, at: response.at.milliseconds, day: when.day,
      text: response.text.map(Self.clean))
    if try responses.add(new, account: accountID, native: id, db) {
      accounts.noteResponse(account, day: when.day)
      counts.note(.added, .response)
    } else {
      let outcome = try merge(new, answered: answered, account: account, native: id)
      counts.note(outcome, .response)
    }
  }

  private mutating func merge(
    _ new: ResponseRow, answered: String?, account: Int, native: String
  ) throws -> RecordCounts.Outcome {
    let accountID = accounts.all[account].id
    guard let old = try responses.row(account: accountID, native: native) else {
      return .unchanged
    }
    var row = old
    if new.at < old.at { (row.at, row.day) = (new.at, new.day) }
    row.kind = min(old.kind, new.kind)
    row.text = Agreement.longest(old.text, new.text)
    if old.handle != new.handle {
      // Two sources name two people: the first by name, whatever came first.
      let first = try Int64.fetchOne(
        db, sql: "SELECT id FROM handle WHERE id IN (?, ?) ORDER BY key LIMIT 1",
        arguments: [old.handle, new.handle])
      if first == new.handle { (row.handle, row.person) = (new.handle, new.person) }
    }
    if let answered {
      let before = try old.post.flatMap {
        try String.fetchOne(db, sql: "SELECT native FROM post WHERE id = ?", arguments: [$0])
      }
      if let known = before ?? old.missing, known <= answered {
        // Two sources name two posts: the first by id.
      } else {
        (row.post, row.missing) = (new.post, new.missing)
      }
    }
    guard
      try journal.alter("response", row: old.id, madeBy: old.madeBy, old.changes(to: row))
    else { return .unchanged }
    touched.oldResponses = true
    for day in [old.day, row.day] { accounts.noteResponse(account, day: day) }
    for post in [old.post, row.post] { if let post { touched.posts.insert(post) } }
    return .updated
  }
}

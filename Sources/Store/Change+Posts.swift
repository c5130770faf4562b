// Taking posts in.

import Domain
import Foundation
import GRDB

extension Change {
  /// Takes a post in: a new one, or what another source says of one that is there.
  mutating func receive(_ record: PostRecord) throws {
    var post = record
    post.text = Self.clean(post.text)
    let account = try account(post.account)
    let addressee = try post.to.map { try known(post.account.network, $0) }
    let id = Self.clean(post.id)
    var new = try row(of: post, addressee: addressee)
    let (accountID, madeBy) = (accounts.all[account].id, accounts.all[account].madeBy)
    // Posts of a new account are rarely there already: inserting finds out at once.
    if madeBy != entry, let old = try posts.row(account: accountID, native: id) {
      return counts.note(try merge(new, of: post, into: old, account: account), .post)
    }
    new.content.read(post)
    if try posts.add(new, account: accountID, native: id, db) {
      if post.isExcerpt {
        new.id = posts.latest
        try posts.setDates(new)
      }
      accounts.notePost(account, day: new.day, isReply: new.kind == PostKind.reply.code)
      counts.note(.added, .post)
    } else if let old = try posts.row(account: accountID, native: id) {
      counts.note(try merge(new, of: post, into: old, account: account), .post)
    }
  }

  /// The row of a record by itself.
  private func row(of post: PostRecord, addressee: PersonBook.Known?) throws -> PostRow {
    let when = try time(post.at, what: "a post", precision: post.precision)
    let asOf = post.asOf?.milliseconds ?? 0
    let kind = post.kind == .thread ? PostKind.reply : post.kind
    let addressed = kind == .reply || kind == .reshare ? addressee : nil
    // A reply that names nobody continues one's own post, unless it tells what it stands below.
    let isThread =
      kind == .reply && (addressed?.isOwn ?? (post.kind == .thread || post.parent == nil))
    func dated(_ count: Int?) -> Agreement.Dated<Int64> {
      .init(value: count.map { Int64(max(0, $0)) }, asOf: asOf)
    }
    return PostRow(
      at: post.at.milliseconds, day: when.day, hour: when.hour,
      kind: isThread ? PostKind.thread.code : kind.code, handle: addressed?.handle,
      person: addressed?.person, parent: post.parent, told: post.totals == nil ? 0 : 1,
      content: PostRow.Content(unread: post), likes: dated(post.totals?.likes),
      reshares: dated(post.totals?.reshares), replies: dated(post.totals?.replies),
      asOf: post.isExcerpt ? 0 : asOf)
  }

  private mutating func merge(
    _ new: PostRow, of post: PostRecord, into old: PostRow, account: Int
  ) throws -> RecordCounts.Outcome {
    var row = old.merged(with: new)
    try settle(&row, old, new)
    if !row.content.isRead { row.content.read(post) }
    let changes = old.changes(to: row)
    guard changes.contains(where: \.differs) else {
      if old.dates(to: row).contains(where: \.differs) { try posts.setDates(row) }
      return .unchanged
    }
    try journal.alter("post", row: old.id, madeBy: old.madeBy, changes + old.dates(to: row))
    let reply = PostKind.reply.code
    for state in [old, row] {
      accounts.notePost(account, day: state.day, isReply: state.kind == reply)
    }
    touched.posts.insert(old.id)
    return .updated
  }

  /// Whom a merged post addresses, and with that whether a reply is a thread.
  private func settle(_ row: inout PostRow, _ old: PostRow, _ new: PostRow) throws {
    if let a = old.handle, let b = new.handle, a != b {
      // Two sources name two people: the first by name, whatever came first.
      let first = try Int64.fetchOne(
        db, sql: "SELECT id FROM handle WHERE id IN (?, ?) ORDER BY key LIMIT 1",
        arguments: [a, b])
      (row.handle, row.person) = first == b ? (b, new.person) : (a, old.person)
    } else if old.handle == nil {
      (row.handle, row.person) = (new.handle, new.person)
    }
    if row.kind > PostKind.reply.code { (row.handle, row.person) = (nil, nil) }
    guard row.kind == PostKind.reply.code else { return }
    if row.handle == nil {
      let isThread = [old.kind, new.kind].contains(PostKind.thread.code)
      row.kind = isThread ? PostKind.thread.code : PostKind.reply.code
    } else if row.handle == old.handle, old.toldKind == row.kind {
      row.kind = old.kind
    } else if let handle = row.handle, try isOwn(handle) {
      row.kind = PostKind.thread.code
    }
  }

  private func isOwn(_ handle: Int64) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM handle JOIN account USING (network, key) WHERE handle.id = ?)
        """, arguments: [handle]) ?? false
  }

  /// The local day and hour of a time; of a mere date the date itself.
  func time(
    _ at: Instant, what: String, precision: TimePrecision = .second
  ) throws -> (day: Int64, hour: Int64?) {
    // The years 1 to 9999.
    guard (-62_135_596_800_000..<253_402_300_800_000).contains(at.milliseconds) else {
      throw Diagnostic(
        .error, "\(what) is dated outside the years 1 to 9999", hint: "check the file's times")
    }
    switch precision {
    case .second: return (Int64(clock.day(of: at).number), Int64(clock.hour(of: at)))
    case .day:
      let seconds = at.seconds
      return (seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400), nil)
    }
  }

  /// A text without NUL, which neither SQLite nor a terminal takes for a letter.
  static func clean(_ text: String) -> String {
    let hasNone = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.baseAddress.map { memchr($0, 0, bytes.count) == nil } ?? true
    }
    guard !(hasNone ?? !text.utf8.contains(0)) else { return text }
    return String(text.unicodeScalars.filter { $0.value != 0 }.map(Character.init))
  }

  /// Finds the posts of responses that came before them.
  mutating func resolveMissingPosts() throws {
    try MissingPosts.resolve(db, newPosts: touched.newPosts)
  }
}

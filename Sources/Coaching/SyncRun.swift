// The sync of one account, from its server into the store.

import Domain
import Store
import Sync

/// Reads page by page and keeps them in batches: each batch is one transaction, together with the
/// place that it came to, and all of them are one entry of the journal.
struct SyncRun {
  /// A batch is kept when it holds so many records, or is so many seconds old.
  private static let size = 4000
  private static let age = 5.0

  let coach: Coach
  let networks: Networks
  let connection: StoredConnection
  let isDryRun: Bool
  let isFull: Bool
  let progress: (String) -> Void

  /// Records that wait to be kept.
  private struct Batch: RecordSink {
    var records: [Record] = []
    var steps: [SyncStep] = []
    var begun: Double

    mutating func receive(_ record: Record) { records.append(record) }
  }

  /// Thrown to undo what a dry run did.
  private struct OnlyTried: Error {}

  /// Syncs the account; what stops it is told in the outcome.
  func outcome() throws -> SyncAccounts.Outcome {
    var outcome = SyncAccounts.Outcome(account: connection.account, server: connection.server)
    do {
      guard let secret = try networks.keyring.secret(of: connection.account) else {
        throw Diagnostic(
          .error, "there is no token for \(connection.account) on this machine",
          hint: "connect it again: coach account connect")
      }
      let place = Connection(
        account: connection.account, server: try Server(connection.server),
        remote: connection.remote)
      let context = SyncContext(
        clock: try coach.store.read { $0.clock }, now: coach.now, pace: networks.pace,
        isFull: isFull, isCancelled: networks.isCancelled, tell: progress)
      if connection.account.network == .bluesky {
        let keyring = networks.keyring
        let keep = { (renewed: Secret) throws(Diagnostic) -> Void in
          _ = try keyring.keep(renewed, of: place.account)
        }
        var sync = BlueskySync(
          place, secret: secret, state: connection.state, context: context, keep: keep)
        try read(&sync, &outcome)
      } else {
        var sync = MastodonSync(
          place, token: secret.access, state: connection.state, context: context)
        try read(&sync, &outcome)
      }
    } catch let failure as SyncFailure {
      outcome.isStopped = failure == .stopped
      outcome.problem = failure.diagnostic
    } catch let problem as Diagnostic {
      outcome.problem = problem
    }
    return outcome
  }

  private func read(
    _ sync: inout some AccountSync, _ outcome: inout SyncAccounts.Outcome
  ) throws {
    let memory = SyncMemoryInStore(store: coach.store, account: connection.id)
    var batch = Batch(begun: networks.pace.now())
    var entry: Int64?
    var posts = 0
    var responses = 0
    var phase = sync.phase
    // The place that the batch came to: after a step that fails, the sync is where it was before.
    var state = sync.state
    do {
      while true {
        let before = (batch.records.count, batch.steps.count)
        let step: SyncStep?
        do {
          step = try sync.step(into: &batch, memory: memory)
        } catch {
          batch.records.removeSubrange(before.0...)
          throw error
        }
        outcome.requests = sync.requests
        guard let step else { break }
        batch.steps.append(step)
        state = sync.state
        for record in batch.records[before.0...] {
          switch record {
          case .post: posts += 1
          case .response: responses += 1
          default: break
          }
        }
        progress("\(connection.account): read \(posts) posts and \(responses) responses")
        let isDue =
          batch.records.count >= Self.size || networks.pace.now() - batch.begun > Self.age
        if sync.phase != phase || isDue, !isDryRun {
          try keep(batch, state, &entry, &outcome)
          batch = Batch(begun: networks.pace.now())
          phase = sync.phase
        }
      }
      state = sync.state
    } catch let failure as SyncFailure {
      if !isDryRun { try keep(batch, state, &entry, &outcome) }
      throw failure
    }
    if isDryRun { try tryOut(batch, &outcome) } else { try keep(batch, state, &entry, &outcome) }
  }

  /// Stores a batch and how far it came.
  private func keep(
    _ batch: Batch, _ state: String, _ entry: inout Int64?,
    _ outcome: inout SyncAccounts.Outcome
  ) throws {
    guard !batch.steps.isEmpty else { return }
    let (number, changed) = try coach.store.change(
      command: coach.command, summary: summary(outcome), at: coach.now, continuing: entry
    ) { change in
      var changed = outcome
      try take(batch, into: &change, &changed)
      try change.keep(state: state, of: connection.account)
      change.summary = summary(changed)
      return (change.number, changed)
    }
    entry = number
    outcome = changed
  }

  /// Stores a batch to see what is new in it, and takes all of it back.
  private func tryOut(_ batch: Batch, _ outcome: inout SyncAccounts.Outcome) throws {
    var found = outcome
    do {
      try coach.store.change(command: "", summary: "", at: coach.now) { change in
        try take(batch, into: &change, &found)
        throw OnlyTried()
      }
    } catch is OnlyTried {}
    outcome = found
  }

  private func take(
    _ batch: Batch, into change: inout Change, _ outcome: inout SyncAccounts.Outcome
  ) throws {
    let account = connection.account
    for record in batch.records {
      try change.receive(record)
      if case .coverage(let coverage) = record { outcome.coverage.append(coverage) }
    }
    // A server may list a post a little out of the order of times.
    let listed = batch.steps.reduce(into: Set<String>()) { all, step in
      all.formUnion(step.listing?.posts ?? [])
    }
    for step in batch.steps {
      for place in step.places {
        try change.place(place.native, remote: place.remote, on: account)
      }
      if let listing = step.listing {
        outcome.deleted += try change.removeUnlisted(
          of: account, listed: listed, after: listing.after, before: listing.before,
          seenSince: listing.seenSince)
      }
      for native in step.asked { try change.noteAsked(native, on: account) }
      for (name, id) in step.same { try change.link(id, to: try change.person(name)) }
      outcome.leftOut.merge(step.leftOut) { $0 + $1 }
    }
    outcome.counts.add(change.counts)
  }

  private func summary(_ outcome: SyncAccounts.Outcome) -> String {
    let new = outcome.counts
    var parts = [
      "\(new[.post].added) new posts", "\(new[.response].added) new responses",
    ]
    if outcome.deleted > 0 { parts.append("\(outcome.deleted) deleted posts") }
    return "synced \(outcome.account): \(parts.joined(separator: ", "))"
  }
}

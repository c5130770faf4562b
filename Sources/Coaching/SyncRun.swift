// The sync of one account, from its server into the store.

import Domain
import Foundation
import Importers
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
  let isFull: Bool
  let progress: (String) -> Void

  /// Records that wait to be kept.
  private struct Batch: RecordSink {
    var records: [Record] = []
    var steps: [SyncStep] = []
    var begun: Double

    mutating func receive(_ record: Record) { records.append(record) }
  }

  /// Syncs the account; what stops it is told in the outcome.
  func outcome() throws -> SyncAccounts.Outcome {
    var outcome = SyncAccounts.Outcome(account: connection.account, server: connection.server)
    do {
      guard let secret = try networks.keyring.secret(of: connection.account) else {
        throw Diagnostic(
          .error, "there is no token for \(connection.account) on this machine",
          hint: "connect it again: \(reconnecting)")
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
          place, secret: secret, state: connection.state, context: context,
          latest: { try? keyring.secret(of: place.account) }, keep: keep)
        try read(&sync, &outcome)
      } else {
        var sync = MastodonSync(
          place, token: secret.access, state: connection.state, context: context)
        try read(&sync, &outcome)
      }
    } catch let failure as SyncFailure {
      outcome.isStopped = failure == .stopped
      outcome.problem = failure.diagnostic
      if case .refused = failure { outcome.problem?.hint = "connect it again: \(reconnecting)" }
    } catch let problem as Diagnostic {
      outcome.problem = problem
    }
    return outcome
  }

  /// The command that connects the account again.
  private var reconnecting: String {
    let start = "coach account connect \(connection.account.network.rawValue)"
    guard connection.account.network == .bluesky else {
      return "\(start) \(Self.name(connection.server))"
    }
    let server = Self.name(connection.server)
    let isUsual = server == BlueskyAccess.usualServer || server.hasSuffix(".bsky.network")
    return "\(start) \(connection.account.name.drop { $0 == "@" })"
      + (isUsual ? "" : " --server \(server)")
  }

  /// `example.social` for `https://example.social`.
  private static func name(_ origin: String) -> String {
    origin.hasPrefix("https://") ? String(origin.dropFirst(8)) : origin
  }

  private func read(
    _ sync: inout some AccountSync, _ outcome: inout SyncAccounts.Outcome
  ) throws {
    var memory = SyncMemoryInStore(store: coach.store, account: connection.id)
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
          outcome.requests = sync.requests
          throw error
        }
        outcome.requests = sync.requests
        guard var step else { break }
        if let path = step.repository {
          memory.inRepository = try take(repository: path, &step, &batch, &outcome)
        }
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
        if sync.phase != phase || isDue {
          try keep(batch, state, &entry, &outcome)
          batch = Batch(begun: networks.pace.now())
          phase = sync.phase
        }
      }
      state = sync.state
    } catch let failure as SyncFailure {
      try keep(batch, state, &entry, &outcome)
      throw failure
    }
    try keep(batch, state, &entry, &outcome)
  }

  /// Reads the posts of a repository that was loaded, and takes the file away.
  ///
  /// - Returns: Native ids of all it holds; nil where it is not whole.
  private func take(
    repository path: String, _ step: inout SyncStep, _ batch: inout Batch,
    _ outcome: inout SyncAccounts.Outcome
  ) throws -> Set<String>? {
    defer { unlink(path) }
    progress("\(connection.account): reading the repository")
    let context = ImportContext(
      clock: try coach.store.read { $0.clock }, now: coach.now, account: nil, accounts: [],
      strict: false)
    let repository = BlueskyRepository(
      place: "the repository of \(connection.account)", name: connection.account.name,
      did: connection.remote)
    var sink = RepositorySink()
    do {
      let file = try FileHandle(forReadingFrom: URL(filePath: path))
      let report = try repository.read(context: context, into: &sink) { body in
        try file.seek(toOffset: 0)
        while let piece = try file.read(upToCount: 1 << 18), !piece.isEmpty {
          try body(Array(piece).span)
        }
      }
      batch.records += sink.posts.map { .post($0) }
      step.places += sink.posts.map { SyncStep.Place(remote: $0.id, native: $0.id) }
      guard report.coverage != nil, report.declared == report.delivered else { return nil }
      return Set(sink.posts.map(\.id))
    } catch let problem as Diagnostic {
      // What the feed tells of is there all the same.
      outcome.leftOut["the repository: it \(problem.message)", default: 0] += 1
      return nil
    }
  }

  /// Takes the posts of a repository; its other records say less than the server does.
  private struct RepositorySink: RecordSink {
    var posts: [PostRecord] = []

    mutating func receive(_ record: Record) {
      if case .post(let post) = record { posts.append(post) }
    }
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

  private func take(
    _ batch: Batch, into change: inout Change, _ outcome: inout SyncAccounts.Outcome
  ) throws {
    let account = connection.account
    for record in batch.records {
      try change.receive(record)
      if case .coverage(let coverage) = record { outcome.coverage.append(coverage) }
    }
    for step in batch.steps {
      for place in step.places {
        try change.place(place.native, remote: place.remote, on: account)
      }
      for native in step.gone {
        outcome.deleted += try change.removeGone(native, of: account) ? 1 : 0
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

// Reads one repository, from a file or as it comes from its server.

import Domain

/// Reads a repository of Bluesky: a CAR, whose bytes are gone through twice.
///
/// The first pass takes the commit and the tree, the second the posts that the tree names, so that
/// memory grows with the number of posts and not with what they hold. Old commits, records no longer
/// in the tree and records of other applications are left alone.
public struct BlueskyRepository: Sendable {
  /// What to call the repository in messages.
  public var place: String
  /// What to call the account; its DID where nobody says.
  public var name: String?
  /// Whose repository it must be, where that is known.
  public var did: String?
  /// What others are called, by DID.
  public var names: [String: String]

  /// A repository about to be read.
  public init(
    place: String, name: String? = nil, did: String? = nil, names: [String: String] = [:]
  ) {
    self.place = place
    self.name = name
    self.did = did
    self.names = names
  }

  /// Reads a repository that is all in memory.
  ///
  /// - Parameters:
  ///   - bytes: The CAR.
  ///   - context: The person's days, and now.
  ///   - sink: Takes the records.
  /// - Returns: What it held.
  /// - Throws: `Diagnostic` when it is no repository, damaged beyond use or somebody else's, or what
  ///   the sink throws.
  public func read(
    _ bytes: [UInt8], context: ImportContext, into sink: inout some RecordSink
  ) throws -> ImportReport {
    try read(context: context, into: &sink) { body in try body(bytes.span) }
  }

  /// Reads a repository piece by piece.
  ///
  /// - Parameters:
  ///   - context: The person's days, and now.
  ///   - sink: Takes the records.
  ///   - pieces: Hands the whole CAR over in pieces, from its first byte; called twice.
  /// - Returns: What it held.
  /// - Throws: As above, or what `pieces` throws.
  public func read(
    context: ImportContext, into sink: inout some RecordSink,
    pieces: ((Span<UInt8>) throws -> Void) throws -> Void
  ) throws -> ImportReport {
    var (commit, tree) = try outline(pieces)
    if let did, did != commit.did {
      throw Diagnostic(
        .error, "is the repository of \(commit.did), not of \(did)",
        hint: "nothing of it was taken", place: .init(file: place))
    }
    let account = Handle(.bluesky, name ?? commit.did)
    let made = [commit.rev.flatMap { BlueskyTID.time(of: $0) }, tree.span?.last]
      .compactMap { $0 }.filter { $0 <= context.now }.max()
    let owner = BlueskyOwner(did: commit.did, account: account, asOf: made, names: names)
    var tally = BlueskyTally(place: place, owner: owner, context: context)
    try sink.receive(.account(AccountRecord(handle: account)))
    var scanner = CARScanner(place: place)
    try pieces { piece in
      try scanner.take(piece) { id, block, _ in
        guard let id, tree.wanted[id] != nil else { return }
        guard ContentID(of: block) == id else {
          tally.damaged += 1
          return
        }
        for slot in tree.take(id) ?? [] {
          guard let post = try tally.post(block, slot) else { continue }
          try sink.receive(.post(post))
          if tally.posts.count % 4096 == 0 { context.progress(tally.posts.count) }
        }
      }
    }
    if let made, tree.isWhole {
      try sink.receive(
        .snapshot(SnapshotRecord(account: account, at: made, following: tree.follows)))
    }
    let report = tally.report(tree, isNamed: name != nil)
    if let coverage = report.coverage { try sink.receive(.coverage(coverage)) }
    return report
  }

  /// The commit and the tree.
  private func outline(
    _ pieces: ((Span<UInt8>) throws -> Void) throws -> Void
  ) throws -> (BlueskyCommit, BlueskyTree) {
    var scanner = CARScanner(place: place)
    var nodes = BlueskyNodes()
    var commit: BlueskyCommit?
    var damaged = false
    try pieces { piece in
      try scanner.take(piece) { id, block, isRoot in
        guard let id, isRoot || BlueskyNodes.isNode(block) else { return }
        guard ContentID(of: block) == id else {
          damaged = damaged || isRoot
          return
        }
        if isRoot {
          do throws(CBORFault) {
            commit = try BlueskyCommit(block)
          } catch {
            throw refusal("its commit cannot be read: \(error.problem.rawValue)")
          }
        } else {
          nodes.keep(id, block)
        }
      }
    }
    try scanner.finish()
    guard let commit else {
      throw refusal(
        damaged
          ? "its commit does not match its checksum" : "the commit that it begins with is not there"
      )
    }
    guard (2...3).contains(commit.version) else {
      throw refusal("its commit is of version \(commit.version), and versions 2 and 3 are read")
    }
    return (commit, BlueskyTree(root: commit.data, nodes: nodes))
  }

  private func refusal(_ message: String) -> Diagnostic {
    Diagnostic(
      .error, "is no whole repository of Bluesky: \(message)",
      hint: "download the repository again", place: .init(file: place))
  }
}

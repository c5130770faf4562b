// The repository of an account, and what its server no longer has.

import Domain
import Foundation

extension BlueskySync {
  /// No repository is larger; the largest known are some hundred megabytes.
  private static let largest = 4 << 30

  /// Loads the repository into a file: the back catalogue, when an account is synced first or
  /// wholly, and all there is from a server that tells of nothing else, where it has changed.
  ///
  /// - Returns: A step with the file's path; with none where it is not wanted or not given out.
  /// - Throws: A `SyncFailure` or `Diagnostic`.
  mutating func readRepository() throws -> SyncStep {
    var step = SyncStep()
    let isAlone = kept.isAlone == true
    guard isAlone || kept.repository == nil || context.isFull else { return step }
    revision = try latestRevision()
    if let revision, revision == kept.revision, !context.isFull { return step }
    let file = try RepositoryFile()
    let request = Request(
      path: "/xrpc/com.atproto.sync.getRepo", query: [("did", reading.own)],
      limit: Self.largest, patience: 7200)
    do throws(SyncFailure) {
      try client.web.load(request, begin: file.empty, take: file.take)
    } catch {
      file.remove()
      if error == .stopped || isAlone { throw error }
      // The feed has told of most of it.
      step.leftOut["the repository, which the server did not give out"] = 1
      return step
    }
    guard !file.isBroken else {
      file.remove()
      throw Diagnostic(
        .error, "the repository does not fit on the disk", hint: "make room, then run coach sync")
    }
    kept.repository = context.now.milliseconds
    step.repository = file.path
    return step
  }

  /// What the server calls the repository as it is now; nil where it does not say.
  private func latestRevision() throws(SyncFailure) -> String? {
    struct Commit: Decodable {
      var revision: String?

      init(from decoder: any Decoder) throws { revision = try Fields(decoder).text("rev") }
    }
    do throws(SyncFailure) {
      let response = try client.web.send(
        Request(path: "/xrpc/com.atproto.sync.getLatestCommit", query: [("did", reading.own)]))
      return (try? JSONDecoder().decode(Commit.self, from: Data(response.body)))?.revision
    } catch {
      guard error.isOfOneAddress || error.isUnknownMethod else { throw error }
      return nil
    }
  }

  /// Finds posts that were known and are there no more: by the repository where it was just read,
  /// else one by one.
  ///
  /// - Returns: Nil when there is none left to ask about.
  mutating func lookForDeletions(memory: some SyncMemory) throws -> SyncStep? {
    if let held = memory.inRepository {
      guard unseen == nil else { return nil }
      unseen = []
      kept.check = nil
      kept.revision = revision
      var step = SyncStep()
      step.gone = try memory.postsUnseen(after: nil, before: context.now, limit: .max)
        .map(\.native)
        .filter { reading.isOwn($0) && !held.contains($0) && !listed.contains($0) }
      return step
    }
    guard let check = kept.check else { return nil }
    if unseen == nil {
      unseen = try memory.postsUnseen(
        after: check.after.map { Instant(milliseconds: $0) },
        before: Instant(milliseconds: check.before), limit: MastodonSync.looking
      ).filter { !listed.contains($0.native) }.reversed()
    }
    guard let place = unseen?.popLast() else {
      kept.check = nil
      return nil
    }
    var step = SyncStep()
    if try !client.has(place.remote) { step.gone = [place.native] }
    return step
  }
}

/// A file of its own for a repository that is being loaded.
private final class RepositoryFile {
  let path: String
  /// Whether some of it could not be written.
  private(set) var isBroken = false
  private let handle: FileHandle

  init() throws {
    path = NSTemporaryDirectory() + "/coach-\(UUID().uuidString).car"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Diagnostic(
        .error, "the repository cannot be written to \(NSTemporaryDirectory())",
        hint: "set TMPDIR to a folder that you can write")
    }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  func empty() {
    isBroken = (try? handle.truncate(atOffset: 0)) == nil
  }

  func take(_ piece: UnsafeRawBufferPointer) -> Bool {
    if (try? handle.write(contentsOf: Data(piece))) == nil { isBroken = true }
    return !isBroken
  }

  func remove() { unlink(path) }
}

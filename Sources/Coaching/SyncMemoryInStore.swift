// What a sync may ask of the store.

import Domain
import Store
import Sync

/// The store as a sync of one account sees it.
struct SyncMemoryInStore: SyncMemory {
  let store: Store
  let account: Int64
  /// What the repository of this run holds, where it is whole.
  var inRepository: Set<String>?

  func native(of remote: String) throws -> String? {
    try store.read { try $0.native(of: remote, on: account) }
  }

  func postsToAsk(after: Instant, before: Instant, limit: Int) throws -> [PostToAsk] {
    try store.read { reading in
      try reading.unknownResponders(of: account, after: after, before: before, limit: limit).map {
        PostToAsk(
          native: $0.native, remote: $0.remote, at: $0.at, likes: $0.likes, reshares: $0.reshares)
      }
    }
  }

  func postsUnseen(
    after: Instant?, before: Instant, limit: Int
  ) throws -> [SyncStep.Place] {
    try store.read { reading in
      try reading.unseenPosts(of: account, after: after, before: before, limit: limit).map {
        SyncStep.Place(remote: $0.remote, native: $0.native)
      }
    }
  }

  func firstPostSeen() throws -> Instant? {
    try store.read { try $0.firstSyncedPost(of: account) }
  }

  func knows(response: String) throws -> Bool {
    try store.read { try $0.knows(response: response, on: account) }
  }

  func peopleWithoutCounts(limit: Int) throws -> [Handle] {
    try store.read { try $0.peopleWithoutCounts(of: account, limit: limit) }
  }
}

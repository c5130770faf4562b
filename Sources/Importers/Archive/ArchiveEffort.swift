// What looking into one path may cost in all, over every archive that lies within it.

import Synchronization

/// Counts down what may still be spent on an archive and on all archives within it.
final class ArchiveEffort: Sendable {
  private let left: Mutex<(visits: Int, heads: Int)>

  private let passes: Int

  init(limits: ArchiveLimits) {
    left = Mutex((visits: limits.visits, heads: limits.heads))
    passes = limits.passes
  }

  /// Sees to it that an archive of `count` entries may be gone over often enough.
  func allow(_ count: Int) {
    left.withLock { $0.visits = max($0.visits, count * passes) }
  }

  /// Whether `count` more entries may be gone over.
  func visit(_ count: Int) -> Bool {
    left.withLock { left in
      left.visits -= min(count, left.visits + 1)
      return left.visits >= 0
    }
  }

  /// How many bytes of heads may still be kept.
  var room: Int { left.withLock { $0.heads } }

  /// Takes room for a head of `count` bytes; false where there is none.
  func keep(_ count: Int) -> Bool {
    left.withLock { left in
      guard left.heads >= count else { return false }
      left.heads -= count
      return true
    }
  }
}

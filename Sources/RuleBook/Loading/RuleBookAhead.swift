// Loading rules while something else is done.

import Foundation
import Synchronization

/// A rule book that is loaded on another thread from the moment this is made.
public final class RuleBookAhead: Sendable {
  private let loaded = Mutex<RuleBook?>(nil)
  private let group = DispatchGroup()

  /// Begins to load the rules of the folders, one after another: the other cores have other work.
  public init(_ folders: RuleFolders) {
    DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
      let book = RuleBook.load(folders, onAllCores: false)
      loaded.withLock { $0 = book }
    }
  }

  /// The rule book; waits for it where it is not loaded yet.
  public var book: RuleBook {
    group.wait()
    return loaded.withLock { $0 } ?? RuleBook(entries: [], diagnostics: [])
  }
}

// What was made of rule files before.

import Domain
import Synchronization

/// What was made of a rule file.
///
/// In a session most commands need all the rules, and hardly any of them has changed since the last
/// command: those whose text is the same are taken from here.
struct LoadedFile: Sendable {
  /// Which file, and how it was loaded.
  struct Manner: Hashable, Sendable {
    var path: String
    var isPersonal: Bool
    var isWhole: Bool
  }

  /// The whole text, as it was.
  let text: String
  let entry: RuleBook.Entry?
  let diagnostics: [Diagnostic]

  private static let all = Mutex<[Manner: LoadedFile]>([:])

  static func known(_ manner: Manner) -> LoadedFile? { all.withLock { $0[manner] } }

  func keep(_ manner: Manner) { Self.all.withLock { $0[manner] = self } }
}

// Work that another thread does meanwhile.

import Foundation
import Synchronization

/// What another thread works out from the moment this is made.
final class Ahead<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)
  private let group = DispatchGroup()

  /// Begins.
  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
    DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
      let value = make()
      made.withLock { $0 = value }
    }
  }

  /// What was worked out, as soon as it is.
  var value: Value {
    group.wait()
    return made.withLock(\.self) ?? make()
  }
}

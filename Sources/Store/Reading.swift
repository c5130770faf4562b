// What is read from the store; every topic extends this by its own file.

import Domain
import GRDB

/// The store at one moment, to be read.
///
/// Valid only within the `read` or `change` that hands it out.
public struct Reading {
  let db: Database
  /// The person's days.
  public let clock: DayClock
}

// Keeps the derived tables in step with the records, within the same transaction.

import GRDB

/// The derived tables: tallies, days of responders and replies, signals.
enum Derived {
  /// Brings the derived tables up to date with what a change touched.
  static func refresh(_ db: Database, _ touched: Touched) throws {
    guard !touched.isEmpty else { return }
  }
}

// Who among the persons is oneself: their responses never count.

import GRDB

/// The persons that are one's own accounts.
enum Owners {
  /// Selects them, for the statements that leave them out; few accounts are looked up among many
  /// handles, not the other way round.
  static let persons = """
    SELECT h.person FROM account a CROSS JOIN handle h ON h.network = a.network AND h.key = a.key
    """

  /// All of them.
  static func all(_ db: Database) throws -> Set<Int64> {
    try Set(Int64.fetchAll(db, sql: persons))
  }
}

// The tables of what rules are judged by, a packed row a day.

extension Schema {
  /// Derived: what the facts of rules need of each day, of all accounts together.
  ///
  /// `data` holds numbers as `PackedNumbers` writes them; days without anything have no row.
  static let facts = """
    -- What one published: `PublishedDay`.
    CREATE TABLE published_day (day INTEGER PRIMARY KEY, data BLOB NOT NULL);
    -- What came in and when one next wrote to its sender: `ReceivedDay`.
    CREATE TABLE received_day (day INTEGER PRIMARY KEY, data BLOB NOT NULL);
    -- How many people responded or were written to, by how long before they last were: `CompanyDay`.
    CREATE TABLE company_day (day INTEGER PRIMARY KEY, data BLOB NOT NULL);
    -- The same people one by one, read only where some of them count differently: `Crowd`.
    CREATE TABLE crowd_day (day INTEGER PRIMARY KEY, data BLOB NOT NULL);
    """
}

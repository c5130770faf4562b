// How many people have a score, without counting them one by one.

extension Schema {
  /// The pages of people's scores with how many are on each; the number stands before the scores, which
  /// lie on pages of their own.
  static let influence = """
    CREATE TABLE influence_counted (
      page INTEGER PRIMARY KEY, people INTEGER NOT NULL, data BLOB NOT NULL);
    INSERT INTO influence_counted
      SELECT p.page, count(*), p.data FROM influence_page p
        JOIN influence i ON i.person BETWEEN p.page << 9 AND (p.page << 9) + 511
      GROUP BY p.page;
    DROP TABLE influence_page;
    ALTER TABLE influence_counted RENAME TO influence_page;
    """
}

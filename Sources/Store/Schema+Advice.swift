// The tables of what was advised, so that it can be seen whether it was done.

extension Schema {
  /// What was shown and how often the score was looked at.
  ///
  /// Neither journalled nor exported, since nobody entered it. `recognised` is 1 where posts show that
  /// a suggestion was followed.
  static let advice = """
    -- act, hour and people (row numbers as JSON): as they were suggested; at: when first shown.
    CREATE TABLE shown (
      day INTEGER NOT NULL, rule TEXT NOT NULL, at INTEGER NOT NULL, act TEXT NOT NULL, hour INTEGER,
      people TEXT NOT NULL, PRIMARY KEY (day, rule)) WITHOUT ROWID;
    CREATE TABLE look (day INTEGER PRIMARY KEY, looks INTEGER NOT NULL);
    ALTER TABLE decision ADD COLUMN recognised INTEGER NOT NULL DEFAULT 0;
    """
}

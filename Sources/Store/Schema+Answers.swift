// Indexes that keep answers quick however many years are stored.

extension Schema {
  /// One index of posts by day that covers what is asked of a year's posts, in place of two; and people's
  /// scores in order and in bulk.
  static let answers = """
    DROP INDEX post_day;
    DROP INDEX post_top;
    CREATE INDEX post_top ON post(day, responses, kind, account, form, hour, at);
    CREATE INDEX influence_score ON influence(score);
    -- Derived: the scores of 512 persons a row, `InfluencePages`.
    CREATE TABLE influence_page (page INTEGER PRIMARY KEY, data BLOB NOT NULL);
    """
}

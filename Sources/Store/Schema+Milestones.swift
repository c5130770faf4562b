// The table of what was said once.

extension Schema {
  /// What habits reached and was said, so that it is not said again.
  ///
  /// Neither journalled nor exported, since nobody entered it.
  static let milestones = """
    -- habit: the id of its rule, or the key of one's own.
    CREATE TABLE milestone (
      habit TEXT NOT NULL, reached TEXT NOT NULL, day INTEGER NOT NULL,
      PRIMARY KEY (habit, reached)) WITHOUT ROWID;
    """
}

// The tables of habits of one's own.

extension Schema {
  /// Habits and the days on which they were done.
  ///
  /// A tick names its habit by the key, not by the row, so that the two may come in any order.
  static let habits = """
    -- key: the name without its case. period: day or week; until_day: the last day of one that was
    -- retired, with its history.
    CREATE TABLE habit (
      id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
      times INTEGER NOT NULL, span INTEGER NOT NULL, period TEXT NOT NULL, from_day INTEGER NOT NULL,
      until_day INTEGER, entry INTEGER);
    CREATE TABLE tick (
      id INTEGER PRIMARY KEY AUTOINCREMENT, habit TEXT NOT NULL, day INTEGER NOT NULL, amount REAL,
      note TEXT, entry INTEGER, UNIQUE (habit, day));
    """
}

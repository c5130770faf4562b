// The days of ticks, many in a number.

extension Schema {
  /// Ticks once more: a number says of 32 days in a row which ones are ticked, its lowest bit the first.
  ///
  /// Ten years of a habit are then read from 115 rows rather than from thousands. Triggers keep it, so
  /// that no change of a tick can pass it by.
  static let tickedDays = """
    CREATE TABLE ticked_days (
      habit TEXT NOT NULL, span INTEGER NOT NULL, days INTEGER NOT NULL,
      PRIMARY KEY (habit, span)) WITHOUT ROWID;
    INSERT INTO ticked_days
      SELECT habit, day >> 5, sum(1 << (day & 31)) FROM tick GROUP BY habit, day >> 5;
    CREATE TRIGGER tick_added AFTER INSERT ON tick BEGIN
      \(tick)
    END;
    CREATE TRIGGER tick_taken AFTER DELETE ON tick BEGIN
      \(untick)
    END;
    CREATE TRIGGER tick_moved AFTER UPDATE OF habit, day ON tick BEGIN
      \(untick)
      \(tick)
    END;
    """

  private static let tick = """
    INSERT INTO ticked_days VALUES (new.habit, new.day >> 5, 1 << (new.day & 31))
    ON CONFLICT DO UPDATE SET days = days | excluded.days;
    """

  private static let untick = """
    UPDATE ticked_days SET days = days & ~(1 << (old.day & 31))
    WHERE habit = old.habit AND span = old.day >> 5;
    DELETE FROM ticked_days WHERE habit = old.habit AND span = old.day >> 5 AND days = 0;
    """
}

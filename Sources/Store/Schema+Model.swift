// The tables of which score formula gave which scores.

extension Schema {
  /// Old scores keep theirs when the formula changes: `ModelHistory`.
  static let model = """
    -- The score formulas of this store with the first day whose close each scores; the first holds
    -- for all days before it too. u to n: what one unit of ln(1 + sum) of each signal brings in
    -- points, so that a coach of a later formula can still compute what this one showed.
    CREATE TABLE score_model (
      number INTEGER PRIMARY KEY, from_day INTEGER NOT NULL, u REAL NOT NULL, s REAL NOT NULL,
      c REAL NOT NULL, p REAL NOT NULL, n REAL NOT NULL);
    INSERT INTO score_model VALUES (1, -1000000, 3.927, 1.166, 1.419, -2.508, 2.321);
    -- Closing scores as an earlier formula gave them, kept when a later one came; account 0: of all
    -- accounts together.
    CREATE TABLE kept_score (
      account INTEGER NOT NULL, day INTEGER NOT NULL, model INTEGER NOT NULL, score REAL NOT NULL,
      PRIMARY KEY (account, day)) WITHOUT ROWID;
    """
}

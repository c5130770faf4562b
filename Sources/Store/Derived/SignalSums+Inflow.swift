// What flows into an account's five sums each day, as statements.

extension SignalSums {
  /// What is left of the weight of an event after the days between two columns.
  private static func fade(_ later: String, _ earlier: String) -> String {
    "pow(2.0, (\(earlier) - \(later)) / 30.0)"
  }

  /// U and N of identified responses.
  static let responders = """
    SELECT day, sum(w), sum(w * influence) FROM (
      SELECT r.day,
        CASE WHEN r.prev IS NULL THEN 1.0 ELSE 1.0 - \(fade("r.day", "r.prev")) END AS w,
        coalesce(i.score / 10, 2.0) AS influence
      FROM responder_day r LEFT JOIN influence i ON i.person = r.person
      WHERE r.account = :account AND r.day >= :day)
    GROUP BY day
    """

  /// Reshares, and anonymous responses.
  static let arrivals = """
    SELECT day, reshares + anonymous_reshares, anonymous FROM arrival_day
    WHERE account = :account AND day >= :day
    """

  /// C of replies to those who had answered by then, and of those who had not; and how many replies
  /// went to the latter.
  ///
  /// On the day of a person's first response all their weight is new: until then it counted as
  /// unanswered.
  static let replies = """
    SELECT day,
      sum(CASE WHEN since IS NULL OR since > day THEN 0.0
        WHEN prev IS NULL OR since = day THEN 1.0 ELSE 1.0 - kept END),
      sum(CASE WHEN since <= day THEN 0.0 WHEN prev IS NULL THEN 1.0 ELSE 1.0 - kept END),
      sum(CASE WHEN since <= day THEN 0 ELSE n END)
    FROM (
      SELECT q.day, q.prev, q.n, s.since, \(fade("q.day", "q.prev")) AS kept
      FROM reply_day q LEFT JOIN responder s ON s.person = q.person AND s.account = q.account
      WHERE q.account = :account AND q.day >= :day)
    GROUP BY day
    """

  /// On the day somebody first responds: C of the latest earlier reply to them where there is none
  /// that day, and all earlier replies' weight, which leaves P.
  static let answers = """
    SELECT day,
      sum(CASE WHEN latest = day THEN 0.0 ELSE \(fade("day", "latest")) END), sum(earlier)
    FROM (
      SELECT r.day, max(q.day) AS latest,
        sum(CASE WHEN q.day = r.day THEN 0.0 ELSE q.n * \(fade("r.day", "q.day")) END) AS earlier
      FROM responder_day r CROSS JOIN reply_day q INDEXED BY reply_person
        ON q.person = r.person AND q.account = r.account AND q.day <= r.day
      WHERE r.account = :account AND r.day >= :day AND r.prev IS NULL
      GROUP BY r.day, r.person)
    GROUP BY day
    """

  /// Posts that are no replies to others and no reshares.
  static let posts = """
    SELECT day, sum(n) FROM (
      SELECT day, sum(posts) AS n FROM tally
      WHERE account = :account AND day >= :day AND kind <> 0 GROUP BY day
      UNION ALL
      SELECT day, -sum(n) FROM reply_day WHERE account = :account AND day >= :day GROUP BY day)
    GROUP BY day
    """
}

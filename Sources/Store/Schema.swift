// The tables of the store, as numbered migrations. A migration that has shipped is never edited.

import GRDB

/// The store's schema.
enum Schema {
  /// Marks a SQLite file as a coach store: "COCH".
  static let applicationID = 0x434F_4348

  /// Migrations in order, the first numbered 1.
  ///
  /// `PRAGMA user_version` holds the number of the last one that ran.
  static let migrations: [String] = [
    first + firstIndexes.map { $0.sql + ";" }.joined(separator: "\n"),
    facts,
    answers,
    details,
    advice,
    habits,
    sync,
    milestones,
    model,
    influence,
    tickedDays,
    names,
  ]

  /// The version that this coach writes.
  static var version: Int { migrations.count }

  // Days are whole days since 1970-01-01, times milliseconds since 1970-01-01T00:00Z.
  // `entry` is the journal entry that made a row: undoing it takes the row out again. Every table
  // that an entry can change has a row number `id`, by which the journal finds the row, and which is
  // never given again: posts and responses are numbered by the change that adds them.
  // `as_of` is the state of the source (its export time), 0 where it does not say: the later one is
  // right, whatever the order of imports; on a tie the larger value is, so that the order never
  // matters. `x_as_of` is that of one column where it differs from the row's.
  private static let first = """
    -- What the person changed, one row a user-visible change, and what rows it altered.
    CREATE TABLE entry (
      id INTEGER PRIMARY KEY, at INTEGER NOT NULL, command TEXT NOT NULL, summary TEXT NOT NULL,
      undone INTEGER NOT NULL DEFAULT 0);
    -- The row numbers among which are those that an entry inserted; they also bear its number.
    CREATE TABLE entry_rows (
      entry INTEGER NOT NULL REFERENCES entry(id), "table" TEXT NOT NULL, first INTEGER NOT NULL,
      last INTEGER NOT NULL, PRIMARY KEY (entry, "table")) WITHOUT ROWID;
    -- A row that an entry altered (act 1) or deleted (act 2): the columns in question as they were
    -- before, as JSON. While the entry is undone, `after` has what redoing it brings back, and the
    -- rows it inserted (act 0) wait here whole. `undone` counts up: the highest was undone last.
    CREATE TABLE entry_change (
      entry INTEGER NOT NULL REFERENCES entry(id), seq INTEGER NOT NULL, "table" TEXT NOT NULL,
      row INTEGER NOT NULL, act INTEGER NOT NULL, before TEXT, after TEXT,
      PRIMARY KEY (entry, seq)) WITHOUT ROWID;
    CREATE TABLE setting (
      id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, value TEXT NOT NULL, entry INTEGER);
    -- The history of zones and day boundaries (minutes after midnight). The first holds for all
    -- days before it too.
    CREATE TABLE day_rule (
      id INTEGER PRIMARY KEY AUTOINCREMENT, from_day INTEGER NOT NULL UNIQUE, zone TEXT NOT NULL,
      boundary INTEGER NOT NULL, entry INTEGER);

    -- One's own accounts. `key` is the lower-cased handle.
    CREATE TABLE account (
      id INTEGER PRIMARY KEY AUTOINCREMENT, network TEXT NOT NULL, key TEXT NOT NULL, handle TEXT NOT NULL,
      entry INTEGER, UNIQUE (network, key));
    -- Somebody else. A person has any number of handles; `score` is one given by hand, `name` one
    -- given by hand or at a meeting.
    CREATE TABLE person (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, score REAL, entry INTEGER);
    CREATE INDEX person_name ON person(name COLLATE NOCASE) WHERE name IS NOT NULL;
    -- `name` is the handle as written, `display` what its owner calls themselves. One's own accounts
    -- have a row here too where posts or responses name them; they are never responders.
    CREATE TABLE handle (
      id INTEGER PRIMARY KEY AUTOINCREMENT, network TEXT NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL,
      person INTEGER NOT NULL REFERENCES person(id), display TEXT,
      followers INTEGER, following INTEGER, listed INTEGER, score REAL,
      as_of INTEGER NOT NULL DEFAULT 0, display_as_of INTEGER, followers_as_of INTEGER,
      following_as_of INTEGER, listed_as_of INTEGER, score_as_of INTEGER, entry INTEGER,
      UNIQUE (network, key));
    CREATE INDEX handle_person ON handle(person);

    -- kind: 0 reshare 1 reply 2 thread 3 quote 4 original; form: 0 link-only 1 greeting 2 question
    -- 3 plain. hour is NULL where only the date is known. handle: whom a reply or reshare (or, being
    -- one's own, a thread) addresses; person: whose handle that is. likes, reshares, replies:
    -- lifetime totals as the source gives them; NULL: not given. told: 1 where it gives any.
    -- responses: identified plus anonymous, derived. traits: bits of TextTraits (1 asks 2 thanks
    -- 4 pleasantry). links and tags are JSON arrays, NULL for none.
    CREATE TABLE post (
      id INTEGER PRIMARY KEY,
      account INTEGER NOT NULL REFERENCES account(id), native TEXT NOT NULL,
      at INTEGER NOT NULL, day INTEGER NOT NULL, hour INTEGER, kind INTEGER NOT NULL,
      form INTEGER NOT NULL, traits INTEGER NOT NULL DEFAULT 0, fingerprint INTEGER NOT NULL DEFAULT 0,
      handle INTEGER, person INTEGER, text TEXT NOT NULL, links TEXT, media INTEGER NOT NULL DEFAULT 0,
      tags TEXT, parent TEXT, told INTEGER NOT NULL DEFAULT 0, likes INTEGER, reshares INTEGER,
      replies INTEGER, responses INTEGER NOT NULL DEFAULT 0, as_of INTEGER NOT NULL DEFAULT 0,
      likes_as_of INTEGER, reshares_as_of INTEGER, replies_as_of INTEGER, entry INTEGER,
      UNIQUE (account, native));
    -- kind: 0 like 1 reshare 2 reply 3 mention 4 follow 5 list. post is NULL for a response to no
    -- post; missing is the native id of a post that is not here (yet). handle: who responded;
    -- person: whose handle that is.
    CREATE TABLE response (
      id INTEGER PRIMARY KEY,
      account INTEGER NOT NULL REFERENCES account(id), native TEXT NOT NULL,
      post INTEGER, missing TEXT, kind INTEGER NOT NULL, handle INTEGER NOT NULL,
      person INTEGER NOT NULL, at INTEGER NOT NULL, day INTEGER NOT NULL, text TEXT, entry INTEGER,
      UNIQUE (account, native));

    CREATE TABLE snapshot (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      account INTEGER NOT NULL REFERENCES account(id), at INTEGER NOT NULL,
      day INTEGER NOT NULL, followers INTEGER, following INTEGER, listed INTEGER, entry INTEGER,
      UNIQUE (account, at));
    -- responses: 0 known 1 totals 2 unknown. Spans of one kind that touch are kept as one.
    CREATE TABLE coverage (
      id INTEGER PRIMARY KEY AUTOINCREMENT, account INTEGER NOT NULL REFERENCES account(id),
      from_day INTEGER NOT NULL, to_day INTEGER NOT NULL, responses INTEGER NOT NULL, entry INTEGER,
      UNIQUE (account, responses, from_day));
    CREATE TABLE outside_score (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      service TEXT NOT NULL, day INTEGER NOT NULL, value REAL NOT NULL,
      entry INTEGER, UNIQUE (service, day));

    -- Offline meetings. knows_handles: NULL where not said.
    CREATE TABLE encounter (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL, day INTEGER NOT NULL, event TEXT, place TEXT,
      knows_handles INTEGER, notes TEXT, entry INTEGER);
    CREATE INDEX encounter_at ON encounter(at);
    -- A guest as told (name, handle, network), and who that is.
    CREATE TABLE guest (
      id INTEGER PRIMARY KEY AUTOINCREMENT, encounter INTEGER NOT NULL REFERENCES encounter(id),
      seq INTEGER NOT NULL, name TEXT NOT NULL, handle TEXT, network TEXT, about TEXT,
      person INTEGER NOT NULL REFERENCES person(id), entry INTEGER, UNIQUE (encounter, seq));
    CREATE INDEX guest_person ON guest(person);
    -- habit is '' for a break from everything; to_day is NULL while the break is open.
    CREATE TABLE pause (
      id INTEGER PRIMARY KEY AUTOINCREMENT, from_day INTEGER NOT NULL, to_day INTEGER, reason TEXT,
      habit TEXT NOT NULL DEFAULT '', entry INTEGER, UNIQUE (from_day, habit));
    -- What became of a suggestion: verdict done, skipped or snoozed; until_day for a snooze.
    CREATE TABLE decision (
      id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, day INTEGER NOT NULL, rule TEXT NOT NULL,
      act TEXT NOT NULL, verdict TEXT NOT NULL, note TEXT, until_day INTEGER, entry INTEGER);

    -- Derived from here on: rebuilt from the tables above, never journalled.
    -- hour is -1 where only the date is known. responses: to these posts, whenever they came.
    CREATE TABLE tally (
      account INTEGER NOT NULL, day INTEGER NOT NULL, kind INTEGER NOT NULL, form INTEGER NOT NULL,
      hour INTEGER NOT NULL, posts INTEGER NOT NULL, responses INTEGER NOT NULL,
      PRIMARY KEY (account, day, kind, form, hour)) WITHOUT ROWID;
    -- Every day a person responded on an account: n responses, some of them reshares, prev the day
    -- before that they did.
    CREATE TABLE responder_day (
      account INTEGER NOT NULL, day INTEGER NOT NULL, person INTEGER NOT NULL, n INTEGER NOT NULL,
      reshares INTEGER NOT NULL, prev INTEGER, PRIMARY KEY (account, day, person)) WITHOUT ROWID;
    -- Everybody who ever responded on an account, with the first day they did.
    CREATE TABLE responder (
      person INTEGER NOT NULL, account INTEGER NOT NULL, since INTEGER NOT NULL,
      PRIMARY KEY (person, account)) WITHOUT ROWID;
    -- Every day one wrote replies to a person: n replies, prev the day before that one did.
    CREATE TABLE reply_day (
      account INTEGER NOT NULL, day INTEGER NOT NULL, person INTEGER NOT NULL, n INTEGER NOT NULL,
      prev INTEGER, PRIMARY KEY (account, day, person)) WITHOUT ROWID;
    CREATE INDEX reply_person ON reply_day(person, account, day);
    -- What came in: identified responses and reshares among them by their own day, anonymous ones
    -- (totals beyond identified ones) by the day of their post.
    CREATE TABLE arrival_day (
      account INTEGER NOT NULL, day INTEGER NOT NULL, identified INTEGER NOT NULL,
      reshares INTEGER NOT NULL, anonymous INTEGER NOT NULL, anonymous_reshares INTEGER NOT NULL,
      PRIMARY KEY (account, day)) WITHOUT ROWID;
    CREATE TABLE influence (person INTEGER PRIMARY KEY, score REAL NOT NULL);
    -- The five faded sums of an account by itself at the end of a day, on days when something
    -- happened; between rows they only fade.
    CREATE TABLE signal_day (
      account INTEGER NOT NULL, day INTEGER NOT NULL, u REAL NOT NULL, s REAL NOT NULL,
      c REAL NOT NULL, p REAL NOT NULL, n REAL NOT NULL,
      PRIMARY KEY (account, day)) WITHOUT ROWID;
    -- What an account's sums rest on for all its days: what somebody's answer counts who never
    -- responded on it (0, or 0.3 where that cannot be known), and whether its posts count at all.
    CREATE TABLE signal_basis (
      account INTEGER PRIMARY KEY, silent REAL NOT NULL, muted INTEGER NOT NULL);
    -- What the accounts' sums count twice because a person is on several: subtracted when pooled. On
    -- days when it changes course; in between u, c and n fade, the held parts (of stopped clocks)
    -- do not.
    CREATE TABLE overlap_day (
      day INTEGER PRIMARY KEY, u REAL NOT NULL, c REAL NOT NULL, n REAL NOT NULL,
      held_u REAL NOT NULL, held_c REAL NOT NULL, held_n REAL NOT NULL);
    """

  /// Indexes that a large import drops and builds anew: cheaper than keeping them up row by row.
  ///
  /// `post_top` covers what is asked of a year's posts without touching the posts themselves.
  static let bulkIndexes: [(table: String, name: String, sql: String)] =
    firstIndexes.filter { $0.name != "post_top" && $0.name != "post_day" } + [
      (
        "post", "post_top",
        "CREATE INDEX post_top ON post(day, responses, kind, account, form, hour, at)"
      )
    ]

  /// The bulk indexes as the first migration makes them.
  private static let firstIndexes: [(table: String, name: String, sql: String)] = [
    ("post", "post_day", "CREATE INDEX post_day ON post(day)"),
    ("post", "post_top", "CREATE INDEX post_top ON post(day, responses, kind, account)"),
    (
      "post", "post_person",
      "CREATE INDEX post_person ON post(person) WHERE person IS NOT NULL"
    ),
    ("response", "response_person", "CREATE INDEX response_person ON response(person, day)"),
    (
      "response", "response_day",
      "CREATE INDEX response_day ON response(day, kind, person, at, post)"
    ),
    (
      "response", "response_post",
      "CREATE INDEX response_post ON response(post) WHERE post IS NOT NULL"
    ),
    (
      "response", "response_missing",
      "CREATE INDEX response_missing ON response(account, missing) WHERE missing IS NOT NULL"
    ),
  ]
}

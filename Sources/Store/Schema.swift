// The tables of the store, as numbered migrations. A migration that has shipped is never edited.

import GRDB

/// The store's schema.
enum Schema {
  /// Marks a SQLite file as a coach store: "COCH".
  static let applicationID = 0x434F_4348

  /// Migrations in order; the number of the last is the store's version.
  static let migrations: [(name: String, sql: String)] = [("001", first)]

  // Days are whole days since 1970-01-01, times milliseconds since 1970-01-01T00:00Z.
  // `entry` is the journal entry that made a row: undoing it deletes the row.
  // `as_of` is the state of the source (its export time): the later one is right, whatever the order
  // of imports; on a tie the larger value is, so that the order never matters.
  private static let first = """
    -- What the person changed, one row a user-visible change, and what rows it altered.
    CREATE TABLE entry (
      id INTEGER PRIMARY KEY, at INTEGER NOT NULL, command TEXT NOT NULL, summary TEXT NOT NULL,
      undone INTEGER NOT NULL DEFAULT 0);
    -- A row that an entry altered or deleted, as it was before (and, once undone, after): JSON
    -- objects of its columns. Rows an entry inserted are found by their own `entry` column.
    CREATE TABLE entry_change (
      entry INTEGER NOT NULL REFERENCES entry(id), seq INTEGER NOT NULL, "table" TEXT NOT NULL,
      before TEXT, after TEXT, PRIMARY KEY (entry, seq)) WITHOUT ROWID;
    CREATE TABLE setting (
      name TEXT PRIMARY KEY, value TEXT NOT NULL, entry INTEGER) WITHOUT ROWID;
    -- The history of zones and day boundaries (minutes after midnight).
    CREATE TABLE day_rule (
      from_day INTEGER PRIMARY KEY, zone TEXT NOT NULL, boundary INTEGER NOT NULL, entry INTEGER);

    -- One's own accounts. `key` is the lower-cased handle.
    CREATE TABLE account (
      id INTEGER PRIMARY KEY, network TEXT NOT NULL, key TEXT NOT NULL, handle TEXT NOT NULL,
      entry INTEGER, UNIQUE (network, key));
    -- Somebody else. A person has one or more handles; `score` is one given by hand.
    CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT, score REAL, entry INTEGER);
    CREATE TABLE handle (
      network TEXT NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL,
      person INTEGER NOT NULL REFERENCES person(id), display TEXT,
      followers INTEGER, following INTEGER, listed INTEGER, score REAL, as_of INTEGER, entry INTEGER,
      PRIMARY KEY (network, key)) WITHOUT ROWID;
    CREATE INDEX handle_person ON handle(person);

    -- kind: 0 reshare 1 reply 2 thread 3 quote 4 original; form: 0 link-only 1 greeting 2 question
    -- 3 plain. hour is NULL where only the date is known. person: whom a reply or reshare addresses.
    -- likes, reshares, replies: lifetime totals as the source gives them; NULL: not given.
    -- responses: identified plus anonymous, derived. traits: bits of TextTraits (1 asks 2 thanks
    -- 4 pleasantry). links and tags are JSON arrays.
    CREATE TABLE post (
      id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES account(id), native TEXT NOT NULL,
      at INTEGER NOT NULL, day INTEGER NOT NULL, hour INTEGER, kind INTEGER NOT NULL,
      form INTEGER NOT NULL, traits INTEGER NOT NULL DEFAULT 0, fingerprint INTEGER NOT NULL DEFAULT 0,
      person INTEGER, text TEXT NOT NULL, links TEXT, media INTEGER NOT NULL DEFAULT 0, tags TEXT,
      parent TEXT, likes INTEGER, reshares INTEGER, replies INTEGER,
      responses INTEGER NOT NULL DEFAULT 0, as_of INTEGER, entry INTEGER,
      UNIQUE (account, native));
    CREATE INDEX post_day ON post(day);
    -- Covering: finds hits of a year without touching the posts themselves.
    CREATE INDEX post_top ON post(day, responses, kind, account);
    -- kind: 0 like 1 reshare 2 reply 3 mention 4 follow 5 list. post is NULL for a response to no
    -- post; missing is the native id of a post that has not been imported yet.
    CREATE TABLE response (
      id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES account(id), native TEXT NOT NULL,
      post INTEGER, missing TEXT, kind INTEGER NOT NULL, person INTEGER NOT NULL,
      at INTEGER NOT NULL, day INTEGER NOT NULL, text TEXT, entry INTEGER,
      UNIQUE (account, native));
    CREATE INDEX response_person ON response(person, day);
    CREATE INDEX response_post ON response(post) WHERE post IS NOT NULL;
    CREATE INDEX response_missing ON response(account, missing) WHERE missing IS NOT NULL;

    CREATE TABLE snapshot (
      account INTEGER NOT NULL REFERENCES account(id), at INTEGER NOT NULL, day INTEGER NOT NULL,
      followers INTEGER, following INTEGER, listed INTEGER, entry INTEGER,
      PRIMARY KEY (account, at)) WITHOUT ROWID;
    -- responses: 0 known 1 totals 2 unknown.
    CREATE TABLE coverage (
      account INTEGER NOT NULL REFERENCES account(id), from_day INTEGER NOT NULL,
      to_day INTEGER NOT NULL, responses INTEGER NOT NULL, entry INTEGER,
      PRIMARY KEY (account, from_day, to_day, responses)) WITHOUT ROWID;
    CREATE TABLE outside_score (
      service TEXT NOT NULL, day INTEGER NOT NULL, value REAL NOT NULL, entry INTEGER,
      PRIMARY KEY (service, day)) WITHOUT ROWID;

    -- Offline meetings. knows_handles: NULL where not said.
    CREATE TABLE encounter (
      id INTEGER PRIMARY KEY, at INTEGER NOT NULL, day INTEGER NOT NULL, event TEXT, place TEXT,
      knows_handles INTEGER, notes TEXT, entry INTEGER);
    CREATE TABLE guest (
      encounter INTEGER NOT NULL REFERENCES encounter(id) ON DELETE CASCADE, seq INTEGER NOT NULL,
      person INTEGER NOT NULL REFERENCES person(id), about TEXT, entry INTEGER,
      PRIMARY KEY (encounter, seq)) WITHOUT ROWID;
    CREATE INDEX guest_person ON guest(person);
    -- habit is NULL for a break from everything; to_day is NULL while the break is open.
    CREATE TABLE pause (
      id INTEGER PRIMARY KEY, from_day INTEGER NOT NULL, to_day INTEGER, reason TEXT, habit TEXT,
      entry INTEGER);
    -- What became of a suggestion: verdict done, skipped or snoozed; until_day for a snooze.
    CREATE TABLE decision (
      id INTEGER PRIMARY KEY, at INTEGER NOT NULL, day INTEGER NOT NULL, rule TEXT NOT NULL,
      act TEXT NOT NULL, verdict TEXT NOT NULL, note TEXT, until_day INTEGER, entry INTEGER);

    -- Derived from here on: rebuilt from the tables above, never journalled.
    -- hour is -1 where only the date is known. responses: to these posts, whenever they came.
    CREATE TABLE tally (
      account INTEGER NOT NULL, day INTEGER NOT NULL, kind INTEGER NOT NULL, form INTEGER NOT NULL,
      hour INTEGER NOT NULL, posts INTEGER NOT NULL, responses INTEGER NOT NULL,
      PRIMARY KEY (account, day, kind, form, hour)) WITHOUT ROWID;
    CREATE INDEX tally_day ON tally(day);
    -- Every day a person responded on an account: n responses, prev the day before that they did.
    CREATE TABLE responder_day (
      account INTEGER NOT NULL, day INTEGER NOT NULL, person INTEGER NOT NULL, n INTEGER NOT NULL,
      prev INTEGER, PRIMARY KEY (account, day, person)) WITHOUT ROWID;
    CREATE INDEX responder_person ON responder_day(person, account, day);
    -- Every day one wrote replies to a person: n replies, prev the day before that one did.
    CREATE TABLE reply_day (
      account INTEGER NOT NULL, day INTEGER NOT NULL, person INTEGER NOT NULL, n INTEGER NOT NULL,
      prev INTEGER, PRIMARY KEY (account, day, person)) WITHOUT ROWID;
    CREATE INDEX reply_person ON reply_day(person, account, day);
    -- Anonymous responses (totals beyond identified ones) and identified reshares, by the day they
    -- count on: the post's own day for anonymous ones.
    CREATE TABLE anonymous_day (
      account INTEGER NOT NULL, day INTEGER NOT NULL, kind INTEGER NOT NULL, n INTEGER NOT NULL,
      PRIMARY KEY (account, day, kind)) WITHOUT ROWID;
    CREATE TABLE influence (person INTEGER PRIMARY KEY, score REAL NOT NULL);
    -- The five faded sums of an account by itself at the end of a day, on days when something
    -- happened; between rows they only fade.
    CREATE TABLE signal_day (
      account INTEGER NOT NULL, day INTEGER NOT NULL, u REAL NOT NULL, s REAL NOT NULL,
      c REAL NOT NULL, p REAL NOT NULL, n REAL NOT NULL,
      PRIMARY KEY (account, day)) WITHOUT ROWID;
    -- What the accounts' sums count twice because a person is on several: subtracted when pooled.
    CREATE TABLE overlap_day (
      day INTEGER PRIMARY KEY, u REAL NOT NULL, c REAL NOT NULL, n REAL NOT NULL);
    """
}

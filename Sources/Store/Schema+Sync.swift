// The tables of connected accounts: where they are synced from and how far. They hold no secrets.

extension Schema {
  /// These are no part of an export: a place in a server's list means nothing without the right to
  /// read it, which is kept outside the store, and whoever connects anew is told everything anew.
  static let sync = """
    -- A connected account: whom to ask, what the account is called there (opaque; a DID on Bluesky),
    -- and how far the sync has come, in its own words.
    CREATE TABLE connection (
      id INTEGER PRIMARY KEY AUTOINCREMENT, account INTEGER NOT NULL UNIQUE REFERENCES account(id),
      server TEXT NOT NULL, remote TEXT NOT NULL, state TEXT, synced_at INTEGER, entry INTEGER);
    -- What the server calls a post, and for how many responses it was last asked who they are of.
    CREATE TABLE synced_post (
      id INTEGER PRIMARY KEY AUTOINCREMENT, account INTEGER NOT NULL REFERENCES account(id),
      remote TEXT NOT NULL COLLATE NOCASE, native TEXT NOT NULL, asked INTEGER, entry INTEGER,
      UNIQUE (account, native));
    CREATE INDEX synced_post_remote ON synced_post(account, remote);
    """
}

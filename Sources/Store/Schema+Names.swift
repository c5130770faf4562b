// The tables by which somebody is found by a name however it is spelled.

extension Schema {
  /// Indexes that answer by themselves who was met when and who is called what; names taken apart, and
  /// whose have to be taken apart anew.
  ///
  /// Triggers note whose: names come and go by imports, by hand, by merging and by taking any of these
  /// back, and none of them can be forgotten this way.
  static let names = """
    DROP INDEX guest_person;
    CREATE INDEX guest_person ON guest(person, encounter);
    DROP INDEX handle_person;
    CREATE INDEX handle_person ON handle(person, network);
    DROP INDEX handle_display;
    CREATE INDEX handle_display ON handle(display COLLATE NOCASE, person)
      WHERE display IS NOT NULL;
    -- Derived from here on: names of those met or noted by hand, `KnownNames`. words: those of the
    -- name in a fixed order, and sounds: the same as they sound, both empty for a single word.
    CREATE TABLE known_name (
      person INTEGER NOT NULL, name TEXT NOT NULL, words TEXT NOT NULL, sounds TEXT NOT NULL,
      PRIMARY KEY (person, name)) WITHOUT ROWID;
    CREATE INDEX known_name_sounds ON known_name(sounds, words, person) WHERE sounds <> '';
    -- What a name has in common with every other that may be the same.
    CREATE TABLE name_mark (
      mark TEXT NOT NULL, person INTEGER NOT NULL, PRIMARY KEY (mark, person)) WITHOUT ROWID;
    -- Whose names are to be taken apart before the change is over.
    CREATE TABLE name_stale (person INTEGER PRIMARY KEY);
    CREATE TRIGGER guest_added AFTER INSERT ON guest BEGIN
      INSERT OR IGNORE INTO name_stale VALUES (new.person); END;
    CREATE TRIGGER guest_altered AFTER UPDATE OF name, person ON guest BEGIN
      INSERT OR IGNORE INTO name_stale VALUES (old.person), (new.person); END;
    CREATE TRIGGER guest_removed AFTER DELETE ON guest BEGIN
      INSERT OR IGNORE INTO name_stale VALUES (old.person); END;
    CREATE TRIGGER detail_added AFTER INSERT ON detail BEGIN
      INSERT OR IGNORE INTO name_stale VALUES (new.person); END;
    CREATE TRIGGER detail_altered AFTER UPDATE OF kind, value, person ON detail BEGIN
      INSERT OR IGNORE INTO name_stale VALUES (old.person), (new.person); END;
    CREATE TRIGGER detail_removed AFTER DELETE ON detail BEGIN
      INSERT OR IGNORE INTO name_stale VALUES (old.person); END;
    CREATE TRIGGER person_added AFTER INSERT ON person
      WHEN new.name IS NOT NULL OR new.score IS NOT NULL BEGIN
      INSERT OR IGNORE INTO name_stale VALUES (new.id); END;
    CREATE TRIGGER person_altered AFTER UPDATE OF name, score ON person BEGIN
      INSERT OR IGNORE INTO name_stale VALUES (new.id); END;
    CREATE TRIGGER person_removed AFTER DELETE ON person
      WHEN old.name IS NOT NULL OR old.score IS NOT NULL BEGIN
      INSERT OR IGNORE INTO name_stale VALUES (old.id); END;
    CREATE TRIGGER handle_added AFTER INSERT ON handle WHEN new.display IS NOT NULL BEGIN
      INSERT OR IGNORE INTO name_stale VALUES (new.person); END;
    CREATE TRIGGER handle_altered AFTER UPDATE OF display, person ON handle BEGIN
      INSERT OR IGNORE INTO name_stale VALUES (old.person), (new.person); END;
    CREATE TRIGGER handle_removed AFTER DELETE ON handle WHEN old.display IS NOT NULL BEGIN
      INSERT OR IGNORE INTO name_stale VALUES (old.person); END;
    """
}

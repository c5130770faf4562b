// What is told of people by hand, and indexes by which people are found.

extension Schema {
  // kind: alias, tag, cadence (days), birthday, organisation, role, notes, notSame (the handle with its
  // network, or the name, of somebody else). A person has any number of aliases, tags and others who
  // they are not, one of each other kind. Tags are lower-case.
  static let details = """
    CREATE TABLE detail (
      id INTEGER PRIMARY KEY AUTOINCREMENT, person INTEGER NOT NULL REFERENCES person(id),
      kind TEXT NOT NULL, value TEXT NOT NULL, entry INTEGER, UNIQUE (person, kind, value));
    CREATE INDEX detail_value ON detail(kind, value COLLATE NOCASE);
    CREATE INDEX handle_key ON handle(key);
    CREATE INDEX handle_display ON handle(display COLLATE NOCASE) WHERE display IS NOT NULL;
    CREATE INDEX person_score ON person(score) WHERE score IS NOT NULL;
    CREATE INDEX encounter_day ON encounter(day);
    """
}

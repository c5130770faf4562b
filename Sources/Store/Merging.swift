// Whose handles are whose: one person may have several.

import GRDB

/// Keeps `person` of posts and responses in step with the handles.
enum Merging {
  /// Sets whose every post and response is from the handle it names.
  static func repoint(_ db: Database) throws {
    for table in ["post", "response"] {
      try db.execute(
        sql: """
          UPDATE \(table) SET person = handle.person FROM handle
          WHERE handle.id = \(table).handle AND handle.person <> \(table).person
          """)
    }
  }
}

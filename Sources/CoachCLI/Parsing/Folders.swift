// Where things live, after the XDG Base Directory Specification.

/// The folders of one person.
struct Folders: Sendable {
  let environment: [String: String]

  /// The store unless `--store` or `COACH_STORE` names another.
  var store: String { data + "/coach.db" }
  /// `$XDG_DATA_HOME/coach`.
  var data: String { folder("XDG_DATA_HOME", ".local/share") }
  /// `$XDG_STATE_HOME/coach`.
  var state: String { folder("XDG_STATE_HOME", ".local/state") }
  /// `$XDG_CONFIG_HOME/coach`.
  var config: String { folder("XDG_CONFIG_HOME", ".config") }
  /// What was typed in the REPL.
  var history: String { state + "/history" }

  /// A relative path in an XDG variable is to be ignored, says the specification.
  private func folder(_ name: String, _ fallback: String) -> String {
    if let value = environment[name], value.hasPrefix("/") { return value + "/coach" }
    return (environment["HOME"] ?? ".") + "/" + fallback + "/coach"
  }
}

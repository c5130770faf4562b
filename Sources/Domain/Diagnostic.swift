// How everything that is wrong is told: what, where and what to do.

/// One thing that is wrong or worth knowing, in plain words.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Hashable, Sendable {
    /// It stops the work.
    case error
    /// The work went on.
    case warning
    /// Worth knowing.
    case note
  }

  /// Where it is.
  public struct Place: Hashable, Sendable {
    /// A file's path, with `archive.zip: entry` for what lies inside an archive.
    public var file: String
    /// From 1.
    public var line: Int?
    /// From 1, in characters.
    public var column: Int?

    /// A place in a file.
    public init(file: String, line: Int? = nil, column: Int? = nil) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  /// How much it matters.
  public var severity: Severity
  /// Where it is, if it is in a file.
  public var place: Place?
  /// The line of text it is in.
  public var excerpt: String?
  /// What is wrong: one sentence, its first letter small, without a full stop.
  public var message: String
  /// What to do about it, likewise.
  public var hint: String?

  /// Something to tell.
  public init(
    _ severity: Severity = .error, _ message: String, hint: String? = nil, place: Place? = nil,
    excerpt: String? = nil
  ) {
    self.severity = severity
    self.message = message
    self.hint = hint
    self.place = place
    self.excerpt = excerpt
  }
}

extension Diagnostic.Place: CustomStringConvertible {
  /// `file:line:column`, as far as known.
  public var description: String {
    ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
  }
}

/// A typed error that can say itself in plain words.
public protocol DiagnosticConvertible: Error {
  /// The error as a sentence with its place and a hint.
  var diagnostic: Diagnostic { get }
}

extension Diagnostic: DiagnosticConvertible {
  /// Itself.
  public var diagnostic: Diagnostic { self }
}

// What can be wrong with DAG-CBOR.

/// Why reading DAG-CBOR stopped.
struct CBORFault: Error, Hashable {
  /// What is wrong.
  enum Problem: String, Hashable {
    /// The bytes end inside a value, or a length points past them.
    case end = "it ends in the middle of a value"
    /// A form that CBOR has and DAG-CBOR has not: open lengths, other tags, short floats.
    case form = "a value is written in a form that is not allowed"
    /// A key that is no text, or stands twice in a row.
    case key = "a key is no text or stands twice"
    /// Bytes that are no UTF-8.
    case utf8 = "a text is not UTF-8"
    /// Lists within lists beyond bounds.
    case depth = "it is nested more than 64 deep"
    /// One kind of value where another must be.
    case kind = "a value is of another kind than it must be"
    /// A link that is no CID.
    case link = "a link is malformed"
    /// Something after the end.
    case trailing = "something follows after its end"
  }

  /// What is wrong.
  var problem: Problem
  /// At which byte.
  var at: Int

  init(_ problem: Problem, at: Int) {
    self.problem = problem
    self.at = at
  }
}

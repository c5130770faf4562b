// What can be wrong with JSON.

/// Why reading JSON stopped.
public enum JSONFault: Error, Hashable, Sendable {
  /// The bytes given end inside a value: with more of them it may be fine.
  case incomplete
  /// It is wrong: what, and at which byte.
  case malformed(Problem, at: Int)

  /// What is wrong.
  public enum Problem: String, Hashable, Sendable {
    /// Something else stands where a value should.
    case value = "a value is missing"
    /// Something else stands where a key should.
    case key = "a key in quotes is missing"
    /// No colon after a key.
    case colon = "a colon is missing after a key"
    /// No comma or closing bracket after a value.
    case comma = "a comma or closing bracket is missing"
    /// A number that is none.
    case number = "a number is malformed"
    /// A control character in a text.
    case control = "a text has a line break or control character in it"
    /// A backslash before something unknown.
    case escape = "a backslash stands before something unknown"
    /// Bytes that are no UTF-8.
    case utf8 = "a text is not UTF-8"
    /// Objects within objects beyond bounds.
    case depth = "it is nested more than 512 deep"
    /// One kind of value where another must be.
    case kind = "a value is of another kind than it must be"
    /// Something after the end.
    case trailing = "something follows after its end"
    /// One element larger than the bound.
    case size = "one element is larger than 64 MB"
    /// The end came too early.
    case end = "it ends in the middle"
  }
}

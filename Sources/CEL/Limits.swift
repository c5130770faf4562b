// How large an expression may be and how long it may run.

/// Bounds that keep any expression from hanging or crashing the program that runs it.
public struct Limits: Hashable, Sendable {
  /// The most Unicode scalars an expression may have.
  public var length: Int
  /// How deep it may be nested, brackets and operators in a row alike.
  public var nesting: Int
  /// How many steps an evaluation may take.
  ///
  /// Each element a macro visits costs one or more, and so does each element a function makes or
  /// searches, or some dozen characters.
  public var steps: Int

  /// The bounds.
  public init(length: Int = 20_000, nesting: Int = 120, steps: Int = 1_000_000) {
    self.length = length
    self.nesting = nesting
    self.steps = steps
  }

  /// 20,000 scalars, 120 levels, a million steps.
  public static let standard = Limits()
}

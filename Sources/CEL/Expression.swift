// The tree of a parsed expression.

/// An operator.
public enum Operator: String, Hashable, Sendable, CaseIterable {
  /// All operands hold; any number of them.
  case and = "&&"
  /// One operand holds; any number of them.
  case or = "||"
  /// The opposite.
  case not = "!"
  /// The number with the other sign.
  case negate = "-_"
  /// A sum, or one thing after the other.
  case add = "+"
  /// A difference.
  case subtract = "-"
  /// A product.
  case multiply = "*"
  /// A quotient; of whole numbers without remainder.
  case divide = "/"
  /// A remainder.
  case remainder = "%"
  /// Equal.
  case equal = "=="
  /// Not equal.
  case unequal = "!="
  /// Less.
  case less = "<"
  /// Less or equal.
  case atMost = "<="
  /// Greater.
  case greater = ">"
  /// Greater or equal.
  case atLeast = ">="
  /// Element of a list or key of a map.
  case isIn = "in"
  /// One of two by a condition: condition, then, else.
  case conditional = "?:"
  /// The element at a place or under a key.
  case index = "[]"

  /// Whether it orders two values.
  public var isOrder: Bool {
    switch self {
    case .less, .atMost, .greater, .atLeast: true
    default: false
    }
  }

  /// Whether it compares two values.
  public var isComparison: Bool { isOrder || self == .equal || self == .unequal }

  /// The operator that says the same with the operands swapped.
  public var swapped: Operator {
    switch self {
    case .less: .greater
    case .atMost: .atLeast
    case .greater: .less
    case .atLeast: .atMost
    default: self
    }
  }
}

/// A macro that visits the elements of a list or the keys of a map.
public enum Macro: String, Hashable, Sendable, CaseIterable {
  /// Whether the condition holds for every element.
  case all
  /// Whether it holds for one or more.
  case exists
  /// Whether it holds for exactly one.
  case existsOne = "exists_one"
  /// What the elements become.
  case map
  /// The elements for which it holds.
  case filter
}

/// An expression or a part of one.
public struct Expression: Sendable {
  /// What an expression is made of.
  public indirect enum Kind: Sendable {
    /// A value as it is written.
    case literal(Value)
    /// A name; a leading dot stands for the outermost namespace.
    case name(String)
    /// A field of something.
    case field(Expression, String)
    /// Whether something has a field.
    case has(Expression, String)
    /// An operator with its operands.
    case operation(Operator, [Expression])
    /// A function; with a receiver when called as `receiver.name(arguments)`.
    case call(String, receiver: Expression?, [Expression])
    /// A list.
    case list([Expression])
    /// A map, as keys with values.
    case map([(key: Expression, value: Expression)])
    /// A message by its name, which this language without messages refuses.
    case message(String)
    /// A macro over the elements of a list or the keys of a map.
    case macro(Macro, over: Expression, name: String, filter: Expression?, body: Expression)
  }

  /// Its number; every part of an expression has its own, from 0 on.
  public let id: Int
  /// What it is made of.
  public let kind: Kind
  /// Where it is written, without parentheses around it.
  public let range: SourceRange
  /// Where its operators, the field's or the function's name are written.
  public let marks: [SourceRange]
  /// Where it is written with its own parentheses, when it stands in some.
  public internal(set) var parentheses: SourceRange?
  /// How many levels it is deep.
  let depth: Int
}

// A value of the language.

/// A value that an expression gives or a variable holds.
///
/// `==` is the language's own equality: numbers compare by what they are worth
/// (`1 == 1u == 1.0`), strings by code points, values of different kinds are unequal.
public enum Value: Sendable {
  /// The value `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case int(Int64)
  /// A whole number without sign.
  case uint(UInt64)
  /// A number with a fraction.
  case double(Double)
  /// Text, a sequence of code points.
  case string(String)
  /// A sequence of bytes.
  case bytes([UInt8])
  /// Values in order.
  case list([Value])
  /// Values under keys.
  case map(ValueMap)
  /// An instant.
  case timestamp(Timestamp)
  /// A length of time.
  case duration(TimeSpan)
  /// A type by its name, as `type(1)` gives it.
  case type(String)
}

extension Value {
  /// A list of texts.
  public static func strings(_ texts: some Sequence<String>) -> Value {
    .list(texts.map { .string($0) })
  }

  /// The name of the value's type, as `type()` gives it.
  public var typeName: String {
    switch self {
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .list: "list"
    case .map: "map"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .type: "type"
    }
  }

  /// The number as a double, when it is one.
  public var number: Double? {
    switch self {
    case .int(let value): Double(value)
    case .uint(let value): Double(value)
    case .double(let value): value
    default: nil
    }
  }

  /// The truth value, when it is one.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }
}

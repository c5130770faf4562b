// A type of the language, as the checker knows it.

/// A type of the language.
public indirect enum CELType: Hashable, Sendable {
  /// Any type; known only when evaluated.
  case dyn
  /// The type of `null`.
  case null
  /// `true` or `false`.
  case bool
  /// A whole number.
  case int
  /// A whole number without sign.
  case uint
  /// A number with a fraction.
  case double
  /// Text.
  case string
  /// Bytes.
  case bytes
  /// An instant.
  case timestamp
  /// A length of time.
  case duration
  /// A list with the type of its elements.
  case list(CELType)
  /// A map with the types of its keys and values.
  case map(CELType, CELType)
  /// The type of a type.
  case type(CELType)
  /// A type that stands for whatever fits.
  case parameter(String)
  /// A named type with parameters that only functions can make and use.
  case opaque(String, [CELType])
  /// A type or null.
  case nullable(CELType)
}

extension CELType: CustomStringConvertible {
  /// The type as the language writes it, such as `map(string, int)`.
  public var description: String {
    switch self {
    case .dyn: "dyn"
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .list(let element): "list(\(element))"
    case .map(let key, let value): "map(\(key), \(value))"
    case .type(let type): "type(\(type))"
    case .parameter(let name): name
    case .opaque(let name, let parameters):
      parameters.isEmpty
        ? name : "\(name)(\(parameters.map(\.description).joined(separator: ", ")))"
    case .nullable(let type): "nullable(\(type))"
    }
  }

  /// The type in plain words with its article: `a number`, `a list`, `text`.
  public var plainName: String {
    switch self {
    case .dyn, .parameter: "something of unknown type"
    case .null: "null"
    case .bool: "true or false"
    case .int, .uint, .double: "a number"
    case .string: "text"
    case .bytes: "bytes"
    case .timestamp: "an instant"
    case .duration: "a length of time"
    case .list: "a list"
    case .map: "a map"
    case .type: "a type"
    case .opaque(let name, _): "a \(name)"
    case .nullable(let type): type.plainName
    }
  }

  /// Whether values of the type are numbers.
  public var isNumber: Bool {
    switch self {
    case .int, .uint, .double: true
    case .nullable(let type): type.isNumber
    default: false
    }
  }
}

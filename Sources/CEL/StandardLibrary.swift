// The types of the standard operators and functions.

/// The types of the standard operators and functions.
enum StandardLibrary {
  typealias Overload = Declarations.Overload

  private static let a = CELType.parameter("A")
  private static let b = CELType.parameter("B")
  private static let numbers: [CELType] = [.int, .uint, .double]

  static let types: [String: CELType] = [
    "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string,
    "bytes": .bytes, "null_type": .null, "list": .list(.dyn), "map": .map(.dyn, .dyn),
    "type": .type(.dyn), "google.protobuf.Timestamp": .timestamp,
    "google.protobuf.Duration": .duration,
  ]

  static let operators: [Operator: [Overload]] = {
    var table: [Operator: [Overload]] = [
      .not: [Overload([.bool], .bool)],
      .negate: [Overload([.int], .int), Overload([.double], .double)],
      .add: numbers.map { Overload([$0, $0], $0) } + [
        Overload([.string, .string], .string), Overload([.bytes, .bytes], .bytes),
        Overload([.list(a), .list(a)], .list(a)),
        Overload([.timestamp, .duration], .timestamp),
        Overload([.duration, .timestamp], .timestamp),
        Overload([.duration, .duration], .duration),
      ],
      .subtract: numbers.map { Overload([$0, $0], $0) } + [
        Overload([.timestamp, .timestamp], .duration),
        Overload([.timestamp, .duration], .timestamp),
        Overload([.duration, .duration], .duration),
      ],
      .multiply: numbers.map { Overload([$0, $0], $0) },
      .divide: numbers.map { Overload([$0, $0], $0) },
      .remainder: [Overload([.int, .int], .int), Overload([.uint, .uint], .uint)],
      .conditional: [Overload([.bool, a, a], a)],
      .index: [Overload([.list(a), .int], a), Overload([.map(a, b), a], b)]
        + [.uint, .double].map { Overload([.list(a), $0], a) },
      .isIn: [Overload([a, .list(a)], .bool), Overload([a, .map(a, b)], .bool)],
    ]
    let ordered: [CELType] =
      numbers + [.string, .bytes, .bool, .timestamp, .duration]
    let mixed = numbers.flatMap { one in
      numbers.filter { $0 != one }.map { Overload([one, $0], .bool) }
    }
    for sign in Operator.allCases where sign.isComparison {
      table[sign] =
        (sign.isOrder ? ordered.map { Overload([$0, $0], .bool) } : [Overload([a, a], .bool)])
        + mixed
    }
    return table
  }()

  static let functions: [String: [Overload]] = {
    let sized: [CELType] = [.string, .bytes, .list(a), .map(a, b)]
    let onText = [Overload([.string, .string], .bool, isMethod: true)]
    var table: [String: [Overload]] = [
      "size": sized.flatMap {
        [Overload([$0], .int), Overload([$0], .int, isMethod: true)]
      },
      "contains": onText, "startsWith": onText, "endsWith": onText,
      "matches": onText + [Overload([.string, .string], .bool)],
      "dyn": [Overload([a], .dyn)],
      "type": [Overload([a], .type(a))],
      "bool": conversions(.bool, .string),
      "int": conversions(.int, .uint, .double, .string, .timestamp),
      "uint": conversions(.uint, .int, .double, .string),
      "double": conversions(.double, .int, .uint, .string),
      "string": conversions(
        .string, .int, .uint, .double, .bool, .bytes, .timestamp, .duration),
      "bytes": conversions(.bytes, .string),
      "timestamp": conversions(.timestamp, .string, .int),
      "duration": conversions(.duration, .string),
    ]
    for name in TimeField.allCases.map(\.rawValue) {
      table[name] = [
        Overload([.timestamp], .int, isMethod: true),
        Overload([.timestamp, .string], .int, isMethod: true),
      ]
    }
    for field in TimeField.allCases where field.isOfSpans {
      table[field.rawValue]?.append(Overload([.duration], .int, isMethod: true))
    }
    return table
  }()

  private static func conversions(_ result: CELType, _ others: CELType...) -> [Overload] {
    ([result] + others).map { Overload([$0], result) }
  }
}

/// A part of an instant or of a length of time, by the name of the function that asks for it.
enum TimeField: String, CaseIterable {
  case date = "getDate"
  case dayOfMonth = "getDayOfMonth"
  case dayOfWeek = "getDayOfWeek"
  case dayOfYear = "getDayOfYear"
  case fullYear = "getFullYear"
  case hours = "getHours"
  case milliseconds = "getMilliseconds"
  case minutes = "getMinutes"
  case month = "getMonth"
  case seconds = "getSeconds"

  var isOfSpans: Bool {
    switch self {
    case .hours, .minutes, .seconds, .milliseconds: true
    default: false
    }
  }
}

// Values and types as the conformance tests write them.

import CEL
import Foundation

extension ConformanceSuite {
  /// Which value is meant; nil for one that this language without messages does not have.
  static func value(_ json: JSON) -> Value? {
    guard let (kind, content) = json.object.first else { return nil }
    let text = content.string ?? ""
    switch kind {
    case "null": return .null
    case "bool": return .bool(content.bool == true)
    case "int": return Int64(text).map { .int($0) }
    case "uint": return UInt64(text).map { .uint($0) }
    case "double": return Double(text).map { .double($0) }
    case "string": return .string(text)
    case "bytes": return Data(base64Encoded: text).map { .bytes(Array($0)) }
    case "list": return .list(content.array.compactMap(value))
    case "map":
      let entries = content.array.compactMap { entry -> ValueMap.Entry? in
        guard let key = value(entry.array[0]), let value = value(entry.array[1]) else { return nil }
        return ValueMap.Entry(key, value)
      }
      return (try? ValueMap(entries)).map { .map($0) }
    case "type": return .type(text)
    case "timestamp":
      return Timestamp(seconds: seconds(content), nanoseconds: Int32(nanos(content)))
        .map { .timestamp($0) }
    case "duration":
      return TimeSpan(seconds: seconds(content), nanoseconds: nanos(content))
        .map { .duration($0) }
    default: return nil
    }
  }

  private static func seconds(_ json: JSON) -> Int64 { Int64(json["seconds"].string ?? "0") ?? 0 }
  private static func nanos(_ json: JSON) -> Int64 { Int64(json["nanos"].number ?? 0) }

  /// Which type is meant.
  static func type(_ json: JSON) -> CELType {
    switch json.string {
    case "bool": return .bool
    case "int": return .int
    case "uint": return .uint
    case "double": return .double
    case "string": return .string
    case "bytes": return .bytes
    case "null_type": return .null
    case "google.protobuf.Timestamp": return .timestamp
    case "google.protobuf.Duration": return .duration
    default: break
    }
    guard let (kind, content) = json.object.first else { return .dyn }
    switch kind {
    case "list": return .list(type(content))
    case "map": return .map(type(content.array[0]), type(content.array[1]))
    case "type": return .type(type(content))
    case "param": return .parameter(content.string ?? "")
    case "wrapper": return .nullable(type(content))
    case "message":
      switch content.string {
      case "google.protobuf.Timestamp": return .timestamp
      case "google.protobuf.Duration": return .duration
      default: return .opaque(content.string ?? "", [])
      }
    case "abstract":
      return .opaque(content["name"].string ?? "", content["params"].array.map(type))
    default: return .dyn
    }
  }

  /// What the expression of a test may name.
  static func declarations(_ test: Case) -> Declarations {
    var result = Declarations(container: test.container)
    for entry in test.environment.array {
      let name = entry["name"].string ?? ""
      if entry.object["ident"] != nil { result.declare(name, type(entry["ident"])) }
      for overload in entry["function"].array {
        let parameters = (overload["params"].array + overload["args"].array).map(type)
        let isMethod =
          overload["member"].bool == true || overload["is_instance_function"].bool == true
        result.declare(
          function: name,
          Declarations.Overload(parameters, type(overload["result"]), isMethod: isMethod))
      }
    }
    for name in test.bindings.keys where result[name] == nil { result.declare(name, .dyn) }
    return result
  }

  /// Whether two values are the same in kind and content, not just equal in the language.
  static func isSame(_ one: Value, _ other: Value) -> Bool {
    guard one.typeName == other.typeName else { return false }
    switch (one, other) {
    case (.double(let a), .double(let b)):
      return (a.isNaN && b.isNaN) || (a == b && a.sign == b.sign)
    case (.list(let a), .list(let b)):
      return a.count == b.count && zip(a, b).allSatisfy(isSame)
    case (.map(let a), .map(let b)):
      return a.entries.count == b.entries.count
        && a.entries.allSatisfy { entry in b[entry.key].map { isSame($0, entry.value) } ?? false }
    default: return one == other
    }
  }
}

// Reads the conformance tests of the language as the shared folder holds them.

import CEL
import Foundation

/// The conformance tests in `../shared/cel-conformance` or `$CEL_CONFORMANCE`.
enum ConformanceSuite {
  struct Case: Sendable {
    let file: String
    let section: String
    let name: String
    let expression: String
    let container: String
    let isChecked: Bool
    let isCheckOnly: Bool
    let environment: JSON
    let bindings: [String: JSON]
    let expected: JSON
  }

  static var folder: URL {
    if let path = ProcessInfo.processInfo.environment["CEL_CONFORMANCE"] {
      return URL(fileURLWithPath: path)
    }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("../shared/cel-conformance")
  }

  static var files: [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return all.filter { $0.hasSuffix(".json") }.sorted()
  }

  /// The tests of one file that need neither messages nor extensions.
  static func cases(_ file: String) throws -> [Case] {
    let data = try Data(contentsOf: folder.appendingPathComponent(file))
    let suite = try JSONDecoder().decode(JSON.self, from: data)
    return suite["tests"].array.filter {
      ["core", "check"].contains($0["scope"].string ?? "")
    }.map { test in
      Case(
        file: file, section: test["section"].string ?? "", name: test["name"].string ?? "",
        expression: test["expr"].string ?? "", container: test["container"].string ?? "",
        isChecked: test["disable_check"].bool != true,
        isCheckOnly: test["check_only"].bool == true, environment: test["type_env"],
        bindings: test["bindings"].object, expected: test["expect"])
    }
  }
}

/// A JSON value.
enum JSON: Decodable, Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    if box.decodeNil() {
      self = .null
    } else if let bool = try? box.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? box.decode(Double.self) {
      self = .number(number)
    } else if let string = try? box.decode(String.self) {
      self = .string(string)
    } else if let array = try? box.decode([JSON].self) {
      self = .array(array)
    } else {
      self = .object(try box.decode([String: JSON].self))
    }
  }

  subscript(key: String) -> JSON { object[key] ?? .null }
  var object: [String: JSON] { if case .object(let object) = self { object } else { [:] } }
  var array: [JSON] { if case .array(let array) = self { array } else { [] } }
  var string: String? { if case .string(let string) = self { string } else { nil } }
  var bool: Bool? { if case .bool(let bool) = self { bool } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
}

// What an activity file holds that this coach cannot take, counted and told in few words.

import Domain

/// Malformed lines, unknown types and unknown fields.
struct ActivityLeftovers {
  /// How many malformed lines are told one by one.
  private static let told = 20
  /// How many names of unknown things are kept.
  private static let named = 50

  private let file: String
  private var malformed: [Diagnostic] = []
  private var malformedCount = 0
  private var types: [String: Int] = [:]
  private var typeCount = 0
  private var fields: [String: Int] = [:]
  private var fieldCount = 0

  init(file: String) { self.file = file }

  mutating func add(malformed diagnostic: Diagnostic) {
    malformedCount += 1
    if malformed.count < Self.told { malformed.append(diagnostic) }
  }

  mutating func add(type: String) {
    typeCount += 1
    if types.count < Self.named || types[type] != nil { types[type, default: 0] += 1 }
  }

  mutating func add(field: String) {
    fieldCount += 1
    if fields.count < Self.named || fields[field] != nil { fields[field, default: 0] += 1 }
  }

  /// How many lines were left out, by reason.
  var skipped: [String: Int] {
    ["malformed lines": malformedCount, "records of a type unknown here": typeCount]
      .filter { $0.value > 0 }
  }

  /// Each malformed line up to a number, then one line on all that is unknown.
  var warnings: [Diagnostic] {
    var warnings = malformed
    if malformedCount > malformed.count {
      warnings.append(
        Diagnostic(
          .warning, "has \(malformedCount - malformed.count) more malformed lines",
          hint: "correct them and import again; what is there already stays as it is",
          place: .init(file: file)))
    }
    let parts = [
      Self.phrase(typeCount, "record", "of unknown type", types),
      Self.phrase(fieldCount, "unknown field", nil, fields),
    ].compactMap { $0 }
    if !parts.isEmpty {
      warnings.append(
        Diagnostic(
          .warning, "left out " + parts.joined(separator: " and "),
          hint: "a newer coach may know them", place: .init(file: file)))
    }
    return warnings
  }

  /// `2 records of unknown type ("mood")`; nil for none.
  private static func phrase(
    _ count: Int, _ noun: String, _ kind: String?, _ names: [String: Int]
  ) -> String? {
    guard count > 0 else { return nil }
    let listed = names.keys.sorted().prefix(5).map { "\"\($0)\"" }.joined(separator: ", ")
    let words = ["\(count)", count == 1 ? noun : noun + "s"] + (kind.map { [$0] } ?? [])
    return words.joined(separator: " ") + " (\(listed)\(names.count > 5 ? ", …" : ""))"
  }
}

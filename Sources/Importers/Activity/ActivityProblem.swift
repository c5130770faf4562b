// Tells a malformed line: what is wrong, in which column.

import Domain

/// What is wrong with one line, found by reading it once more.
struct ActivityProblem {
  /// The most characters of a line that are shown.
  private static let excerptLimit = 2000

  private let message: String
  private let column: Int
  private let excerpt: String

  init(_ error: any Error, line: Span<UInt8>) {
    let offset: Int
    switch error {
    case JSONFault.malformed(let problem, let at):
      message = "is malformed: \(problem.rawValue)"
      offset = at
    case let fault as ActivityFault:
      message = fault.message
      offset = Self.offset(of: fault.field, in: line)
    default:
      message = "is malformed: it ends in the middle"
      offset = line.count
    }
    let text = line.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    let before = line.extracting(0..<Swift.min(Swift.max(offset, 0), line.count))
      .withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    column = before.count + 1
    excerpt = String(text.prefix(Swift.min(column + 60, Self.excerptLimit)))
  }

  /// The problem as something to tell.
  func diagnostic(
    _ severity: Diagnostic.Severity, file: String, number: Int
  ) -> Diagnostic {
    Diagnostic(
      severity, "line \(number) \(message)", hint: "correct the line or take it out",
      place: .init(file: file, line: number, column: column), excerpt: excerpt)
  }

  /// The byte at which a field's value begins, or the object's own where it has no such field.
  private static func offset(of field: ActivityField, in line: Span<UInt8>) -> Int {
    var json = JSONReader()
    do throws(JSONFault) {
      try json.beginObject(line)
      let start = json.index - 1
      while let key = try json.nextKey(line) {
        if key.is(field.name, line) {
          _ = try json.peek(line)
          return json.index
        }
        try json.skip(line)
      }
      return start
    } catch {
      return 0
    }
  }
}

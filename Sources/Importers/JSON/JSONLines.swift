// Walks a file of lines, one JSON value each.

import Domain

/// Reads JSON Lines: each line is handed over by itself, so that a broken one spoils no other.
public enum JSONLines {
  /// Walks every line that is not blank.
  ///
  /// `JSONReader` reads a line's bytes; where it throws, `JSONFault.diagnostic` tells it.
  ///
  /// - Parameters:
  ///   - source: Gives the bytes.
  ///   - limit: The most bytes a line may have.
  ///   - body: Takes the number of the line, from 1, and its bytes without the line break.
  /// - Throws: `Diagnostic` when a line is longer than `limit`, or what `body` throws.
  public static func forEachLine<Source: ByteSource & ~Copyable>(
    of source: inout Source, limit: Int = 64 << 20,
    _ body: (Int, Span<UInt8>) throws -> Void
  ) throws {
    var window = [UInt8](repeating: 0, count: 256 << 10)
    var filled = 0
    var number = 0
    var ended = false
    while !ended {
      if filled == window.count {
        window.append(contentsOf: repeatElement(0, count: filled))
      }
      let scanned = filled
      let count = try source.read(into: &window, at: filled)
      ended = count == 0
      filled += count
      var start = 0
      var at = scanned
      while at < filled || ended && start < filled {
        guard at == filled || window[at] == 10 else {
          at += 1
          continue
        }
        number += 1
        let line = window.span.extracting(start..<at)
        if !isBlank(line) { try body(number, line) }
        at += 1
        start = min(at, filled)
      }
      guard filled - start <= limit else {
        throw Diagnostic(
          .error, "the line is longer than \(limit) bytes",
          hint: "correct or remove the line",
          place: .init(file: source.place, line: number + 1))
      }
      if start > 0 {
        let kept = start
        let end = filled
        window.withUnsafeMutableBytes { bytes in
          bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[kept..<end]))
        }
        filled -= start
      }
    }
  }

  private static func isBlank(_ line: Span<UInt8>) -> Bool {
    for index in line.indices where ![32, 9, 13].contains(line[index]) { return false }
    return true
  }
}

extension JSONFault {
  /// The problem and its byte; what is incomplete although nothing follows ends at `end`.
  func resolved(end: Int) -> (problem: Problem, at: Int) {
    switch self {
    case .incomplete: (.end, end)
    case .malformed(let problem, let at): (problem, at)
    }
  }

  /// The fault of one whole line as something to tell.
  public func diagnostic(
    _ severity: Diagnostic.Severity = .warning, file: String, line: Int
  ) -> Diagnostic {
    let (problem, at) = resolved(end: -1)
    return Diagnostic(
      severity, "is not valid JSON: \(problem.rawValue)", hint: "correct or remove the line",
      place: .init(file: file, line: line, column: at >= 0 ? at + 1 : nil))
  }
}

// Walks a large JSON file element by element through a sliding window.

import Domain

/// Reads JSON of any length in a window that holds one element at a time.
///
/// An element that does not fit is read again once more bytes are there, so what parses it must
/// have no effect but its result.
public struct JSONStream {
  private var window: [UInt8]
  private var filled = 0
  private var ended = false
  private var reader = JSONReader()
  private var linesBefore = 0
  private let elementLimit: Int

  /// A stream; `window` is the first size of the window, `elementLimit` the largest, in bytes.
  public init(window: Int = 256 << 10, elementLimit: Int = 64 << 20) {
    self.window = [UInt8](repeating: 0, count: max(window, 1))
    self.elementLimit = elementLimit
  }

  /// Walks an array, at the top of the file or in one key of the object there.
  ///
  /// Whatever stands before a first `=` is passed over, as in `window.YTD.tweets.part0 = […]`.
  ///
  /// - Parameters:
  ///   - source: Gives the bytes.
  ///   - key: Where the array is; nil when it is the whole file.
  ///   - member: Reads the value of any other key, or passes over it.
  ///   - parse: Reads exactly one element.
  ///   - emit: Takes what `parse` read.
  /// - Throws: `Diagnostic` with file and line when the JSON is broken, nested or large beyond
  ///   bounds; or what `emit` throws.
  public mutating func forEachElement<Source: ByteSource & ~Copyable, Element>(
    of source: inout Source, at key: StaticString? = nil,
    member: (Span<UInt8>, inout JSONReader, JSONKey) throws(JSONFault) -> Void = {
      bytes, json, _ throws(JSONFault) in try json.skip(bytes)
    },
    parse: (Span<UInt8>, inout JSONReader) throws(JSONFault) -> Element,
    emit: (Element) throws -> Void
  ) throws {
    try skipPrefix(&source)
    guard let key else {
      try forEach(&source, parse, emit)
      return try finish(&source)
    }
    try attempt(&source) { bytes, json throws(JSONFault) in try json.beginObject(bytes) }
    while true {
      let found = try attempt(&source) { bytes, json throws(JSONFault) -> Bool? in
        guard let next = try json.nextKey(bytes) else { return nil }
        if next.is(key, bytes), try json.peek(bytes) == .array { return true }
        try member(bytes, &json, next)
        return false
      }
      guard let found else { break }
      if found { try forEach(&source, parse, emit) }
    }
    try finish(&source)
  }

  /// Reads one value that is a whole small file, behind an optional prefix up to `=`.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - place: What to call it in messages.
  ///   - parse: Reads exactly one value.
  /// - Returns: What was read.
  /// - Throws: `Diagnostic` with file and line when the JSON is broken.
  public static func value<Value>(
    in bytes: [UInt8], place: String,
    parse: (Span<UInt8>, inout JSONReader) throws(JSONFault) -> Value
  ) throws(Diagnostic) -> Value {
    var source = BytesSource(bytes: bytes, place: place)
    var stream = JSONStream(window: bytes.count + 1)
    try stream.skipPrefix(&source)
    let value = try stream.attempt(&source, parse)
    try stream.finish(&source)
    return value
  }

  private mutating func forEach<Source: ByteSource & ~Copyable, Element>(
    _ source: inout Source,
    _ parse: (Span<UInt8>, inout JSONReader) throws(JSONFault) -> Element,
    _ emit: (Element) throws -> Void
  ) throws {
    try attempt(&source) { bytes, json throws(JSONFault) in try json.beginArray(bytes) }
    while let element = try attempt(
      &source,
      { bytes, json throws(JSONFault) -> Element? in
        try json.nextElement(bytes) ? try parse(bytes, &json) : nil
      })
    {
      try emit(element)
    }
  }

  /// Does one step, again with more bytes as long as it finds too few.
  @inline(__always)
  private mutating func attempt<Source: ByteSource & ~Copyable, Result>(
    _ source: inout Source,
    _ step: (Span<UInt8>, inout JSONReader) throws(JSONFault) -> Result
  ) throws(Diagnostic) -> Result {
    while true {
      var trial = reader
      do throws(JSONFault) {
        let result = try step(window.span.extracting(0..<filled), &trial)
        reader = trial
        return result
      } catch .incomplete where !ended {
        try refill(&source)
      } catch {
        throw diagnostic(error, source.place)
      }
    }
  }

  /// Slides the window to the reader's place, lets it grow where it is full, and reads on.
  private mutating func refill<Source: ByteSource & ~Copyable>(
    _ source: inout Source
  ) throws(Diagnostic) {
    let kept = reader.index
    if kept > 0 {
      linesBefore += newlines(before: kept)
      window.withUnsafeMutableBytes { bytes in
        bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[kept..<filled]))
      }
      filled -= kept
      reader.index = 0
    }
    if filled == window.count {
      guard filled < elementLimit else {
        throw diagnostic(.malformed(.size, at: 0), source.place)
      }
      window.append(contentsOf: repeatElement(0, count: min(filled, elementLimit - filled)))
    }
    let count = try source.read(into: &window, at: filled)
    if count == 0 { ended = true }
    filled += count
  }

  /// Passes over a byte order mark and what stands before a first `=`.
  private mutating func skipPrefix<Source: ByteSource & ~Copyable>(
    _ source: inout Source
  ) throws(Diagnostic) {
    try attempt(&source) { bytes, json throws(JSONFault) in
      if try json.nextByte(bytes) == 0xEF { json.index += 3 }
      let first = try json.nextByte(bytes)
      if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") { return }
      while try json.nextByte(bytes) != UInt8(ascii: "=") {
        json.index += 1
        if json.index > 512 { throw .malformed(.value, at: 0) }
      }
      json.index += 1
    }
  }

  /// Checks that nothing but space and semicolons follows.
  private mutating func finish<Source: ByteSource & ~Copyable>(
    _ source: inout Source
  ) throws(Diagnostic) {
    while true {
      while reader.index < filled, [32, 10, 13, 9, 59].contains(window[reader.index]) {
        reader.index += 1
      }
      if reader.index < filled {
        throw diagnostic(.malformed(.trailing, at: reader.index), source.place)
      }
      if ended { return }
      try refill(&source)
    }
  }

  private func newlines(before end: Int) -> Int {
    JSONScan.newlines(window.span.extracting(0..<min(end, filled)))
  }

  private func diagnostic(_ fault: JSONFault, _ place: String) -> Diagnostic {
    let (problem, at) = fault.resolved(end: filled)
    let start = max(0, min(at, filled) - 40)
    let around = String(decoding: window[start..<min(filled, start + 80)], as: UTF8.self)
    return Diagnostic(
      .error, "is not valid JSON here: \(problem.rawValue)",
      hint: problem == .end
        ? "the file is cut off; download or copy it again" : "download or copy the file again",
      place: .init(file: place, line: linesBefore + newlines(before: at) + 1),
      excerpt: around.split(whereSeparator: \.isNewline).joined(separator: " "))
  }
}

/// Bytes that are all there.
private struct BytesSource: ByteSource {
  let bytes: [UInt8]
  let place: String
  var given = 0

  init(bytes: [UInt8], place: String) {
    self.bytes = bytes
    self.place = place
  }

  mutating func read(into buffer: inout [UInt8], at offset: Int) throws(Diagnostic) -> Int {
    let count = min(bytes.count - given, buffer.count - offset)
    buffer.replaceSubrange(offset..<offset + count, with: bytes[given..<given + count])
    given += count
    return count
  }
}

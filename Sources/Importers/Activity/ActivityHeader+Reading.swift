// Reading the first line of an activity file.

import Domain

extension ActivityHeader {
  /// Whether bytes begin with the first line of an activity file.
  static func begins(_ bytes: [UInt8]) -> Bool {
    (try? Fields(firstLine(of: bytes).span))?.format == format
  }

  /// The first line without a byte order mark before it.
  private static func firstLine(of bytes: [UInt8]) -> [UInt8] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return Array(bytes.dropFirst(start).prefix { $0 != 0x0A })
  }

  /// Reads the first line.
  ///
  /// - Parameters:
  ///   - bytes: The line, or more of the file.
  ///   - file: What to call the file in messages.
  /// - Throws: `Diagnostic` when the line is no header, or of a newer coach.
  init(firstLineOf bytes: [UInt8], file: String) throws(Diagnostic) {
    let place = Diagnostic.Place(file: file, line: 1)
    guard let fields = try? Fields(Self.firstLine(of: bytes).span), fields.format == Self.format
    else {
      throw Diagnostic(
        .error, "does not begin with the line of an activity file",
        hint: "the first line must be {\"format\":\"\(Self.format)\",\"version\":1}", place: place)
    }
    guard fields.version == Self.version else {
      throw Diagnostic(
        .error, "is of version \(fields.version), this coach reads version \(Self.version)",
        hint: "use the coach that wrote it, or a newer one", place: place)
    }
    rules = []
    guard let zone = fields.zone else { return }
    rules =
      [
        DayClock.Rule(from: Day(-1_000_000), zone: zone, boundary: fields.boundary ?? 0)
      ] + fields.history
  }

  /// What the line says.
  private struct Fields {
    var format: String?
    var version = 0
    var zone: String?
    var boundary: Int?
    var history: [DayClock.Rule] = []

    init(_ bytes: Span<UInt8>) throws(JSONFault) {
      var json = JSONReader()
      try json.beginObject(bytes)
      while let key = try json.nextKey(bytes) {
        if key.is("format", bytes) {
          format = try json.string(bytes)
        } else if key.is("version", bytes) {
          version = Int(try json.integer(bytes) ?? 0)
        } else if key.is("zone", bytes) {
          zone = try json.text(bytes)
        } else if key.is("boundary", bytes) {
          boundary = Self.minutes(try json.text(bytes))
        } else if key.is("history", bytes) {
          try readHistory(bytes, &json)
        } else {
          try json.skip(bytes)
        }
      }
      try json.end(bytes)
    }

    private mutating func readHistory(
      _ bytes: Span<UInt8>, _ json: inout JSONReader
    ) throws(JSONFault) {
      try json.beginArray(bytes)
      while try json.nextElement(bytes) {
        var from: Day?
        var zone: String?
        var boundary: Int?
        try json.beginObject(bytes)
        while let key = try json.nextKey(bytes) {
          if key.is("from", bytes) {
            from = Day(iso: try json.text(bytes) ?? "")
          } else if key.is("zone", bytes) {
            zone = try json.text(bytes)
          } else if key.is("boundary", bytes) {
            boundary = Self.minutes(try json.text(bytes))
          } else {
            try json.skip(bytes)
          }
        }
        if let from, let zone {
          history.append(DayClock.Rule(from: from, zone: zone, boundary: boundary ?? 0))
        }
      }
    }

    /// `03:00` as 180; nil when the text is no time of day.
    private static func minutes(_ text: String?) -> Int? {
      let parts = (text ?? "").split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }), let hour = Int(parts[0]),
        let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
      else { return nil }
      return hour * 60 + minute
    }
  }
}

// Reads address books: vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350).

import Domain

/// The importer of `.vcf` files: names, handles, mail addresses, tags, birthdays, notes.
///
/// Pictures, telephone numbers and postal addresses are not read.
public struct VCardImporter: Importer {
  /// The most cards in one file.
  private static let mostCards = 200_000
  /// The most lines in one card, and the most cards within one another.
  private static let (mostLines, deepest) = (2000, 8)

  /// An importer.
  public init() {}

  /// `vcard`.
  public var format: String { "vcard" }

  /// Whether this is a single file that begins with a card.
  public func identify(_ source: ArchiveSource) throws -> Bool {
    guard source.entries.count == 1, let entry = source.entries.first else { return false }
    let head = try source.heads(of: [entry.name], count: 256)[entry.name] ?? []
    return Self.begins(head, "BEGIN:VCARD")
  }

  /// Whether bytes begin with a line, whatever its capitals, the encoding's mark and blank lines.
  static func begins(_ head: [UInt8], _ line: String) -> Bool {
    let text = head.filter { $0 > 32 && $0 < 127 }.prefix(line.utf8.count)
    return String(decoding: text, as: UTF8.self).uppercased() == line
  }

  /// Emits everybody in the book.
  public func extract(
    _ source: ArchiveSource, context: ImportContext, into sink: inout some RecordSink
  ) throws -> [ImportReport] {
    guard let entry = source.entries.first else { return [] }
    let place = source.place(of: entry)
    var report = ImportReport(path: source.path, format: format)
    try source.forEachEntry(named: [entry.name]) { _, reader in
      var lines = ContentLines(place: place)
      var card: VCard?
      var (depth, count) = (0, 0)
      while let line = try lines.next(from: &reader) {
        count += 1
        try check(depth, count, card, line, place)
        switch (line.name, line.value.trimmed.uppercased()) {
        case ("BEGIN", "VCARD"):
          depth += 1
          if depth == 1 { (card, count) = (VCard(line: line.line), 0) }
        case ("END", "VCARD"):
          depth = max(0, depth - 1)
          guard depth == 0, let done = card else { continue }
          card = nil
          report.people += 1
          guard report.people <= Self.mostCards else {
            throw Diagnostic(
              .error, "holds more than \(Self.mostCards) cards, which no address book does",
              place: .init(file: place, line: line.line))
          }
          try emit(done, into: &sink, &report, place: place, strict: context.strict)
        default:
          if depth == 1 { card?.take(line, &report.skipped) }
        }
      }
      if let card {
        report.warnings.append(
          Diagnostic(
            .warning, "the card that begins here has no end",
            hint: "the file may be cut off; get it again",
            place: .init(file: place, line: card.line)))
      }
    }
    return [report]
  }

  /// Refuses cards that are none: of very many lines, or very deep within one another.
  private func check(
    _ depth: Int, _ count: Int, _ card: VCard?, _ line: ContentLine, _ place: String
  ) throws(Diagnostic) {
    let hint = "get a fresh copy from where it came"
    if depth > Self.deepest {
      throw Diagnostic(
        .error, "cards begin here within one another, and none ends", hint: hint,
        place: .init(file: place, line: line.line))
    }
    if let card, count > Self.mostLines {
      throw Diagnostic(
        .error, "the card that begins here has more than \(Self.mostLines) lines", hint: hint,
        place: .init(file: place, line: card.line))
    }
  }

  private func emit(
    _ card: VCard, into sink: inout some RecordSink, _ report: inout ImportReport, place: String,
    strict: Bool
  ) throws {
    if card.isGroup {
      report.people -= 1
      report.skipped["groups of contacts", default: 0] += 1
      return
    }
    guard let identity = card.identity else {
      let problem = Diagnostic(
        strict ? .error : .warning, "the card that begins here names nobody",
        hint: "give it a name (FN)", place: .init(file: place, line: card.line))
      if strict { throw problem }
      report.people -= 1
      report.skipped["cards without a name", default: 0] += 1
      if report.warnings.count < 20 { report.warnings.append(problem) }
      return
    }
    try emit(identity, card.profiles, into: &sink)
  }
}

extension Importer {
  /// Emits somebody once: public counts where there are any, and what else is told of them.
  func emit(
    _ identity: IdentityRecord, _ profiles: [PersonRecord], into sink: inout some RecordSink
  ) throws {
    let tells =
      identity.handles.count != 1 || identity.name != nil || identity.score != nil
      || !identity.details.isEmpty
    for profile in profiles where !tells || profile != PersonRecord(handle: profile.handle) {
      try sink.receive(.person(profile))
    }
    if tells { try sink.receive(.identity(identity)) }
  }
}

extension StringProtocol {
  /// Without white space around it.
  var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}

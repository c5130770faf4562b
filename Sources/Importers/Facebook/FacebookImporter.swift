// Reads what Facebook hands out as JSON.

import Domain

/// The importer of `your_posts_1.json`, in either layout of folders, or alone.
///
/// It holds what one wrote, and nothing of what came back. A post passed on has no content at all
/// there, and its title is in the language of the account, so an entry without any is a reshare.
public struct FacebookImporter: Importer {
  /// An importer.
  public init() {}

  /// `facebook-export`.
  public var format: String { "facebook-export" }

  private static let stems: Set<String> = [
    "your_posts", "your_posts__check_ins__photos_and_videos",
  ]

  /// Whether a list of own posts is there, as Facebook writes it.
  public func identify(_ source: ArchiveSource) throws -> Bool {
    try !Self.lists(in: source).isEmpty
  }

  /// Emits the account, its posts and the span they cover.
  public func extract(
    _ source: ArchiveSource, context: ImportContext, into sink: inout some RecordSink
  ) throws -> [ImportReport] {
    let name = MetaName(path: source.path, prefix: "facebook")
    let owner = try context.owner(
      on: .facebook, told: try Self.profile(in: source) ?? name.user, place: source.path)
    try sink.receive(.account(AccountRecord(handle: owner)))
    var tally = MetaTally(account: owner, asOf: name.day, context: context, place: source.path)
    var bare = 0
    try MetaShape.forEachElement(
      of: try Self.lists(in: source), in: source,
      parse: { bytes, json throws(JSONFault) in try FacebookPost(bytes, &json) },
      emit: { entry in
        guard let at = tally.time(entry.seconds) else { return try tally.leaveOut() }
        let text = entry.text
        let isBare = text.isEmpty && entry.links.isEmpty && entry.media.isEmpty
        if isBare { bare += 1 }
        let post = PostRecord(
          account: owner, id: "", at: at, kind: isBare ? .reshare : .original, text: text,
          links: PlainMarks.links(in: text).filter { !entry.links.contains($0) } + entry.links,
          media: entry.media.count, tags: PlainMarks.tags(in: text))
        try tally.emit(post, mediaTimes: entry.media.compactMap(\.seconds), into: &sink)
      })
    let messages = MetaFiles(source).messages
    if messages > 0 { tally.skipped["direct messages are never read"] = messages }
    if bare > 0 {
      tally.warnings.append(
        Diagnostic(
          .note, "\(ReportTally.posts(bare)) without text, link or picture",
          hint: "they are counted as passed on, as Facebook does not say what they were",
          place: .init(file: source.path)))
    }
    let report = tally.report(path: source.path, format: format)
    if let coverage = report.coverage { try sink.receive(.coverage(coverage)) }
    return [report]
  }

  private static func lists(in source: ArchiveSource) throws -> [String] {
    let files = MetaFiles(source)
    let shapes = try files.shapes(of: files.candidates(stems, in: ["posts", ""]))
    return shapes.filter { _, shape in
      !shape.keys.isDisjoint(with: ["timestamp", "attachments"])
        && !shape.keys.isDisjoint(with: ["data", "attachments", "title"])
        && !shape.keys.contains("string_list_data") && !shape.keys.contains("media")
        || source.shape != .file && shape.keys.isEmpty
    }.map(\.key).sorted()
  }

  /// The name in `profile_information.json`: the user name, or what one is called.
  private static func profile(in source: ArchiveSource) throws -> String? {
    let names = MetaFiles(source).named(["profile_information"])
    guard source.shape != .file, let name = names.first,
      let bytes = try source.contents(of: [name])[name]
    else { return nil }
    var user: String?
    var called: String?
    try JSONStream.value(in: bytes, place: "\(source.path): \(name)") {
      bytes, json throws(JSONFault) in
      try json.forEachKey(bytes) { json, _ throws(JSONFault) in
        try json.forEachKey(bytes) { json, key throws(JSONFault) in
          if key.is("username", bytes) {
            user = try json.text(bytes)
          } else if key.is("name", bytes) {
            try json.forEachKey(bytes) { json, key throws(JSONFault) in
              guard key.is("full_name", bytes) else { return try json.skip(bytes) }
              called = try json.text(bytes).map { Mojibake.repaired($0) }
            }
          } else {
            try json.skip(bytes)
          }
        }
      }
    }
    return [user, called].compactMap { $0 }.first { !$0.isEmpty }
  }
}

// Reads what Instagram hands out as JSON, with the posts of Threads that come along.

import Domain

/// The importer of `posts_1.json`, `reels.json` and who follows whom since when.
///
/// It holds what one published, and nothing of what came back. Direct messages are never read.
public struct InstagramImporter: Importer {
  /// An importer.
  public init() {}

  /// `instagram-export`.
  public var format: String { "instagram-export" }

  /// Whether posts or followers are there, as Instagram writes them.
  public func identify(_ source: ArchiveSource) throws -> Bool {
    try InstagramFiles(source).isInstagram
  }

  /// Emits the account, its posts, its followers by day and the span they cover.
  public func extract(
    _ source: ArchiveSource, context: ImportContext, into sink: inout some RecordSink
  ) throws -> [ImportReport] {
    let files = try InstagramFiles(source)
    let user = try files.user()
    let owner = try context.owner(on: .instagram, told: user, place: source.path)
    try sink.receive(.account(AccountRecord(handle: owner)))
    let day = MetaName(path: source.path, prefix: "instagram").day
    var tally = MetaTally(account: owner, asOf: day, context: context, place: source.path)
    try MetaShape.forEachElement(
      of: files.posts, in: source,
      parse: { bytes, json throws(JSONFault) in try InstagramPost(bytes, &json) },
      emit: { entry in
        guard let at = tally.time(entry.seconds) else { return try tally.leaveOut() }
        let post = PostRecord(
          account: owner, id: "", at: at, kind: .original, text: entry.title,
          links: PlainMarks.links(in: entry.title), media: entry.media.count,
          tags: PlainMarks.tags(in: entry.title))
        try tally.emit(post, mediaTimes: entry.media.compactMap(\.seconds), into: &sink)
      })
    let people = try InstagramRelations(files, source: source, tally: tally).emit(into: &sink)
    try fill(&tally, files, source)
    var report = tally.report(path: source.path, format: format)
    report.people = people
    if let coverage = report.coverage { try sink.receive(.coverage(coverage)) }
    guard !files.threads.isEmpty else { return [report] }
    let threads = Handle(.threads, context.account(on: .threads) ?? owner.name)
    return [
      report,
      try ThreadsImporter.read(
        files.threads, of: source, account: threads, asOf: day, context: context, into: &sink),
    ]
  }

  private func fill(
    _ tally: inout MetaTally, _ files: InstagramFiles, _ source: ArchiveSource
  ) throws {
    var likes = 0
    try MetaShape.forEachElement(
      of: files.likes, in: source,
      parse: { bytes, json throws(JSONFault) in try json.skip(bytes) }, emit: { likes += 1 })
    let messages = MetaFiles(source).messages
    if likes > 0 { tally.skipped["likes given are not kept"] = likes }
    if files.stories > 0 { tally.skipped["stories, gone after a day"] = files.stories }
    if messages > 0 { tally.skipped["direct messages are never read"] = messages }
  }
}

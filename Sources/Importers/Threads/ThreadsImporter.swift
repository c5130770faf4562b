// Reads the posts of Threads, which Instagram hands out as JSON.

import Domain

/// The importer of `threads_and_replies.json`, alone or in a download of Threads only.
///
/// It holds what one wrote, and nothing of what came back.
public struct ThreadsImporter: Importer {
  static let format = "threads-export"

  /// An importer.
  public init() {}

  /// `threads-export`.
  public var format: String { Self.format }

  /// Whether posts of Threads are there, and none of Instagram.
  public func identify(_ source: ArchiveSource) throws -> Bool {
    let files = try InstagramFiles(source)
    return !files.threads.isEmpty && !files.isInstagram
  }

  /// Emits the account, its posts and replies, and the span they cover.
  public func extract(
    _ source: ArchiveSource, context: ImportContext, into sink: inout some RecordSink
  ) throws -> [ImportReport] {
    let files = try InstagramFiles(source)
    let owner = try context.owner(on: .threads, told: try files.user(), place: source.path)
    let day = ["threads", "instagram"].lazy
      .compactMap { MetaName(path: source.path, prefix: $0).day }.first
    return [
      try Self.read(
        files.threads, of: source, account: owner, asOf: day, context: context, into: &sink)
    ]
  }

  /// Emits everything that some files hold.
  static func read(
    _ names: [String], of source: ArchiveSource, account: Handle, asOf: Day?,
    context: ImportContext, into sink: inout some RecordSink
  ) throws -> ImportReport {
    try sink.receive(.account(AccountRecord(handle: account)))
    var tally = MetaTally(account: account, asOf: asOf, context: context, place: source.path)
    let own = (account.key.hasPrefix("@") ? account.key.dropFirst() : account.key[...])
    try MetaShape.forEachElement(
      of: names, in: source,
      parse: { bytes, json throws(JSONFault) in try InstagramPost(bytes, &json) },
      emit: { entry in
        guard let at = tally.time(entry.seconds) else { return try tally.leaveOut() }
        let media = entry.media.filter { !$0.uri.isEmpty }
        let answers = entry.media.first { $0.isReply || $0.repliedTo != nil }
        let to = answers?.repliedTo.flatMap { $0.isEmpty ? nil : $0 }
        var post = PostRecord(
          account: account, id: "", at: at, kind: .original, text: entry.title,
          links: PlainMarks.links(in: entry.title), media: media.count,
          tags: PlainMarks.tags(in: entry.title))
        if answers != nil {
          let isOwn = to.map { $0.lowercased() == own } ?? false
          post.kind = isOwn ? .thread : .reply
          post.to = isOwn ? nil : to.map { $0.hasPrefix("@") ? $0 : "@" + $0 }
        }
        try tally.emit(post, mediaTimes: media.compactMap(\.seconds), into: &sink)
      })
    let report = tally.report(path: source.path, format: format)
    if let coverage = report.coverage { try sink.receive(.coverage(coverage)) }
    return report
  }
}

// The archive Twitter gave out from 2012 to early 2019: a file a month, no counts of anything.

import Domain

/// Reads data/js/tweets/2012_01.js and its neighbours, from a zip, a folder or as a single file.
public struct GrailbirdImporter: Importer {
  /// The name `x-grailbird`.
  public let format = "x-grailbird"

  /// An importer of Grailbird archives.
  public init() {}

  /// Whether months of posts are there and begin as Twitter wrote them.
  public func identify(_ source: ArchiveSource) throws -> Bool {
    let months = try GrailbirdFiles.months(of: source)
    if try !GrailbirdFiles.tables(of: source).isEmpty { return true }
    if let first = months.min() {
      return try source.heads(of: [first], count: 100).values.contains(
        where: GrailbirdFiles.holdsPosts)
    }
    let index = Set(source.find("data/js/tweet_index.js").map(\.name))
    return try source.heads(of: index, count: 100).values.contains {
      String(decoding: $0, as: UTF8.self).contains("tweet_index")
    }
  }

  /// Emits the account, its posts without counts, and what span is known.
  public func extract(
    _ source: ArchiveSource, context: ImportContext, into sink: inout some RecordSink
  ) throws -> [ImportReport] {
    let files = try GrailbirdFiles(source)
    var owner = files.name.map { TweetOwner(handle: Handle(.x, "@" + $0), id: files.id) }
    var asOf = files.exported
    if owner == nil || asOf == nil {
      try survey(source, files, context, &owner, &asOf)
    }
    if owner == nil {
      let name = try context.xOwner(place: source.path)
      owner = TweetOwner(handle: Handle(.x, "@" + name), id: nil)
    }
    guard let owner else { return [] }
    var report = ImportReport(path: source.path, format: format, account: owner.handle)
    try sink.receive(.account(.init(handle: owner.handle)))
    let pass = try emit(source, files, owner, asOf, context, into: &sink)
    pass.tally.fill(&report, clock: context.clock)
    fill(&report, files, pass, source)
    if let start = [files.opened, pass.tally.first].compactMap({ $0 }).min(),
      let end = [asOf, pass.tally.last].compactMap({ $0 }).max(), start <= end
    {
      let coverage = CoverageRecord(
        account: owner.handle, from: context.clock.day(of: start),
        to: context.clock.day(of: end), responses: .unknown)
      report.coverage = coverage
      try sink.receive(.coverage(coverage))
    }
    return [report]
  }

  /// Finds out from the posts what the small files do not tell.
  private func survey(
    _ source: ArchiveSource, _ files: GrailbirdFiles, _ context: ImportContext,
    _ owner: inout TweetOwner?, _ asOf: inout Instant?
  ) throws {
    let given = try? context.xOwner(place: source.path)
    var survey = XSurvey()
    var author: Tweet.Mention?
    try forEachTweet(source, files) { tweet, _ in
      survey.look(at: tweet, name: given?.lowercased() ?? "")
      if author == nil, let found = tweet.author, !found.name.isEmpty { author = found }
    }
    asOf = asOf ?? survey.latest
    guard owner == nil, let name = author?.name ?? given else { return }
    owner = TweetOwner(handle: Handle(.x, "@" + name), id: author?.id ?? survey.ownID)
  }

  /// Walks the posts of all months, in the order stored.
  func forEachTweet(
    _ source: ArchiveSource, _ files: GrailbirdFiles,
    _ body: (Tweet, ArchiveSource.Entry) throws -> Void
  ) throws {
    try source.forEachEntry(named: Set(files.tables.map(\.name))) { entry, reader in
      guard let table = files.tables.first(where: { $0.name == entry.name }) else { return }
      try table.sheet.forEachRow(of: &reader) { try body(table.tweet($0), entry) }
    }
    try source.forEachEntry(named: Set(files.months)) { entry, reader in
      var stream = JSONStream()
      try stream.forEachElement(
        of: &reader, parse: { bytes, json throws(JSONFault) in try Tweet(bytes, &json) },
        emit: { try body($0, entry) })
    }
  }
}

// Reads the archive that a Mastodon server hands out.

import Domain
import TextTraits

/// The importer of Mastodon archives: `outbox.json` beside `actor.json`, in a zip, tar.gz or folder.
///
/// Such an archive holds what one wrote and passed on, and nothing of what came back, apart from
/// counts on newer servers. Direct messages and followers-only posts lie in it too and are left out.
public struct MastodonImporter: Importer {
  /// An importer.
  public init() {}

  /// `mastodon-archive`.
  public var format: String { "mastodon-archive" }

  /// Whether the source holds an outbox.
  public func identify(_ source: ArchiveSource) throws -> Bool {
    let outboxes = Self.outboxes(in: source)
    let heads = try source.heads(of: Set(outboxes.map(\.name)))
    return heads.values.contains { head in
      let text = String(decoding: head, as: UTF8.self)
      return text.contains("OrderedCollection") || text.contains("orderedItems")
    }
  }

  /// Emits the account, its public posts and the span they cover.
  public func extract(
    _ source: ArchiveSource, context: ImportContext, into sink: inout some RecordSink
  ) throws -> [ImportReport] {
    var reports: [ImportReport] = []
    for outbox in Self.outboxes(in: source) {
      reports.append(try read(outbox, of: source, context: context, into: &sink))
    }
    return reports
  }

  private func read(
    _ outbox: ArchiveSource.Entry, of source: ArchiveSource, context: ImportContext,
    into sink: inout some RecordSink
  ) throws -> ImportReport {
    let place = source.place(of: outbox)
    var actor = try Self.actor(beside: outbox, in: source)
    let named = MastodonDate.inName(of: source.path, before: context.now)
    var tally = MastodonTally(path: source.path, format: format, clock: context.clock)
    var reading: MastodonReading?
    var declared: Int?
    try source.forEachEntry(named: [outbox.name]) { _, reader in
      var stream = JSONStream()
      try stream.forEachElement(
        of: &reader, at: "orderedItems",
        member: { bytes, json, key throws(JSONFault) in
          guard key.is("totalItems", bytes) else { return try json.skip(bytes) }
          declared = try json.integer(bytes).map { Int($0) }
        },
        parse: { bytes, json throws(JSONFault) in try MastodonItem(bytes, &json) },
        emit: { item in
          if reading == nil {
            actor = try actor ?? Self.actor(of: item, context: context, place: place)
            if let actor {
              reading = MastodonReading(actor: actor, asOf: named)
              let account = Handle(.mastodon, actor.handle)
              try sink.receive(.account(AccountRecord(handle: account)))
            }
          }
          guard let reading else { return }
          switch reading.outcome(item) {
          case .post(let post):
            tally.count(post)
            try sink.receive(.post(post))
            if tally.posts % 4096 == 0 { context.progress(tally.posts) }
          case .leftOut(let reason): tally.leaveOut(reason)
          case .broken:
            if context.strict {
              throw Diagnostic(
                .error, "item \(tally.items + 1) of the outbox has no id or no time",
                hint: "import it without --strict to leave it out", place: .init(file: place))
            }
            tally.leaveOut("items without an id or a time")
          }
        })
    }
    if reading == nil, let actor {
      try sink.receive(.account(AccountRecord(handle: Handle(.mastodon, actor.handle))))
    }
    let report = tally.report(actor: actor, declared: declared, named: named, place: place)
    if let coverage = report.coverage { try sink.receive(.coverage(coverage)) }
    return report
  }

  /// Every outbox: the archive's own, or a single file of any name.
  private static func outboxes(in source: ArchiveSource) -> [ArchiveSource.Entry] {
    let found = source.find("outbox.json")
    if !found.isEmpty { return found }
    return source.shape == .file && source.path.hasSuffix(".json") ? source.entries : []
  }

  /// The account whose `actor.json` lies in the same folder as the outbox.
  private static func actor(
    beside outbox: ArchiveSource.Entry, in source: ArchiveSource
  ) throws -> MastodonActor? {
    let name = outbox.name.dropLast(outbox.fileName.count) + "actor.json"
    guard let entry = source.entries.first(where: { $0.name == name }),
      let bytes = try source.contents(of: [entry.name])[entry.name]
    else { return nil }
    return try MastodonActor(bytes, place: source.place(of: entry))
  }

  /// The account that the first item or the person names, where there is no `actor.json`.
  private static func actor(
    of item: MastodonItem, context: ImportContext, place: String
  ) throws -> MastodonActor {
    var actor = item.actor.flatMap { MastodonActor(address: $0) }
    if let account = context.account {
      actor = actor ?? MastodonActor(account: account)
      actor?.handle = account
    }
    guard let actor else {
      throw Diagnostic(
        .error, "does not say whose posts these are, as actor.json is missing",
        hint: "say it with --account @you@your.server", place: .init(file: place))
    }
    return actor
  }
}

// X's own archive, from 2018 to today: data/tweets.js and what lies beside it.

import Domain

/// Reads the archive that X gives out, as zip, folder or a lone `tweets.js`.
public struct XArchiveImporter: Importer {
  /// The name `x-archive`.
  public let format = "x-archive"

  /// An importer of X archives.
  public init() {}

  /// Whether files of the archive are there and begin as X writes them.
  public func identify(_ source: ArchiveSource) throws -> Bool {
    let files = try XFiles(source)
    let heads = try source.heads(of: files.all(.posts, .manifest, .account), count: 200)
    return heads.values.contains { head in
      let text = String(decoding: head, as: UTF8.self)
      return text.contains("window.YTD.") || text.contains("__THAR_CONFIG")
    }
  }

  /// Emits the account, its posts, follower counts at the export date, and what span is known.
  public func extract(
    _ source: ArchiveSource, context: ImportContext, into sink: inout some RecordSink
  ) throws -> [ImportReport] {
    let reading = try XReading(source, format: format, context: context)
    try sink.receive(.account(.init(handle: reading.owner.handle)))
    return [try reading.emit(into: &sink)]
  }
}

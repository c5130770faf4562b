// Reads the repository that Bluesky gives out as a CAR file.

import Domain

/// The importer of `repo.car`: everything an account published, and nothing of what came back.
///
/// A repository holds no direct messages and no handle, only the account's DID.
public struct BlueskyImporter: Importer {
  static let format = "bluesky-repository"

  /// An importer.
  public init() {}

  /// `bluesky-repository`.
  public var format: String { Self.format }

  /// Whether the source holds a CAR, whatever its name when it is a single file.
  public func identify(_ source: ArchiveSource) throws -> Bool {
    try !Self.repositories(in: source).isEmpty
  }

  /// Emits the account, its posts and reposts, how many it follows, and the span they cover.
  public func extract(
    _ source: ArchiveSource, context: ImportContext, into sink: inout some RecordSink
  ) throws -> [ImportReport] {
    let repositories = try Self.repositories(in: source)
    let said = Self.bare(context.account)
    guard said == nil || repositories.count == 1 else {
      throw Diagnostic(
        .error, "holds \(repositories.count) repositories, which cannot all be that account's",
        hint: "import them one by one", place: .init(file: source.path))
    }
    return try repositories.map { entry in
      let isDID = said?.hasPrefix("did:") == true
      let repository = BlueskyRepository(
        place: source.place(of: entry), name: isDID ? nil : said, did: isDID ? said : nil)
      return try repository.read(context: context, into: &sink) { body in
        try source.forEachEntry(named: [entry.name]) { _, reader in
          try reader.forEachPiece(body)
        }
      }
    }
  }

  private static func repositories(in source: ArchiveSource) throws -> [ArchiveSource.Entry] {
    let candidates =
      source.shape == .file
      ? source.entries : source.entries.filter { $0.fileName.lowercased().hasSuffix(".car") }
    guard !candidates.isEmpty else { return [] }
    let heads = try source.heads(of: Set(candidates.map(\.name)))
    return candidates.filter { heads[$0.name].map(CARScanner.begins) ?? false }
  }

  /// An account without `bluesky:`; nil for an empty one.
  private static func bare(_ account: String?) -> String? {
    guard let account, !account.isEmpty else { return nil }
    return account.lowercased().hasPrefix("bluesky:") ? String(account.dropFirst(8)) : account
  }
}

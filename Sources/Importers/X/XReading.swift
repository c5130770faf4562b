// One X archive being read: what is known before the posts, and what is told after them.

import Domain

/// Everything about one archive that is known before its posts are read.
struct XReading {
  let source: ArchiveSource
  let context: ImportContext
  let files: XFiles
  let manifest: XManifest
  let account: XAccount
  let side: XSideFiles
  /// Whose archive it is.
  let owner: TweetOwner
  /// The export date, or the last post's time where the archive does not tell.
  let asOf: Instant?
  let report: ImportReport

  /// Reads everything but the posts; looks through these too where nothing else tells whose they are.
  init(_ source: ArchiveSource, format: String, context: ImportContext) throws {
    let files = try XFiles(source)
    let small = try source.contents(of: files.all(.manifest, .account))
    func read(_ part: XFiles.Part) -> (bytes: [UInt8], place: String)? {
      for name in files.names[part] ?? [] {
        if let bytes = small[name] { return (bytes, "\(source.path): \(name)") }
      }
      return nil
    }
    let manifest = try read(.manifest).map { try XManifest($0.bytes, place: $0.place) }
    let account = try read(.account).map { try XAccount($0.bytes, place: $0.place) }
    self.source = source
    self.context = context
    self.files = files
    self.manifest = manifest ?? XManifest()
    self.account = account ?? XAccount()
    side = try XSideFiles(source, files)
    let told = self.account.name ?? self.manifest.userName
    let known = told == nil ? try context.xOwner(place: source.path) : nil
    let name = told ?? known ?? ""
    let handle = Handle(.x, "@" + name)
    var owner = TweetOwner(
      handle: handle, id: self.account.id ?? self.manifest.accountID ?? side.headerID)
    var asOf = self.manifest.generated
    if owner.id == nil || asOf == nil {
      var survey = XSurvey()
      try XReading.forEachTweet(source, files, outline: true) { tweet, _ in
        survey.look(at: tweet, name: owner.key)
      }
      owner.id = owner.id ?? survey.ownID
      asOf = asOf ?? survey.latest
    }
    self.owner = owner
    self.asOf = asOf
    var report = ImportReport(path: source.path, format: format, account: handle)
    if let said = XReading.bare(context.account(on: .x)), let told,
      said.lowercased() != told.lowercased()
    {
      report.warnings.append(
        Diagnostic(
          .warning, "is the archive of @\(told), not of @\(said)",
          hint: "it was read as that of @\(told)", place: .init(file: source.path)))
    }
    self.report = report
  }

  /// A name without `x:` and `@`; nil for an empty one.
  static func bare(_ name: String?) -> String? {
    guard var rest = name.map({ Substring($0) }) else { return nil }
    if rest.lowercased().hasPrefix("x:") { rest = rest.dropFirst(2) }
    rest = rest.drop { $0 == "@" }
    return rest.isEmpty ? nil : String(rest)
  }

  /// Walks the posts of all files, in the order stored.
  static func forEachTweet(
    _ source: ArchiveSource, _ files: XFiles, outline: Bool = false,
    _ body: (Tweet, ArchiveSource.Entry) throws -> Void
  ) throws {
    try source.forEachEntry(named: files.all(.posts, .community)) { entry, reader in
      var stream = JSONStream()
      try stream.forEachElement(
        of: &reader,
        parse: { bytes, json throws(JSONFault) in try Tweet(bytes, &json, outline: outline) },
        emit: { try body($0, entry) })
    }
  }
}

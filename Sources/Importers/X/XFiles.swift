// Which files of an X archive hold what, told from their names.

import Domain

/// The files of one X archive, by what they hold.
struct XFiles: Sendable {
  /// What a file may hold.
  enum Part: Sendable, Hashable {
    case posts
    case community
    case circle
    case notes
    case deleted
    case account
    case manifest
    case headers
    case followers
    case following
    case likes
    case messages
  }

  /// Full entry names by what they hold.
  private(set) var names: [Part: [String]] = [:]

  /// Sorts the entries of a source.
  ///
  /// - Throws: `Diagnostic` when two archives lie side by side.
  init(_ source: ArchiveSource) throws {
    var found: [(part: Part, folder: String, name: String)] = []
    for entry in source.entries where !entry.name.hasPrefix("__MACOSX/") {
      guard let part = XFiles.part(of: entry.fileName) else { continue }
      let folder = String(entry.name.dropLast(entry.fileName.utf8.count))
      found.append((part, folder, entry.name))
    }
    if source.shape == .file {
      let isPosts = try source.heads(of: Set(source.entries.map(\.name))).values.contains {
        XFiles.holdsPosts($0)
      }
      found = isPosts ? source.entries.map { (.posts, "", $0.name) } : []
    }
    var folders = Set(found.filter { $0.part == .posts }.map(\.folder))
    if folders.isEmpty {
      folders = Set(found.filter { $0.part == .manifest || $0.part == .account }.map(\.folder))
    }
    guard folders.count <= 1 else {
      throw Diagnostic(
        .error, "holds more than one X archive: \(folders.sorted().joined(separator: " and "))",
        hint: "import them one by one", place: .init(file: source.path))
    }
    for file in found where folders.contains(file.folder) {
      names[file.part, default: []].append(file.name)
    }
  }

  /// The names of all files of some parts.
  func all(_ parts: Part...) -> Set<String> { Set(parts.flatMap { names[$0] ?? [] }) }

  /// What a name says that the file holds: `tweets-part1.js` holds posts.
  static func part(of fileName: some StringProtocol) -> Part? {
    let name = fileName.lowercased()
    guard name.hasSuffix(".js") else { return nil }
    var stem = Substring(name.dropLast(3))
    if stem.hasPrefix("direct-message") { return .messages }
    if let number = stem.lastIndex(of: "-"), stem[number...].hasPrefix("-part"),
      Int(stem[number...].dropFirst(5)) != nil
    {
      stem = stem[..<number]
    }
    return stems[String(stem)]
  }

  /// Whether a file's first bytes are those of a file of posts.
  static func holdsPosts(_ head: [UInt8]) -> Bool {
    let text = String(decoding: head.prefix(200), as: UTF8.self)
    return text.contains("YTD.tweets.") || text.contains("YTD.tweet.")
  }

  private static let stems: [String: Part] = [
    "tweet": .posts, "tweets": .posts, "community-tweet": .community,
    "community-tweets": .community,
    "twitter-circle-tweet": .circle, "note-tweet": .notes, "deleted-tweet": .deleted,
    "deleted-tweets": .deleted, "account": .account, "manifest": .manifest,
    "tweet-headers": .headers, "follower": .followers, "following": .following, "like": .likes,
  ]
}

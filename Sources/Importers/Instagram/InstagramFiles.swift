// The files of a download of Instagram, and what they say of themselves.

import Domain

/// What lies in a download, by what it holds.
struct InstagramFiles {
  /// Lists of posts and reels.
  var posts: [String] = []
  /// Posts of Threads, which come along.
  var threads: [String] = []
  var followers: [String] = []
  var following: [String] = []
  var likes: [String] = []
  /// How many files hold stories, which are gone after a day.
  var stories = 0
  private let source: ArchiveSource

  /// Sorts the files of a source.
  init(_ source: ArchiveSource) throws {
    self.source = source
    let files = MetaFiles(source)
    let contents: Set<String> = ["content", "media", ""]
    let candidates = files.candidates(["posts", "reels", "threads_and_replies"])
    let relations = files.candidates(["followers", "following", "liked_posts"])
    let shapes = try files.shapes(of: candidates + relations)
    let named = Set(files.named(["posts", "reels"], in: contents))
    for (name, shape) in shapes.sorted(by: { $0.key < $1.key }) {
      let isAlone = source.shape == .file
      if shape.isMember("text_post_app_text_posts") {
        threads.append(name)
      } else if shape.keys.contains("string_list_data") {
        sort(relation: name, shape)
      } else if isAlone || named.contains(name),
        shape.keys.contains("media") || !isAlone && shape.keys.isEmpty,
        shape.keys.isDisjoint(with: ["timestamp", "attachments"])
      {
        posts.append(name)
      }
    }
    stories = isAlone ? 0 : files.named(["stories"]).count
  }

  private var isAlone: Bool { source.shape == .file }

  private mutating func sort(relation name: String, _ shape: MetaShape) {
    let last = name.split(separator: "/").last?.lowercased() ?? ""
    if shape.isMember("likes_media_likes") || last.hasPrefix("liked") {
      likes.append(name)
    } else if shape.isMember("relationships_following") || last.hasPrefix("following") {
      following.append(name)
    } else if shape.isMember("relationships_followers") || last.hasPrefix("followers") {
      followers.append(name)
    }
  }

  /// Whether this is Instagram's, with Threads or without.
  var isInstagram: Bool {
    !posts.isEmpty || threads.isEmpty && !(followers + following + likes).isEmpty
  }

  /// The user name: of the profile's own file, else of the archive's name.
  func user() throws -> String? {
    let names = isAlone ? [] : MetaFiles(source).named(["personal_information"])
    if let name = names.first, let bytes = try source.contents(of: [name])[name] {
      let place = "\(source.path): \(name)"
      let user = try JSONStream.value(in: bytes, place: place, parse: Self.profile)
      if let user, !user.isEmpty { return "@" + user }
    }
    for prefix in ["instagram", "threads"] {
      if let user = MetaName(path: source.path, prefix: prefix).user { return "@" + user }
    }
    return nil
  }

  /// The user name in `personal_information.json`, whose keys are in the account's language.
  private static func profile(
    _ bytes: Span<UInt8>, _ json: inout JSONReader
  ) throws(JSONFault) -> String? {
    var user: String?
    try json.forEachKey(bytes) { json, _ throws(JSONFault) in
      try json.forEachElement(bytes) { json throws(JSONFault) in
        try json.forEachKey(bytes) { json, key throws(JSONFault) in
          guard key.is("string_map_data", bytes) else { return try json.skip(bytes) }
          try json.forEachKey(bytes) { json, key throws(JSONFault) in
            guard isUserName(key, bytes) else { return try json.skip(bytes) }
            try json.forEachKey(bytes) { json, key throws(JSONFault) in
              guard key.is("value", bytes) else { return try json.skip(bytes) }
              let value = try json.text(bytes)
              user = user ?? value
            }
          }
        }
      }
    }
    return user
  }

  private static func isUserName(_ key: JSONKey, _ bytes: Span<UInt8>) -> Bool {
    let names = [
      "username", "nombre de usuario", "nom d\\u00c3\\u00a9utilisateur", "nom d\\u2019utilisateur",
      "benutzername", "nome de usu\\u00c3\\u00a1rio", "nome utente", "gebruikersnaam", "brukernavn",
      "anv\\u00c3\\u00a4ndarnamn", "brugernavn",
    ]
    return names.contains(key.text(bytes).lowercased())
  }
}

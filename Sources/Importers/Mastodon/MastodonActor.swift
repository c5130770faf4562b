// Whose archive it is.

import Domain

/// What `actor.json` says of the account.
struct MastodonActor {
  /// The account's address, as in `https://example.social/users/me`.
  var id: String
  /// `@me@example.social`.
  var handle: String
  /// The address of its followers' list.
  var followers: String?
  /// When it was opened, to the day.
  var published: Instant?

  /// Reads the file; nil when it names nobody.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - place: What to call it in messages.
  /// - Throws: `Diagnostic` when it is no JSON.
  init?(_ bytes: [UInt8], place: String) throws(Diagnostic) {
    var id: String?
    var name: String?
    var finger: String?
    var followers: String?
    var published: Instant?
    try JSONStream.value(in: bytes, place: place) { bytes, json throws(JSONFault) in
      try json.forEachKey(bytes) { json, key throws(JSONFault) in
        if key.is("id", bytes) {
          id = try json.text(bytes)
        } else if key.is("preferredUsername", bytes) {
          name = try json.text(bytes)
        } else if key.is("webfinger", bytes) {
          finger = try json.text(bytes)
        } else if key.is("followers", bytes) {
          followers = try json.text(bytes)
        } else if key.is("published", bytes) {
          published = try json.text(bytes).flatMap { Instant(rfc3339: $0) }
        } else {
          try json.skip(bytes)
        }
      }
    }
    guard let id else { return nil }
    if let finger, finger.contains("@") {
      handle = finger.hasPrefix("@") ? finger : "@" + finger
    } else if let name, let host = MastodonAddress.host(id) {
      handle = "@\(name)@\(host)"
    } else if let read = MastodonAddress.handle(id) {
      handle = read
    } else {
      return nil
    }
    self.id = id
    self.followers = followers
    self.published = published
  }

  /// The account that an address of a person tells.
  init?(address: String) {
    guard let handle = MastodonAddress.handle(address) else { return nil }
    self.id = address
    self.handle = handle
  }

  /// The account `@name@host`, at the address that most servers give it; nil for another text.
  init?(account: String) {
    let parts = account.split(separator: "@")
    guard parts.count == 2 else { return nil }
    self.id = "https://\(parts[1])/users/\(parts[0])"
    self.handle = account
  }

  /// Whether a post's address is one of this account's own.
  func owns(_ address: String) -> Bool {
    address.hasPrefix(id + "/")
      || MastodonAddress.handle(address)?.lowercased() == handle.lowercased()
  }
}

// The commit that a repository begins with.

/// Whose repository it is, and where its list of records begins.
struct BlueskyCommit {
  /// The account, as in `did:plc:…`.
  var did: String
  /// Version 2, of 2023, or 3.
  var version: Int64
  /// The first node of the list.
  var data: ContentID
  /// The revision, a TID; version 3 only.
  var rev: String?

  /// Reads a commit; nil where it lacks what every commit has.
  init?(_ bytes: Span<UInt8>) throws(CBORFault) {
    var did: String?
    var version: Int64?
    var data: ContentID?
    var rev: String?
    var reader = CBORReader()
    try reader.forEachKey(bytes) { reader, key throws(CBORFault) in
      if key.is("did", bytes) {
        did = try reader.text(bytes)
      } else if key.is("version", bytes) {
        version = try reader.integer(bytes)
      } else if key.is("data", bytes) {
        data = try reader.link(bytes)
      } else if key.is("rev", bytes) {
        rev = try reader.text(bytes)
      } else {
        try reader.skip(bytes)
      }
    }
    try reader.end(bytes)
    guard let did, did.hasPrefix("did:"), did.utf8.count <= 2048, let version, let data else {
      return nil
    }
    self.did = did
    self.version = version
    self.data = data
    self.rev = rev
  }
}

// What the name of an archive tells: whose it is, and when it was made.

import Domain

/// Reads names such as `instagram-nora.north-2026-03-01-aBcD.zip`.
struct MetaName {
  /// The account, where the name tells it.
  private(set) var user: String?
  /// The day it was made.
  private(set) var day: Day?

  /// Reads the last part of a path that begins with `prefix` and a dash.
  init(path: String, prefix: String) {
    let name = path.split(separator: "/").last ?? ""
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 2, parts[0].lowercased() == prefix else { return }
    for index in parts.indices.dropFirst() where index + 2 < parts.count {
      let date = "\(parts[index])-\(parts[index + 1])-\(parts[index + 2].prefix(2))"
      guard let day = Day(iso: date) else { continue }
      self.day = day
      let user = parts[1..<index].joined(separator: "-")
      if !user.isEmpty { self.user = user }
      return
    }
  }
}

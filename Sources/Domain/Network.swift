// Networks and handles: where somebody is, and under what name.

/// A network by its name; any name is allowed, the well-known ones have constants.
public struct Network: RawRepresentable, Hashable, Comparable, Sendable {
  /// The lower-case name, as in `mastodon`.
  public let rawValue: String

  /// A network by its name; letters are lowered.
  public init(rawValue: String) { self.rawValue = rawValue.lowercased() }

  /// Mastodon and what speaks like it.
  public static let mastodon = Network(rawValue: "mastodon")
  /// X, once Twitter.
  public static let x = Network(rawValue: "x")
  /// Bluesky.
  public static let bluesky = Network(rawValue: "bluesky")
  /// LinkedIn.
  public static let linkedin = Network(rawValue: "linkedin")
  /// YouTube.
  public static let youtube = Network(rawValue: "youtube")
  /// Facebook.
  public static let facebook = Network(rawValue: "facebook")
  /// Instagram.
  public static let instagram = Network(rawValue: "instagram")
  /// Threads.
  public static let threads = Network(rawValue: "threads")
  /// One's own web site or blog.
  public static let blog = Network(rawValue: "blog")

  /// Orders networks by name.
  public static func < (a: Network, b: Network) -> Bool { a.rawValue < b.rawValue }
}

/// Somebody's name on one network: yours (an account) or another person's.
public struct Handle: Hashable, Sendable {
  /// Where.
  public var network: Network
  /// As written, as in `@ana@example.social`.
  public var name: String

  /// A handle on a network.
  public init(_ network: Network, _ name: String) {
    self.network = network
    self.name = name
  }

  /// What identifies the handle: two spellings that differ only in case are the same.
  public var key: String { name.lowercased() }

  /// Equal when network and lower-cased name are.
  public static func == (a: Handle, b: Handle) -> Bool {
    a.network == b.network && a.key == b.key
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(network)
    hasher.combine(key)
  }
}

extension Handle: CustomStringConvertible {
  /// `network:name`, as in `x:@me`.
  public var description: String { "\(network.rawValue):\(name)" }
}

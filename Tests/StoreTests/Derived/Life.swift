// A life as plain facts, for tests of the derived tables: who did what on which day.

import Domain

/// Facts of a few accounts; people are known by their handles, linked ones by one number.
struct Life {
  struct Account: Hashable {
    var network: String
    var handle: String
  }

  struct Post: Hashable {
    var account: Account
    var id: Int
    var at: Instant
    var kind: PostKind
    var to: String?
    var totals: Totals?
  }

  struct Response: Hashable {
    var account: Account
    var id: Int
    var post: Int?
    var at: Instant
    var kind: ResponseKind
    var by: String
  }

  struct Person: Hashable {
    var network: String
    var handle: String
    var followers: Int?
    var listed: Int?
    var score: Double?
  }

  struct Coverage: Hashable {
    var account: Account
    var from: Day
    var to: Day
    var responses: ResponseKnowledge
  }

  var zone = "Europe/Oslo"
  var boundary = 0
  var accounts: [Account] = []
  var posts: [Post] = []
  var responses: [Response] = []
  var people: [Person] = []
  var coverage: [Coverage] = []
  /// Handles (network and name) that are the same person as another one.
  var links: [String: String] = [:]

  func clock() throws -> DayClock {
    guard let clock = DayClock(zone: zone, boundary: boundary) else {
      throw Diagnostic(.error, "no zone \(zone)")
    }
    return clock
  }

  /// What a handle's person is known by here.
  func person(_ network: String, _ handle: String) -> String {
    let key = "\(network) \(handle.lowercased())"
    return links[key] ?? key
  }
}

/// Random numbers that are the same in every run.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// True so often.
  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }

  /// A whole number below `n`.
  mutating func below(_ n: Int) -> Int { Int.random(in: 0..<max(1, n), using: &self) }
}

// The steady account of 29 points that the worked numbers of the score speak of.

import Domain
import TestSupport

/// Four hundred days of the same habits, up to the close of 31 January 2026.
///
/// 3.17 posts, 3.2 responses of 300 readers in turn (one in seven a reshare) and 0.8 answered
/// replies a day; nobody's score is known. That settles at about 29 points.
enum SteadyLife {
  /// The last day on which something happens.
  static let last = day("2026-01-31")
  /// The day up to which everything is known: four weeks later.
  static let covered = last + 28
  /// How many days the habits last.
  static let length = 400

  /// A store that holds the life, made once.
  static let store = Result { try storeFile { try $0.take(life()) } }

  private static func life() throws -> ActivityFile {
    var life = try ActivityFile()
    let first = last - (length - 1)
    var responders = 0
    for index in 0..<length {
      let day = first + index
      var posts: [String] = []
      for slot in 0..<share(3.17, index) {
        posts.append(try life.post("\(day) \(9 + slot):05", "Notes on building number \(index)."))
      }
      for _ in 0..<share(3.2, index) {
        try life.respond(
          responders % 7 == 0 ? .reshare : .like, by: "@reader\(responders % 300)@example.net",
          to: posts[responders % posts.count], "\(day) 19:30")
        responders += 1
      }
      for _ in 0..<share(0.8, index) where index > 100 {
        try life.reply("\(day) 20:10", to: "@reader\(index * 7 % 300)@example.net")
      }
    }
    try life.cover("\(first)", "\(covered)")
    return life
  }

  /// How many of so many a day fall on a day, so that they come out over all days.
  private static func share(_ rate: Double, _ index: Int) -> Int {
    Int(rate * Double(index + 1)) - Int(rate * Double(index))
  }
}

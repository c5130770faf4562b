// One thing the demo's person published, before either network spells it.

import Domain

/// A post of the demo, on one network.
struct DemoPost: Sendable {
  /// What shape it takes in an archive.
  enum Shape: Sendable {
    case original
    case question
    case greeting
    case linkOnly
    case quote(of: DemoPerson)
    case reply(to: DemoPerson)
    case thread(previous: Int)
    case reshare(of: DemoPerson)
    /// A poll with its choices.
    case poll([String])
  }

  let network: Network
  let at: Instant
  let shape: Shape
  /// What she wrote, links left out.
  var text: String
  /// Where it links to.
  var link: String?
  var tags: [String] = []
  var media = 0
  /// How many like and reshare it.
  var likes = 0
  var reshares = 0
  /// A number that keeps ids apart within a second.
  let number: Int
  /// What it said before it was edited.
  var before: String?
  /// A content warning.
  var warning: String?
  /// Whether only followers or the addressed may see it.
  var visibility = Visibility.open

  enum Visibility: Sendable {
    case open
    case unlisted
    case followers
    case direct
  }
}

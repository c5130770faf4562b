// How well posts did, so that two lucky likes do not win.

import Foundation

/// How many times the expected responses a post earned, drawn towards 1 by how little that says.
public struct PostRating: Hashable, Sendable {
  /// The post, by its id in the store.
  public var post: Int64
  /// Responses to it.
  public var responses: Int
  /// Responses that a post of its sort and time usually earns.
  public var expected: Double
  /// What it is worth: the expected factor, were it published again; 1 for a usual post.
  public var factor: Double

  /// One post to be rated.
  public struct Candidate: Hashable, Sendable {
    /// The post, by its id in the store.
    public var post: Int64
    /// Responses to it.
    public var responses: Int
    /// Responses that a post of its sort and time usually earns, above 0.
    public var expected: Double

    /// One post to be rated.
    public init(post: Int64, responses: Int, expected: Double) {
      self.post = post
      self.responses = responses
      self.expected = expected
    }
  }

  /// Rates posts, best first.
  ///
  /// The responses of a post are taken to vary around `expected` times a factor of its own, and the
  /// factors to vary around 1 as much as the posts' responses show (a gamma-Poisson model, its spread
  /// by moments): `factor = (responses + k)/(expected + k)`. The less posts differ from what chance
  /// would do, the larger is k and the closer all factors are to 1.
  public static func rated(_ posts: [Candidate]) -> [PostRating] {
    let usable = posts.filter { $0.expected.isFinite && $0.expected > 0 }
    var squares = 0.0
    var surplus = 0.0
    for post in usable {
      let off = Double(max(0, post.responses)) - post.expected
      squares += post.expected * post.expected
      surplus += off * off - post.expected
    }
    let k = surplus > 0 ? min(1e6, max(0.05, squares / surplus)) : 1e6
    return usable.map { post in
      PostRating(
        post: post.post, responses: post.responses, expected: post.expected,
        factor: (Double(max(0, post.responses)) + k) / (post.expected + k))
    }.sorted { $0.factor != $1.factor ? $0.factor > $1.factor : $0.post < $1.post }
  }
}

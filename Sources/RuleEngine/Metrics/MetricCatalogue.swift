// Every metric that a condition may name, in the order in which the documentation lists them.

/// All metrics, each declared once.
public enum MetricCatalogue {
  /// The metrics in order: what you publish, when, what comes back, who, and the world offline.
  public static let all: [Metric] =
    publishing + wording + timing + responses + conversation + people + offline

  /// The place of a metric in `all`.
  public static func index(of name: String) -> Int? { indices[name] }

  /// The metric of a name.
  public static func metric(named name: String) -> Metric? { index(of: name).map { all[$0] } }

  /// The metrics that depend on one's own doing alone: what is published, how and when.
  public static let ownDoing = Set((publishing + wording + timing).map(\.name))

  private static let indices: [String: Int] = Dictionary(
    all.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
}

extension WindowFacts {
  /// Originals, quotes and threads.
  var ownPosts: Int? { sum(.originals, .quotes, .threads) }
  /// Everything published.
  var published: Int? { sum(.originals, .quotes, .threads, .replies, .reshares) }
  /// Replies and mentions received.
  var messages: Int? { sum(.repliesIn, .mentionsIn) }
}

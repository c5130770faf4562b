// What a post of a sort and an hour usually earns, for rating single posts against it.

import Domain

/// What one's own posts usually earn, by what they are and when they come.
///
/// Rates are shrunk towards the average, so that a sort tried twice makes no claim.
public struct UsualEarnings: Sendable {
  private let rates: EarningRates

  /// Learns from posts by kind, form and hour with what they earned.
  public init(_ cells: [PostCell]) { rates = EarningRates(cells) }

  /// Responses a post of average sort and hour earns.
  public var average: Double { rates.average }

  /// Responses a post of this sort and hour earns, above 0.
  public func responses(kind: PostKind, form: PostForm, hour: Int?) -> Double {
    max(0.01, rates.rate(sort(kind, form)) * rates.factor(hour: hour))
  }

  /// What posts of this sort earn, over the average: 2 is twice as much.
  public func factor(kind: PostKind, form: PostForm) -> Double {
    rates.average > 0 ? rates.rate(sort(kind, form)) / rates.average : 1
  }

  /// What an hour multiplies earnings by; 1 where it is not known.
  public func factor(hour: Int?) -> Double { rates.factor(hour: hour) }

  private func sort(_ kind: PostKind, _ form: PostForm) -> PostSort {
    PostSort(PostCell(kind: kind, form: form, hour: nil, posts: 1, responses: 0))
  }
}

// How often the score is looked at, for a gentle word when it is often.

import Domain
import Store

/// Counts looks at the score.
public struct NoteLook {
  /// From so many looks a day on there is a gentle word, and again after as many more.
  public static let many = 6

  /// Counts.
  public init() {}

  /// Counts one look.
  ///
  /// - Parameter coach: The coach that is asked.
  /// - Returns: How many times today, where it is time for a word; nil otherwise.
  public func run(in coach: Coach) -> Int? {
    guard let today = try? coach.today() else { return nil }
    let looks = coach.store.noteLook(on: today)
    return looks % Self.many == 0 ? looks : nil
  }
}

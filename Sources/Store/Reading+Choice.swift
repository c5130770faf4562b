// Choosing a few posts of one sort, as examples.

import Domain
import GRDB

/// Which of one's own posts are wanted as examples.
public struct PostChoice: Hashable, Sendable {
  /// Published on these days.
  public var days: ClosedRange<Day>
  /// Of this account; all where nil.
  public var account: Int64?
  /// Of this kind; any original, quote or thread where nil.
  public var kind: PostKind?
  /// Of this form, where they are originals.
  public var form: PostForm?
  /// Published in these hours.
  public var hours: Range<Int>?
  /// Those with most responses rather than the latest.
  public var isByResponses: Bool
  /// At most so many.
  public var limit: Int

  /// Two of one's own posts of some days.
  public init(
    days: ClosedRange<Day>, account: Int64? = nil, kind: PostKind? = nil, form: PostForm? = nil,
    hours: Range<Int>? = nil, isByResponses: Bool = false, limit: Int = 2
  ) {
    self.days = days
    self.account = account
    self.kind = kind
    self.form = form
    self.hours = hours
    self.isByResponses = isByResponses
    self.limit = limit
  }
}

extension Reading {
  /// The row numbers of the posts chosen, the latest or most answered first.
  public func posts(_ choice: PostChoice) throws -> [Int64] {
    let order = choice.isByResponses ? "responses DESC, day DESC, id" : "day DESC, at DESC, id"
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM post WHERE day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR account = ?3)
          AND CASE WHEN ?4 IS NULL THEN kind > 1 ELSE kind = ?4 END
          AND (?5 IS NULL OR kind <> 4 OR form = ?5) AND (?6 IS NULL OR hour BETWEEN ?6 AND ?7)
          AND (?8 = 0 OR responses > 0)
        ORDER BY \(order) LIMIT ?9
        """,
      arguments: [
        choice.days.lowerBound.number, choice.days.upperBound.number, choice.account,
        choice.kind?.code, choice.form?.code, choice.hours?.lowerBound,
        choice.hours.map { $0.upperBound - 1 }, choice.isByResponses, choice.limit,
      ])
  }
}

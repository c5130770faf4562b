// Which of two sources is right, so that the order of imports never matters.

import Domain

/// Rules for merging what two sources say.
///
/// Each is the larger of two in a fixed order of all possible values, so merging any number of
/// sources gives the same whatever comes first.
enum Agreement {
  /// A value with the state of its source; 0 where that is unknown.
  struct Dated<Value> {
    var value: Value?
    var asOf: Int64
  }

  /// The later one; on a tie the one that `precedes` orders last; a nil never wins over a value.
  static func latest<Value>(
    _ a: Dated<Value>, _ b: Dated<Value>, by precedes: (Value, Value) -> Bool
  ) -> Dated<Value> {
    guard let left = a.value else { return b.value == nil && a.asOf > b.asOf ? a : b }
    guard let right = b.value else { return a }
    if a.asOf != b.asOf {
      // The same value from a later source is as of then.
      return a.asOf > b.asOf ? a : b
    }
    return precedes(left, right) ? b : a
  }

  /// Whether a text stands before another: the longer is later, then the greater byte by byte.
  static func precedes(_ a: String, _ b: String) -> Bool {
    let (left, right) = (a.utf8, b.utf8)
    if left.count != right.count { return left.count < right.count }
    return left.lexicographicallyPrecedes(right)
  }

  /// Whether two texts are the same bytes; `==` also takes differently composed letters as equal.
  static func same(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }

  /// The spelling of a name that is kept: the first byte by byte, so that capitals stay.
  static func spelling(_ a: String, _ b: String) -> String {
    b.utf8.lexicographicallyPrecedes(a.utf8) ? b : a
  }

  /// The smaller of two values that may be unknown.
  static func least<Value: Comparable>(_ a: Value?, _ b: Value?) -> Value? {
    guard let a else { return b }
    guard let b else { return a }
    return min(a, b)
  }

  /// The larger of two values that may be unknown.
  static func greatest<Value: Comparable>(_ a: Value?, _ b: Value?) -> Value? {
    guard let a else { return b }
    guard let b else { return a }
    return max(a, b)
  }

  /// The longer of two texts that may be absent.
  static func longest(_ a: String?, _ b: String?) -> String? {
    guard let a else { return b }
    guard let b else { return a }
    return precedes(a, b) ? b : a
  }
}

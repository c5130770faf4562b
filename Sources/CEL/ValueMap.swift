// Values under keys.

/// An immutable map whose keys are whole numbers, truth values or text.
///
/// Numbers find a key by what they are worth: `{1u: "a"}[1.0]` is `"a"`.
public final class ValueMap: Sendable {
  /// One key with its value.
  public struct Entry: Sendable {
    /// The key as it was written.
    public let key: Value
    /// What stands under it.
    public let value: Value

    /// A key with its value.
    public init(_ key: Value, _ value: Value) {
      self.key = key
      self.value = value
    }
  }

  /// Why a map could not be made.
  public enum Refusal: Error, Hashable, Sendable {
    /// The same key twice.
    case repeatedKey
    /// A key of a type that no key may have.
    case unsupportedKey
  }

  /// A key in the form it is looked up by.
  enum Key: Hashable {
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case text([UInt8])

    init?(_ value: Value) {
      switch value {
      case .bool(let flag): self = .bool(flag)
      case .int(let number): self = .int(number)
      case .uint(let number): self = Int64(exactly: number).map { .int($0) } ?? .uint(number)
      case .double(let number):
        if let whole = Int64(exactly: number) {
          self = .int(whole)
        } else if let whole = UInt64(exactly: number) {
          self = .uint(whole)
        } else {
          return nil
        }
      case .string(let text): self = .text(Array(text.utf8))
      default: return nil
      }
    }
  }

  /// The entries in the order they were written.
  public let entries: [Entry]
  private let index: [Key: Int]

  /// A map of these entries.
  public init(_ entries: [Entry]) throws(Refusal) {
    var index: [Key: Int] = [:]
    for (place, entry) in entries.enumerated() {
      if case .double = entry.key { throw .unsupportedKey }
      guard let key = Key(entry.key) else { throw .unsupportedKey }
      if index.updateValue(place, forKey: key) != nil { throw .repeatedKey }
    }
    self.entries = entries
    self.index = index
  }

  /// What stands under a key, or nil when nothing does.
  public subscript(key: Value) -> Value? {
    guard let key = Key(key), let place = index[key] else { return nil }
    return entries[place].value
  }
}

extension ValueMap: Equatable {
  /// Whether both have the same keys with equal values.
  public static func == (left: ValueMap, right: ValueMap) -> Bool {
    guard left.entries.count == right.entries.count else { return false }
    for entry in left.entries {
      guard let other = right[entry.key], other == entry.value else { return false }
    }
    return true
  }
}

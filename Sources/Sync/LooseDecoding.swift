// Reading JSON that servers write each in their own way: what does not fit is absent.

import Foundation

/// An element of a list that may be broken: the others count all the same.
struct Perhaps<Value: Decodable>: Decodable {
  var value: Value?

  init(from decoder: any Decoder) throws {
    value = try? Value(from: decoder)
  }
}

/// A value that holds others of its own kind.
final class Boxed<Value: Decodable>: Decodable {
  let value: Value

  /// Nothing means the tenth of posts in posts: such depth is refused before the stack ends.
  init(from decoder: any Decoder) throws {
    guard decoder.codingPath.count < 24 else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "nested too deeply"))
    }
    value = try Value(from: decoder)
  }
}

/// Any name of a field.
struct Field: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

/// A JSON object of which only some fields matter.
struct Fields {
  private let container: KeyedDecodingContainer<Field>

  init(_ decoder: any Decoder) throws {
    container = try decoder.container(keyedBy: Field.self)
  }

  /// A value of a type; nil where there is none that fits.
  func value<Value: Decodable>(_ name: String, _ type: Value.Type = Value.self) -> Value? {
    try? container.decodeIfPresent(type, forKey: Field(name))
  }

  /// A text, or a number as text.
  func text(_ name: String) -> String? {
    guard container.contains(Field(name)) else { return nil }
    if let text = value(name, String.self) { return text }
    return value(name, Int64.self).map { String($0) }
  }

  /// A count: a whole number that is not negative, as number or text; a server's -1 is none.
  func count(_ name: String) -> Int? {
    let number = value(name, Int.self) ?? value(name, String.self).flatMap { Int($0) }
    return number.flatMap { $0 >= 0 && $0 < 1 << 53 ? $0 : nil }
  }

  func flag(_ name: String) -> Bool { value(name, Bool.self) ?? false }

  /// A list without its broken elements; nil where there is none.
  func list<Value: Decodable>(_ name: String, _ type: Value.Type = Value.self) -> [Value]? {
    value(name, [Perhaps<Value>].self)?.compactMap(\.value)
  }

  /// Whether there is anything but null.
  func has(_ name: String) -> Bool {
    container.contains(Field(name)) && (try? container.decodeNil(forKey: Field(name))) == false
  }
}

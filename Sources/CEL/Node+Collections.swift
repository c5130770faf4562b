// Evaluating lists, maps, fields, places and membership.

/// A list.
final class ListNode: Node, @unchecked Sendable {
  let elements: [Node]

  init(_ elements: [Node], _ range: SourceRange) {
    self.elements = elements
    super.init(range)
  }

  override func value(_ frame: inout Frame) throws(Fault) -> Value {
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    for element in elements { values.append(try element.value(&frame)) }
    return .list(values)
  }
}

/// A map.
final class MapNode: Node, @unchecked Sendable {
  let entries: [(key: Node, value: Node)]

  init(_ entries: [(key: Node, value: Node)], _ range: SourceRange) {
    self.entries = entries
    super.init(range)
  }

  override func value(_ frame: inout Frame) throws(Fault) -> Value {
    var values: [ValueMap.Entry] = []
    for entry in entries {
      values.append(ValueMap.Entry(try entry.key.value(&frame), try entry.value.value(&frame)))
    }
    do throws(ValueMap.Refusal) {
      return .map(try ValueMap(values))
    } catch {
      switch error {
      case .repeatedKey: throw Fault(.badArgument, "the same key stands twice in a map", range)
      case .unsupportedKey:
        throw Fault(.noOverload, "keys are text, whole numbers, true or false", range)
      }
    }
  }
}

/// A field, or whether there is one.
final class FieldNode: Node, @unchecked Sendable {
  let operand: Node
  let field: String
  let isTest: Bool

  init(_ operand: Node, _ field: String, isTest: Bool, _ range: SourceRange) {
    self.operand = operand
    self.field = field
    self.isTest = isTest
    super.init(range)
  }

  override func value(_ frame: inout Frame) throws(Fault) -> Value {
    let value = try operand.value(&frame)
    guard case .map(let map) = value else {
      throw noOverload("\(value.typeName) has no fields")
    }
    let found = map[.string(field)]
    if isTest { return .bool(found != nil) }
    guard let found else { throw Fault(.noSuchKey, "there is no \(field)", range) }
    return found
  }
}

/// `[place]` or `[key]`.
final class IndexNode: Node, @unchecked Sendable {
  let operand: Node
  let place: Node

  init(_ operand: Node, _ place: Node, _ range: SourceRange) {
    self.operand = operand
    self.place = place
    super.init(range)
  }

  override func value(_ frame: inout Frame) throws(Fault) -> Value {
    let whole = try operand.value(&frame)
    let place = try place.value(&frame)
    switch whole {
    case .list(let elements):
      let index: Int? =
        switch place {
        case .int(let number): Int(exactly: number)
        case .uint(let number): Int(exactly: number)
        case .double(let number): Int(exactly: number)
        default: nil
        }
      guard let index, elements.indices.contains(index) else {
        throw Fault(.noSuchKey, "the list of \(elements.count) has no such place", range)
      }
      return elements[index]
    case .map(let map):
      if case .string(let key) = place { try frame.charge(bytes: key.utf8.count) }
      guard let found = map[place] else {
        throw Fault(.noSuchKey, "the map has no such key", range)
      }
      return found
    default: throw noOverload("\(whole.typeName) has no places")
    }
  }
}

/// `in`.
final class MembershipNode: Node, @unchecked Sendable {
  let element: Node
  let whole: Node

  init(_ element: Node, _ whole: Node, _ range: SourceRange) {
    self.element = element
    self.whole = whole
    super.init(range)
  }

  override func value(_ frame: inout Frame) throws(Fault) -> Value { .bool(try truth(&frame)) }

  override func truth(_ frame: inout Frame) throws(Fault) -> Bool {
    let wanted = try element.value(&frame)
    let whole = try whole.value(&frame)
    switch whole {
    case .list(let elements):
      try frame.charge(elements.count >> 2)
      if case .string(let text) = wanted, text.utf8.count < 64 {
        let count = text.utf8.count
        for case .string(let other) in elements
        where other.utf8.count == count && other.hasSameCodePoints(as: text) {
          return true
        }
        return false
      }
      for other in elements where try frame.areEqual(other, wanted) { return true }
      return false
    case .map(let map):
      if case .string(let key) = wanted { try frame.charge(bytes: key.utf8.count) }
      return map[wanted] != nil
    default: throw noOverload("in does not look into \(whole.typeName)")
    }
  }
}

// The standard functions, by name.

/// The standard functions, by name; nil for arguments they do not work on.
enum Functions {
  /// What computes a standard function, if there is such a one.
  static func body(_ name: String, isMethod: Bool) -> CallNode.Body? {
    if let ways = StandardLibrary.functions[name],
      !ways.contains(where: { $0.isMethod == isMethod })
    {
      return nil
    }
    if let field = TimeField(rawValue: name) {
      return { arguments, frame throws(Fault) in try time(field, arguments, &frame) }
    }
    switch name {
    case "size": return size
    case "contains", "startsWith", "endsWith":
      return { arguments, frame throws(Fault) in try search(name, arguments, &frame) }
    case "matches": return matches
    case "dyn": return { arguments, _ throws(Fault) in arguments.count == 1 ? arguments[0] : nil }
    case "type":
      return { arguments, _ throws(Fault) in
        arguments.count == 1 ? .type(arguments[0].typeName) : nil
      }
    default: return conversion(to: name)
    }
  }

  private static func size(_ arguments: [Value], _ frame: inout Frame) throws(Fault) -> Value? {
    guard arguments.count == 1 else { return nil }
    switch arguments[0] {
    case .string(let text):
      try frame.charge(bytes: text.utf8.count)
      return .int(Int64(text.unicodeScalars.count))
    case .bytes(let bytes): return .int(Int64(bytes.count))
    case .list(let elements): return .int(Int64(elements.count))
    case .map(let map): return .int(Int64(map.entries.count))
    default: return nil
    }
  }

  private static func search(
    _ name: String, _ arguments: [Value], _ frame: inout Frame
  ) throws(Fault) -> Value? {
    guard arguments.count == 2, case .string(let text) = arguments[0],
      case .string(let part) = arguments[1]
    else { return nil }
    try frame.charge(bytes: text.utf8.count + part.utf8.count)
    switch name {
    case "startsWith": return .bool(text.utf8.starts(with: part.utf8))
    case "endsWith":
      let count = part.utf8.count
      return .bool(
        count <= text.utf8.count && text.utf8.suffix(count).elementsEqual(part.utf8))
    default: return .bool(contains(Array(text.utf8), Array(part.utf8)))
    }
  }

  /// Whether a sequence of bytes occurs in another, in time that grows with both lengths only.
  static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard !part.isEmpty else { return true }
    guard part.count <= text.count else { return false }
    var borders = [0]
    var length = 0
    for place in 1..<max(1, part.count) {
      while length > 0, part[place] != part[length] { length = borders[length - 1] }
      if part[place] == part[length] { length += 1 }
      borders.append(length)
    }
    var matched = 0
    for byte in text {
      while matched > 0, byte != part[matched] { matched = borders[matched - 1] }
      if byte == part[matched] { matched += 1 }
      if matched == part.count { return true }
    }
    return false
  }

  private static func matches(_ arguments: [Value], _ frame: inout Frame) throws(Fault) -> Value? {
    guard arguments.count == 2, case .string(let text) = arguments[0],
      case .string(let pattern) = arguments[1]
    else { return nil }
    try frame.charge(pattern.utf8.count)
    let compiled: Pattern
    do throws(Pattern.Refusal) {
      compiled = try Pattern(pattern)
    } catch {
      throw Fault(.badArgument, error.message, nil)
    }
    return .bool(try compiled.occurs(in: text, &frame))
  }
}

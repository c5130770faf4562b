// The functions that turn a value into one of another type.

extension Functions {
  /// What converts to the type of this name.
  static func conversion(to name: String) -> CallNode.Body? {
    let convert: (@Sendable (Value) throws(Fault) -> Value?)? =
      switch name {
      case "bool": toBool
      case "int": toInt
      case "uint": toUint
      case "double": toDouble
      case "string": toString
      case "bytes": toBytes
      case "timestamp": toTimestamp
      case "duration": toDuration
      default: nil
      }
    guard let convert else { return nil }
    return { arguments, frame throws(Fault) in
      guard arguments.count == 1 else { return nil }
      switch arguments[0] {
      case .string(let text): try frame.charge(bytes: text.utf8.count)
      case .bytes(let bytes): try frame.charge(bytes: bytes.count)
      default: break
      }
      return try convert(arguments[0])
    }
  }

  private static func unreadable(_ text: String, as what: String) -> Fault {
    Fault(.badArgument, "\"\(text.prefix(60))\" is not \(what)", nil)
  }

  private static func outOfRange(_ what: String) -> Fault {
    Fault(.overflow, "the value is out of range for \(what)", nil)
  }

  @Sendable private static func toBool(_ value: Value) throws(Fault) -> Value? {
    switch value {
    case .bool: return value
    case .string(let text):
      switch text {
      case "1", "t", "T", "true", "TRUE", "True": return .bool(true)
      case "0", "f", "F", "false", "FALSE", "False": return .bool(false)
      default: throw unreadable(text, as: "true or false")
      }
    default: return nil
    }
  }

  @Sendable private static func toInt(_ value: Value) throws(Fault) -> Value? {
    switch value {
    case .int: return value
    case .uint(let number):
      guard let whole = Int64(exactly: number) else { throw outOfRange("int") }
      return .int(whole)
    case .double(let number):
      guard number > -0x1p63, number < 0x1p63 else { throw outOfRange("int") }
      return .int(Int64(number))
    case .string(let text):
      guard let whole = Int64(text) else { throw unreadable(text, as: "a whole number") }
      return .int(whole)
    case .timestamp(let at): return .int(at.seconds)
    default: return nil
    }
  }

  @Sendable private static func toUint(_ value: Value) throws(Fault) -> Value? {
    switch value {
    case .uint: return value
    case .int(let number):
      guard let whole = UInt64(exactly: number) else { throw outOfRange("uint") }
      return .uint(whole)
    case .double(let number):
      guard number >= 0, number < 0x1p64 else { throw outOfRange("uint") }
      return .uint(UInt64(number))
    case .string(let text):
      guard let whole = UInt64(text) else {
        throw unreadable(text, as: "a whole number without sign")
      }
      return .uint(whole)
    default: return nil
    }
  }

  @Sendable private static func toDouble(_ value: Value) throws(Fault) -> Value? {
    switch value {
    case .double: return value
    case .int(let number): return .double(Double(number))
    case .uint(let number): return .double(Double(number))
    case .string(let text):
      guard let number = Double(text) else { throw unreadable(text, as: "a number") }
      return .double(number)
    default: return nil
    }
  }

  @Sendable private static func toString(_ value: Value) throws(Fault) -> Value? {
    switch value {
    case .string: return value
    case .bool(let flag): return .string(flag ? "true" : "false")
    case .int(let number): return .string(String(number))
    case .uint(let number): return .string(String(number))
    case .double(let number): return .string(text(number))
    case .bytes(let bytes):
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Fault(.badArgument, "the bytes are not text in UTF-8", nil)
      }
      return .string(text)
    case .timestamp(let at): return .string(at.description)
    case .duration(let span): return .string(span.description)
    default: return nil
    }
  }

  @Sendable private static func toBytes(_ value: Value) throws(Fault) -> Value? {
    switch value {
    case .bytes: value
    case .string(let text): .bytes(Array(text.utf8))
    default: nil
    }
  }

  @Sendable private static func toTimestamp(_ value: Value) throws(Fault) -> Value? {
    switch value {
    case .timestamp: return value
    case .int(let seconds):
      guard let at = Timestamp(seconds: seconds) else { throw outOfRange("an instant") }
      return .timestamp(at)
    case .string(let text):
      guard let at = Timestamp(text) else {
        throw unreadable(text, as: "an instant such as 2026-03-01T09:12:00Z")
      }
      return .timestamp(at)
    default: return nil
    }
  }

  @Sendable private static func toDuration(_ value: Value) throws(Fault) -> Value? {
    switch value {
    case .duration: return value
    case .string(let text):
      guard let span = TimeSpan(text) else {
        throw unreadable(text, as: "a length of time such as 90s or 1h30m")
      }
      return .duration(span)
    default: return nil
    }
  }

  /// The shortest text that reads back as the same number, with an exponent below 1e-4 and from
  /// 1e21 on.
  static func text(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Inf" : "+Inf" }
    if number == 0 { return number.sign == .minus ? "-0" : "0" }
    let sign = number < 0 ? "-" : ""
    let parts = number.magnitude.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".")
    let whole = mantissa[0]
    let fraction = mantissa.count > 1 && mantissa[1] != "0" ? mantissa[1] : ""
    var exponent = whole.count - 1 + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    var digits = String(whole + fraction)
    while digits.count > 1, digits.first == "0" {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.count > 1, digits.last == "0" { digits.removeLast() }
    if exponent < -4 || exponent >= 21 {
      let rest = digits.dropFirst()
      let power = abs(exponent)
      return sign + digits.prefix(1) + (rest.isEmpty ? "" : "." + rest)
        + (exponent < 0 ? "e-" : "e+") + (power < 10 ? "0" : "") + String(power)
    }
    if exponent < 0 {
      return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits
    }
    if digits.count <= exponent + 1 {
      return sign + digits + String(repeating: "0", count: exponent + 1 - digits.count)
    }
    return sign + digits.prefix(exponent + 1) + "." + digits.dropFirst(exponent + 1)
  }
}

// The values of the variables for one evaluation.

/// The values of the variables, by slot.
///
/// A slot without a value is missing: naming it is an error, which `&&` and `||` absorb when the
/// other side decides.
public struct Bindings: Sendable {
  /// A number or truth value kept flat, so that comparing it touches nothing that is counted.
  struct Scalar: Sendable {
    enum Tag: UInt8, Sendable {
      case missing
      case bool
      case int
      case uint
      case double
      case object
    }

    var tag: Tag = .missing
    var bits: UInt64 = 0
  }

  var scalars: [Scalar]
  var objects: [Value]

  /// No value for any of the variables.
  public init(_ declarations: Declarations) {
    scalars = Array(repeating: Scalar(), count: declarations.variables.count)
    objects = Array(repeating: .null, count: declarations.variables.count)
  }

  /// The value of the variable with this slot; nil while it is missing.
  public subscript(slot: Int) -> Value? {
    get {
      guard scalars.indices.contains(slot) else { return nil }
      let scalar = scalars[slot]
      switch scalar.tag {
      case .missing: return nil
      case .bool: return .bool(scalar.bits != 0)
      case .int: return .int(Int64(bitPattern: scalar.bits))
      case .uint: return .uint(scalar.bits)
      case .double: return .double(Double(bitPattern: scalar.bits))
      case .object: return objects[slot]
      }
    }
    set {
      guard scalars.indices.contains(slot) else { return }
      objects[slot] = .null
      switch newValue {
      case nil: scalars[slot] = Scalar()
      case .bool(let flag): scalars[slot] = Scalar(tag: .bool, bits: flag ? 1 : 0)
      case .int(let number):
        scalars[slot] = Scalar(tag: .int, bits: UInt64(bitPattern: number))
      case .uint(let number): scalars[slot] = Scalar(tag: .uint, bits: number)
      case .double(let number): scalars[slot] = Scalar(tag: .double, bits: number.bitPattern)
      case .some(let value):
        scalars[slot].tag = .object
        objects[slot] = value
      }
    }
  }
}

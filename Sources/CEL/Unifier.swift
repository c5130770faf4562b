// Finds what the free types of a call stand for.

/// What types that stand for whatever fits have come to stand for.
struct Unifier {
  private(set) var meanings: [String: CELType] = [:]
  private var made = 0

  /// A type that stands for whatever fits and occurs nowhere yet.
  mutating func fresh() -> CELType {
    made += 1
    return .parameter("%\(made)")
  }

  /// The same types with parameters that occur nowhere yet.
  mutating func renewed(_ types: [CELType]) -> [CELType] {
    var names: [String: CELType] = [:]
    return types.map { renewed($0, &names) }
  }

  private mutating func renewed(_ type: CELType, _ names: inout [String: CELType]) -> CELType {
    switch type {
    case .parameter(let name):
      if let known = names[name] { return known }
      let new = fresh()
      names[name] = new
      return new
    case .list(let element): return .list(renewed(element, &names))
    case .map(let key, let value):
      return .map(renewed(key, &names), renewed(value, &names))
    case .type(let inner): return .type(renewed(inner, &names))
    case .nullable(let inner): return .nullable(renewed(inner, &names))
    case .opaque(let name, let parameters):
      return .opaque(name, parameters.map { renewed($0, &names) })
    default: return type
    }
  }

  /// Whether values of some types may stand where others are wanted; remembers what that takes.
  mutating func accepts(_ given: [CELType], for wanted: [CELType]) -> Bool {
    guard given.count == wanted.count else { return false }
    var trial = self
    for (one, other) in zip(given, wanted) where !trial.assign(one, to: other) { return false }
    self = trial
    return true
  }

  private mutating func assign(_ one: CELType, to other: CELType) -> Bool {
    if case .parameter(let name) = other {
      let (isValid, isKnown) = bind(name, to: one)
      if isValid { return true }
      if isKnown { return false }
    }
    if case .parameter(let name) = one { return bind(name, to: other).isValid }
    switch (one, other) {
    case (.dyn, _), (_, .dyn): return true
    case (.null, let type), (let type, .null): return Self.mayBeNull(type)
    case (.nullable(let inner), .nullable(let wanted)): return assign(inner, to: wanted)
    case (.nullable(let inner), let wanted): return assign(inner, to: wanted)
    case (let inner, .nullable(let wanted)): return assign(inner, to: wanted)
    case (.list(let a), .list(let b)): return assign(a, to: b)
    case (.map(let key, let value), .map(let wantedKey, let wantedValue)):
      return assign(key, to: wantedKey) && assign(value, to: wantedValue)
    case (.type, .type): return true
    case (.opaque(let a, let parameters), .opaque(let b, let wanted)):
      guard a == b, parameters.count == wanted.count else { return false }
      for (parameter, want) in zip(parameters, wanted) where !assign(parameter, to: want) {
        return false
      }
      return true
    default: return one == other
    }
  }

  private static func mayBeNull(_ type: CELType) -> Bool {
    switch type {
    case .null, .timestamp, .duration, .opaque, .nullable: true
    default: false
    }
  }

  private mutating func bind(_ name: String, to type: CELType) -> (isValid: Bool, isKnown: Bool) {
    if let known = meanings[name] {
      if known == type { return (true, true) }
      guard assign(type, to: known) else { return (false, true) }
      meanings[name] = Self.moreGeneral(type, known)
      return (true, true)
    }
    if type == .parameter(name) { return (true, false) }
    guard !occurs(name, in: type) else { return (false, false) }
    meanings[name] = type
    return (true, false)
  }

  private func occurs(_ name: String, in type: CELType) -> Bool {
    switch type {
    case .parameter(let other):
      return other == name || (meanings[other].map { occurs(name, in: $0) } ?? false)
    case .list(let element): return occurs(name, in: element)
    case .map(let key, let value): return occurs(name, in: key) || occurs(name, in: value)
    case .nullable(let inner), .type(let inner): return occurs(name, in: inner)
    case .opaque(_, let parameters): return parameters.contains { occurs(name, in: $0) }
    default: return false
    }
  }

  /// The type of a list's elements after one more, given that of those before.
  mutating func joined(_ before: CELType?, _ next: CELType) -> CELType {
    guard let before else { return next }
    guard accepts([before], for: [next]) else { return .dyn }
    if next == .null { return before }
    return before == .null ? next : Self.moreGeneral(before, next)
  }

  private static func moreGeneral(_ one: CELType, _ other: CELType) -> CELType {
    isAsGeneral(one, as: other) ? one : other
  }

  private static func isAsGeneral(_ one: CELType, as other: CELType) -> Bool {
    switch (one, other) {
    case (.dyn, _), (.parameter, _): return true
    case (_, .dyn), (_, .parameter): return false
    case (.list(let a), .list(let b)): return isAsGeneral(a, as: b)
    case (.map(let key, let value), .map(let otherKey, let otherValue)):
      return isAsGeneral(key, as: otherKey) && isAsGeneral(value, as: otherValue)
    case (.type, .type): return true
    case (.opaque(let a, let parameters), .opaque(let b, let others)):
      return a == b && parameters.count == others.count
        && zip(parameters, others).allSatisfy { isAsGeneral($0, as: $1) }
    default: return one == other
    }
  }

  /// A type with everything known about its parameters put in; unknown ones become `dyn` if asked.
  func resolved(_ type: CELType, toDyn: Bool = false) -> CELType {
    switch type {
    case .parameter(let name):
      if let meaning = meanings[name] { return resolved(meaning, toDyn: toDyn) }
      return toDyn ? .dyn : type
    case .list(let element): return .list(resolved(element, toDyn: toDyn))
    case .map(let key, let value):
      return .map(resolved(key, toDyn: toDyn), resolved(value, toDyn: toDyn))
    case .type(let inner): return .type(resolved(inner, toDyn: toDyn))
    case .nullable(let inner): return .nullable(resolved(inner, toDyn: toDyn))
    case .opaque(let name, let parameters):
      return .opaque(name, parameters.map { resolved($0, toDyn: toDyn) })
    default: return type
    }
  }
}

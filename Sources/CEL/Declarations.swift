// What an expression may name: variables, functions and the container names are looked up in.

/// The names that expressions may use.
///
/// Declare every variable once; the slot it gives back is where ``Bindings`` hold its value.
public struct Declarations: Sendable {
  /// A variable.
  public struct Variable: Sendable {
    /// Its name; dots are part of it.
    public let name: String
    /// Its type.
    public let type: CELType
    /// The least value a number can have, if there is one.
    public let least: Double?
    /// The greatest value a number can have, if there is one.
    public let greatest: Double?
    /// What to call it in a sentence about its range, with article: `a share`.
    public let noun: String?
    /// Where ``Bindings`` hold its value.
    public let slot: Int
  }

  /// One way to call a function.
  public struct Overload: Sendable {
    /// What computes the result; throws plain sentences.
    public typealias Body = @Sendable ([Value]) throws(EvaluationError) -> Value

    /// The types of the arguments, that of the receiver first.
    public let parameters: [CELType]
    /// The type of the result.
    public let result: CELType
    /// Whether it is called as `first.name(others)`.
    public let isMethod: Bool
    /// What computes it; without one, calls are errors when evaluated.
    public let body: Body?

    /// A way to call a function.
    public init(
      _ parameters: [CELType], _ result: CELType, isMethod: Bool = false, body: Body? = nil
    ) {
      self.parameters = parameters
      self.result = result
      self.isMethod = isMethod
      self.body = body
    }
  }

  /// Names are looked up in this namespace first, then in those around it.
  public var container: String
  /// What tells a person who wrote an unknown name where the known ones are listed.
  public var namesAreListed: String?
  /// The variables in the order of their slots.
  public private(set) var variables: [Variable] = []
  private var slots: [String: Int] = [:]
  private(set) var functions: [String: [Overload]] = [:]

  /// No names but the standard ones.
  public init(container: String = "") {
    self.container = container
  }

  /// Declares a variable, or declares it anew, and gives its slot.
  @discardableResult
  public mutating func declare(
    _ name: String, _ type: CELType, least: Double? = nil, greatest: Double? = nil,
    noun: String? = nil
  ) -> Int {
    let slot = slots[name] ?? variables.count
    let variable = Variable(
      name: name, type: type, least: least, greatest: greatest, noun: noun, slot: slot)
    if slot == variables.count { variables.append(variable) } else { variables[slot] = variable }
    slots[name] = slot
    return slot
  }

  /// Declares a function or one more way to call it.
  public mutating func declare(function name: String, _ overload: Overload) {
    functions[name, default: []].append(overload)
  }

  /// The slot of a variable by its full name.
  public func slot(of name: String) -> Int? { slots[name] }

  /// A variable by its full name.
  public subscript(name: String) -> Variable? { slots[name].map { variables[$0] } }

  /// The full names that a name can mean, first choice first.
  func candidates(for name: String) -> [String] {
    if name.hasPrefix(".") { return [String(name.dropFirst())] }
    var names: [String] = []
    var spaces = container.split(separator: ".")
    while !spaces.isEmpty {
      names.append(spaces.joined(separator: ".") + "." + name)
      spaces.removeLast()
    }
    return names + [name]
  }
}

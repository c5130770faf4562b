// The words of the language.

/// A word of an expression.
struct Token {
  enum Kind {
    case end
    /// A name or a reserved word.
    case name(String)
    /// A field's name between backticks.
    case quotedName(String)
    /// A whole number; nil when too large to hold.
    case int(UInt64?)
    case uint(UInt64?)
    case double(Double)
    case string(String)
    case bytes([UInt8])
    case symbol(Symbol)
  }

  enum Symbol: String {
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openBracket = "["
    case closeBracket = "]"
    case openBrace = "{"
    case closeBrace = "}"
    case dot = "."
    case comma = ","
    case question = "?"
    case colon = ":"
    case and = "&&"
    case or = "||"
    case not = "!"
    case minus = "-"
    case plus = "+"
    case star = "*"
    case slash = "/"
    case percent = "%"
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="
  }

  let kind: Kind
  let range: SourceRange

  /// Words that no variable may be called.
  static let reserved: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
    "package", "namespace", "return", "var", "void", "while",
  ]

  func isSymbol(_ symbol: Symbol) -> Bool {
    if case .symbol(let own) = kind { own == symbol } else { false }
  }

  var isNumber: Bool {
    switch kind {
    case .int, .double: true
    default: false
    }
  }

  var isValue: Bool {
    switch kind {
    case .int, .uint, .double, .string, .bytes: true
    default: false
    }
  }

  /// Whether two values are compared here.
  var isComparison: Bool {
    switch kind {
    case .symbol(.less), .symbol(.atMost), .symbol(.greater), .symbol(.atLeast), .symbol(.equal),
      .symbol(.unequal):
      true
    default: false
    }
  }

  var name: String? {
    if case .name(let name) = kind { name } else { nil }
  }

  /// Whether an operand can begin here; `-` is left out, since it also stands between two.
  var beginsOperand: Bool {
    switch kind {
    case .name(let name): name != "in" && !Lexer.wordOperators.keys.contains(name.lowercased())
    case .int, .uint, .double, .string, .bytes: true
    case .symbol(let symbol):
      switch symbol {
      case .openParenthesis, .openBracket, .openBrace, .not, .dot: true
      default: false
      }
    case .end, .quotedName: false
    }
  }
}

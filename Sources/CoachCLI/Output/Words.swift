// A line of text whose parts know what they mean; colour comes later.

import Charts

/// What a piece of text means; `Style` decides how it looks.
enum Role: Hashable, Sendable {
  case plain
  case strong
  case faint
  case good
  case bad
  case accent
}

/// A line of text in pieces.
///
/// Literals are trusted; whatever is put in with `\(…)` is made harmless on the way, so a name
/// that somebody else chose cannot move the cursor: `"met \(name, .strong)"`.
struct Words: ExpressibleByStringInterpolation, Hashable, Sendable {
  /// A piece of one role.
  struct Piece: Hashable, Sendable {
    var text: String
    var role: Role
  }

  var pieces: [Piece] = []

  /// Foreign or own text of one role, made harmless.
  init(_ text: String, _ role: Role = .plain) {
    pieces = [Piece(text: SafeText.line(text), role: role)]
  }

  init(stringLiteral text: String) { self.init(text) }

  init(stringInterpolation: Interpolation) { pieces = stringInterpolation.pieces }

  /// Builds the pieces.
  struct Interpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      pieces.reserveCapacity(2 * interpolationCount + 1)
    }

    mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { pieces.append(Piece(text: SafeText.line(text), role: .plain)) }
    }

    mutating func appendInterpolation(_ value: some CustomStringConvertible, _ role: Role = .plain)
    {
      pieces.append(Piece(text: SafeText.line(value.description), role: role))
    }

    mutating func appendInterpolation(_ words: Words) { pieces += words.pieces }
  }

  static func + (a: Words, b: Words) -> Words {
    var sum = a
    sum.pieces += b.pieces
    return sum
  }

  /// The text alone.
  var text: String { pieces.map(\.text).joined() }

  /// The cells it takes.
  var cells: Int { pieces.reduce(0) { $0 + CellWidth.of($1.text) } }

  /// All pieces in one role.
  func all(_ role: Role) -> Words {
    var copy = self
    for i in copy.pieces.indices { copy.pieces[i].role = role }
    return copy
  }
}

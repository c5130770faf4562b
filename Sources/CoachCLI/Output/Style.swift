// The only place that knows colours.

import Charts

/// Turns words into terminal text, coloured or plain.
struct Style: Sendable {
  /// Whether escape sequences are written at all.
  let isColoured: Bool

  /// Colour for a terminal that can, unless the person said no.
  ///
  /// `NO_COLOR` counts when it is not empty (no-color.org).
  init(environment: [String: String], isTerminal: Bool, isPlain: Bool) {
    let term = environment["TERM"] ?? ""
    isColoured =
      isTerminal && !isPlain && !term.isEmpty && term != "dumb"
      && (environment["NO_COLOR"] ?? "").isEmpty
  }

  init(isColoured: Bool) { self.isColoured = isColoured }

  /// The words as text.
  func text(_ words: Words) -> String {
    guard isColoured else { return words.text }
    return words.pieces.map { piece in
      guard let code = Self.code(piece.role), !piece.text.isEmpty else { return piece.text }
      return "\u{1B}[\(code)m\(piece.text)\u{1B}[0m"
    }.joined()
  }

  /// What a run of a chart means here.
  static func role(_ ink: Ink) -> Role {
    switch ink {
    case .plain: .plain
    case .faint: .faint
    case .main, .mark: .accent
    case .up: .good
    case .down: .bad
    }
  }

  private static func code(_ role: Role) -> String? {
    switch role {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .good: "32"
    case .bad: "31"
    case .accent: "36"
    }
  }
}

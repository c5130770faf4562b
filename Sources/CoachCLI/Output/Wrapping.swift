// Breaks lines between words.

import Charts

/// Wraps words to a width, counted in cells.
enum Wrapping {
  /// Lines of at most `width` cells: the first set in by `indent`, the others by `hang`.
  ///
  /// A word longer than a line is broken where it must.
  static func wrap(_ words: Words, width: Int, indent: Int = 0, hang: Int = 0) -> [Words] {
    var lines: [Words] = []
    var line = Words(String(repeating: " ", count: min(indent, width - 1)))
    var taken = min(indent, width - 1)
    var isFresh = true
    func open() {
      lines.append(line)
      line = Words(String(repeating: " ", count: min(hang, width - 1)))
      taken = min(hang, width - 1)
      isFresh = true
    }
    for token in tokens(words) {
      if token.isSpace {
        if !isFresh || lines.isEmpty, taken + token.cells <= width {
          line.pieces += token.pieces
          taken += token.cells
        }
        continue
      }
      if taken + token.cells > width, !isFresh { open() }
      if taken + token.cells <= width {
        line.pieces += token.pieces
        taken += token.cells
      } else {
        for piece in token.pieces {
          for character in piece.text {
            let cells = CellWidth.of(character)
            if taken + cells > width { open() }
            line.pieces.append(.init(text: String(character), role: piece.role))
            taken += cells
          }
        }
      }
      isFresh = false
    }
    lines.append(line)
    return lines
  }

  private struct Token {
    var pieces: [Words.Piece]
    var isSpace: Bool
    var cells: Int { pieces.reduce(0) { $0 + CellWidth.of($1.text) } }
  }

  /// Runs of spaces and runs of other text, each perhaps of several roles.
  private static func tokens(_ words: Words) -> [Token] {
    var tokens: [Token] = []
    for piece in words.pieces {
      var rest = Substring(piece.text)
      while let first = rest.first {
        let isSpace = first == " "
        let run = rest.prefix { ($0 == " ") == isSpace }
        rest = rest.dropFirst(run.count)
        let part = Words.Piece(text: String(run), role: piece.role)
        if let last = tokens.indices.last, tokens[last].isSpace == isSpace {
          tokens[last].pieces.append(part)
        } else {
          tokens.append(Token(pieces: [part], isSpace: isSpace))
        }
      }
    }
    return tokens
  }
}

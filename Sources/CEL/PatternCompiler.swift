// Turns the tree of a regular expression into instructions.

/// What a regular expression is made of.
indirect enum PatternTree: Sendable {
  case empty
  case take(CharacterClass)
  case edge(Pattern.Edge)
  case sequence([PatternTree])
  case choice([PatternTree])
  /// Between `least` and `most` times; without `most`, however often.
  case repeated(PatternTree, least: Int, most: Int?)
}

/// Turns the tree of a regular expression into instructions.
struct PatternCompiler {
  private static let limit = 5_000
  var program: [Pattern.Instruction] = []

  private mutating func add(_ instruction: Pattern.Instruction) throws(Pattern.Refusal) {
    guard program.count < Self.limit else {
      throw Pattern.Refusal(message: "the regular expression is too large")
    }
    program.append(instruction)
  }

  mutating func compile(_ tree: PatternTree) throws(Pattern.Refusal) {
    switch tree {
    case .empty: break
    case .take(let kind): try add(.take(kind))
    case .edge(let edge): try add(.edge(edge))
    case .sequence(let parts): for part in parts { try compile(part) }
    case .choice(let ways): try compile(choice: ways)
    case .repeated(let part, let least, let most):
      for _ in 0..<least {
        let before = program.count
        try compile(part)
        if program.count == before { break }
      }
      if let most { try compile(part, upTo: most - least) } else { try compile(loop: part) }
    }
  }

  private mutating func compile(choice ways: [PatternTree]) throws(Pattern.Refusal) {
    var ends: [Int] = []
    for (place, way) in ways.enumerated() {
      guard place < ways.count - 1 else {
        try compile(way)
        break
      }
      let split = program.count
      try add(.split(split + 1, 0))
      try compile(way)
      ends.append(program.count)
      try add(.jump(0))
      program[split] = .split(split + 1, program.count)
    }
    for end in ends { program[end] = .jump(program.count) }
  }

  private mutating func compile(loop part: PatternTree) throws(Pattern.Refusal) {
    let split = program.count
    try add(.split(split + 1, 0))
    try compile(part)
    try add(.jump(split))
    program[split] = .split(split + 1, program.count)
  }

  private mutating func compile(
    _ part: PatternTree, upTo count: Int
  ) throws(Pattern.Refusal) {
    var splits: [Int] = []
    for _ in 0..<max(0, count) {
      splits.append(program.count)
      try add(.split(0, 0))
      try compile(part)
    }
    for split in splits { program[split] = .split(split + 1, program.count) }
  }
}

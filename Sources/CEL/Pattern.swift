// Regular expressions that run in time linear in the text.

/// A regular expression of RE2's syntax, run as a set of states without ever going back.
///
/// Back references and looking around are refused, as RE2 does.
struct Pattern: Sendable {
  /// Why a pattern cannot be used.
  struct Refusal: Error {
    let message: String
  }

  /// A condition between two code points.
  enum Edge: Sendable {
    case textStart
    case textEnd
    case lineStart
    case lineEnd
    case wordEdge
    case noWordEdge
  }

  enum Instruction: Sendable {
    /// Takes one code point of a class and goes on.
    case take(CharacterClass)
    case split(Int, Int)
    case jump(Int)
    case edge(Edge)
    case match
  }

  let program: [Instruction]

  init(_ pattern: String) throws(Refusal) {
    var parser = PatternParser(pattern)
    let tree = try parser.whole()
    var compiler = PatternCompiler()
    try compiler.compile(tree)
    program = compiler.program + [.match]
  }

  /// Whether the pattern occurs anywhere in a text.
  func occurs(in text: String, _ frame: inout Frame) throws(Fault) -> Bool {
    var run = PatternRun(program)
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      try frame.charge(1 + run.current.count >> 3)
      if run.step(before: before, at: scalar) { return true }
      before = scalar
    }
    return run.step(before: before, at: nil)
  }
}

/// The states a pattern is in while it runs over a text.
struct PatternRun {
  let program: [Pattern.Instruction]
  var current: [Int] = []
  private var next: [Int] = []
  private var marks: [Int]
  private var generation = 0
  private var stack: [Int] = []

  init(_ program: [Pattern.Instruction]) {
    self.program = program
    marks = Array(repeating: 0, count: program.count)
  }

  /// Goes over one code point, or the end of the text; true once the pattern has been found.
  mutating func step(before: Unicode.Scalar?, at scalar: Unicode.Scalar?) -> Bool {
    // Following the edges here, where both neighbours are known; a new try begins everywhere.
    generation += 1
    var ready: [Int] = []
    var pending = current
    pending.append(0)
    for start in pending {
      stack.append(start)
      while let place = stack.popLast() {
        guard marks[place] != generation else { continue }
        marks[place] = generation
        switch program[place] {
        case .match:
          stack.removeAll()
          return true
        case .jump(let target): stack.append(target)
        case .split(let one, let other):
          stack.append(other)
          stack.append(one)
        case .edge(let edge):
          if holds(edge, before, scalar) { stack.append(place + 1) }
        case .take: ready.append(place)
        }
      }
    }
    next.removeAll(keepingCapacity: true)
    if let scalar {
      for place in ready {
        if case .take(let kind) = program[place], kind.contains(scalar) { next.append(place + 1) }
      }
    }
    swap(&current, &next)
    return false
  }

  private func holds(
    _ edge: Pattern.Edge, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?
  ) -> Bool {
    switch edge {
    case .textStart: before == nil
    case .textEnd: after == nil
    case .lineStart: before == nil || before == "\n"
    case .lineEnd: after == nil || after == "\n"
    case .wordEdge: isWord(before) != isWord(after)
    case .noWordEdge: isWord(before) == isWord(after)
    }
  }

  private func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { CharacterClass.word.contains($0) } ?? false
  }
}

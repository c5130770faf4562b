// How fast conditions are compiled and evaluated.

import CEL
import Foundation

/// Measures how fast a typical condition is evaluated and compiled, the best of several rounds.
///
/// Beside it stands the Python package `common-expression-language`.
enum CELBenchmark {
  static let condition =
    #"link_only_share > 0.5 && posts >= 5 && ("a" in tags || hour_entropy < 2.1)"#

  static func run() throws {
    var names = Declarations()
    let share = names.declare("link_only_share", .double)
    let posts = names.declare("posts", .int)
    let tags = names.declare("tags", .list(.string))
    let entropy = names.declare("hour_entropy", .double)
    let program = try Program(condition, names, expecting: .bool)
    var bindings = Bindings(names)
    bindings[share] = .double(0.7)
    bindings[posts] = .int(12)
    bindings[tags] = .strings(["b", "c", "d"])
    bindings[entropy] = .double(1.5)
    var held = 0
    let evaluations = rate(rounds: 5, count: 2_000_000) {
      if (try? program.holds(bindings)) == true { held += 1 }
    }
    show("evaluations", evaluations / 1e6, "million/s (\(held) held)")
    let compilations = rate(rounds: 3, count: 2_000) {
      _ = try? Program(condition, names, expecting: .bool)
    }
    show("compilations", compilations / 1e3, "thousand/s")
    // The package brings the program `cel`.
    if Peer.program("cel") != nil, let python = Peer.program("python3"),
      let peer = peerRate(python, condition)
    {
      show("common-expression-language", peer / 1e6, "million/s")
      show("ratio", evaluations / peer, "times")
    } else {
      print("  common-expression-language is not to be had here: no comparison")
    }
  }

  private static func show(_ what: String, _ value: Double, _ unit: String) {
    print("  \(what): " + String(format: "%.2f", value) + " " + unit)
  }
}

/// How often something is done in a second, in the best of several rounds.
private func rate(rounds: Int, count: Int, _ work: () -> Void) -> Double {
  let clock = ContinuousClock()
  var best = 0.0
  for _ in 0..<rounds {
    let time = clock.measure { for _ in 0..<count { work() } }
    let seconds =
      Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    best = max(best, Double(count) / seconds)
  }
  return best
}

/// Evaluations a second of the Python package, its context made once.
private func peerRate(_ python: String, _ condition: String) -> Double? {
  let script = """
    import cel, sys, time
    program = cel.compile(sys.argv[1])
    context = cel.Context(variables={
      "link_only_share": 0.7, "posts": 12, "tags": ["b", "c", "d"], "hour_entropy": 1.5})
    assert program.execute(context) is True
    best = 0
    for _ in range(5):
      start = time.perf_counter()
      for _ in range(100000):
        program.execute(context)
      best = max(best, 100000 / (time.perf_counter() - start))
    print(best)
    """
  let process = Process()
  process.executableURL = URL(fileURLWithPath: python)
  process.arguments = ["-c", script, condition]
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return nil }
  let output = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  let text = String(decoding: output, as: UTF8.self)
  return Double(text.trimmingCharacters(in: .whitespacesAndNewlines))
}

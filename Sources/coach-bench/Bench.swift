// Measures coach: `coach-bench NAME…` runs the named benchmarks, without a name all of them.

/// A benchmark: a name, what it measures, and how.
struct Benchmark: Sendable {
  let name: String
  let about: String
  let run: @Sendable () throws -> Void

  static let all: [Benchmark] = [
    Benchmark(
      name: "import", about: "posts a second into the store, beside twitter-to-sqlite",
      run: ImportBenchmark.run),
    Benchmark(
      name: "cel", about: "conditions a second, beside common-expression-language",
      run: CELBenchmark.run),
    Benchmark(
      name: "why", about: "why the score moved, on 730,000 posts and 7.3 million responses",
      run: AnswersBenchmark.why),
    Benchmark(
      name: "answers", about: "other answers on the same store", run: AnswersBenchmark.answers),
    Benchmark(
      name: "rules", about: "the whole catalogue on every day of ten years, on the same store",
      run: AnswersBenchmark.rules),
    Benchmark(
      name: "loading", about: "all rules read, compiled and checked when a process starts",
      run: LoadingBenchmark.run),
    Benchmark(
      name: "habits", about: "fifty habits over ten years", run: HabitBenchmark.run),
  ]
}

@main
struct Bench {
  static func main() throws {
    let names = CommandLine.arguments.dropFirst()
    if names.first == LoadingBenchmark.onceName { return LoadingBenchmark.once() }
    for name in names where !Benchmark.all.contains(where: { $0.name == name }) {
      print(
        "no benchmark “\(name)”: there are \(Benchmark.all.map(\.name).joined(separator: ", "))")
    }
    for benchmark in Benchmark.all where names.isEmpty || names.contains(benchmark.name) {
      print("\(benchmark.name): \(benchmark.about)")
      try benchmark.run()
    }
  }
}

// Measures speeds: `coach-bench NAME…`, or all of them; one figure a line.

let benchmarks: [(name: String, run: () -> [Figure])] = [
  ("cel", celFigures)
]

let wanted = CommandLine.arguments.dropFirst()
for benchmark in benchmarks where wanted.isEmpty || wanted.contains(benchmark.name) {
  for figure in benchmark.run() { show(figure, of: benchmark.name) }
}

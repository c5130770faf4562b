// A measured figure and how it is shown.

import Foundation

/// A measured figure: what, how much, in which unit.
struct Figure {
  let what: String
  let value: Double
  let unit: String
}

/// Writes a figure as one line: benchmark, what, value and unit, between tabs.
func show(_ figure: Figure, of benchmark: String) {
  let value = String(format: "%.3f", figure.value)
  let line = [benchmark, figure.what, value, figure.unit].joined(separator: "\t") + "\n"
  FileHandle.standardOutput.write(Data(line.utf8))
}

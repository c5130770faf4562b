// Writes everything as a neutral activity file.

import Domain
import Importers
import Store

/// Exports the whole store; importing the file into an empty store gives the same store.
public struct ExportActivity {
  /// The whole store.
  public init() {}

  /// Hands out the file line by line, line breaks included, one at a time.
  public func run(in coach: Coach, _ write: (String) throws -> Void) throws {
    try coach.store.read { reading in
      let writer = ActivityWriter(clock: reading.clock)
      try write(writer.header + "\n")
      try reading.records { try write(writer.line($0) + "\n") }
    }
  }
}

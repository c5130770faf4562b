// The program: hands arguments, environment and terminal to the command line and exits with its code.

import CoachCLI
import Foundation

@main struct Coach {
  static func main() {
    exit(
      CoachCLI.run(
        arguments: Array(CommandLine.arguments.dropFirst()),
        environment: ProcessInfo.processInfo.environment, console: .process))
  }
}

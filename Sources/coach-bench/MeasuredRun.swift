// Runs a command and measures it as the kernel sees it: wall time, CPU time, largest memory.

import Foundation

/// What one run of a command took.
struct MeasuredRun {
  /// Seconds from start to end.
  var wall: Double
  /// Seconds of CPU, user and system, all threads.
  var cpu: Double
  /// The largest resident set, in MB of 1,000,000 bytes.
  var memory: Double
  /// Its exit code; 128 and more for a signal.
  var status: Int32

  enum Problem: Error {
    case cannotStart(String, Int32)
  }

  /// Runs a command to its end, its output thrown away.
  init(_ command: [String], environment: [String: String] = [:]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] =
      variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in arguments + settings { free(pointer) } }
    var child: pid_t = 0
    let start = ContinuousClock.now
    let failure = posix_spawnp(&child, command[0], &actions, nil, &arguments, &settings)
    guard failure == 0 else { throw Problem.cannotStart(command[0], failure) }
    var outcome: Int32 = 0
    var usage = rusage()
    while wait4(child, &outcome, 0, &usage) < 0, errno == EINTR {}
    let elapsed = start.duration(to: .now).components
    wall = Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
    cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime)
    memory = Double(usage.ru_maxrss) * 1024 / 1e6
    status = outcome & 0x7F == 0 ? (outcome >> 8) & 0xFF : 128 + (outcome & 0x7F)
  }
}

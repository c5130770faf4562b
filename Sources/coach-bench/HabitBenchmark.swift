// How long fifty habits over ten years take.

import Habits

/// Streaks, strength and look-ahead of fifty habits, each with ten years of days.
enum HabitBenchmark {
  private static let habits = 50
  private static let days = 3653

  static func run() {
    let goals = [(1, 1), (3, 7), (5, 7), (2, 3), (10, 30)].compactMap { Goal(times: $0, of: $1) }
    let lives = (0..<habits).map { habit in
      (0..<days).map { day -> Mark in
        switch (day &* 31 &+ habit &* 17) % 23 {
        case 0..<4: .missed
        case 4: .rest
        case 5: .paused
        default: .done
        }
      }
    }
    var runs = 0
    let clock = ContinuousClock()
    let times = (0..<7).map { _ in
      clock.measure {
        for (habit, marks) in lives.enumerated() {
          let report = HabitReport(
            marks: marks, today: .missed, goal: goals[habit % goals.count])
          runs += report.runs.count
        }
      }
    }.sorted()
    let milliseconds = Double(times[3].components.attoseconds) / 1e15
    print("habits: \(habits) over ten years in \(milliseconds) ms (\(runs / 7) runs)")
  }
}

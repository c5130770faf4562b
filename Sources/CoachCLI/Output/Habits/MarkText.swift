// What a day was for a habit, as one sign and one word.

import Charts
import Habits

enum MarkText {
  static let order: [Mark] = [.done, .missed, .rest, .paused, .unknown]

  /// Signs that differ without colour.
  static let kinds: [HeatMap.Kind] = order.map { mark in
    switch mark {
    case .done: HeatMap.Kind("■", .up, word(mark))
    case .missed: HeatMap.Kind("·", .plain, word(mark))
    case .rest: HeatMap.Kind("-", .faint, word(mark))
    case .paused: HeatMap.Kind("=", .faint, word(mark))
    case .unknown: HeatMap.Kind("?", .faint, word(mark))
    }
  }

  static func kind(_ mark: Mark) -> Int? { order.firstIndex(of: mark) }

  static func word(_ mark: Mark) -> String {
    switch mark {
    case .done: "done"
    case .missed: "not done"
    case .rest: "no occasion"
    case .paused: "break"
    case .unknown: "not known"
    }
  }
}

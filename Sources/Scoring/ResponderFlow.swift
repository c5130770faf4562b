// Who responded: ordinary people and the most influential apart, now and usually.

import Domain
import Statistics

/// The net faded inflow of responders in a window and usually, in people and in influence.
///
/// A person counts from where their latest response left them, so the sums over a window telescope to
/// `U(to) − U(from)·fade`.
struct ResponderFlow {
  /// What one group of people brought.
  struct Group {
    var people = 0.0
    var influence = 0.0
  }

  /// Ordinary people, and those far more influential than they.
  var ordinary = (now: Group(), usual: Group())
  var leading = (now: Group(), usual: Group())
  /// How the usual inflow grows with the number of responses, for each group in people and influence.
  let ordinaryPeople: RepeatCurve
  let ordinaryInfluence: RepeatCurve
  let leadingPeople: RepeatCurve
  let leadingInfluence: RepeatCurve
  /// From which influence on people count as leading.
  let leadingFrom: Double

  init(days: FadedDays, now: [ResponderDay], usual: [ResponderDay], usualShare: Double) {
    let limit = Self.leadingFrom(now, usual)
    leadingFrom = limit
    for row in now {
      let part = ScoreModel.fade(days.window.to - row.day) * Self.news(row)
      let influence = ScoreModel.influence(ofScore: row.score)
      if influence >= limit {
        leading.now.add(part, influence)
      } else {
        ordinary.now.add(part, influence)
      }
    }
    var common = Habits()
    var special = Habits()
    for row in usual {
      guard let window = days.usualWindow(of: row.day) else { continue }
      let part = ScoreModel.fade(window.to - row.day) * Self.news(row)
      let influence = ScoreModel.influence(ofScore: row.score)
      if influence >= limit {
        leading.usual.add(part, influence)
        special.add(row, influence)
      } else {
        ordinary.usual.add(part, influence)
        common.add(row, influence)
      }
    }
    let scale = days.perWindow(1) / max(usualShare, 1e-9)
    ordinary.usual.scale(scale)
    leading.usual.scale(scale)
    let perDay = ScoreModel.fade(1)
    func curve(_ gaps: RepeatCurve.Gaps) -> RepeatCurve {
      RepeatCurve(gaps, span: days.window.count, fadePerDay: perDay)
    }
    ordinaryPeople = curve(common.people)
    ordinaryInfluence = curve(common.influence)
    leadingPeople = curve(special.people)
    leadingInfluence = curve(special.influence)
  }

  /// After what gaps people come back, counted in people and in influence.
  private struct Habits {
    var people = RepeatCurve.Gaps()
    var influence = RepeatCurve.Gaps()

    mutating func add(_ row: ResponderDay, _ weight: Double) {
      let gap = row.previous.map { row.day - $0 }
      let again = Double(row.count - 1)
      people.add(gap, weight: 1)
      influence.add(gap, weight: weight)
      if again > 0 {
        people.add(0, weight: again)
        influence.add(0, weight: again * weight)
      }
    }
  }

  /// Whether a row is of one of the leading people.
  func leads(_ row: ResponderDay) -> Bool {
    ScoreModel.influence(ofScore: row.score) >= leadingFrom
  }

  /// What a row adds to its window's people at the close of a day.
  func part(_ row: ResponderDay, closing: Day) -> Double {
    ScoreModel.fade(closing - row.day) * Self.news(row)
  }

  /// How much of a person a day's responses add: 1 for a first response, little soon after another.
  private static func news(_ row: ResponderDay) -> Double {
    1 - (row.previous.map { ScoreModel.fade(max(0, row.day - $0)) } ?? 0)
  }

  /// Twice the median influence of all who responded, and at least 15 points of score above it.
  private static func leadingFrom(_ now: [ResponderDay], _ usual: [ResponderDay]) -> Double {
    var seen: [Int64: Double] = [:]
    for rows in [now, usual] {
      // Where there are very many, some of them tell the median well enough.
      for index in stride(from: 0, to: rows.count, by: rows.count / 4000 + 1) {
        seen[rows[index].person] = ScoreModel.influence(ofScore: rows[index].score)
      }
    }
    let sorted = seen.values.sorted()
    guard !sorted.isEmpty else { return .infinity }
    let median = sorted[sorted.count / 2]
    return max(2 * median, median + 1.5)
  }

  /// Brings both groups to exact totals, of which the rows may be a sample.
  mutating func scale(now: Group, usual: Group) {
    func fit(_ part: inout Group, _ other: inout Group, _ total: Group) {
      func apply(_ key: WritableKeyPath<Group, Double>) {
        let sum = part[keyPath: key] + other[keyPath: key]
        if sum > 1e-12 {
          part[keyPath: key] *= total[keyPath: key] / sum
          other[keyPath: key] *= total[keyPath: key] / sum
        } else {
          part[keyPath: key] = total[keyPath: key]
          other[keyPath: key] = 0
        }
      }
      apply(\.people)
      apply(\.influence)
    }
    fit(&ordinary.now, &leading.now, now)
    fit(&ordinary.usual, &leading.usual, usual)
  }
}

extension ResponderFlow.Group {
  fileprivate mutating func add(_ part: Double, _ influence: Double) {
    people += part
    self.influence += part * influence
  }

  fileprivate mutating func scale(_ factor: Double) {
    people *= factor
    influence *= factor
  }
}

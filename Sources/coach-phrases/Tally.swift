// Counts what a model tells right and wrong.

import Domain
import Foundation
import Questions

struct Tally {
  private var rows: [(text: String, intent: Intent, top: [(Intent, Float)])] = []

  mutating func add(_ text: String, _ intent: Intent, _ model: IntentModel) {
    let shape = QuestionShape(QuestionText(text), today: Training.today)
    let ranked = zip(Intent.allCases, model.probabilities(shape)).sorted { $0.1 > $1.1 }
    rows.append((text, intent, ranked.prefix(3).map { ($0.0, $0.1) }))
  }

  func show() {
    print("threshold   right+sure   oos caught   wrong+sure")
    for threshold in [0, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7] as [Float] {
      var right = 0
      var inside = 0
      var caught = 0
      var outside = 0
      var wrong = 0
      for row in rows {
        let sure = row.top[0].1 >= threshold && row.top[0].0 != .outOfScope
        if row.intent == .outOfScope {
          outside += 1
          if !sure { caught += 1 } else { wrong += 1 }
        } else {
          inside += 1
          if row.top[0].0 == row.intent, sure { right += 1 } else if sure { wrong += 1 }
        }
      }
      func share(_ a: Int, _ b: Int) -> String {
        String(format: "%5.1f %%", 100 * Double(a) / Double(max(b, 1)))
      }
      print(
        "\(threshold)\t\t\(share(right, inside))\t\(share(caught, outside))\t\(share(wrong, rows.count))"
      )
    }
    guard ProcessInfo.processInfo.environment["SHOW"] != nil else { return }
    for row in rows where row.top[0].0 != row.intent {
      let top = row.top.map { "\($0.0.rawValue) \(String(format: "%.2f", $0.1))" }
      print("\(row.intent.rawValue)\t\(row.text)\t\(top.joined(separator: ", "))")
    }
  }
}

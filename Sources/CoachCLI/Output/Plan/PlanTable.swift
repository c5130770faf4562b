// Planned posts as a table that a scheduler takes: comma-separated values after RFC 4180.

import Coaching
import Domain

/// The plan as comma-separated values.
enum PlanTable {
  /// The columns that bulk uploads of schedulers go by: the text, a picture's address, tags, and when.
  static let columns = ["Text", "Image URL", "Tags", "Posting Time"]

  /// One row a post, in the person's own time; the text says what to write.
  static func text(_ plan: PlanWeek.Answer) -> String {
    var rows = [columns]
    for slot in plan.slots {
      rows.append([
        PlanWords.what(slot, today: plan.today), "", slot.topic ?? "",
        "\(slot.day) \(SuggestionText.hour(slot.hour))",
      ])
    }
    return rows.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A field; quoted where it has to be, and never taken for a formula by a spreadsheet.
  static func quoted(_ field: String) -> String {
    let text = SafeText.line(field)
    let safe = text.first.map { "=+-@\t".contains($0) } == true ? "'" + text : text
    guard safe.contains(where: { ",\"\r\n".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}

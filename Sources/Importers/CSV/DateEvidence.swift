// Which order of day and month a whole column of dates shows.

/// What the dates of a column tell together: `13/02/2024` in one row settles all the others.
struct DateEvidence: Sendable {
  private var votes: [DateOrder: Int] = [:]
  /// A text that may be read in two ways.
  private(set) var ambiguous: String?

  /// Looks at one cell.
  mutating func look(at text: String) {
    guard !text.isEmpty else { return }
    if ambiguous == nil, case .either = SheetTime.read(text) { ambiguous = text }
    let dmy = SheetTime.read(text, order: .dmy)
    let mdy = SheetTime.read(text, order: .mdy)
    if mdy == .none, dmy != .none { vote(.dmy) }
    if dmy == .none, mdy != .none { vote(.mdy) }
  }

  /// Counts a row whose date is known from elsewhere.
  mutating func vote(_ order: DateOrder) { votes[order, default: 0] += 1 }

  /// The order that every telling row shows; nil where none tells or they contradict each other.
  var order: DateOrder? { votes.count == 1 ? votes.keys.first : nil }
}

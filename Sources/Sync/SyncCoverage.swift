// For which days a sync knows what.

import Domain

extension SyncState {
  /// Notes how far back the server tells of what came back, after a walk through all it holds.
  mutating func noteWhatIsKnown() {
    guard let walk = responses.walk else { return }
    let reached = walk.floor.map { floor in walk.earliest.map { $0 <= floor } ?? false } ?? false
    if !reached || knownFrom == nil { knownFrom = walk.earliest ?? walk.began }
  }

  /// Says what is known up to now: counts of everything that is listed, names as far back as there
  /// are notifications.
  func tellCoverage(
    of account: Handle, opened: Instant?, context: SyncContext, to sink: inout some RecordSink
  ) throws {
    func day(_ milliseconds: Int64) -> Day {
      context.clock.day(of: Instant(milliseconds: milliseconds))
    }
    let today = day(context.now.milliseconds)
    let known = min(today, knownFrom.map(day) ?? today)
    let first = [opened?.milliseconds, firstPost].compactMap(\.self).min().map(day) ?? known
    if first < known {
      try sink.receive(
        .coverage(
          CoverageRecord(account: account, from: first, to: known - 1, responses: .totals)))
    }
    try sink.receive(
      .coverage(CoverageRecord(account: account, from: known, to: today, responses: .known)))
  }
}

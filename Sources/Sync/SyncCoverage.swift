// For which days a sync knows what.

import Domain

extension SyncState {
  /// Notes how far back the server tells of what came back, after a walk through all it holds.
  mutating func noteWhatIsKnown() {
    guard let walk = responses.walk else { return }
    let reached = walk.floor.map { floor in walk.earliest.map { $0 <= floor } ?? false } ?? false
    if !reached || knownFrom == nil { knownFrom = walk.earliest ?? walk.began }
  }

  /// Says what is known up to now: names as far back as there are notifications, counts of what the
  /// server lists, and of what only a repository holds that nothing is known of what came back.
  ///
  /// - Parameters:
  ///   - account: Whose.
  ///   - first: When the earliest post was published that the server gives counts of.
  ///   - context: The person's days.
  ///   - memory: What is stored.
  ///   - sink: Takes the spans.
  /// - Throws: What memory or sink throw.
  func tellCoverage(
    of account: Handle, listsFrom first: Int64?, context: SyncContext, memory: some SyncMemory,
    to sink: inout some RecordSink
  ) throws {
    func day(_ milliseconds: Int64) -> Day {
      context.clock.day(of: Instant(milliseconds: milliseconds))
    }
    let today = day(context.now.milliseconds)
    func tell(_ from: Day, _ to: Day, _ responses: ResponseKnowledge) throws {
      guard from <= to else { return }
      try sink.receive(
        .coverage(CoverageRecord(account: account, from: from, to: to, responses: responses)))
    }
    // The day after the last of those of which less is known.
    let known = isAlone == true ? today + 1 : min(today, knownFrom.map(day) ?? today)
    let counted = min(known, first.map(day) ?? known)
    if let seen = try memory.firstPostSeen() {
      try tell(min(day(seen.milliseconds), counted), counted - 1, .unknown)
    }
    try tell(counted, known - 1, .totals)
    try tell(known, today, .known)
  }
}

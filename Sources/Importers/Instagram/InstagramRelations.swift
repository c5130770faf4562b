// Followers as people, and as growth: how many there were on each day one came.

import Domain

/// Reads who follows and who is followed.
struct InstagramRelations {
  private let files: InstagramFiles
  private let source: ArchiveSource
  private let tally: MetaTally

  init(_ files: InstagramFiles, source: ArchiveSource, tally: MetaTally) {
    self.files = files
    self.source = source
    self.tally = tally
  }

  /// Emits everybody as a person, and for each day how many there were by its end.
  ///
  /// The lists have only those that still are there, so the counts of earlier days are lower bounds.
  ///
  /// - Returns: How many people there are.
  /// - Throws: `Diagnostic` where a list is broken, or what the sink throws.
  func emit(into sink: inout some RecordSink) throws -> Int {
    var people: Set<String> = []
    let followers = try days(of: files.followers, &people, into: &sink)
    let following = try days(of: files.following, &people, into: &sink)
    var counts = (followers: 0, following: 0)
    for day in Set(followers.keys).union(following.keys).sorted() {
      counts.followers += followers[day] ?? 0
      counts.following += following[day] ?? 0
      try sink.receive(
        .snapshot(
          SnapshotRecord(
            account: tally.account, at: Instant(seconds: Int64(day.number) * 86_400 + 43_200),
            followers: files.followers.isEmpty ? nil : counts.followers,
            following: files.following.isEmpty ? nil : counts.following)))
    }
    return people.count
  }

  private func days(
    of names: [String], _ people: inout Set<String>, into sink: inout some RecordSink
  ) throws -> [Day: Int] {
    var days: [Day: Int] = [:]
    var seen: Set<String> = []
    try MetaShape.forEachElement(
      of: names, in: source,
      parse: { bytes, json throws(JSONFault) in try InstagramPerson(bytes, &json) },
      emit: { person in
        guard !person.name.isEmpty, seen.insert(person.name.lowercased()).inserted else { return }
        if people.insert(person.name.lowercased()).inserted {
          let handle = Handle(tally.account.network, "@" + person.name)
          try sink.receive(.person(PersonRecord(handle: handle, asOf: tally.asOf)))
        }
        if let at = tally.time(person.seconds) {
          days[Day(Int(at.seconds / 86_400)), default: 0] += 1
        }
      })
    return days
  }
}

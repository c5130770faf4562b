// The posts of a Grailbird archive, and what its report says.

import Domain

/// What one pass over the months remembers.
struct GrailbirdPass {
  /// Counts for the report.
  var tally = ReportTally()
  /// How many posts each month held.
  var delivered: [String: Int] = [:]
  /// How many posts there were.
  var total = 0
  /// How many had no id or no time.
  var unreadable = 0
  /// How many came twice.
  var repeated = 0
  /// How many have a date only.
  var dateOnly = 0
}

extension GrailbirdImporter {
  func emit(
    _ source: ArchiveSource, _ files: GrailbirdFiles, _ owner: TweetOwner, _ asOf: Instant?,
    _ context: ImportContext, into sink: inout some RecordSink
  ) throws -> GrailbirdPass {
    var pass = GrailbirdPass()
    var ids: Set<Int64> = []
    try forEachTweet(source, files) { tweet, entry in
      pass.delivered[entry.name, default: 0] += 1
      pass.total += 1
      if pass.total % 1000 == 0 { context.progress(pass.total) }
      // Counts are absent from the format; where a file has some, they are not its own.
      var bare = tweet
      bare.likes = nil
      bare.reshares = nil
      guard let post = bare.post(of: owner, asOf: asOf) else {
        pass.unreadable += 1
        if context.strict { throw unreadable(1, .error, source.place(of: entry)) }
        return
      }
      guard ids.insert(tweet.id ?? 0).inserted else {
        pass.repeated += 1
        return
      }
      if post.precision == .day { pass.dateOnly += 1 }
      pass.tally.add(post)
      try sink.receive(.post(post))
    }
    context.progress(pass.total)
    return pass
  }

  func fill(
    _ report: inout ImportReport, _ files: GrailbirdFiles, _ pass: GrailbirdPass,
    _ source: ArchiveSource
  ) {
    report.delivered = pass.total
    let counts = files.index.compactMap(\.count)
    if !counts.isEmpty {
      report.declared = counts.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    }
    if pass.repeated > 0 { report.skipped["the same post twice"] = pass.repeated }
    if pass.unreadable > 0 {
      report.skipped["posts without an id or a time"] = pass.unreadable
      report.warnings.append(unreadable(pass.unreadable, .warning, source.path))
    }
    for month in files.tables.isEmpty ? files.index : [] {
      let last = month.fileName.split(separator: "/").last ?? ""
      let name = files.months.first { ($0.split(separator: "/").last ?? "") == last }
      guard let name else {
        let posts = month.count.map { " with \(ReportTally.posts($0))" } ?? ""
        report.warnings.append(
          Diagnostic(
            .warning, "the archive lists \(month.fileName)\(posts), but it is not there",
            hint: "look for a whole copy of the archive", place: .init(file: source.path)))
        continue
      }
      let found = pass.delivered[name] ?? 0
      if let count = month.count, count != found {
        report.warnings.append(
          Diagnostic(
            .warning, "holds \(ReportTally.posts(found)), and the archive lists \(count)",
            hint: "look for a whole copy of the archive",
            place: .init(file: "\(source.path): \(name)")))
      }
    }
    if pass.dateOnly > 0 {
      report.warnings.append(
        Diagnostic(
          .note,
          "\(ReportTally.posts(pass.dateOnly)) up to November 2010 with a date and no time of day",
          hint: "they stay out of statistics of the hour", place: .init(file: source.path)))
    }
  }

  private func unreadable(
    _ count: Int, _ severity: Diagnostic.Severity, _ place: String
  ) -> Diagnostic {
    Diagnostic(
      severity, "\(ReportTally.posts(count)) without an id or a time",
      hint: "they are left out", place: .init(file: place))
  }
}

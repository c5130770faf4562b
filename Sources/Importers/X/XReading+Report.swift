// What the report says of an X archive: what was left out and why, and what is missing.

import Domain

extension XReading {
  func fill(_ report: inout ImportReport, _ pass: XPass) {
    report.delivered = pass.total
    let listed = manifest.files(of: [.posts, .community])
    let counts = listed.compactMap(\.count)
    if !counts.isEmpty {
      report.declared = counts.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    }
    let skipped: [(String, Int)] = [
      ("direct messages are never read", files.all(.messages).count),
      ("earlier versions of edited posts", pass.superseded - pass.orphans.count),
      ("the same post twice", pass.repeated),
      ("deleted posts", side.counts[.deleted] ?? 0),
      ("posts to a circle are private", side.counts[.circle] ?? 0),
      ("likes given carry no time", side.counts[.likes] ?? 0),
      ("posts without an id or a time", pass.unreadable),
    ]
    for (reason, count) in skipped where count > 0 { report.skipped[reason] = count }
    report.warnings += missing(listed, pass.delivered)
    report.warnings += gaps()
    if pass.unreadable > 0 { report.warnings.append(unreadable(pass.unreadable, nil)) }
    if pass.oddTimes > 0 {
      warn(
        &report, "\(ReportTally.posts(pass.oddTimes)) with a time that does not fit the id",
        hint: "the time as written was taken")
    }
    if side.droppedNotes > 0 {
      warn(
        &report, "the full texts of \(ReportTally.posts(side.droppedNotes)) were too much to hold",
        hint: "their posts are there, cut off as in the list of posts")
    }
    if manifest.isPartial {
      warn(
        &report, "says of itself that it is only part of an archive",
        hint: "import its other parts too")
    }
    if asOf == nil {
      warn(&report, "holds no posts and does not say when it was made", hint: "nothing was added")
    }
  }

  /// Files that the manifest lists and that are not there, or hold another number.
  private func missing(
    _ listed: [XManifest.File], _ delivered: [String: Int]
  ) -> [Diagnostic] {
    listed.compactMap { file in
      let last = file.name.split(separator: "/").last ?? Substring(file.name)
      let name = files.all(.posts, .community).first {
        ($0.split(separator: "/").last ?? "") == last
      }
      guard let name else {
        let posts = file.count.map { " with \(ReportTally.posts($0))" } ?? ""
        return Diagnostic(
          .warning, "the archive lists \(file.name)\(posts), but it is not there",
          hint: "download the archive again, or import that part too",
          place: .init(file: source.path))
      }
      let found = delivered[name] ?? 0
      guard let count = file.count, count != found else { return nil }
      return Diagnostic(
        .warning, "holds \(ReportTally.posts(found)), and the archive lists \(count)",
        hint: "download the archive again", place: .init(file: "\(source.path): \(name)"))
    }
  }

  /// Parts that the names of others show to be missing, where there is no manifest to say so.
  private func gaps() -> [Diagnostic] {
    guard manifest.files.isEmpty, source.shape != .file else { return [] }
    let names = files.all(.posts)
    let numbers = Set(
      names.map { name in
        name.range(of: "-part").flatMap { Int(name[$0.upperBound...].dropLast(3)) } ?? 0
      })
    guard let highest = numbers.max(), highest <= 10_000 else { return [] }
    return (0..<highest).filter { !numbers.contains($0) }.map { number in
      Diagnostic(
        .warning, "part \(number) of the posts is not there", hint: "import it too",
        place: .init(file: source.path))
    }
  }

  private func warn(_ report: inout ImportReport, _ message: String, hint: String) {
    report.warnings.append(
      Diagnostic(.warning, message, hint: hint, place: .init(file: source.path)))
  }
}

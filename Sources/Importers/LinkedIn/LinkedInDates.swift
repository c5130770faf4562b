// When something on LinkedIn happened: the column, the number in its address, and the file's name.

import Domain

/// Reads the times of one table, all in UTC.
struct LinkedInDates {
  /// Now; nothing is later.
  let now: Instant
  /// What the column tells of the order of day and month.
  var evidence = DateEvidence()

  init(now: Instant) { self.now = now }

  /// Looks at a row before any is read.
  mutating func look(at text: String, _ urn: LinkedInURN?) {
    evidence.look(at: text)
    guard case .either(let dmy, let mdy) = SheetTime.read(text),
      let made = urn?.instant(now: now)
    else { return }
    let fits = [dmy, mdy].map { abs($0.day - Day(Int(made.seconds / 86_400))) <= 1 }
    if fits[0] != fits[1] { evidence.vote(fits[0] ? .dmy : .mdy) }
  }

  /// The time of a row; nil where it cannot be read.
  ///
  /// The column is right to the second. Where a spreadsheet dropped the seconds, changed the zone or
  /// the order, the number in the address tells.
  func time(_ text: String, _ urn: LinkedInURN?) -> (at: Instant, precision: TimePrecision)? {
    let made = urn?.instant(now: now)
    guard case .time(let time) = SheetTime.read(text, order: evidence.order) else {
      return made.map { ($0, .second) }
    }
    let written = time.instant()
    guard let made, !time.hasSeconds else { return (written, time.precision) }
    let apart = abs(made.seconds - written.seconds)
    return apart <= 86_400 ? (made, .second) : (written, time.precision)
  }

  /// The day in the name of an export: `Complete_LinkedInDataExport_07-15-2025.zip`.
  static func inName(of path: String, before now: Instant) -> Instant? {
    let name = path.split(separator: "/").last ?? ""
    for part in name.split(whereSeparator: { !$0.isNumber && $0 != "-" }) {
      let numbers = part.split(separator: "-")
      guard numbers.count >= 3, numbers[0].count == 2, numbers[1].count == 2,
        numbers[2].count == 4, let month = Int(numbers[0]), let date = Int(numbers[1]),
        let year = Int(numbers[2]), let day = Day(year: year, month: month, day: date)
      else { continue }
      let noon = Instant(seconds: Int64(day.number) * 86_400 + 43_200)
      if noon.milliseconds <= now.milliseconds + 86_400_000 { return min(noon, now) }
    }
    return nil
  }
}

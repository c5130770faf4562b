// From what a clock on the wall shows to the point in time.

extension DayClock {
  /// The first instant at which the wall clock of a date shows a time of day.
  ///
  /// A time that the clock skips gives the first instant after the gap; a time that comes twice
  /// gives the first. The boundary plays no part: 01:00 of 2 March is an hour after that midnight.
  /// `second` counts from midnight on the wall clock.
  public func instant(on date: Day, second: Int) -> Instant {
    let wall = Int64(date.number) * 86_400 + Int64(second)
    return Instant(seconds: table(on: date).firstInstant(wall: wall))
  }
}

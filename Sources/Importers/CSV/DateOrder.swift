// In which order a table writes day, month and year.

/// The order of the numbers in a date such as `01/02/2024`.
public enum DateOrder: String, CaseIterable, Hashable, Sendable {
  /// Day, month, year: 1 February.
  case dmy
  /// Month, day, year: 2 January.
  case mdy
  /// Year, month, day.
  case ymd
}

// The person's days: their zone and the time at which a day begins.

import Domain
import Store

/// Sets zone or day boundary; stored times stay true, only the days they fall on change.
public struct SetDays {
  /// The IANA name of the zone; unchanged where nil.
  public var zone: String?
  /// Minutes after midnight at which a day begins; unchanged where nil.
  public var boundary: Int?
  /// The first day on which it holds; all days where nil.
  public var from: Day?

  /// New rules for days.
  public init(zone: String? = nil, boundary: Int? = nil, from: Day? = nil) {
    self.zone = zone
    self.boundary = boundary
    self.from = from
  }

  /// Sets them and gives all rules as they are now.
  public func run(in coach: Coach) throws -> [DayClock.Rule] {
    let what = [zone, boundary.map { "boundary \($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)" }]
      .compactMap(\.self).joined(separator: ", ")
    try coach.store.change(
      command: coach.command,
      summary: "set the day to \(what)\(from.map { " from \($0)" } ?? "")", at: coach.now
    ) { try $0.setDays(from: from, zone: zone, boundary: boundary) }
    return try ShowDays().answer(coach)
  }
}

/// Shows the rules in force.
public struct ShowDays {
  /// All rules.
  public init() {}

  /// Reads them in order.
  public func answer(_ coach: Coach) throws -> [DayClock.Rule] {
    try coach.store.read { $0.clock.rules }
  }
}

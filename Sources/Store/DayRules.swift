// The history of zones and day boundaries, and what it means for the days of what is stored.

import Domain
import Foundation
import GRDB

/// The person's zones and day boundaries.
enum DayRules {
  /// The first day that a calendar can write; the first rule holds from here.
  static let beginning = Day(-1_000_000)

  /// The rules in order of their first day.
  static func read(_ db: Database) throws -> [DayClock.Rule] {
    let statement = try RawStatement(
      db, "SELECT from_day, zone, boundary FROM day_rule ORDER BY from_day")
    var rules: [DayClock.Rule] = []
    while try statement.step() {
      rules.append(
        DayClock.Rule(
          from: Day(Int(statement.int(0))), zone: statement.text(1),
          boundary: Int(statement.int(2))))
    }
    return rules
  }

  /// The clock of some rules.
  static func clock(_ rules: [DayClock.Rule]) throws -> DayClock {
    if let clock = DayClock(rules: rules) { return clock }
    let zones = rules.map(\.zone).filter { TimeZone(identifier: $0) == nil }
    guard let zone = zones.first else {
      throw Diagnostic(
        .error, "the store has no usable zone and day boundary", hint: "set it: coach day zone NAME"
      )
    }
    throw Diagnostic(
      .error, "this machine does not know the time zone \(zone)",
      hint: "install the time zone data (package tzdata), or set another: coach day zone NAME")
  }

  /// The zone to begin with: as asked, else the machine's.
  static func first(zone: String?) throws -> String {
    if let zone {
      guard TimeZone(identifier: zone) != nil else {
        throw Diagnostic(
          .error, "there is no time zone named \(zone)",
          hint: "give a name such as Europe/Oslo or UTC")
      }
      return zone
    }
    let machine = TimeZone.current.identifier
    return TimeZone(identifier: machine) == nil ? "UTC" : machine
  }
}

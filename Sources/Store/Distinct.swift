// Two people who look like one and are not.

import Domain
import GRDB

extension Reading {
  /// Whether it was said of either that the other is somebody else.
  public func areDistinct(_ a: Int64, _ b: Int64) throws -> Bool {
    try says(a, of: b) || says(b, of: a)
  }

  /// How many times it was said of somebody that another is not them.
  public func distinctCount() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM detail WHERE kind = 'notSame'") ?? 0
  }

  private func says(_ person: Int64, of other: Int64) throws -> Bool {
    let said = try details(of: person).notSame
    guard !said.isEmpty else { return false }
    let marks = try marks(of: other)
    return said.contains { value in marks.contains { Agreement.same($0, value) } }
  }

  /// What names a person where another is said not to be them: every handle with its network, or the
  /// name where there is none.
  func marks(of person: Int64) throws -> [String] {
    guard let stored = try self.person(person) else { return [] }
    let handles = stored.handles.map(\.handle.description)
    return handles.isEmpty ? [stored.name] : handles
  }
}

extension Change {
  /// Says that two people who look like one are not.
  ///
  /// - Returns: Whether that was new.
  public mutating func distinguish(_ person: Int64, from other: Int64) throws -> Bool {
    guard try !reading.areDistinct(person, other) else { return false }
    // A handle says more surely who is meant than a name that both may have.
    let isNamed = try reading.person(other)?.handles.isEmpty == false
    let (told, meant) = isNamed ? (person, other) : (other, person)
    guard let mark = try reading.marks(of: meant).first else { return false }
    return try add(mark, as: .notSame, of: told)
  }

  /// Takes back that two people who look like one are not.
  ///
  /// - Returns: Whether that had been said.
  public mutating func undistinguish(_ person: Int64, from other: Int64) throws -> Bool {
    var isChanged = false
    for (one, another) in [(person, other), (other, person)] {
      for mark in try reading.marks(of: another) {
        if try remove(mark, as: .notSame, of: one) { isChanged = true }
      }
    }
    return isChanged
  }
}

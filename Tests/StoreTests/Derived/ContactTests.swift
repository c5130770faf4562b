// When there was contact with people, in passing and exactly.

import Domain
import Testing

@testable import Store

@Suite struct ContactTests {
  @Test(arguments: 0..<8, [true, false])
  func `the last contact with anybody was on the day it was at least, or later`(
    seed: Int, isClose: Bool
  ) throws {
    try LifeStore(Life.random(seed, linked: true)).read { reading in
      let since = try reading.contactSince(isClose: isClose)
      let own = try reading.ownPersons()
      for person in try reading.allPeople() where !own.contains(person) {
        let last = try reading.lastContact(with: person)
        #expect((since[person] == nil) == (last == nil))
        if let day = since[person], let last { #expect(day <= last) }
      }
    }
  }
}

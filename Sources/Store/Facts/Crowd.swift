// The people of a day one by one, packed: three bytes or so each.

/// Everybody who responded on a day and everybody one wrote to.
struct Crowd {
  /// Somebody who responded.
  struct Responder {
    var person: Int64
    /// How many days before they last did, as `DistanceCounts` tells distances.
    var distance: Int
    /// Whether they have three days of responses and one has written to them; the distance then.
    var friend: Int?
  }

  /// Somebody one wrote replies to.
  struct Partner {
    var person: Int64
    /// How many days before one last did.
    var distance: Int
    /// How many replies.
    var n: Int
  }

  /// In order of persons.
  var responders: [Responder] = []
  /// In order of persons.
  var partners: [Partner] = []

  private static let width = DistanceCounts.never + 1

  var packed: [UInt8] {
    var numbers = PackedNumbers()
    var last: Int64 = 0
    numbers.add(responders.count)
    for responder in responders {
      numbers.add(Int(responder.person &- last))
      last = responder.person
      // 0 to 91 no friend, from 92 a friend, from 184 one from this day on.
      let sort = responder.friend.map { $0 == responder.distance ? 1 : 2 } ?? 0
      numbers.add(responder.distance + sort * Self.width)
    }
    last = 0
    numbers.add(partners.count)
    for partner in partners {
      numbers.add(Int(partner.person &- last))
      last = partner.person
      numbers.add(partner.distance)
      numbers.add(partner.n)
    }
    return numbers.bytes
  }

  /// Goes through packed people without keeping them.
  static func read(
    _ packed: [UInt8], responder: (Responder) -> Void, partner: (Partner) -> Void
  ) {
    var reader = PackedReader(packed)
    var person: Int64 = 0
    for _ in 0..<reader.count() {
      person &+= Int64(reader.next())
      let code = max(0, reader.next())
      let distance = code % width
      let friend = code < width ? nil : code < 2 * width ? distance : DistanceCounts.never
      responder(Responder(person: person, distance: distance, friend: friend))
    }
    person = 0
    for _ in 0..<reader.count() {
      person &+= Int64(reader.next())
      let distance = DistanceCounts.place(reader.next())
      partner(Partner(person: person, distance: distance, n: reader.next()))
    }
  }
}

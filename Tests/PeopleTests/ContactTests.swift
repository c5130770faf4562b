// Gaps, cadences, follow-ups and drift, day by day.

import Domain
import People
import Testing

@Suite struct UsualGapTests {
  @Test func `the usual gap is the median of one's own gaps, with their number`() {
    let gap = UsualGap(contacts: [0, 10, 20, 34].map(Day.init))
    #expect(gap?.days == 10 && gap?.gaps == 3 && gap?.long == 14)
    #expect(UsualGap(contacts: [0, 4, 10, 20, 34].map(Day.init))?.days == 8)
    #expect(UsualGap(contacts: [34, 4, 0, 20].map(Day.init))?.days == 14)
  }

  @Test func `nothing is usual before three gaps`() {
    #expect(UsualGap(contacts: [0, 10, 20].map(Day.init)) == nil)
    #expect(UsualGap(contacts: [0, 0, 10, 10, 20, 20].map(Day.init)) == nil)
  }

  @Test func `days of a break are not counted`() {
    let pauses = Pauses([Day(11)...Day(15), Day(14)...Day(18)])
    #expect(pauses.distance(from: Day(10), to: Day(20)) == 2)
    #expect(UsualGap(contacts: [0, 10, 20, 22].map(Day.init), pauses: pauses)?.days == 2)
    #expect(pauses.distance(from: Day(12), to: Day(14)) == 1)
  }
}

@Suite struct FollowUpTests {
  @Test func `a follow-up falls due two days after the meeting`() {
    let followUp = FollowUp(person: 1, met: Day(10), lastContact: Day(10))
    #expect(followUp?.due == Day(12) && followUp?.reason == .met)
  }

  @Test func `contact since the meeting settles it`() {
    #expect(FollowUp(person: 1, met: Day(10), lastContact: Day(11)) == nil)
  }

  @Test func `with a cadence the next one counts from the last contact of any kind`() {
    let cadence = Cadence(days: 30, source: .person)
    let next = FollowUp(person: 1, met: Day(10), lastContact: Day(11), cadence: cadence)
    #expect(next?.due == Day(41) && next?.reason == .cadence(cadence))
    let online = FollowUp(person: 1, met: nil, lastContact: Day(5), cadence: cadence)
    #expect(online?.due == Day(35))
  }

  @Test func `a break pushes it back`() {
    let pauses = Pauses([Day(11)...Day(14), Day(15)...Day(16)])
    #expect(FollowUp(person: 1, met: Day(10), lastContact: Day(10), pauses: pauses)?.due == Day(17))
  }

  @Test func `a person's own cadence goes before that of a tag, and that before what was learnt`() {
    let usual = UsualGap(contacts: [0, 10, 20, 34].map(Day.init))
    let tagged = ["work": 60, "rust": 14]
    let own = Cadence(own: 30, tags: ["rust"], tagged: tagged, usual: usual)
    #expect(own == Cadence(days: 30, source: .person))
    let tag = Cadence(own: nil, tags: ["work", "rust"], tagged: tagged, usual: usual)
    #expect(tag == Cadence(days: 14, source: .tag("rust")))
    let learnt = Cadence(own: nil, tags: ["swift"], tagged: tagged, usual: usual)
    #expect(learnt == Cadence(days: 10, source: .learnt(gaps: 3)))
    #expect(Cadence(own: nil, tags: [], tagged: [:], usual: nil) == nil)
  }
}

@Suite struct DriftTests {
  let contacts = [0, 10, 20, 34].map(Day.init)

  @Test func `a gap is long by the measure of one's own gaps`() {
    #expect(Drift(person: 1, contacts: contacts, today: Day(54)) == nil)
    let drift = Drift(person: 1, contacts: contacts, today: Day(55))
    #expect(drift?.silence == 21 && drift?.ratio == 2.1 && drift?.usual.gaps == 3)
  }

  @Test func `those in touch every day are not drifting after three days`() {
    #expect(Drift(person: 1, contacts: (0..<9).map(Day.init), today: Day(11)) == nil)
  }

  @Test func `a break is no silence, and nothing is said without a usual gap`() {
    let pauses = Pauses([Day(40)...Day(60)])
    #expect(Drift(person: 1, contacts: contacts, today: Day(70), pauses: pauses) == nil)
    #expect(Drift(person: 1, contacts: Array(contacts.prefix(3)), today: Day(900)) == nil)
  }

  @Test func `contacts after the day asked about do not count`() {
    let drift = Drift(person: 1, contacts: contacts + [Day(90)], today: Day(60))
    #expect(drift?.lastContact == Day(34))
  }
}

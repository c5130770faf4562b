// What responses per post and people per response leave over, as factors and remainders.

import Foundation

/// How many times as many responses the same doing earned.
///
/// A factor estimated from few responses is drawn towards 1; what that leaves is a remainder that only
/// counts where the cause itself is let in.
struct Rate {
  var factor = 1.0
  var remainder = 0.0
  /// The cause that the factor and the remainder belong to.
  var owner: CauseSet

  /// How many responses of usual earnings few responses are diluted with.
  private static let prior = 3.0

  init(owner: CauseSet) { self.owner = owner }

  /// Responses now and usually at their fade, and how many times the usual should have come.
  init(now: Double, usual: Double, earned: Double, owner: CauseSet) {
    self.owner = owner
    guard usual > 0 else { return }
    factor = (max(0, now) + Self.prior) / (usual * earned + Self.prior)
    remainder = max(0, now) / usual - earned * factor
  }

  /// How many times the usual number of responses come for what was done, with some causes let in.
  func times(_ earned: Double, _ on: CauseSet) -> Double {
    max(0, on.contains(owner) ? earned * factor + remainder : earned)
  }
}

/// How many more or fewer people, and how much more or less influential ones, the same number of
/// responses came from.
struct PeopleFactors {
  private var breadth = 1.0
  private var ordinaryRest = 0.0
  private var leadingPeople = Deviation()
  private var leadingInfluence = Deviation()
  private var ordinaryInfluence = Deviation()

  /// A measured sum over an expected one, and what a cautious factor leaves.
  private struct Deviation {
    var factor = 1.0
    var rest = 0.0

    init() {}

    init(_ measured: Double, expected: Double, prior: Double) {
      factor = (max(0, measured) + prior) / (max(0, expected) + prior)
      rest = measured - expected * factor
    }

    func applied(to expected: Double, _ isOn: Bool) -> Double {
      isOn ? expected * factor + rest : expected
    }
  }

  /// How many people of usual habits few people are diluted with.
  private static let prior = 1.5

  init() {}

  /// From who came now, who usually comes, and how that grows with the responses that came.
  init(_ flow: ResponderFlow, ordinary: ResponderFlow.Group, leading: ResponderFlow.Group) {
    let expected = flow.ordinary.usual.people * ordinary.people
    let people = Deviation(flow.ordinary.now.people, expected: expected, prior: Self.prior)
    breadth = people.factor
    ordinaryRest = people.rest
    leadingPeople = Deviation(
      flow.leading.now.people, expected: flow.leading.usual.people * leading.people * breadth,
      prior: 0.2)
    let each =
      flow.ordinary.now.people > 0
      ? flow.ordinary.now.influence / flow.ordinary.now.people
      : ScoreModel.unknownInfluence
    let usualEach =
      flow.ordinary.usual.people > 0
      ? flow.ordinary.usual.influence / flow.ordinary.usual.people : each
    let byInfluence = flow.ordinary.usual.influence * ordinary.influence
    restInfluence = ordinaryRest * usualEach
    ordinaryInfluence = Deviation(
      flow.ordinary.now.influence - restInfluence, expected: byInfluence * breadth,
      prior: Self.prior * usualEach)
    leadingInfluence = Deviation(
      flow.leading.now.influence,
      expected: flow.leading.usual.influence * leading.influence * breadth,
      prior: 0.2 * ScoreModel.unknownInfluence)
  }

  private var restInfluence = 0.0

  /// People, with some causes let in, when so many would come from the responses alone.
  func people(_ on: CauseSet, ordinary: Double, leading: Double) -> Double {
    let wide = on.contains(.breadth)
    let factor = wide ? breadth : 1
    return ordinary * factor + (wide ? ordinaryRest : 0)
      + leadingPeople.applied(to: leading * factor, on.contains(.influence))
  }

  /// Influence, likewise.
  func influence(_ on: CauseSet, ordinary: Double, leading: Double) -> Double {
    let wide = on.contains(.breadth)
    let factor = wide ? breadth : 1
    let isOn = on.contains(.influence)
    return ordinaryInfluence.applied(to: ordinary * factor, isOn) + (wide ? restInfluence : 0)
      + leadingInfluence.applied(to: leading * factor, isOn)
  }
}

// Which causes are let in, when the ledger asks what the score would be with some and without others.

/// A set of causes as bits; the ones that decide how many responses come stand first.
struct CauseSet: OptionSet {
  var rawValue: UInt32

  static let volume = CauseSet(rawValue: 1 << 0)
  static let mix = CauseSet(rawValue: 1 << 1)
  static let times = CauseSet(rawValue: 1 << 2)
  static let rate = CauseSet(rawValue: 1 << 3)
  static let conversation = CauseSet(rawValue: 1 << 4)
  static let paused = CauseSet(rawValue: 1 << 5)
  static let breadth = CauseSet(rawValue: 1 << 6)
  static let influence = CauseSet(rawValue: 1 << 7)
  static let hit = CauseSet(rawValue: 1 << 8)
  static let settling = CauseSet(rawValue: 1 << 9)

  /// The causes in the order of their bits.
  static let causes: [Cause] = [
    .postingVolume, .postMix, .postingTimes, .responseRate, .conversation, .paused,
    .responseBreadth, .influentialResponders, .fadingHit, .settling,
  ]
  /// How many sets there are of the causes that decide how many responses come.
  static let earningSets: UInt32 = 1 << 6

  /// The part of the set that decides how many responses come, as an index below `earningSets`.
  var earning: Int { Int(rawValue & (Self.earningSets - 1)) }
}

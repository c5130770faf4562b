// What was told of people by hand already, so that telling it again is nothing new.

import Domain

/// Identities that are stored, by handle and by name.
struct KnownIdentities {
  private let all: Set<IdentityRecord>
  private var byHandle: [Handle: IdentityRecord] = [:]
  private var byName: [String: [IdentityRecord]] = [:]

  init(_ identities: [IdentityRecord]) {
    all = Set(identities)
    for identity in identities {
      for handle in identity.handles { byHandle[handle] = identity }
      if identity.handles.isEmpty, let name = identity.name {
        byName[name.lowercased(), default: []].append(identity)
      }
    }
  }

  /// Whether all that is told is stored, or gives way to what is.
  func knows(_ identity: IdentityRecord) -> Bool {
    if all.contains(identity) { return true }
    if let first = identity.handles.first {
      return byHandle[first].map { Self.covers($0, identity) } ?? false
    }
    guard let name = identity.name, identity.met.isEmpty else { return false }
    return byName[name.lowercased()]?.contains { Self.covers($0, identity) } ?? false
  }

  private static func covers(_ stored: IdentityRecord, _ told: IdentityRecord) -> Bool {
    func settles<Value>(_ stored: Value?, _ told: Value?) -> Bool { told == nil || stored != nil }
    let (mine, theirs) = (stored.details, told.details)
    return Set(told.handles).isSubset(of: stored.handles)
      && Set(told.met).isSubset(of: stored.met) && settles(stored.name, told.name)
      && settles(stored.score, told.score) && Set(theirs.aliases).isSubset(of: mine.aliases)
      && Set(theirs.notSame).isSubset(of: mine.notSame)
      && Set(theirs.tags).isSubset(of: mine.tags) && settles(mine.cadence, theirs.cadence)
      && settles(mine.birthday, theirs.birthday)
      && settles(mine.organisation, theirs.organisation) && settles(mine.role, theirs.role)
      && settles(mine.notes, theirs.notes)
  }
}

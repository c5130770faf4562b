// What evidence shows of a post and of a person.

import Domain
import Scoring
import Store

/// A post as evidence.
public struct PostEvidence: Hashable, Sendable {
  /// The network's own id.
  public var native: String
  /// Which account published it.
  public var account: Handle
  /// The day it was published.
  public var day: Day
  /// The hour it was published; nil where only the date is known.
  public var hour: Int?
  /// What it is.
  public var kind: PostKind
  /// What an original is made of.
  public var form: PostForm
  /// Its text.
  public var text: String
  /// How many responses are known, with and without names.
  public var responses: Int
}

/// A person as evidence.
public struct PersonEvidence: Hashable, Sendable {
  /// What they call themselves, or their handle.
  public var name: String
  /// One handle, if any.
  public var handle: Handle?
  /// 1 to 100; nil where unknown.
  public var score: Double?
}

extension Reading {
  /// Posts as evidence, by their ids; ids that are gone are left out.
  func evidence(ofPosts ids: Set<Int64>) throws -> [Int64: PostEvidence] {
    var found: [Int64: PostEvidence] = [:]
    for id in ids {
      guard let post = try post(id) else { continue }
      found[id] = PostEvidence(post)
    }
    return found
  }

  /// People as evidence, by their ids; ids that are gone are left out.
  func evidence(ofPeople ids: Set<Int64>) throws -> [Int64: PersonEvidence] {
    var found: [Int64: PersonEvidence] = [:]
    for id in ids {
      guard let person = try person(id) else { continue }
      found[id] = PersonEvidence(
        name: person.name, handle: person.handles.first?.handle, score: person.score)
    }
    return found
  }
}

extension PostEvidence {
  init(_ post: StoredPost) {
    self.init(
      native: post.record.id, account: post.record.account, day: post.day, hour: post.hour,
      kind: post.record.kind, form: post.form, text: post.record.text, responses: post.responses)
  }
}

extension Reading {
  /// Adds posts that show what the numbers of a reason say: of the sort that became more, of the
  /// hours that filled, or those that earned most.
  func addExamples(to movement: inout Movement, account: Int64?) throws {
    guard movement.from < movement.to else { return }
    let days = (movement.from + 1)...movement.to
    for (index, reason) in movement.reasons.enumerated() where abs(reason.points) >= 0.05 {
      var choice: PostChoice?
      for item in reason.evidence {
        switch (reason.cause, item) {
        case (.postMix, .form(let kind, let form, let usual, let now)) where now > usual:
          choice = choice ?? PostChoice(days: days, account: account, kind: kind, form: form)
        case (.postingTimes, .hours(let first, let end, let usual, let now)) where now > usual:
          choice = choice ?? PostChoice(days: days, account: account, hours: first..<end)
        case (.responseRate, .number) where reason.points > 0:
          choice = PostChoice(days: days, account: account, isByResponses: true)
        default: continue
        }
      }
      guard let choice else { continue }
      movement.reasons[index].evidence += try posts(choice).map { .post($0) }
    }
  }
}

// Who is into a topic, from one's own data, with the evidence.

import Domain
import People
import Store

/// What ties a person to a topic.
///
/// One mention is interest in passing, not a topic (ADVICE 23): what others wrote and passed on
/// counts from the second time on; what the user noted counts by itself.
public struct TopicEvidence: Hashable, Sendable {
  /// Messages of theirs that name it.
  public var messages = 0
  /// Posts of yours on it that they responded to.
  public var posts = 0
  /// What was noted: a tag, or what was said of them at a meeting.
  public var noted: [String] = []
  /// A message of theirs that names it.
  public var example: String?

  /// All mentions together.
  public var count: Int { messages + posts + noted.count }

  /// Adds a message of theirs that names it; the first is the example.
  fileprivate mutating func add(_ message: TopicTrace) {
    messages += 1
    example = example ?? message.text
  }

  /// Whether it is enough to speak of a topic.
  public var isEnough: Bool { !noted.isEmpty || messages + posts > 1 }
}

/// Looks for a topic among the latest messages and posts, and in everything noted.
struct FindTopics {
  /// So many of the latest messages are read.
  private static let messages = 20_000
  /// So many of one's latest posts are read.
  private static let posts = 5_000
  /// So many of those on the topic are asked who responded.
  private static let asked = 300

  private let match: TopicMatch?

  init(_ topic: String) { match = TopicMatch(topic) }

  /// The latest messages that name the topic.
  func messages(_ reading: Reading) throws -> [TopicTrace] {
    guard let match else { return [] }
    return try reading.latestMessages(limit: Self.messages, where: match.mayBeIn)
      .filter { match.isIn($0.text) }
  }

  /// Everybody with the topic; `messages` are those that name it.
  func people(
    _ reading: Reading, messages: () throws -> [TopicTrace]
  ) throws -> [Int64: TopicEvidence] {
    guard let match else { return [:] }
    let own = try reading.ownPersons()
    var found: [Int64: TopicEvidence] = [:]
    var posts: [Int64] = []
    try reading.latestPosts(limit: Self.posts, where: match.mayBeIn) { post, text, tags in
      if match.isIn(text) || tags.contains(where: match.isIn) { posts.append(post) }
    }
    for post in posts.prefix(Self.asked) {
      for person in try reading.responders(to: post) where !own.contains(person) {
        found[person, default: TopicEvidence()].posts += 1
      }
    }
    for told in try reading.toldAtMeetings(where: match.mayBeIn) where match.isIn(told.text) {
      found[told.person, default: TopicEvidence()].noted.append(told.text)
    }
    for person in try reading.people(tagged: match.name) {
      found[person, default: TopicEvidence()].noted.append("#" + match.name)
    }
    for message in try messages() where !own.contains(message.person) {
      found[message.person, default: TopicEvidence()].add(message)
    }
    return found.filter(\.value.isEnough)
  }
}

/// A topic of one person.
public struct PersonTopic: Hashable, Sendable {
  /// The tag or words.
  public var name: String
  /// How often it came up; 0 for a tag given by hand.
  public var mentions: Int
  /// Whether the user noted it.
  public var isNoted: Bool
}

extension Reading {
  /// What a person is about: tags by hand, what was said of them, and hashtags that came up more
  /// than once in what they wrote or in posts they responded to.
  func topics(of person: StoredPerson, told: [String], limit: Int = 8) throws -> [PersonTopic] {
    var counts = try sharedTags(with: person.id, limit: 500)
    for message in try messages(from: person.id, limit: 500) {
      let tags = message.text.split(whereSeparator: \.isWhitespace)
        .filter { $0.hasPrefix("#") && $0.count > 1 }
        .map { $0.dropFirst().lowercased().prefix { $0.isLetter || $0.isNumber || $0 == "_" } }
      for tag in Set(tags) where !tag.isEmpty { counts[String(tag), default: 0] += 1 }
    }
    var topics = person.details.tags.map {
      PersonTopic(name: $0, mentions: counts[$0] ?? 0, isNoted: true)
    }
    for words in told where !topics.contains(where: { $0.name == words }) {
      topics.append(PersonTopic(name: words, mentions: 0, isNoted: true))
    }
    let known = Set(topics.map(\.name))
    let others = counts.filter { $0.value > 1 && !known.contains($0.key) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    topics += others.map { PersonTopic(name: $0.key, mentions: $0.value, isNoted: false) }
    return Array(topics.prefix(limit))
  }
}

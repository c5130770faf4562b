// What was published, and what came back.

/// What a post is; kinds exclude each other and the first that fits wins.
public enum PostKind: String, Hashable, CaseIterable, Sendable {
  /// Somebody else's post passed on as it is.
  case reshare
  /// Addressed to somebody else.
  case reply
  /// Continues one's own post.
  case thread
  /// Somebody else's post passed on with words of one's own.
  case quote
  /// Everything else.
  case original
}

/// What an original is made of, read from its text; exclusive, the first that fits wins.
public enum PostForm: String, Hashable, CaseIterable, Sendable {
  /// At least one link that is not media, and nothing left without links, mentions and tags.
  case linkOnly = "link-only"
  /// A salutation and little else: "Good morning!".
  case greeting
  /// Asks the reader something.
  case question
  /// Any other text, picture or film.
  case plain
}

/// What another person did because of you.
public enum ResponseKind: String, Hashable, CaseIterable, Sendable {
  /// A like, favourite or reaction.
  case like
  /// A reshare, boost or repost.
  case reshare
  /// A reply.
  case reply
  /// A mention outside a reply, or a quote of yours.
  case mention
  /// Somebody began to follow you.
  case follow
  /// Somebody put you on a list.
  case list
}

/// How exactly a time is known.
public enum TimePrecision: String, Hashable, Sendable {
  /// To the second.
  case second
  /// The date only: such posts stay out of statistics of the hour.
  case day
}

/// What an account's source can tell of the responses to it.
public enum ResponseKnowledge: String, Hashable, CaseIterable, Sendable {
  /// Who responded, when.
  case known
  /// Only how many.
  case totals
  /// Nothing. Missing is never zero.
  case unknown
}

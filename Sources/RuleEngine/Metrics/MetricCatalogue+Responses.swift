// Metrics of what comes back, and of the talk with those who write to you.

extension MetricCatalogue {
  /// What comes back.
  static let responses: [Metric] = [
    .count("responses", "Everything other people did because of you.") { $0.sum(.responses) },
    .ratio("responses_per_post", "Responses received per post of your own.") {
      $0.sum(.responses)
    } to: {
      $0.ownPosts
    },
    .count("likes_in", "Likes received.") { $0.sum(.likesIn) },
    .count("reshares_in", "Reshares received.") { $0.sum(.resharesIn) },
    .count("replies_in", "Replies received.") { $0.sum(.repliesIn) },
    .count("mentions_in", "Mentions received.") { $0.sum(.mentionsIn) },
    .count("follows_in", "New followers.") { $0.sum(.followsIn) },
    .share("action_share", "Replies, reshares, mentions and follows among identified responses.") {
      $0.sum(.repliesIn, .resharesIn, .mentionsIn, .followsIn)
    } of: {
      $0.sum(.likesIn, .repliesIn, .resharesIn, .mentionsIn, .followsIn)
    },
    .ratio("replies_per_post", "Replies and mentions received per post of your own.") {
      $0.messages
    } to: {
      $0.ownPosts
    },
    .count("late_responses", "Responses to a post that was two days old or older.") {
      $0.sum(.lateResponses)
    },
    .share("late_share", "Responses to posts two days old or older among all.") {
      $0.sum(.lateResponses)
    } of: {
      $0.sum(.responses)
    },
  ]

  /// The talk in both directions.
  static let conversation: [Metric] = [
    .count("messages_in", "Replies and mentions received.") { $0.messages },
    .share("out_share", "Replies you wrote among all messages in and out.") {
      $0.sum(.replies)
    } of: {
      $0.sum(.replies, .repliesIn, .mentionsIn)
    },
    .count("waiting_replies", "Replies and mentions to which you have not answered yet.") {
      $0.open(.messages)
    },
    .share("answer_rate", "Replies and mentions that you answered.") { facts in
      guard let messages = facts.messages, let open = facts.open(.messages) else { return nil }
      return max(0, messages - open)
    } of: {
      $0.messages
    },
    .share("prompt_answer_share", "Replies and mentions answered by the next day.") {
      $0.closed(.messages, within: 1)
    } of: {
      $0.messages
    },
    .share("asking_reply_share", "Replies of yours that ask something.") {
      $0.sum(.askingReplies)
    } of: {
      $0.sum(.replies)
    },
    .count("asking_replies", "Replies of yours that ask something.") { $0.sum(.askingReplies) },
    .count("thanks", "Replies of yours that thank.") { $0.sum(.thanks) },
    .count("pleasantries", "Replies of yours that are a mere pleasantry.") {
      $0.sum(.pleasantries)
    },
    .share("pleasantry_share", "Mere pleasantries among the replies you wrote.") {
      $0.sum(.pleasantries)
    } of: {
      $0.sum(.replies)
    },
    .count("unthanked_reshares", "People who reshared you and to whom you have not written since.")
    { $0.open(.resharers) },
    .count("silent_replies", "Replies to people who had never responded to you.") {
      $0.sum(.repliesToSilent)
    },
    .share("silent_reply_share", "Replies to people who had never responded among your replies.") {
      $0.sum(.repliesToSilent)
    } of: {
      $0.sum(.replies)
    },
  ]
}

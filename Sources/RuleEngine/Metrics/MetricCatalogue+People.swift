// Metrics of who responds and whom you engage, online and offline.

extension MetricCatalogue {
  /// Who is there.
  static let people: [Metric] = [
    .count("responders", "Different people who responded to you.") { $0.distinct(.responders) },
    .count("new_responders", "People who responded for the first time in at least four weeks.") {
      $0.newcomers(.responders, before: 28)
    },
    .share("new_responder_share", "People not seen for four weeks among those who responded.") {
      $0.newcomers(.responders, before: 28)
    } of: {
      $0.distinct(.responders)
    },
    .ratio("responses_per_responder", "Responses per person who responded.") {
      $0.sum(.likesIn, .resharesIn, .repliesIn, .mentionsIn, .followsIn)
    } to: {
      $0.distinct(.responders)
    },
    .count("partners", "Different people you wrote a reply to.") { $0.distinct(.partners) },
    .ratio("partners_per_responder", "People you wrote a reply to per person who responded.") {
      $0.distinct(.partners)
    } to: {
      $0.distinct(.responders)
    },
    .count("higher_engaged", "People with a higher score to whom you wrote.") {
      $0.distinct(.higherPartners)
    },
    .share("higher_reply_share", "Replies to people with a higher score among your replies.") {
      $0.sum(.repliesToHigher)
    } of: {
      $0.sum(.replies)
    },
    .count("higher_answering", "People with a higher score who responded to you.") {
      $0.distinct(.higherResponders)
    },
    .share("higher_responder_share", "People with a higher score among those who responded.") {
      $0.distinct(.higherResponders)
    } of: {
      $0.distinct(.responders)
    },
    .count("known_people", "People on record with a known score.") {
      $0.level(.scoredPeople).map { Int(exactly: $0.rounded()) ?? 0 }
    },
    .count("higher_people", "People on record with a higher score than yours.") {
      $0.level(.higherPeople).map { Int(exactly: $0.rounded()) ?? 0 }
    },
    .number("score", "Your own score.", unit: .points, least: 1, most: 100) { $0.level(.score) },
    .count("followers", "Followers on all accounts.") {
      $0.level(.followers).map { Int(exactly: $0.rounded()) ?? 0 }
    },
    .count("following", "Accounts you follow.") {
      $0.level(.following).map { Int(exactly: $0.rounded()) ?? 0 }
    },
    .count("listed", "Lists you are on.") {
      $0.level(.listed).map { Int(exactly: $0.rounded()) ?? 0 }
    },
    .number("follow_ratio", "How many you follow per follower of yours.", unit: .ratio) { facts in
      guard let followers = facts.level(.followers), followers > 0,
        let following = facts.level(.following)
      else { return nil }
      return following / followers
    },
    .number(
      "silent_follower_share", "Followers beyond the number of people who responded.",
      unit: .share, most: 1
    ) { facts in
      guard let followers = facts.level(.followers), followers > 0,
        let responders = facts.distinct(.responders)
      else { return nil }
      return max(0, 1 - Double(responders) / followers)
    },
  ]

  /// The world offline.
  static let offline: [Metric] = [
    .count("met", "People you met offline.") { $0.distinct(.met) },
    .count("met_waiting", "People met at least two days ago with no word online since.") {
      $0.open(.encounters, age: 2)
    },
    .count("met_untold", "People met who do not know where to find you online.") {
      $0.open(.untold)
    },
    .count(
      "due_contacts", "People due to hear from you: just met, or by the pace you set or keep."
    ) { $0.level(.dueContacts).map { Int(exactly: $0.rounded()) ?? 0 } },
    .count("unmet_friends", "People who answer you often, to whom you write and never met.") {
      $0.distinct(.unmetFriends)
    },
  ]
}

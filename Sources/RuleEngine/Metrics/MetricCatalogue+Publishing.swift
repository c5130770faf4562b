// Metrics of what you publish and what it is made of.

extension MetricCatalogue {
  /// Volumes and shares by kind.
  static let publishing: [Metric] = [
    .count("posts", "Posts of your own: originals, quotes and threads.") { $0.ownPosts },
    .count("published", "Everything you published, replies and reshares included.") {
      $0.published
    },
    .count("originals", "Originals: what you published that answers or passes on nothing.") {
      $0.sum(.originals)
    },
    .share("original_share", "Originals and threads among everything you published.") {
      $0.sum(.originals, .threads)
    } of: {
      $0.published
    },
    .count("threads", "Posts that continue one of your own.") { $0.sum(.threads) },
    .count("quotes", "Others' posts passed on with words of your own.") { $0.sum(.quotes) },
    .count("reshares", "Others' posts passed on as they are.") { $0.sum(.reshares) },
    .count("shared", "Others' posts passed on, with or without words of your own.") {
      $0.sum(.reshares, .quotes)
    },
    .share("shared_share", "Others' posts passed on among everything you published.") {
      $0.sum(.reshares, .quotes)
    } of: {
      $0.published
    },
    .count("replies", "Replies you wrote to other people.") { $0.sum(.replies) },
    .share("reply_share", "Replies among everything you published.") {
      $0.sum(.replies)
    } of: {
      $0.published
    },
    .number("posts_per_day", "Posts of your own per known day.", unit: .ratio) { facts in
      let known = facts.knownDays(.posts)
      guard known > 0, let posts = facts.ownPosts else { return nil }
      return Double(posts) / Double(known)
    },
    .count("accounts", "Accounts of your own that the coach knows.") {
      $0.level(.accounts).map { Int(exactly: $0.rounded()) ?? 0 }
    },
    .count("stale_accounts", "Your accounts with nothing known for more than 28 days.") {
      $0.level(.staleAccounts).map { Int(exactly: $0.rounded()) ?? 0 }
    },
  ]

  /// What the posts say.
  static let wording: [Metric] = [
    .count("link_only", "Originals that were a link and nothing else.") { $0.sum(.linkOnly) },
    .share("link_only_share", "Bare links among your posts.") {
      $0.sum(.linkOnly)
    } of: {
      $0.ownPosts
    },
    .count("questions", "Originals that ask the reader something.") { $0.sum(.questions) },
    .share("question_share", "Questions among your posts.") {
      $0.sum(.questions)
    } of: {
      $0.ownPosts
    },
    .count("greetings", "Originals that were a salutation and little else.") {
      $0.sum(.greetings)
    },
    .share("greeting_share", "Greetings among your posts.") {
      $0.sum(.greetings)
    } of: {
      $0.ownPosts
    },
    .count("media_posts", "Posts of your own with a picture, film or sound.") { $0.sum(.media) },
    .share("useful_share", "Posts of your own with media, or with a link and your own words.") {
      $0.sum(.media, .linkedText)
    } of: {
      $0.ownPosts
    },
    .count("repeated", "Posts that say what one of the 28 days before said already.") {
      $0.sum(.repeated)
    },
    .share("repeated_share", "Repeated texts among your posts.") {
      $0.sum(.repeated)
    } of: {
      $0.ownPosts
    },
    .count("cross_posts", "Originals you had posted on another account within seven days.") {
      $0.sum(.crossPosts)
    },
    .share("cross_post_share", "Originals repeated from another account among your originals.") {
      $0.sum(.crossPosts)
    } of: {
      $0.sum(.originals)
    },
    .count("topics", "Different tags on your posts.") { $0.distinct(.tags) },
    .ratio("posts_per_topic", "Posts of your own per different tag.") {
      $0.ownPosts
    } to: {
      $0.distinct(.tags)
    },
    Metric(
      name: "tags", kind: .texts, unit: .names, least: nil, greatest: nil,
      sentence: "The tags on your posts, in small letters."
    ) { facts in facts.tags.map { .texts($0) } },
  ]
}

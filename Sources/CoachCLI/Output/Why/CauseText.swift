// What is said of each cause: a title, a sentence with its numbers, an act that would help.

import Coaching
import Domain
import Scoring

/// The texts of one reason, written once per cause and direction.
///
/// They tell what happened in the activity, never what somebody did wrong.
struct CauseText {
  let reason: Movement.Reason
  let answer: ExplainScore.Answer

  private var up: Bool { reason.points > 0 }

  /// A number that was one thing usually and is another now.
  private func number(_ measure: Movement.Measure) -> (usual: Double, now: Double)? {
    for case .number(measure, let usual, let now) in reason.evidence { return (usual, now) }
    return nil
  }

  /// Which way a number went; what differs by less than a twentieth is as usual.
  private func course(_ measure: Movement.Measure) -> Course {
    guard hasUsual, let (usual, now) = number(measure) else { return .unknown }
    if abs(now - usual) < max(0.05, 0.05 * usual) { return .same }
    return now > usual ? .more : .less
  }

  private enum Course { case more, less, same, unknown }

  /// Whether there are earlier weeks to compare with.
  private var hasUsual: Bool { !reason.evidence.contains(.noUsualYet) }

  /// What happened, in up to sixty characters.
  var title: String {
    switch reason.cause {
    case .postingVolume:
      switch (course(.postsPerWeek), up) {
      case (.less, false): "You posted less than usual"
      case (.more, true): "You posted more than usual"
      case (.more, false): "You posted more, and it cost more than it brought"
      case (.less, true): "You posted less, and it saved more than it cost"
      case (.same, _): "You posted as much, on other days of the span"
      case (.unknown, true): "What you posted brought responses"
      case (.unknown, false): "Earlier responses fade faster than new ones come"
      }
    case .postMix:
      up ? "More of the posts that people answer" : "More of the posts that people pass by"
    case .postingTimes:
      up ? "You posted when more people answer" : "You posted when fewer people answer"
    case .responseRate:
      up ? "The same kind of posts earned more" : "The same kind of posts earned less"
    case .responseBreadth:
      switch (course(.people), up) {
      case (.less, true), (.same, true): "Fewer responses came from the same people"
      case (_, true): "More different people responded"
      case (.more, false), (.same, false): "More responses came from the same people"
      case (_, false): "The same few people responded"
      }
    case .influentialResponders:
      up ? "Higher-scored people came in" : "Higher-scored people went quiet"
    case .conversation:
      switch (course(.repliesPerWeek), up) {
      case (.less, false): "You wrote fewer replies"
      case (.more, true): "You wrote more replies, and people answered"
      case (.more, false): "You wrote more replies, and more went unanswered"
      case (.less, true): "Fewer of your replies went unanswered"
      case (.unknown, true): "People answered your replies"
      case (.unknown, false): "Few answered your replies so far"
      case (_, true): "More of your replies were answered"
      case (_, false): "Fewer of your replies were answered"
      }
    case .fadingHit: up ? "A post took off" : "An exceptional post is ageing"
    case .settling: up ? "Earlier weeks are still adding" : "Earlier weeks are fading"
    case .paused: "Your break"
    case .dataGap: "Nothing is known of the last days"
    case .modelChange: "The formula changed"
    case .unfinishedToday: "Today is not finished"
    case .clamp: "The score is held between 1 and 100"
    }
  }

  /// What shows it, in a sentence; nil where the title says all.
  var sentence: String? {
    switch reason.cause {
    case .postingVolume: perWeek(.postsPerWeek, "post")
    case .postMix: mix
    case .postingTimes: hours
    case .responseRate: rate
    case .responseBreadth: breadth
    case .influentialResponders:
      number(.averageScore).flatMap { usual, now in
        (now > usual) == up
          ? "Those who responded have a score of \(Numbers.whole(now)) on average; usually "
            + "\(Numbers.whole(usual))." : nil
      }
    case .conversation: perWeek(.repliesPerWeek, "reply to others", "replies to others")
    case .fadingHit:
      up
        ? "Its responses count for a while and then fade."
        : "That is no loss of yours: everything fades by half in 30 days."
    case .settling:
      up
        ? "Better weeks before this span still count."
        : "What came before this span counts a little less every day, as always."
    case .paused: pause
    case .dataGap: gap
    case .modelChange: models
    case .unfinishedToday: "It is left out: the days compared are closed ones."
    case .clamp: "What lies beyond is cut off."
    }
  }

  /// One act that would help; nil where nothing needs doing.
  var action: String? {
    switch reason.cause {
    case .postingVolume:
      switch (course(.postsPerWeek), up) {
      case (.less, false), (.unknown, false):
        "Post one thing of your own in the next days."
      case (.more, false): "Post a little less, and put a question into what you post."
      default: nil
      }
    case .postMix:
      up ? nil : "Add a sentence or a question of your own to the next link or greeting."
    case .postingTimes: up ? nil : "Try one post at another time of day."
    case .responseRate: up ? nil : "Look at “coach posts --best” and write one more like those."
    case .responseBreadth: up ? nil : "Answer somebody you have not talked with for a while."
    case .influentialResponders: up ? nil : "Join a talk that one of them is having."
    case .conversation:
      up
        ? nil
        : course(.repliesPerWeek) == .less
          ? "Answer whoever waits for an answer of yours."
          : "Ask something in the next reply, so that there is something to answer."
    case .dataGap: "Import a newer archive: coach import PATH"
    case .fadingHit, .settling, .paused, .modelChange, .unfinishedToday, .clamp: nil
    }
  }
}

extension CauseText {
  private func perWeek(_ measure: Movement.Measure, _ one: String, _ many: String? = nil) -> String?
  {
    guard let (usual, now) = number(measure) else { return nil }
    let things = many ?? one + "s"
    guard hasUsual else {
      return "\(Numbers.tenths(now)) \(things) a week. There are no earlier weeks to compare with."
    }
    if course(measure) == .same {
      return "\(Numbers.tenths(now)) \(things) a week, about as usual; what is fresher counts more."
    }
    return "\(Numbers.tenths(now)) \(things) a week; usually \(Numbers.tenths(usual))."
  }

  private var rate: String? {
    guard let (usual, now) = number(.responsesPerPost) else { return nil }
    guard (now > usual) == up, Numbers.tenths(now) != Numbers.tenths(usual) else {
      return "What came in differs a little from what the posts would usually earn. "
        + "That can be chance, season or topic."
    }
    return "\(Numbers.tenths(now)) responses a post instead of \(Numbers.tenths(usual)), with kind "
      + "and hour allowed for. That can be chance, season or topic."
  }

  private var breadth: String? {
    guard let (usual, now) = number(.people) else { return nil }
    let count = "\(Numbers.of(Int(now.rounded()), "different person", "different people"))"
    guard hasUsual else { return count + "." }
    let against = "\(count); usually \(Numbers.whole(usual))."
    return up
      ? against + (now < usual ? " For so few responses that is many." : "")
      : against + " Somebody who responds again counts once."
  }

  private var mix: String? {
    var parts: [String] = []
    for case .form(let kind, let form, let usual, let now) in reason.evidence.prefix(2) {
      parts.append(
        "\(Self.name(kind, form)) were \(Numbers.percent(now)) of your posts; usually "
          + Numbers.percent(usual))
    }
    guard let first = parts.first else { return nil }
    return first.prefix(1).uppercased() + first.dropFirst()
      + parts.dropFirst().map { ", and " + $0 }.joined() + "."
  }

  /// The plural name of a sort of post, to begin a sentence or clause.
  static func name(_ kind: PostKind, _ form: PostForm) -> String {
    switch (kind, form) {
    case (.original, .linkOnly): "posts with only a link"
    case (.original, .greeting): "greetings"
    case (.original, .question): "questions"
    case (.original, .plain): "posts in your own words"
    case (.quote, _): "quotes"
    case (.thread, _): "continued threads"
    case (.reply, _): "replies"
    case (.reshare, _): "reshares"
    }
  }

  private var hours: String? {
    for case .hours(let first, let end, let usual, let now) in reason.evidence {
      return
        "\(Numbers.percent(now)) of your posts came between \(first):00 and \(end):00; usually "
        + "\(Numbers.percent(usual))."
    }
    return nil
  }

  private var pause: String? {
    guard let pause = answer.pauses.first else { return nil }
    let span =
      pause.to.map {
        "from \(DayText.plain(pause.from, today: answer.today)) to "
          + DayText.plain($0, today: answer.today)
      }
      ?? "since \(DayText.plain(pause.from, today: answer.today))"
    let isOver = pause.to.map { $0 < answer.today } ?? false
    return "You were away \(span)\(pause.reason.map { " (\($0))" } ?? ""). "
      + (isOver ? "What it took comes back as you do." : "It comes back when you do.")
  }

  private var models: String? {
    for case .models(let from, let to, let until) in reason.evidence {
      let kept = "stay as score model \(from) gave them"
      return from == to
        ? "Both scores \(kept); by today's model the days between moved it as listed below."
        : "Scores up to the close of \(DayText.long(until, today: answer.today)) \(kept); later ones "
          + "are model \(to)'s. What else moved it is by the present model alone."
    }
    return nil
  }

  private var gap: String? {
    for case .missing(let account, let after, let days) in reason.evidence {
      let name = answer.accounts.first { $0.supply.id == account }?.supply.handle.description
      return "\(name ?? "An account") is known up to \(DayText.plain(after, today: answer.today)), "
        + "\(Numbers.of(days, "day")) short. Missing days cost nothing."
    }
    return nil
  }
}

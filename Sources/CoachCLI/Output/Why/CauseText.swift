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

  private func rose(_ measure: Movement.Measure) -> Bool {
    number(measure).map { $0.now > $0.usual } ?? up
  }

  /// What happened, in up to sixty characters.
  var title: String {
    switch reason.cause {
    case .postingVolume:
      switch (rose(.postsPerWeek), up) {
      case (false, false): "You posted less than usual"
      case (true, true): "You posted more than usual"
      case (true, false): "You posted more, and little of it was answered"
      case (false, true): "You posted less of what went unanswered"
      }
    case .postMix:
      up ? "More of the posts that people answer" : "More of the posts that people pass by"
    case .postingTimes:
      up ? "You posted when more people answer" : "You posted when fewer people answer"
    case .responseRate:
      up ? "The same kind of posts earned more" : "The same kind of posts earned less"
    case .responseBreadth:
      up ? "More different people responded" : "The same few people responded"
    case .influentialResponders:
      up ? "Higher-scored people came in" : "Higher-scored people went quiet"
    case .conversation:
      switch (rose(.repliesPerWeek), up) {
      case (false, false): "You wrote fewer replies"
      case (true, true): "You wrote more replies, and they were answered"
      case (true, false): "You wrote more replies, and few were answered"
      case (false, true): "Fewer of your replies went unanswered"
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
    case .postingVolume:
      number(.postsPerWeek).map {
        "\(Numbers.tenths($0.now)) posts a week; you usually write \(Numbers.tenths($0.usual))."
      }
    case .postMix: mix
    case .postingTimes: hours
    case .responseRate:
      number(.responsesPerPost).map {
        "\(Numbers.tenths($0.now)) responses a post instead of \(Numbers.tenths($0.usual)), with "
          + "kind and hour allowed for. That can be chance, season or topic."
      }
    case .responseBreadth:
      number(.people).map {
        "\(Numbers.whole($0.now)) different people; usually \(Numbers.whole($0.usual)). "
          + "Somebody who responds again counts once."
      }
    case .influentialResponders:
      number(.averageScore).map {
        "Those who responded have a score of \(Numbers.whole($0.now)) on average; usually "
          + "\(Numbers.whole($0.usual))."
      }
    case .conversation:
      number(.repliesPerWeek).map {
        "\(Numbers.tenths($0.now)) replies to others a week; usually \(Numbers.tenths($0.usual))."
      }
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
    case .modelChange: "Scores before and after were computed in different ways."
    case .unfinishedToday: "It is left out: the days compared are closed ones."
    case .clamp: "What lies beyond is cut off."
    }
  }

  /// One act that would help; nil where nothing needs doing.
  var action: String? {
    switch reason.cause {
    case .postingVolume:
      switch (rose(.postsPerWeek), up) {
      case (false, false): "Post one thing of your own in the next days."
      case (true, false): "Post a little less, and put a question into what you post."
      default: nil
      }
    case .postMix:
      up ? nil : "Add a sentence or a question of your own to the next link or greeting."
    case .postingTimes: up ? nil : "Try one post at another time of day."
    case .responseRate: up ? nil : "Look at “coach posts --best” and write one more like those."
    case .responseBreadth: up ? nil : "Answer somebody you have not talked with for a while."
    case .influentialResponders: up ? nil : "Join a talk that one of them is having."
    case .conversation: up ? nil : "Answer whoever waits for an answer of yours."
    case .dataGap: "Import a newer archive: coach import PATH"
    case .fadingHit, .settling, .paused, .modelChange, .unfinishedToday, .clamp: nil
    }
  }
}

extension CauseText {
  private var mix: String? {
    var parts: [String] = []
    for case .form(let kind, let form, let usual, let now) in reason.evidence.prefix(8) {
      let name = Self.name(kind, form)
      parts.append(
        "\(name) were \(Numbers.percent(now)) of your posts; usually \(Numbers.percent(usual))")
      if parts.count == 2 { break }
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", and ") + "."
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
    return
      "You were away \(span)\(pause.reason.map { " (\($0))" } ?? ""). It comes back when you do."
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

// The best time to post on a screen, or that it cannot be told.

import Charts
import Coaching
import Domain
import Scoring

extension FindBestHours.Answer: Answer {
  /// The same question as a command with exact dates.
  var command: String {
    "coach posts --when --since \(from) --to \(to)"
      + (account.map { " --account \($0.description)" } ?? "")
  }

  /// What can be said, in sentences.
  var sentences: [String] {
    let n = Numbers.of(posts, "post")
    switch hours {
    case .band(let first, let gain, let low, let high, let inside):
      return [
        "Posts between \(Self.clock(first)) and \(Self.clock(first + 3)) earn about "
          + "\(Numbers.tenths(gain)) times as much as at other hours.",
        "That is with \(Numbers.count(inside)) of \(n); it may lie anywhere from "
          + "\(Numbers.tenths(low)) to \(Numbers.tenths(high)).",
      ]
    case .noneStandsOut:
      return [
        "No hours stand out over \(n): post when it suits you, and spread it over the day."
      ]
    case .cannotTell(let more):
      return [
        "Cannot tell yet: about \(Numbers.of(more, "more post", "more posts")).",
        "A best hour in so few (\(n)) would be as likely chance as truth. Until then, spread them "
          + "over the day.",
      ]
    }
  }

  private static func clock(_ hour: Int) -> String { "\(hour % 24):00" }

  var json: JSON {
    var fields: [JSON.Field] = []
    func field(_ name: String, _ value: JSON) {
      fields.append(JSON.Field(name: name, value: value))
    }
    field("schema", "coach.when/1")
    field("posts", .integer(posts))
    field("from", .string(from.description))
    field("to", .string(to.description))
    switch hours {
    case .band(let first, let gain, let low, let high, let inside):
      field("answer", "band")
      field("first_hour", .integer(first))
      field("end_hour", .integer((first + 3) % 24))
      field("gain", .number(gain))
      field("low", .number(low))
      field("high", .number(high))
      field("posts_inside", .integer(inside))
    case .noneStandsOut: field("answer", "none-stands-out")
    case .cannotTell(let more):
      field("answer", "cannot-tell")
      field("more_posts", .integer(more))
    }
    field("by_hour", .array(byHour.map { .integer($0) }))
    field("sentence", .string(sentences.joined(separator: " ")))
    field("command", .string(command))
    return .object(fields)
  }

  func write(to page: inout Page) {
    let said = sentences
    page.paragraph(Words(said[0], .strong))
    for sentence in said.dropFirst() { page.paragraph(Words(sentence)) }
    page.blank()
    page.paragraph(Words("= " + command, .faint))
  }
}

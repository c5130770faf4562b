// Writing, reading and writing again gives the same bytes, whatever people are called.

import Domain
import Foundation
import Importers
import TestSupport
import Testing

@Suite struct ActivityRoundTripTests {
  @Test(arguments: ["Europe/Oslo", "Asia/Kathmandu", "America/St_Johns", "UTC"])
  func `any records survive byte for byte`(zone: String) throws {
    var random = DemoRandom(seed: UInt64(zone.utf8.count))
    var life = try ActivityFile(zone: zone, boundary: random.below(1440))
    for _ in 0..<500 { life.add(Self.record(&random)) }
    let text = life.text
    let reading = try ActivityReading(text)
    #expect(reading.warnings == [])
    #expect(reading.records == life.records)
    let writer = ActivityWriter(clock: life.clock)
    let again = ([writer.header] + reading.records.map(writer.line)).joined(separator: "\n") + "\n"
    #expect(Data(again.utf8) == Data(text.utf8))
  }

  @Test func `the scenarios' lives survive`() throws {
    // Reads what scenarios/generate.py of the specification made, where it lies beside the project.
    let folder = ProcessInfo.processInfo.environment["COACH_LIVES"] ?? "../shared/lives"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names.filter({ $0.hasSuffix(".jsonl") }).prefix(20) {
      let file = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      let reading = try ActivityReading(file)
      #expect(reading.warnings == [])
      #expect(reading.records.count == file.split(separator: "\n").count - 1)
    }
  }

  private static func text(_ random: inout DemoRandom) -> String {
    let pieces = [
      "a", "Ana", " ", "\"", "\\", "\n", "\u{0}", "\u{1F}", "\u{7F}", "/", "é", "e\u{301}", "🐦",
      "👩‍👩‍👧", "سلمى", "日本", "\u{2028}", "\u{FEFF}", "\r\n", "\t", "{", "}", ",", "null", "𝄞",
      "\u{200F}", "<p>", "\\u0041",
    ]
    return (0...random.below(8)).map { _ in random.pick(pieces, or: "") }.joined()
  }

  private static func name(_ random: inout DemoRandom) -> String { "@" + text(&random) }

  private static func maybe<Value>(
    _ random: inout DemoRandom, _ value: (inout DemoRandom) -> Value
  ) -> Value? {
    random.chance(0.5) ? value(&random) : nil
  }

  private static func instant(_ random: inout DemoRandom) -> Instant {
    Instant(
      milliseconds: Int64(random.below(60 * 366 * 86_400)) * 1000 + Int64(random.below(2) * 45))
  }

  private static func count(_ random: inout DemoRandom) -> Int {
    random.chance(0.1) ? .max : random.below(5000)
  }

  private static func record(_ random: inout DemoRandom) -> Record {
    let networks = [Network.mastodon, .x, Network(rawValue: "réseau \"7\"")]
    let account = Handle(random.pick(networks, or: .x), name(&random))
    let first = Day(random.below(30_000))
    switch random.below(14) {
    case 0: return .account(AccountRecord(handle: account))
    case 1, 2:
      var post = PostRecord(
        account: account, id: "#" + text(&random), at: instant(&random),
        kind: random.pick(PostKind.allCases, or: .reply), text: text(&random),
        links: (0..<random.below(3)).map { _ in text(&random) }, media: count(&random),
        tags: (0..<random.below(3)).map { _ in text(&random) }, to: maybe(&random, name),
        parent: maybe(&random, text),
        totals: maybe(&random) {
          Totals(likes: maybe(&$0, count), reshares: maybe(&$0, count), replies: maybe(&$0, count))
        }, asOf: maybe(&random, instant))
      if random.chance(0.3) {
        post.precision = .day
        post.at = Instant(seconds: Int64(first.number) * 86_400 + 43_200)
      }
      if post.kind == .thread { post.to = nil }
      return .post(post)
    case 3:
      return .response(
        ResponseRecord(
          account: account, post: maybe(&random, text), id: "r" + text(&random),
          at: instant(&random), kind: random.pick(ResponseKind.allCases, or: .like),
          by: name(&random), text: maybe(&random, text)))
    case 4:
      return .person(
        PersonRecord(
          handle: account, name: maybe(&random, text), followers: maybe(&random, count),
          following: maybe(&random, count), listed: maybe(&random, count),
          score: maybe(&random) { 1 + $0.unit() * 99 }, asOf: maybe(&random, instant)))
    case 5:
      return .snapshot(
        SnapshotRecord(
          account: account, at: instant(&random), followers: maybe(&random, count),
          following: maybe(&random, count), listed: maybe(&random, count)))
    case 6:
      return .encounter(
        EncounterRecord(
          at: instant(&random), event: maybe(&random, text), place: maybe(&random, text),
          people: (0..<random.below(3)).map { _ in
            EncounterRecord.Guest(
              name: text(&random), handle: maybe(&random, name),
              network: maybe(&random) { _ in .x }, about: maybe(&random, text))
          }, knowsHandles: maybe(&random) { $0.chance(0.5) }, notes: maybe(&random, text)))
    case 7:
      return .outsideScore(
        OutsideScoreRecord(
          service: "kred " + text(&random), day: first,
          value: (random.unit() - 0.5) * (random.chance(0.5) ? 1e-9 : 1e18)))
    case 8:
      return .decision(
        DecisionRecord(
          at: instant(&random), rule: "rule " + text(&random), act: text(&random),
          verdict: random.pick(DecisionRecord.Verdict.allCases, or: .done),
          note: maybe(&random, text), until: maybe(&random) { _ in first },
          isRecognised: random.below(2) == 0))
    case 9:
      return .identity(
        IdentityRecord(
          handles: (0..<random.below(3)).map { _ in
            Handle(random.pick(networks, or: .x), name(&random))
          }, name: maybe(&random, text), score: maybe(&random) { 1 + $0.unit() * 99 },
          met: (0..<random.below(3)).map { _ in
            IdentityRecord.Guest(at: instant(&random), name: text(&random))
          }))
    case 10: return .setting(SettingRecord(name: "s" + text(&random), value: text(&random)))
    case 11:
      let span = 1 + random.below(300)
      return .habit(
        HabitRecord(
          name: "h" + text(&random), times: 1 + random.below(span), span: span,
          period: random.pick(HabitRecord.Period.allCases, or: .day), from: first,
          until: maybe(&random) { first + $0.below(900) }))
    case 12:
      return .tick(
        TickRecord(
          habit: "h" + text(&random), day: first, amount: maybe(&random) { $0.unit() * 1e6 },
          note: maybe(&random, text)))
    default:
      return random.chance(0.5)
        ? .coverage(
          CoverageRecord(
            account: account, from: first, to: first + random.below(900),
            responses: random.pick(ResponseKnowledge.allCases, or: .known)))
        : .pause(
          PauseRecord(
            from: first, to: maybe(&random) { first + $0.below(30) },
            reason: maybe(&random, text), habit: maybe(&random, text)))
    }
  }
}

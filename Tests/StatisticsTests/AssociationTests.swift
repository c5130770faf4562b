// What came with a practice: found where it is strong, hardly ever invented.

import Foundation
import Testing

@testable import Statistics

@Suite struct `An association` {
  private typealias Week = Association.Week

  /// A practice that goes on and off in runs of about `run` weeks.
  private static func practice(
    _ weeks: Int, run: Double, using random: inout SeededGenerator
  ) -> [Bool] {
    var isWith = Bool.random(using: &random)
    return (0..<weeks).map { _ in
      if Double.random(in: 0..<1, using: &random) < 1 / run { isWith.toggle() }
      return isWith
    }
  }

  /// An outcome that drifts, lingers and jumps, with `effect` more in weeks with the practice.
  private static func outcome(
    _ practice: [Bool], effect: Double, using random: inout SeededGenerator
  ) -> [Week] {
    func noise() -> Double {
      (0..<6).reduce(-3.0) { sum, _ in sum + .random(in: 0...1, using: &random) }
    }
    var (level, lingering) = (0.0, 0.0)
    return practice.map { isWith in
      level += 0.1 * noise()
      lingering = 0.4 * lingering + 0.5 * noise()
      let jump = Double.random(in: 0..<1, using: &random) < 0.02 ? 5.0 : 0
      return Week(
        isWith: isWith, outcome: level + lingering + jump + noise() + (isWith ? effect : 0))
    }
  }

  @Test func `is claimed in fewer than one of twenty lives where there is none`() {
    var random = SeededGenerator(seed: 3)
    var claims = 0
    for life in 0..<400 {
      // One life, eight habits, one course of the outcome.
      let weeks = [30, 60, 104, 156][life % 4]
      let course = Self.outcome(
        Array(repeating: false, count: weeks), effect: 0, using: &random)
      let isClaimed = (0..<8).contains { habit in
        let practice = Self.practice(weeks, run: [1.3, 2, 4, 10][habit % 4], using: &random)
        let lived = zip(practice, course).map { Week(isWith: $0, outcome: $1.outcome) }
        return Association(lived, worth: 0.5, questions: 8).finding == .clear
      }
      if isClaimed { claims += 1 }
    }
    #expect(claims < 20)
  }

  @Test func `is found where it is strong`() {
    var random = SeededGenerator(seed: 4)
    var found = 0
    for _ in 0..<100 {
      let practice = Self.practice(104, run: 2.5, using: &random)
      let lived = Self.outcome(practice, effect: 1.5, using: &random)
      let association = Association(lived, worth: 0.5, questions: 8)
      if association.finding == .clear, association.low > 0 { found += 1 }
    }
    #expect(found >= 90)
  }

  @Test func `does not take a slow rise for an effect`() {
    // Kept ever more rarely while the outcome rises.
    let weeks = (0..<120).map { (week: Int) -> Week in
      let isWith = week % 20 < 18 - week / 8
      return Week(isWith: isWith, outcome: Double(week) / 10)
    }
    #expect(Association(weeks, worth: 0.5).finding != .clear)
  }

  @Test func `cannot be told of what was always done, or for a few weeks`() {
    let always = (0..<60).map { Week(isWith: $0 % 20 != 0, outcome: Double($0 % 7)) }
    #expect(Association(always, worth: 1).finding == .uneven)
    #expect(Association(Array(always.prefix(6)), worth: 1).finding == .unclear(weeks: 10))
    #expect(Association([], worth: 1).finding == .unclear(weeks: 16))
  }

  @Test func `says how many weeks would do, and with that many mostly can tell`() throws {
    var random = SeededGenerator(seed: 6)
    var (waits, told) = (0, 0)
    for _ in 0..<60 {
      let practice = Self.practice(600, run: 1.5, using: &random)
      let lived = Self.outcome(practice, effect: 0.6, using: &random)
      let first = Association(Array(lived.prefix(40)), worth: 0.6)
      guard case .unclear(let more) = first.finding else { continue }
      #expect((1...Association.longestWait).contains(more))
      waits += 1
      let later = Association(Array(lived.prefix(40 + more)), worth: 0.6)
      if later.finding == .clear || later.finding == .negligible { told += 1 }
    }
    #expect(waits > 20)
    #expect(Double(told) > 0.6 * Double(waits))
  }

  @Test func `rules a difference out where the interval is narrow`() {
    let weeks = (0..<100).map { Week(isWith: $0 % 3 == 0, outcome: Double($0 % 5) / 100) }
    #expect(Association(weeks, worth: 0.5).finding == .negligible)
  }

  @Test func `leaves out what is no number`() {
    let weeks = (0..<40).map {
      Week(isWith: $0 % 2 == 0, outcome: $0 % 4 == 3 ? .nan : Double($0 % 2 == 0 ? 5 : 1))
    }
    let association = Association(weeks, worth: 0.5)
    #expect((association.with, association.without) == (20, 10))
    #expect(association.difference > 2)
  }
}

@Suite struct `Quantiles of distributions` {
  @Test func `agree with the tables`() {
    #expect(abs(Quantiles.normal(0.975) - 1.959964) < 1e-6)
    #expect(abs(Quantiles.normal(0.001) + 3.090232) < 1e-6)
    #expect(abs(Quantiles.student(0.975, freedom: 10) - 2.228139) < 1e-3)
    #expect(abs(Quantiles.student(0.995, freedom: 30) - 2.749996) < 1e-3)
  }
}

// Changes of habits in people's own words, and what they are taken for.

import Questions
import Testing

@Suite struct HypothesisTests {
  @Test(arguments: [
    ("post 3 originals a week", Hypothesis.Kind.originals, Hypothesis.Amount.weekly(3)),
    ("post 2 originals a day", .originals, .weekly(14)),
    ("What if I posted daily?", .posts, .weekly(7)),
    ("post twice a day", .posts, .weekly(14)),
    ("ask a question every day", .questions, .weekly(7)),
    ("ask two questions a week", .questions, .weekly(2)),
    ("5 more replies a day", .replies, .extra(35)),
    ("reply to 5 people a day", .replies, .weekly(35)),
    ("post more", .posts, .times(1.5)),
    ("post less", .posts, .times(0.5)),
    ("twice as many posts", .posts, .times(2)),
    ("stop link-only posts", .linkOnly, .times(0)),
    ("no more good morning posts", .greetings, .times(0)),
    ("would two weeks without posting hurt", .posts, .times(0)),
    ("if I post every other day", .posts, .weekly(3.5)),
    ("reply to 3 people a day", .replies, .weekly(21)),
    ("no links", .linkOnly, .times(0)),
    ("no more links", .linkOnly, .times(0)),
    ("answer nobody", .replies, .times(0)),
    ("stop posting only links", .linkOnly, .times(0)),
    ("double my posts", .posts, .times(2)),
  ])
  func `a change of amount is read`(
    text: String, kind: Hypothesis.Kind, amount: Hypothesis.Amount
  ) throws {
    let hypothesis = try #require(Hypothesis(text))
    #expect(hypothesis.changes == [.amount(kind, amount)])
  }

  @Test(arguments: [
    ("pause two weeks", 14), ("what if I stop for two weeks", 14), ("a week off", 7),
    ("took a break for 10 days", 10), ("go silent for a month", 30), ("I take a week off", 7),
  ])
  func `a break is read with its length`(text: String, days: Int) throws {
    let hypothesis = try #require(Hypothesis(text))
    #expect(hypothesis.changes == [.silence])
    #expect(hypothesis.days == days)
  }

  @Test(arguments: [
    ("what if I posted only originals", Hypothesis.Kind.originals),
    ("post nothing but links", .linkOnly), ("only ask questions", .questions),
  ])
  func `posts of one kind only are read`(text: String, kind: Hypothesis.Kind) throws {
    #expect(try #require(Hypothesis(text)).changes == [.only(kind)])
  }

  @Test(arguments: [
    "answer everyone", "and if I answered everyone within an hour?", "reply to everybody",
    "thank everyone who writes",
  ])
  func `answering everybody is read`(text: String) throws {
    #expect(try #require(Hypothesis(text)).changes == [.answerEveryone])
  }

  @Test func `several changes are read in one sentence`() throws {
    let hypothesis = try #require(
      Hypothesis("post 3 originals a week, ask 2 questions and answer everyone for 10 days"))
    #expect(
      hypothesis.changes == [
        .amount(.originals, .weekly(3)), .amount(.questions, .weekly(2)), .answerEveryone,
      ])
    #expect(hypothesis.days == 10)
  }

  @Test(arguments: [
    "", "hello", "why did my score drop", "met Ana", "42",
    "buy 10000 followers", "be nicer",
  ])
  func `what is no change of habits is not guessed at`(text: String) {
    #expect(Hypothesis(text) == nil)
  }

  @Test func `no number, however large, breaks it`() {
    #expect(Hypothesis("post 99999999999999999999 originals a day") == nil)
    #expect(Hypothesis("pause 999999 years")?.days == Hypothesis.longest)
    #expect(Hypothesis(String(repeating: "post ", count: 10_000)) == nil)
  }
}

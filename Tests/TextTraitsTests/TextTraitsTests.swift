// A text is read for what it is, in eight languages.

import Domain
import Testing

@testable import TextTraits

@Suite struct TextTraitsTests {
  @Test(arguments: [
    "https://example.org #swift", "@ana https://example.org", "look: https://example.org", "🦀",
    "https://example.org … 42", "https://example.org ☀️", "", "#swift only", "example.org/blog…",
  ])
  func `a link by itself is told by the first words as by the whole text`(text: String) {
    for links in [[], ["https://example.org/blog"]] {
      for media in 0...1 {
        #expect(
          TextTraits.isLinkOnly(text, links: links, media: media)
            == (TextTraits(text: text, links: links, media: media).form == .linkOnly))
      }
    }
  }

  @Test(arguments: [
    "Good morning!", "Good morning everyone!", "Happy Friday!", "Good night all", "gm ☀️",
    "Bonjour à tous !", "صباح الخير", "السَّلامُ عليكم", "Dzień dobry wszystkim!",
    "God helg, folkens!",
    "¡Buenos días a todos!", "Guten Morgen, ihr Lieben!", "Bom dia, pessoal!",
    "Good morning from Oslo",
    "Good morning! How are you?",
  ])
  func `a salutation and little else is a greeting`(text: String) {
    #expect(TextTraits(text: text).form == .greeting)
  }

  @Test(arguments: [
    "Good morning! The release notes for the new parser are up and I would love your opinion",
    "Morning pages taught me to write before I think.", "Walked along the fjord.", "acorn",
  ])
  func `a text that goes on after hello is no greeting`(text: String) {
    #expect(TextTraits(text: text).form == .plain)
  }

  @Test(arguments: [
    "How do you name your test folders?", "Has anyone measured this on a slow disk",
    "Qu'en pensez-vous ?", "ما رأيكم؟", "Czy ktoś to zna?", "Noen som vet hvordan dette virker",
    "¿Alguien sabe cómo se hace?", "Weiß jemand, wie das geht?", "Alguém sabe como funciona?",
    "I wrote it in two days. Would you have done it otherwise",
  ])
  func `a text that asks its readers is a question`(text: String) {
    #expect(TextTraits(text: text).form == .question)
    #expect(TextTraits(text: text).asks)
  }

  @Test func `a link with nothing of one's own is link-only`() {
    let link = ["https://example.org/a/1?q=why"]
    for text in [
      "https://example.org/a/1?q=why", "https://example.org/a/1?q=why #swift",
      "@ana@example.social https://t.co/x",
      "example.org/a/1…", "", "→ https://example.org/a/1", "(https://example.org/a/1)",
    ] {
      #expect(TextTraits(text: text, links: link).form == .linkOnly, "\(text)")
    }
    for text in [
      "Worth reading: https://example.org/a/1", "🔥 https://example.org/a/1", "2 https://x.example",
    ] {
      #expect(TextTraits(text: text, links: link).form != .linkOnly, "\(text)")
    }
    #expect(TextTraits(text: "https://example.org/a/1", links: link, media: 1).form == .plain)
    #expect(TextTraits(text: "https://example.org/a/1").form == .plain)
    #expect(!TextTraits(text: link[0], links: link).asks)
  }

  @Test(arguments: [
    "Great post!", "so true", "Love this 👏", "👏👏", "Très bon article !", "رائع جدا", "Zgadzam się!",
    "Helt enig!", "Muy bien, felicidades", "Sehr gut!", "Parabéns!", "@ana great point!",
    "Thank you for this.",
  ])
  func `a compliment and nothing more is a pleasantry`(text: String) {
    #expect(TextTraits(text: text).pleasantry)
  }

  @Test(arguments: [
    "Great post on gardening, any tip against beetles?", "I would try the smaller one first.",
    "Agreed, and it is faster too on my laptop.", "",
  ])
  func `a reply that adds something is no pleasantry`(text: String) {
    #expect(!TextTraits(text: text).pleasantry)
  }

  @Test(arguments: [
    "Thanks, that helps a lot.", "Merci beaucoup !", "شكرًا جزيلًا", "Dziękuję bardzo", "dziekuje",
    "Tusen takk for hjelpen", "¡Muchas gracias!", "Vielen Dank für den Tipp", "Muito obrigada!",
  ])
  func `thanks are heard in eight languages`(text: String) {
    #expect(TextTraits(text: text).thanks)
  }

  @Test func `texts that say the same have one fingerprint`() {
    let one = TextTraits(
      text: "New post: ten databases! https://a.example/1", links: ["https://a.example/1"])
    let two = TextTraits(
      text: "NEW POST — ten databases https://a.example/2 @ana #db", links: ["https://a.example/2"])
    #expect(one.fingerprint == two.fingerprint)
    #expect(one.fingerprint != TextTraits(text: "ten databases: new post").fingerprint)
    #expect(TextTraits(text: "https://a.example").fingerprint == 0)
  }

  @Test func `accents and case fold to one letter each`() {
    #expect(Words("ÀÉÎÕÜ ŁÓDŹ ŻÓŁĆ").hashes == Words("aeiou lodz zolc").hashes)
    #expect(Words("ПРИВЕТ").hashes == Words("привет").hashes)
  }

  @Test func `any bytes can be read`() {
    var state: UInt64 = 42
    for _ in 0..<5_000 {
      var bytes: [UInt8] = []
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: state >> 33))
      }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(TextTraits(text: text, links: [text]) == TextTraits(text: text, links: [text]))
    }
  }
}

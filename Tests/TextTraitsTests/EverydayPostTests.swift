// Everyday posts in eight languages, with what a reader says they are.

import Domain
import Foundation
import Testing

@testable import TextTraits

@Suite struct EverydayPostTests {
  private struct Post {
    var language: String
    var kind: String
    var text: String

    var isRead: Bool {
      let links = text.split(separator: " ").filter { $0.hasPrefix("https://") }.map(String.init)
      let traits = TextTraits(text: text, links: links)
      return switch kind {
      case "greeting": traits.form == .greeting
      case "question": traits.form == .question
      case "thanks": traits.thanks
      case "pleasantry": traits.pleasantry
      case "link-only": traits.form == .linkOnly
      default: traits.form == .plain && !traits.thanks && !traits.pleasantry
      }
    }
  }

  private static func posts() throws -> [Post] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Posts/posts.txt")
    var language = ""
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      if line.hasPrefix("# ") {
        language = String(line.dropFirst(2))
        return nil
      }
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let text = line[line.index(after: colon)...].dropFirst()
      return Post(language: language, kind: String(line[..<colon]), text: String(text))
    }
  }

  @Test func `nineteen of twenty are read as people read them, in every language`() throws {
    let all = try Self.posts()
    #expect(all.count > 450)
    for (language, posts) in Dictionary(grouping: all, by: \.language) {
      let wrong = posts.filter { !$0.isRead }.map(\.text)
      #expect(wrong.count * 20 <= posts.count, "\(language): \(wrong)")
    }
  }

  @Test(arguments: ["hellooo", "bommm diaaa!", "Buenasss", "guten Morgeeen"])
  func `a word that is drawn out is the word`(text: String) {
    #expect(TextTraits(text: text).form == .greeting)
  }

  @Test(arguments: [
    "Wer früh aufsteht, ist müde", "Jak zrobić chleb: nowy wpis", "Hvordan bake brød: ny video",
    "Kiedy byłam mała, padał śnieg",
  ])
  func `a lone question word before a comma or colon asks nothing`(text: String) {
    #expect(!TextTraits(text: text).asks)
  }
}

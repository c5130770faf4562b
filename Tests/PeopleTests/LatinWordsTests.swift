// The quick way of taking Latin names apart gives what the transliterator gives.

import Testing

@testable import People

@Suite struct LatinWordsTests {
  private static let ranges: [ClosedRange<UInt32>] = [
    0x20...0x24F, 0x300...0x36F, 0x1E00...0x1EFF, 0x2000...0x206F, 0x20A0...0x20BF, 0x2190...0x21FF,
    0x2500...0x27BF, 0x3000...0x3003, 0xFE00...0xFE0F, 0x1F1E6...0x1F1FF, 0x1F300...0x1F6FF,
  ]

  /// One in seven signs, another seventh for each shift; together all of them.
  @Test(arguments: [0, 3, 5])
  func `each sign at the beginning, in the middle and at the end of a word`(shift: UInt32) {
    var taken = 0
    for range in Self.ranges {
      for value in range where value % 7 == shift {
        guard let scalar = UnicodeScalar(value) else { continue }
        let sign = String(Character(scalar))
        for name in ["é \(sign)b", "éa\(sign)b", "é a\(sign)"] {
          guard let words = LatinWords.words(of: name) else { continue }
          taken += 1
          #expect(words == NameKey.transliterated(name), "U+\(String(value, radix: 16)) in \(name)")
        }
      }
    }
    #expect(taken > 800)
  }

  @Test(arguments: [
    "Łukasz Żak", "Þórdís Jónsdóttir", "Nguyễn Thị Lan", "İpek Yılmaz", "Æthelred ßmith", "O’Brien",
    "Zoë 🎉 Smith", "Ana–Maria Núñez", "Jose\u{301} Ruiz", "👩‍💻 Bo Ek", "🇳🇴 Kari", "Bo “the fox” Ek",
  ])
  func `names as people write them`(name: String) {
    #expect(LatinWords.words(of: name) == NameKey.transliterated(name))
  }

  @Test func `other scripts and rare signs are left to the transliterator`() {
    for name in ["Алексей", "王小明", "Bo ①", "ﬁn"] {
      #expect(LatinWords.words(of: name) == nil)
    }
  }

  @Test func `an apostrophe is no end of a word, however it is written`() {
    #expect(NameKey("Sean O'Brien").words == ["sean", "obrien"])
    #expect(NameKey("Seán O’Brien").isSame(as: NameKey("Sean O'Brien")))
  }
}

// Words of names in the Latin script, without the cost of a transliterator.

/// Takes names of Latin letters apart into words of ASCII letters and digits, in lower case.
///
/// For these it gives what the transform Any-Latin; Latin-ASCII and folding give, which take a hundred
/// times as long and some milliseconds to begin with.
enum LatinWords {
  /// From U+00A0 on: the ASCII letters of each, `_` for what parts words and `!` for what needs the
  /// transliterator.
  private static let basic = parse(
    """
    _ _ _ _ _ _ _ _ _ ! a _ _ _ ! _ _ _ 2 3 _ m _ _ _ 1 o _ ! ! ! _ a a a a a a ae c e e e e i i \
    i i d n o o o o o _ o u u u u y th ss a a a a a a ae c e e e e i i i i d n o o o o o _ o u u \
    u u y th y a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i \
    i i i i i i i i i ij ij j j k k q l l l l l l ! ! l l n n n n n n n n n o o o o o o oe oe r \
    r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s b b b \
    b ! ! ! c c d d d d ! ! ! e f f g ! hv i i k k l ! ! n n ! o o oi oi p p ! ! ! ! ! t t t t u \
    u ! v y y z z ! ! ! ! ! ! ! ! ! ! ! ! ! dz dz dz lj lj lj nj nj nj a a i i o o u u u u u u u \
    u u u ! a a a a ae ae g g g g k k o o o o ! ! j dz dz dz g g ! ! n n a a ae ae o o a a a a e \
    e e e i i i i o o o o r r r r u u u u s s t t ! ! h h ! d ! ! z z a a e e o o o o o o o o y \
    y l n t j db qp a c c l t s z ! ! b u ! e e j j ! ! r r y y
    """)
  /// The same from U+1E00 on.
  private static let additional = parse(
    """
    a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h i i \
    i i k k k k k k l l l l l l l l m m m m m m n n n n n n n n o o o o o o o o p p p p r r r r \
    r r r r s s s s s s s s s s t t t t t t t t u u u u u u u u u u v v v v w w w w w w w w w w \
    x x x x y y z z z z z z h t w y a s s s ss ! a a a a a a a a a a a a a a a a a a a a a a a a \
    e e e e e e e e e e e e e e e e i i i i o o o o o o o o o o o o o o o o o o o o o o o o u u \
    u u u u u u u u u u u u y y y y y y y y ll ll v v y y
    """)

  private static func parse(_ table: String) -> [[UInt8]] {
    table.split(separator: " ").map { Array($0.utf8) }
  }

  /// Signs that part words: punctuation, arrows, lines, pictures.
  private static let signs: [ClosedRange<UInt32>] = [
    0x2000...0x200B, 0x200E...0x2017, 0x201A...0x201A, 0x201C...0x2031, 0x2035...0x2056,
    0x2058...0x206F, 0x20A9...0x20B8, 0x2190...0x21FF, 0x2500...0x2775, 0x2794...0x27BF,
    0x3000...0x3003, 0x1F1E6...0x1F1FF, 0x1F300...0x1F3FA, 0x1F400...0x1FAFF,
  ]
  /// Signs that are not there for comparing: accents by themselves, apostrophes, shades of pictures.
  private static let nothing: [ClosedRange<UInt32>] = [
    0x300...0x344, 0x346...0x362, 0x2018...0x2019, 0x201B...0x201B, 0xFE00...0xFE0F,
    0x1F3FB...0x1F3FF,
  ]

  /// The words of a name; nil where it has letters of another script, or rare signs.
  static func words(of name: String) -> [String]? {
    var words: [String] = []
    var word: [UInt8] = []
    func close() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: word.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x41...0x5A: word.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
      case 0x27, 0x60: continue
      case 0..<0x80: close()
      case 0xA0...0x24F, 0x1E00...0x1EFF:
        let letters =
          scalar.value < 0x1E00
          ? basic[Int(scalar.value) - 0xA0] : additional[Int(scalar.value) - 0x1E00]
        switch letters[0] {
        case UInt8(ascii: "!"): return nil
        case UInt8(ascii: "_"): close()
        default: word += letters
        }
      // What joins pictures.
      case 0x200D where word.isEmpty: continue
      case let value where nothing.contains { $0.contains(value) }: continue
      case let value where signs.contains { $0.contains(value) }: close()
      default: return nil
      }
    }
    close()
    return words
  }
}

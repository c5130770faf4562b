// Folds letters so that spellings compare: case, accents and Arabic letter forms do not matter.

/// What a scalar is to the word cutter.
enum ScalarKind {
  case letter(UInt32)
  case mark
  case digit
  case apostrophe
  case sigil
  case question
  case stop
  case emoji
  case other
}

/// Scalars decoded and folded without Foundation: this runs over every post of an archive.
enum Folding {
  /// Start value of every word hash (FNV-1a).
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Decodes the scalar at `position` of valid or invalid UTF-8 and moves on; invalid bytes give
  /// U+FFFD.
  @inline(__always)
  static func decode(_ bytes: Span<UInt8>, _ position: inout Int) -> UInt32 {
    let first = bytes[position]
    position += 1
    if first < 0x80 { return UInt32(first) }
    let length = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0
    guard length > 0, position + length <= bytes.count else { return 0xFFFD }
    var scalar = UInt32(first) & (0x3F >> UInt32(length))
    for _ in 0..<length {
      scalar = scalar << 6 | UInt32(bytes[position] & 0x3F)
      position += 1
    }
    return scalar
  }

  /// What a scalar is, letters folded.
  @inline(__always)
  static func kind(of scalar: UInt32) -> ScalarKind {
    scalar < 0x80 ? ascii(scalar) : beyondASCII(scalar)
  }

  @inline(never)
  private static func beyondASCII(_ scalar: UInt32) -> ScalarKind {
    if scalar < 0x250 { return latin(scalar) }
    if (0x300...0x36F).contains(scalar) { return .mark }
    if (0x370...0x52F).contains(scalar) { return greekOrCyrillic(scalar) }
    if (0x600...0x6FF).contains(scalar) { return arabic(scalar) }
    switch scalar {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF: return .mark
    case 0x2018, 0x2019, 0x02BC, 0xFF07: return .apostrophe
    case 0x037E, 0x061F, 0xFF1F: return .question
    case 0x2026, 0x3002, 0xFF01, 0xFF0E, 0x06D4: return .stop
    case 0xFF03, 0xFF20: return .sigil
    case 0x2190...0x21FF, 0x2000...0x206F, 0x20A0...0x20CF, 0x2100...0x214F, 0x2200...0x22FF,
      0x2500...0x259F, 0x3000...0x303F:
      return .other
    case 0x2300...0x23FF, 0x25A0...0x27BF, 0x2900...0x2BFF, 0x1F000...0x1FAFF: return .emoji
    default: break
    }
    guard let known = Unicode.Scalar(scalar) else { return .other }
    let properties = known.properties
    if properties.isAlphabetic {
      return .letter(properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar)
    }
    if properties.numericType != nil { return .digit }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .mark
    default: return .other
    }
  }

  @inline(__always)
  private static func ascii(_ scalar: UInt32) -> ScalarKind {
    switch scalar {
    case 0x61...0x7A: .letter(scalar)
    case 0x41...0x5A: .letter(scalar + 32)
    case 0x30...0x39: .digit
    case 0x27, 0x60: .apostrophe
    case 0x23, 0x40: .sigil
    case 0x3F: .question
    case 0x21, 0x2E, 0x3A, 0x3B: .stop
    default: .other
    }
  }

  /// The base letters of U+00C0 to U+017F, one a scalar.
  private static let bases = Array(
    ("aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
      + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

  private static func latin(_ scalar: UInt32) -> ScalarKind {
    if scalar >= 0xC0, scalar <= 0x17F {
      let index = Int(scalar - 0xC0)
      let base = index < bases.count ? bases[index] : UInt8(ascii: "*")
      return base == UInt8(ascii: "*") ? .other : .letter(UInt32(base))
    }
    switch scalar {
    case 0xAA, 0xBA, 0xB5, 0x180...0x24F: return .letter(scalar)
    case 0xBF: return .other
    case 0xA1: return .stop
    case 0xB4: return .apostrophe
    case 0xA9, 0xAE: return .emoji
    case 0xB2, 0xB3, 0xB9, 0xBC...0xBE: return .digit
    default: return .other
    }
  }

  private static func greekOrCyrillic(_ scalar: UInt32) -> ScalarKind {
    switch scalar {
    case 0x37E: .question
    case 0x387: .stop
    case 0x391...0x3A9: .letter(scalar + 32)
    case 0x410...0x42F: .letter(scalar + 32)
    case 0x400...0x40F: .letter(scalar + 80)
    case 0x483...0x489: .mark
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: .letter(scalar | 1)
    default: .letter(scalar)
    }
  }

  private static func arabic(_ scalar: UInt32) -> ScalarKind {
    switch scalar {
    case 0x61F: .question
    case 0x6D4: .stop
    case 0x60C, 0x61B, 0x66A...0x66D: .other
    case 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6ED, 0x610...0x61A: .mark
    case 0x622, 0x623, 0x625, 0x671: .letter(0x627)
    case 0x649: .letter(0x64A)
    case 0x629: .letter(0x647)
    case 0x660...0x669, 0x6F0...0x6F9: .digit
    case 0x620...0x6D3, 0x6EE...0x6EF, 0x6FA...0x6FF, 0x6D5: .letter(scalar)
    default: .other
    }
  }
}

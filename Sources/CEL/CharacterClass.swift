// Classes of code points in regular expressions.

/// A class of code points.
struct CharacterClass: Sendable {
  var ranges: [ClosedRange<UInt32>] = []
  var categories: [Set<String>] = []
  var parts: [CharacterClass] = []
  var isNegated = false
  var ignoresCase = false

  static let any = CharacterClass(ranges: [0...0x10FFFF])
  static let notNewline = CharacterClass(ranges: [0...9, 11...0x10FFFF])
  static let digit = CharacterClass(ranges: [48...57])
  static let space = CharacterClass(ranges: [9...10, 12...13, 32...32])
  static let word = CharacterClass(ranges: [48...57, 65...90, 95...95, 97...122])

  /// The classes that POSIX names, as in `[[:alpha:]]`.
  static let named: [String: CharacterClass] = [
    "alnum": CharacterClass(ranges: [48...57, 65...90, 97...122]),
    "alpha": CharacterClass(ranges: [65...90, 97...122]),
    "ascii": CharacterClass(ranges: [0...127]),
    "blank": CharacterClass(ranges: [9...9, 32...32]),
    "cntrl": CharacterClass(ranges: [0...31, 127...127]),
    "digit": digit,
    "graph": CharacterClass(ranges: [33...126]),
    "lower": CharacterClass(ranges: [97...122]),
    "print": CharacterClass(ranges: [32...126]),
    "punct": CharacterClass(ranges: [33...47, 58...64, 91...96, 123...126]),
    "space": CharacterClass(ranges: [9...13, 32...32]),
    "upper": CharacterClass(ranges: [65...90]),
    "word": word,
    "xdigit": CharacterClass(ranges: [48...57, 65...70, 97...102]),
  ]

  /// The class of one code point.
  static func one(_ scalar: Unicode.Scalar) -> CharacterClass {
    CharacterClass(ranges: [scalar.value...scalar.value])
  }

  var negated: CharacterClass {
    var copy = self
    copy.isNegated.toggle()
    return copy
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    var found = holds(scalar)
    if !found, ignoresCase {
      for other in [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping] {
        if let single = other.unicodeScalars.first, other.unicodeScalars.count == 1,
          single != scalar, holds(single)
        {
          found = true
        }
      }
    }
    return found != isNegated
  }

  private func holds(_ scalar: Unicode.Scalar) -> Bool {
    if ranges.contains(where: { $0.contains(scalar.value) }) { return true }
    if !categories.isEmpty {
      let own = Self.category(of: scalar)
      if categories.contains(where: { $0.contains(own) || $0.contains(String(own.prefix(1))) }) {
        return true
      }
    }
    return parts.contains { $0.contains(scalar) }
  }

  /// The general category in Unicode's two letters.
  private static func category(of scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }

  /// The categories that may be asked for.
  static let knownCategories: Set<String> = [
    "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc",
    "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C",
    "Cc", "Cf", "Cs", "Co",
  ]
}

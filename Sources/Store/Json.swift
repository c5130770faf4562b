// The few shapes of JSON that the tables hold: lists of words, columns of a row.

import Foundation
import GRDB

/// JSON as the store writes it.
enum Json {
  /// A list of words, nil for none.
  static func list(_ words: [String]) -> String? {
    guard !words.isEmpty else { return nil }
    var text = "["
    for (index, word) in words.enumerated() {
      if index > 0 { text += "," }
      append(word, to: &text)
    }
    return text + "]"
  }

  /// The words of a list; none for nil or for what is no list of words.
  static func words(_ text: String?) -> [String] {
    guard let text else { return [] }
    // As `list` writes words that need no escaping.
    if text.hasPrefix("[\""), text.hasSuffix("\"]"), text.utf8.count > 4, !text.utf8.contains(92) {
      return text.dropFirst(2).dropLast(2).split(
        separator: "\",\"", omittingEmptySubsequences: false
      ).map(String.init)
    }
    return (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? []
  }

  /// Columns and their values.
  static func object(_ columns: [(name: String, value: DatabaseValue)]) -> String {
    var text = "{"
    for (index, column) in columns.enumerated() {
      if index > 0 { text += "," }
      append(column.name, to: &text)
      text += ":"
      switch column.value.storage {
      case .null, .blob: text += "null"
      case .int64(let number): text += String(number)
      case .double(let number): text += number.isFinite ? "\(number)" : "null"
      case .string(let word): append(word, to: &text)
      }
    }
    return text + "}"
  }

  private static func append(_ word: String, to text: inout String) {
    text += "\""
    if word.utf8.allSatisfy({ $0 >= 32 && $0 != 34 && $0 != 92 }) {
      text += word
    } else {
      for scalar in word.unicodeScalars {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case _ where scalar.value < 32:
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }
}
